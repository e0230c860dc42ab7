import Glibc
import SheafKit

/// The ledger of a folder of recipes: which issue printed which article, when.
public struct Ledger: Sendable {
  /// The path of the file.
  public let path: String
  private let folder: String

  /// The ledger in a folder of recipes; the file need not be there.
  public init(in recipes: String) {
    folder = (recipes == "." ? "" : recipes + (recipes.hasSuffix("/") ? "" : "/")) + ".sheaf"
    path = folder + "/ledger.jsonl"
  }

  /// The most bytes that are read: some hundred thousand issues.
  public static let byteLimit = 256 << 20

  /// What is in a ledger.
  public struct Contents: Sendable {
    /// The issues, by their days, then by their recipes; each once, as it was composed last.
    public var issues: [LedgerIssue] = []
    /// Lines that are none, each with its place.
    public var diagnostics: [Diagnostic] = []
  }

  /// What is in it; nothing when there is no file. Throws a `StoreProblem` when it cannot be read.
  public func contents() throws -> Contents {
    var contents = Contents()
    var issues: [Key: LedgerIssue] = [:]
    for (index, line) in try bytes().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else { continue }
      do throws(JSONProblem) {
        let issue = try LedgerIssue(json: Array(line))
        issues[Key(issue)] = issue
      } catch {
        contents.diagnostics.append(
          Diagnostic(
            .warning, id: "ledger", "this line of the ledger is no issue, and is passed over: \(error.message)",
            at: SourceLocation(file: path, line: index + 1), help: "mend the line, or take it out"))
      }
    }
    contents.issues = issues.values.sorted {
      ($0.date.description, $0.recipe) < ($1.date.description, $1.recipe)
    }
    return contents
  }

  /// What tells one issue from another.
  private struct Key: Hashable {
    var recipe: String
    var date: CalendarDate

    init(_ issue: LedgerIssue) { (recipe, date) = (issue.recipe, issue.date) }
  }

  /// Notes an issue, in the place of the one that the same recipe printed on the same day; an issue that stands there
  /// already as it is costs a look and no line. Throws a `StoreProblem` when it cannot be written.
  public func note(_ issue: LedgerIssue) throws {
    let line = issue.json() + [UInt8(ascii: "\n")]
    if let last = try lastLine(of: issue), last + [UInt8(ascii: "\n")] == line { return }
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw StoreProblem(errno: errno) }
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoreProblem(errno: errno) }
    defer { close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 { guard errno == EINTR else { throw StoreProblem.noLocks } }
    let size = lseek(descriptor, 0, SEEK_END)
    guard size >= 0 else { throw StoreProblem(errno: errno) }
    var end: UInt8 = UInt8(ascii: "\n")
    if size > 0 { _ = pread(descriptor, &end, 1, size - 1) }
    // Somebody was killed while writing, or the disk was full: what is there stays a line of its own.
    let bytes = end == UInt8(ascii: "\n") ? line : [UInt8(ascii: "\n")] + line
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      let reason = errno
      _ = ftruncate(descriptor, size)
      throw reason == 0 ? StoreProblem.full : StoreProblem(errno: reason)
    }
  }

  /// The last line of the same recipe and day, as it stands there; found by how such lines begin, since all are written
  /// here.
  private func lastLine(of issue: LedgerIssue) throws -> [UInt8]? {
    var blank = issue
    (blank.articles, blank.number) = ([], nil)
    // Up to the number, which may be another.
    let opening = blank.json().prefix { $0 != UInt8(ascii: "[") }.dropLast(Array(#","articles":"#.utf8).count)
    return try bytes().split(separator: UInt8(ascii: "\n")).last { $0.starts(with: opening) }.map(Array.init)
  }

  private func bytes() throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw StoreProblem(errno: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StoreProblem(errno: errno) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= Self.byteLimit else {
        throw StoreProblem.system("the ledger has more than \(Self.byteLimit >> 20) MiB")
      }
    }
  }
}
