import SheafKit

/// The difference of two digests as people read it in a terminal.
public struct DifferencePage {
  /// What the first digest is called.
  public var before: String
  /// What the second is called.
  public var after: String

  /// Makes a page for digests with these names.
  public init(before: String, after: String) { (self.before, self.after) = (before, after) }

  /// The page, clean for terminals; first how many articles came, went, moved and changed.
  public func text(of difference: DigestDifference) -> String {
    func count(_ name: String) -> Int { difference.items.count { $0.changes.contains { $0.name == name } } }
    var page = "--- \(before)\n+++ \(after)\n"
    page += "\(count("in")) in, \(count("out")) out, \(count("moved")) moved, \(count("changed")) changed, "
    page += "\(difference.same) the same\n"
    if !difference.page.isEmpty { page += "\nthe page\n" + difference.page.map(lines).joined() }
    for item in difference.items {
      guard let subject = item.subject else { continue }
      page += "\n\(mark(item)) \(AccountLines.title(subject))\n    \(AccountLines.place(subject))\n"
      page += item.changes.map(lines).joined()
      page += why(item)
    }
    return PrintableText.lines(page).text
  }

  private func mark(_ item: DigestDifference.Item) -> String {
    switch item.changes.first {
    case .cameIn: "+"
    case .wentOut: "-"
    case .moved: ">"
    case .line, .sentences, nil: "~"
    }
  }

  private func lines(_ change: DigestDifference.Change) -> String {
    switch change {
    case .cameIn, .wentOut: ""
    case .moved(let from, let to): "    moved: \(words(from)) → \(words(to))\n"
    case .line(let name, let from, let to): "    \(name): \(quoted(from)) → \(quoted(to))\n"
    case .sentences(let removed, let added):
      removed.map { "    - \(PrintableText.line($0).text)\n" }.joined()
        + added.map { "    + \(PrintableText.line($0).text)\n" }.joined()
    }
  }

  /// Both verdicts, where they can differ: of what came, went or moved to another section.
  private func why(_ item: DigestDifference.Item) -> String {
    let tells = item.changes.contains { change in
      switch change {
      case .cameIn, .wentOut: true
      case .moved(let from, let to): from.section != to.section
      case .line, .sentences: false
      }
    }
    guard tells else { return "" }
    return "    before: \(verdict(item.before))\n    after: \(verdict(item.after))\n"
  }

  private func verdict(_ account: Account?) -> String { account.map { AccountLines($0).verdict } ?? "not read" }

  private func words(_ position: DigestDifference.Position) -> String {
    (position.section.map { "\(PrintableText.line($0).text), " } ?? "") + "place \(position.place)"
  }

  private func quoted(_ text: String?) -> String { text.map { "“\(PrintableText.line($0).text)”" } ?? "none" }
}
