import SheafKit

extension DeviationCause {
  /// The cause as a sentence for people, without a full stop.
  package var words: String {
    switch self {
    case .recipe(.changed, let path): "`\(path)`, which the digest is made by, has changed"
    case .recipe(.gone, let path): "`\(path)`, which the digest was made by, is gone or is not used any more"
    case .recipe(.new, let path): "`\(path)` was not there or was not used when the digest was made"
    case .ledger: "the ledger has changed: other articles count as printed before"
    case .article(.changed, let path): "the article `\(path)` has changed"
    case .article(.gone, let path): "the article `\(path)` is gone or is not printed any more"
    case .article(.new, let path): "the article `\(path)` was not there or was not printed"
    case .otherArticles(let then, let now):
      then == now
        ? "an article that is not printed has changed"
        : "there were \(then) files with articles, and there are \(now)"
    case .sheaf(let then, let now): "it was made by Sheaf \(then), and this is Sheaf \(now)"
    case .reader: "articles were read by another version of the reader"
    case .format(let name, let then?, let now?) where then != now:
      "the format `\(name)` was version \(then), and is version \(now)"
    case .format(let name, _, _): "the format `\(name)` has changed"
    case .edited: "somebody has changed it or taken it away: composing gives what was recorded"
    case .rewritten: "the file was composed again without --record"
    }
  }

  /// The cause for programs.
  var json: JSONValue {
    func object(_ kind: String, _ members: [String: JSONValue?]) -> JSONValue {
      .object(members.compactMapValues { $0 }.merging(["kind": .string(kind)]) { _, kind in kind })
    }
    func file(_ kind: String, _ change: Change, _ path: String) -> JSONValue {
      object(kind, ["change": .string(change.rawValue), "file": .string(path)])
    }
    return switch self {
    case .recipe(let change, let path): file("recipe", change, path)
    case .ledger: object("ledger", [:])
    case .article(let change, let path): file("article", change, path)
    case .otherArticles(let then, let now): object("other-articles", ["then": .integer(then), "now": .integer(now)])
    case .sheaf(let then, let now): object("sheaf", ["then": .string(then), "now": .string(now)])
    case .reader: object("reader", [:])
    case .format(let name, let then, let now):
      object("format", ["name": .string(name), "then": then.map { .string($0) }, "now": now.map { .string($0) }])
    case .edited: object("edited", [:])
    case .rewritten: object("rewritten", [:])
    }
  }
}
