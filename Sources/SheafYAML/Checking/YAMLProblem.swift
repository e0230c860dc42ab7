import SheafKit

/// What can be wrong with a text as YAML, before anybody asks what it means.
enum YAMLProblem {
  /// More bytes than allowed.
  case tooLarge(Int, limit: Int)
  /// Not UTF-8; `charset` is what it probably is.
  case notUTF8(charset: String?)
  /// A character that no YAML text may hold.
  case forbiddenCharacter(UInt32)
  /// A break of the grammar.
  case syntax(String, help: String?)
  /// More levels than allowed.
  case tooDeep(limit: Int)
  /// More nodes than allowed.
  case tooManyNodes(limit: Int, byAlias: Bool)
  /// A key that the mapping has already.
  case duplicateKey(String, firstLine: Int)
  /// `*name` without an `&name` before it.
  case unknownAlias(String, nearest: String?)
  /// `*name` inside the node that `&name` names.
  case selfAlias(String)
  /// `!!int` before something that is no number, and the like.
  case wrongTag(String, text: String)
  /// A second document where one is wanted.
  case secondDocument

  /// The stable name, for scripts.
  var id: String {
    switch self {
    case .tooLarge, .tooDeep, .tooManyNodes: "too-large"
    case .notUTF8: "not-utf-8"
    case .forbiddenCharacter: "control-character"
    case .syntax: "yaml-syntax"
    case .duplicateKey: "duplicate-key"
    case .unknownAlias, .selfAlias: "unknown-alias"
    case .wrongTag: "wrong-tag"
    case .secondDocument: "second-document"
    }
  }

  private var words: (message: String, help: String?) {
    switch self {
    case .tooLarge(let bytes, let limit):
      ("the file has \(bytes) bytes; at most \(limit) are read", "look whether this is the file that was meant")
    case .notUTF8(let charset?):
      ("the file is not UTF-8; it looks like \(charset)", "save it as UTF-8 and try again")
    case .notUTF8(nil):
      ("this byte is not UTF-8", "save the file as UTF-8 and try again")
    case .forbiddenCharacter(0xFEFF):
      ("a byte order mark (U+FEFF) stands inside the text", "delete the invisible character")
    case .forbiddenCharacter(let scalar):
      ("the control character \(Self.name(scalar)) is not allowed in YAML", "delete the invisible character")
    case .syntax(let message, let help): (message, help)
    case .tooDeep(let limit): ("this is nested more than \(limit) levels deep", nil)
    case .tooManyNodes(let limit, let byAlias):
      byAlias
        ? (
          "this alias unfolds the text to more than \(limit) values",
          "write out what is needed instead of repeating it by `*`"
        )
        : ("the text holds more than \(limit) values", nil)
    case .duplicateKey(let key, let line):
      ("the key `\(key)` is there twice, first on line \(line)", "keep one of the two")
    case .unknownAlias(let name, let nearest):
      ("there is no `&\(name)` before this `*\(name)`", nearest.map { "did you mean `*\($0)`?" })
    case .selfAlias(let name): ("`*\(name)` stands inside the value that `&\(name)` names", "write the value out")
    case .wrongTag(let tag, let text): ("`\(text)` is no \(tag)", "leave the tag out, or write a value that it fits")
    case .secondDocument: ("a second document starts here; only one is read", "move it to a file of its own")
    }
  }

  /// The problem as a diagnostic with a place.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    let (message, help) = words
    return Diagnostic(.error, id: id, message, at: location, help: help)
  }

  /// The problem as a diagnostic about a whole file, or a whole line of it.
  func diagnostic(file: String, line: Int? = nil) -> Diagnostic {
    diagnostic(at: SourceLocation(file: file, line: line, column: line == nil ? nil : 1))
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
