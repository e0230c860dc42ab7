import SheafKit

/// A run of words with one mark, or with none.
struct Run: Sendable {
  /// The kinds of run by name; those of marks are counted as degraded where templates do not ask for them.
  enum Kind: String, CaseIterable {
    case plain, emphasis, strong, mark, code, link
    case lineBreak = "break"
  }

  /// What it is.
  let kind: Kind
  /// The words of a run without runs in it.
  var ownText: String?
  /// The runs in it.
  var inner: [Inline] = []
  /// Where a link leads.
  var address: String?

  /// Inlines as runs. A link that leads nowhere safe is taken apart into its words.
  static func runs(of inlines: [Inline]) -> [Run] {
    inlines.flatMap { inline -> [Run] in
      switch inline {
      case .text(let text): [Run(kind: .plain, ownText: text)]
      case .code(let text): [Run(kind: .code, ownText: text)]
      case .lineBreak: [Run(kind: .lineBreak, ownText: "\n")]
      case .emphasis(let inner): [Run(kind: .emphasis, inner: inner)]
      case .strong(let inner): [Run(kind: .strong, inner: inner)]
      case .mark(let inner): [Run(kind: .mark, inner: inner)]
      case .link(let inner, let destination):
        WebAddress(destination).map { [Run(kind: .link, inner: inner, address: $0.description)] } ?? runs(of: inner)
      }
    }
  }
}

extension Scopes {
  /// A run of words.
  static let inline: Scope<Run> = Scope(
    "inline",
    [
      .flag("plain", "it has no mark") { run, _ in run.kind == .plain },
      .flag("emphasis", "it is emphasised") { run, _ in run.kind == .emphasis },
      .flag("strong", "it is strongly emphasised") { run, _ in run.kind == .strong },
      .flag("mark", "it is a term of the theme") { run, _ in run.kind == .mark },
      .flag("code", "it is code") { run, _ in run.kind == .code },
      .flag("link", "it is a link to `address`") { run, _ in run.kind == .link },
      .flag("break", "it is a line break") { run, _ in run.kind == .lineBreak },
      .text("text", "its words, without the marks inside") { run, _ in run.ownText ?? run.inner.plainText },
      .many("inlines", Scopes.inline, "its words, with the marks inside") { run, _ in Run.runs(of: run.inner) },
      .text("address", "where a link leads") { run, _ in run.address },
    ])
}
