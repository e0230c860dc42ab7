import Glibc
import SheafKit

/// Which issue printed which article: a text file beside the library, a JSON object a line, one line an issue.
///
/// It cannot be made again from the articles, and so is no part of the library. Lines are only added, each in one
/// writing by who holds a lock on the file; of several records of one issue the last counts. What is no record is told
/// with its line and passed over, so that nothing an editor did to the file keeps an issue from being composed.
public struct Ledger: Sendable {
  /// What a ledger holds.
  public struct Contents: Sendable {
    /// The issues, each once, in the order in which their last records stand there.
    public var issues: [PrintedIssue] = []
    /// Lines that are none.
    public var diagnostics: [Diagnostic] = []
  }

  /// The bytes that are read, a million articles or so; a larger file is told to be full.
  public static let byteLimit = 256 << 20
  /// How many lines are told that are no records.
  static let diagnosticLimit = 20

  /// The path of the file.
  public let path: String
  /// The path as it is told.
  private let name: String

  /// Makes a ledger; there need not be a file yet.
  public init(path: String, named name: String? = nil) {
    self.path = path
    self.name = name ?? path
  }

  /// What it holds; nothing where there is no file. Throws a `StoreProblem` where it cannot be read.
  public func read() throws -> Contents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return Contents() }
      throw StoreProblem(errno: errno)
    }
    let file = Descriptor(descriptor)
    defer { file.close() }
    return Self.contents(of: try file.bytes(upTo: Self.byteLimit), named: name)
  }

  /// Records an issue, in the place of an earlier record of it. What is on record already is not recorded again.
  ///
  /// When it returns, the record is on the disk. Throws a `StoreProblem`; the file is then what it was.
  public func record(_ issue: PrintedIssue) throws {
    if access(path, F_OK) != 0 { try LibraryFolder.make(for: path) }
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw StoreProblem(errno: errno) }
    let file = Descriptor(descriptor)
    defer { file.close() }
    try FileLock.take(descriptor, LOCK_EX)
    let before = try file.bytes(upTo: Self.byteLimit)
    guard Self.lastRecord(of: issue, in: before) != issue else { return }
    // What was cut off in the middle of a line, by a full disk or a crash, stays on a line of its own.
    let isCut = before.last.map { $0 != UInt8(ascii: "\n") } ?? false
    try file.append((isCut ? [0x0A] : []) + issue.json() + [0x0A])
  }

  static let lineLimits = JSONLimits(depth: 16)

  /// Reads the text of a ledger.
  static func contents(of bytes: [UInt8], named name: String) -> Contents {
    var contents = Contents()
    var places: [String: Int] = [:]
    var issues: [PrintedIssue?] = []
    var wrong = 0
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) {
      do throws(JSONProblem) {
        let issue = try PrintedIssue(json: Array(line), limits: JSONLimits(depth: 16))
        if let earlier = places.updateValue(issues.count, forKey: "\(issue.date) \(issue.recipe)") {
          issues[earlier] = nil
        }
        issues.append(issue)
      } catch {
        wrong += 1
        guard wrong <= diagnosticLimit else { continue }
        contents.diagnostics.append(
          Diagnostic(
            .warning, id: "ledger-line", "the line is no record of an issue: \(error.message)",
            at: SourceLocation(file: name, line: index + 1, column: error.column),
            help: "take the line out, or put it right; it is passed over"))
      }
    }
    if wrong > diagnosticLimit {
      contents.diagnostics.append(
        Diagnostic(
          .warning, id: "ledger-line", "\(wrong - diagnosticLimit) more lines are no records",
          at: SourceLocation(file: name)))
    }
    contents.issues = issues.compactMap { $0 }
    return contents
  }
}
