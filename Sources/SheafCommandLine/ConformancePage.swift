import SheafKit
import SheafTesting

/// What is wrong with a format, for its author: by sample, like problems together, each with what shows it.
enum ConformancePage {
  /// The most examples of one problem.
  private static let examples = 5

  /// The page, which ends with a line break.
  static func text(of problems: [ConformanceProblem], by format: any Format) -> String {
    guard !problems.isEmpty else { return sound(format) }
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

  /// What to say of a format without problems: also what it tells that it does not show.
  private static func sound(_ format: any Format) -> String {
    var told: [FormattedDigest.Degradation] = []
    for sample in SampleDigests.all {
      let context = FormattingContext(
        fileName: "sample", pictures: format.details.showsPictures ? sample.pictures : Pictures())
      let options = format.details.completed(.object([:]))
      let formatted = try? format.format(sample.digest, options: options, context: context)
      for lost in formatted?.degraded ?? [] { told.count(lost.construct, times: lost.count) }
    }
    let name = format.details.name
    let text = "\(name) keeps what a format promises, on \(SampleDigests.all.count) sample digests\n"
    let constructs = told.map { line($0.construct) }.filter { !["control character", "nesting"].contains($0) }
    return constructs.isEmpty
      ? text : text + "It tells that it does not show as it is: \(constructs.joined(separator: ", "))\n"
  }

  /// A line for each large digest: how long it took, and how long one did that is a quarter of it.
  static func text(of burdens: [FormatBurden]) -> String {
    burdens.map { burden in
      let times = [burden.large, burden.small].map { Amount.tenths(Int(($0 * 10).rounded())) + " s" }
      let verdict = burden.growsTooFast ? ": the time grows faster than the text" : ""
      return "\(burden.name): \(times[0]) for \(Amount.bytes(burden.bytes)); a quarter of it: \(times[1])\(verdict)\n"
    }
    .joined()
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
