import ArgumentParser
import Glibc
import SheafEngine
import SheafKit

/// `sheaf library status`: what is in the library, and whether it is up to date.
struct LibraryStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say what the library holds, how large it is, and what changed since it was brought up to date.",
    discussion: "Reads no article: new and changed files show by their size and time. Nothing is written.")

  @OptionGroup var chosen: ChosenLibrary

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Name every file that is new, changed or gone, and tell every problem.")
  var all = false

  /// How many files and problems are named without `--all`.
  private static let shortLength = 5

  func run() throws {
    let opened = try chosen.openAsItIs()
    let path = Libraries.path(in: opened.folder)
    guard let library = opened.library else { return tellUnusable(path, opened.unusable ?? "") }
    let condition = try withLibrary { try library.condition(for: ChosenLibrary.recipes(in: library.folder)) }
    guard !json else { return Console.standardOutput(JSONText.text(of: object(condition, path: path)) + "\n") }
    var lines = [
      "\(path)",
      "  \(Amount.of(condition.articles, "article")) of \(Amount.of(condition.files, "file"))",
      "  \(Amount.bytes(Self.size(of: path))) on disk; the files have \(Amount.bytes(Int(condition.fileBytes)))",
    ]
    if let day = Self.lastWritten(path) { lines.append("  last written on \(day)") }
    if condition.isCurrent {
      lines.append("  up to date")
    } else {
      lines +=
        list("new or cannot be read", condition.new) + list("changed", condition.changed)
        + list("gone", condition.gone)
      if condition.outdated > 0 {
        lines.append("  \(Amount.of(condition.outdated, "file")) read by another version of Sheaf")
      }
      lines.append("  the next `sheaf compose` brings it up to date, and so does `sheaf library update`")
    }
    if !condition.problems.isEmpty {
      lines.append("  \(Amount.of(condition.problems.count, "remark")) on what was read")
    }
    Console.standardOutput(PrintableText.lines(lines.joined(separator: "\n") + "\n").text)
    let told = all ? condition.problems[...] : condition.problems.prefix(Self.shortLength)
    // What is wrong with a file is no failure of telling it.
    try? Report().tell(Array(told))
    if told.count < condition.problems.count {
      Console.standardError("and \(condition.problems.count - told.count) more; --all tells them\n")
    }
  }

  /// Says of a library that cannot be used why, and that nothing is lost.
  private func tellUnusable(_ path: String, _ reason: String) {
    guard !json else {
      let object: JSONValue = [
        "library": .string(path), "bytes": .integer(Self.size(of: path)), "current": .boolean(false),
        "unusable": .string(reason),
      ]
      return Console.standardOutput(JSONText.text(of: object) + "\n")
    }
    Console.standardOutput(
      PrintableText.lines(
        """
        \(path)
          \(Amount.bytes(Self.size(of: path))) on disk
          cannot be used as it is: \(reason)
          the next `sheaf compose` makes it anew from the articles, and so does `sheaf library rebuild`

        """
      ).text)
  }

  private func list(_ name: String, _ files: [String]) -> [String] {
    guard !files.isEmpty else { return [] }
    let shown = all ? files[...] : files.prefix(Self.shortLength)
    let more = files.count - shown.count
    return ["  \(Amount.of(files.count, "file")) \(name):"] + shown.map { "    \($0)" }
      + (more > 0 ? ["    and \(Amount.whole(more)) more"] : [])
  }

  private func object(_ condition: LibraryCondition, path: String) -> JSONValue {
    func list(_ files: [String]) -> JSONValue { .array(files.map { .string($0) }) }
    var object: [String: JSONValue] = [
      "library": .string(path), "files": .integer(condition.files), "articles": .integer(condition.articles),
      "bytes": .integer(Self.size(of: path)), "fileBytes": .integer(Int(condition.fileBytes)),
      "current": .boolean(condition.isCurrent), "new": list(condition.new), "changed": list(condition.changed),
      "gone": list(condition.gone), "outdated": .integer(condition.outdated), "readers": list(condition.readers),
      "problems": .array(
        condition.problems.map { problem in
          var object: [String: JSONValue] = [
            "severity": .string(problem.severity.rawValue), "id": .string(problem.id),
            "message": .string(problem.message),
          ]
          object["file"] = problem.location.map { .string($0.file) }
          return .object(object)
        }),
    ]
    object["written"] = Self.lastWritten(path).map { .string($0.description) }
    return .object(object)
  }

  /// How many bytes the library takes, with the files that SQLite keeps beside it.
  private static func size(of path: String) -> Int {
    ["", "-wal", "-shm"].reduce(0) { sum, suffix in
      var status = stat()
      return stat(path + suffix, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  /// The day on which the library was written to last, in the time of the machine.
  private static func lastWritten(_ path: String) -> CalendarDate? {
    let times = ["", "-wal"].compactMap { suffix -> time_t? in
      var status = stat()
      return stat(path + suffix, &status) == 0 ? status.st_mtim.tv_sec : nil
    }
    guard var latest = times.max() else { return nil }
    var local = tm()
    guard localtime_r(&latest, &local) != nil else { return nil }
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }
}
