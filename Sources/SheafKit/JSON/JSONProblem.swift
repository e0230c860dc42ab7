/// What is wrong with a JSON text: where in the value, where in the text, and in words for whoever wrote it.
public struct JSONProblem: Error, Hashable, Sendable {
  /// A step from a value to one inside it.
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The steps from the innermost value outwards; they are put on while the reader falls back.
  private var steps: [Step] = []
  /// What is wrong, behind the path when the problem is one of a value: `is missing`.
  private let words: String
  private let isOfValue: Bool
  /// The byte at which it was found.
  let offset: Int
  /// What to write instead; nil when the message says it already.
  public let help: String?
  /// The line, from 1.
  public private(set) var line: Int?
  /// The column in code points, from 1.
  public private(set) var column: Int?

  private init(_ words: String, isOfValue: Bool, at offset: Int, help: String?) {
    self.words = words
    self.isOfValue = isOfValue
    self.offset = offset
    self.help = help
  }

  /// A text that is no JSON: the words are a whole sentence.
  static func syntax(_ words: String, at offset: Int) -> JSONProblem {
    JSONProblem(words, isOfValue: false, at: offset, help: nil)
  }

  /// A value that is not as it must be: the words stand behind its path.
  static func value(_ words: String, at offset: Int, help: String? = nil) -> JSONProblem {
    JSONProblem(words, isOfValue: true, at: offset, help: help)
  }

  /// The same problem seen from the value around.
  func inside(_ step: Step) -> JSONProblem {
    var outer = self
    outer.steps.append(step)
    return outer
  }

  /// The same problem with its line and column in the text that was read.
  func located(in bytes: [UInt8]) -> JSONProblem {
    var located = self
    let before = bytes.prefix(offset)
    located.line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // The bytes that continue a code point are no columns of their own.
    located.column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return located
  }

  /// The way to the value, as most languages write it: `digest.sections[0].title`; empty for the whole.
  public var path: String {
    var path = ""
    for step in steps.reversed() {
      switch step {
      case .index(let index): path += "[\(index)]"
      case .key(let key) where path.isEmpty: path = key
      case .key(let key): path += ".\(key)"
      }
    }
    return path
  }

  /// What is wrong, as one sentence without a full stop.
  public var message: String {
    guard isOfValue else { return words }
    return path.isEmpty ? "the whole \(words)" : "`\(path)` \(words)"
  }

  /// The problem as a diagnostic, at its place in a file.
  public func diagnostic(_ severity: Diagnostic.Severity = .error, id: String, in file: String?) -> Diagnostic {
    Diagnostic(
      severity, id: id, message, at: file.map { SourceLocation(file: $0, line: line, column: column) }, help: help)
  }
}

extension JSONProblem: CustomStringConvertible {
  /// `3:14: …`, as far as the place is known.
  public var description: String {
    guard let line, let column else { return message }
    return "\(line):\(column): \(message)"
  }
}
