import SheafEngine
import SheafKit

extension SoughtArticle {
  /// The most articles that are named where several may be meant.
  private static let named = 10

  /// What is wrong where several articles may be meant.
  func ambiguity(of subjects: [Account.Subject]) -> Diagnostic {
    let list = subjects.prefix(Self.named).map { subject in
      "\n" + PrintableText.line("\(subject.id) “\(subject.title)” (\(subject.origin.file))").text
    }
    let more = subjects.count > Self.named ? "\nand \(subjects.count - Self.named) more" : ""
    return Diagnostic(
      .error, id: "ambiguous-article", "“\(words)” may mean \(subjects.count) articles",
      help: "say which by its id or file:" + list.joined() + more)
  }

  /// What is wrong where none is meant: `among` says where it was looked for, as in `no article of the library`; `list`
  /// is the command that names all of them.
  func absence(among: String, nearest: String?, list: String) -> Diagnostic {
    Diagnostic(
      .error, id: "unknown-article", "\(among) has the id, title or file “\(words)”",
      help: nearest.map { "did you mean “\($0)”?" } ?? "`\(list)` names them all")
  }
}
