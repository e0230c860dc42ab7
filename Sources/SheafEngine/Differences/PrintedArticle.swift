import SheafKit

/// An article as a digest prints it: its place, and the words of its entries.
struct PrintedArticle {
  let account: Account
  let position: DigestDifference.Position
  /// The lines of its entries, by name.
  let lines: [(name: String, text: String?)]
  /// The sentences of its entries, in the order of printing.
  let sentences: [String]

  /// The articles of a digest, in the order of printing.
  static func all(of explanation: CourseExplanation, in digest: Digest) -> [PrintedArticle] {
    let entries = Dictionary(digest.entries.map { ($0.number, $0) }) { first, _ in first }
    var places: [String?: Int] = [:]
    return explanation.printed.map { account in
      let section: String? = if case .printed(let section, _) = account.fate { section } else { nil }
      places[section, default: 0] += 1
      return PrintedArticle(
        account, position: DigestDifference.Position(section: section, place: places[section] ?? 0),
        entries: account.entries.compactMap { entries[$0] })
    }
  }

  private init(_ account: Account, position: DigestDifference.Position, entries: [Entry]) {
    self.account = account
    self.position = position
    func joined(_ line: (Entry) -> String?) -> String? {
      let lines = entries.compactMap(line)
      return lines.isEmpty ? nil : lines.joined(separator: " / ")
    }
    lines = [
      ("headline", joined(\.headline)), ("kicker", joined(\.kicker)), ("subtitle", joined(\.subtitle)),
      ("byline", joined(\.byline)),
      ("facts", joined { $0.facts.isEmpty ? nil : $0.facts.map { "\($0.label)：\($0.text)" }.joined(separator: "；") }),
      ("source", joined(\.source)), ("reposts", joined(\.reposts)),
      ("note", joined { $0.note.map { $0.map(\.plainText).joined(separator: " ") } }),
    ]
    sentences = entries.flatMap(\.parts).flatMap { part -> [String] in
      switch part {
      case .highlights(let highlights): highlights.flatMap { Sentences.texts(in: $0.inlines.plainText) }
      case .text(let blocks): blocks.flatMap { Sentences.texts(in: $0.plainText) }
      }
    }
  }

  /// What of the words changed on the way to another printing.
  func changes(to other: PrintedArticle) -> [DigestDifference.Change] {
    var changes = zip(lines, other.lines).filter { $0.text != $1.text }.map { before, after in
      DigestDifference.Change.line(name: before.name, from: before.text, to: after.text)
    }
    let (old, new) = (Set(sentences), Set(other.sentences))
    let (removed, added) = (sentences.filter { !new.contains($0) }, other.sentences.filter { !old.contains($0) })
    if !removed.isEmpty || !added.isEmpty { changes.append(.sentences(removed: removed, added: added)) }
    return changes
  }
}
