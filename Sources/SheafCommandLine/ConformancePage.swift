import SheafKit
import SheafTesting

/// What is wrong with a format, for its author: by sample, like problems together, each with what shows it.
enum ConformancePage {
  /// The most examples of one problem.
  private static let examples = 5

  /// The page, which ends with a line break.
  static func text(of problems: [ConformanceProblem], by format: any Format) -> String {
    var text = ""
    for (sample, problems) in grouped(problems, by: \.sample) {
      text += "On the sample `\(sample)`:\n"
      for (message, problems) in grouped(problems, by: \.message) {
        text += "  \(line(message))\n"
        let examples = problems.compactMap(\.example)
        for example in examples.prefix(Self.examples) { text += "    “\(line(example))”\n" }
        if examples.count > Self.examples { text += "    … and \(examples.count - Self.examples) more\n" }
      }
    }
    let count = problems.count
    return text + "\(format.details.name): \(count) \(count == 1 ? "problem" : "problems")\n"
  }

  /// Problems with the same value together, in the order of their first.
  private static func grouped(
    _ problems: [ConformanceProblem], by key: (ConformanceProblem) -> String
  ) -> [(key: String, problems: [ConformanceProblem])] {
    var groups: [(key: String, problems: [ConformanceProblem])] = []
    for problem in problems {
      if let index = groups.firstIndex(where: { $0.key == key(problem) }) {
        groups[index].problems.append(problem)
      } else {
        groups.append((key(problem), [problem]))
      }
    }
    return groups
  }

  /// A text on one line; hostile samples hold what a terminal obeys.
  private static func line(_ text: String) -> String { PrintableText.line(text).text }
}
