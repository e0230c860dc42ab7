import SheafArchive
import SheafKit

/// What is wrong with a user's own document.
enum ReferenceProblem: Error {
  /// There is no such file.
  case missing
  /// It is no ZIP archive, too large, locked or damaged.
  case archive(ZipProblem)
  /// It is a document of another kind, in running words.
  case foreign(String)
  /// A part is missing that every Word document has.
  case withoutPart(String)
  /// A part cannot be read.
  case unreadable(String)
  /// A head or a foot holds something that is not taken over, in running words.
  case unwanted(part: String, what: String)

  /// What the user is told about the document of a name.
  func diagnostic(_ name: String) -> Diagnostic {
    let document = "the reference document `\(name)`"
    switch self {
    case .missing:
      return Diagnostic(
        .error, id: "missing-reference", "there is no reference document `\(name)`",
        help: "name a .docx file in the folder of the recipe or below it")
    case .archive(.noDirectory):
      return Self.unreadable("\(document) is no Word document, or it is damaged", help: "save it as .docx with Word")
    case .archive(let problem): return Self.unreadable("\(document) \(problem.reason)", help: problem.help)
    case .foreign(let kind):
      return Self.unreadable("\(document) is \(kind)", help: "open it with Word and save it as .docx")
    case .withoutPart(let part):
      return Self.unreadable("\(document) has no \(part)", help: "open it with Word and save it once more")
    case .unreadable(let part):
      return Self.unreadable(
        "\(document) is damaged: its part `\(part)` cannot be read", help: "open it with Word and save it once more")
    case .unwanted(let part, let what):
      return Self.unreadable(
        "\(document) has \(what) in its part `\(part)`",
        help: "take it out: heads and feet may hold text, fields of the page, pictures and links to web addresses")
    }
  }

  private static func unreadable(_ message: String, help: String) -> Diagnostic {
    Diagnostic(.error, id: "unreadable-reference", message, help: help)
  }
}
