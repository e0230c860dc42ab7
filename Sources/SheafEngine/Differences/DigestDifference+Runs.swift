import SheafKit

extension DigestDifference {
  /// Compares what two runs print.
  ///
  /// An article is the same where its id is, else where its file, line and title are: its text has changed then.
  init(from before: Run, to after: Run) {
    let (old, new) = (CourseExplanation(before), CourseExplanation(after))
    let (oldPrinted, newPrinted) = (
      PrintedArticle.all(of: old, in: before.digest), PrintedArticle.all(of: new, in: after.digest)
    )
    page = Self.page(of: before.digest, to: after.digest)

    let partners = Self.partners(of: newPrinted.map(\.account.subject), in: oldPrinted.map(\.account.subject))
    let moved = Self.moved(newPrinted, partners: partners, oldPrinted)
    let (oldAccounts, newAccounts) = (Lookup(old.accounts), Lookup(new.accounts))
    var items: [Item] = []
    var same = 0
    for (index, printed) in newPrinted.enumerated() {
      guard let partner = partners[index] else {
        items.append(Item(before: oldAccounts[printed.account.subject], after: printed.account, changes: [.cameIn]))
        continue
      }
      let other = oldPrinted[partner]
      var changes = other.changes(to: printed)
      if moved.contains(index) { changes.insert(.moved(from: other.position, to: printed.position), at: 0) }
      if changes.isEmpty {
        same += 1
      } else {
        items.append(Item(before: other.account, after: printed.account, changes: changes))
      }
    }
    let kept = Set(partners.values)
    for (index, printed) in oldPrinted.enumerated() where !kept.contains(index) {
      items.append(Item(before: printed.account, after: newAccounts[printed.account.subject], changes: [.wentOut]))
    }
    (self.items, self.same) = (items, same)
  }

  /// For each article of the second list the place of the same one in the first.
  private static func partners(of subjects: [Account.Subject], in others: [Account.Subject]) -> [Int: Int] {
    var free = Dictionary(grouping: others.indices) { Lookup.Key.id(others[$0].id) }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (index, subject) in subjects.enumerated() {
      guard var places = free[.id(subject.id)], !places.isEmpty else { continue }
      // Of several copies of the same words that in the same file.
      let best = places.firstIndex { others[$0].origin == subject.origin } ?? places.startIndex
      partners[index] = places[best]
      taken.insert(places.remove(at: best))
      free[.id(subject.id)] = places
    }
    let byTitle = Dictionary(grouping: others.indices.filter { !taken.contains($0) }) { Lookup.Key(others[$0]) }
    for (index, subject) in subjects.enumerated() where partners[index] == nil {
      if let place = byTitle[Lookup.Key(subject)]?.first, taken.insert(place).inserted { partners[index] = place }
    }
    return partners
  }

  /// The articles of the second digest that stand elsewhere: in another section, or before or behind others that both
  /// have. Of a section the fewest are told that have to be moved for its order: those outside of its longest rising
  /// subsequence of old places.
  private static func moved(
    _ new: [PrintedArticle], partners: [Int: Int], _ old: [PrintedArticle]
  ) -> Set<Int> {
    var moved: Set<Int> = []
    var stayed: [String?: [(index: Int, old: Int)]] = [:]
    for (index, printed) in new.enumerated() {
      guard let partner = partners[index] else { continue }
      if old[partner].position.section != printed.position.section {
        moved.insert(index)
      } else {
        stayed[printed.position.section, default: []].append((index, partner))
      }
    }
    for section in stayed.values {
      let rising = RisingSubsequence.longest(of: section.map(\.old)) { place in
        new[section[place].index].position == old[section[place].old].position
      }
      for place in section.indices where !rising.contains(place) { moved.insert(section[place].index) }
    }
    return moved
  }

  private static func page(of before: Digest, to after: Digest) -> [Change] {
    func lines(_ digest: Digest) -> [(name: String, text: String?)] {
      let head = digest.masthead
      return [
        ("title", head.title), ("issue", head.issue), ("publisher", head.publisher),
        ("classification", head.classification), ("date", head.date.description),
        ("note", digest.note.isEmpty ? nil : digest.note.map(\.plainText).joined(separator: " ")),
      ]
    }
    return zip(lines(before), lines(after)).filter { $0.text != $1.text }.map { before, after in
      .line(name: before.name, from: before.text, to: after.text)
    }
  }
}

/// Finds the account of an article in another run.
private struct Lookup {
  /// What tells an article from others: its words, or its file and title when the words have changed.
  enum Key: Hashable {
    case id(String)
    case title(String, file: String)

    init(_ subject: Account.Subject) { self = .title(subject.title, file: subject.origin.file) }
  }

  private let accounts: [Key: Account]

  init(_ accounts: [Account]) {
    self.accounts = Dictionary(
      accounts.map { (Key.id($0.subject.id), $0) } + accounts.map { (Key($0.subject), $0) }
    ) { first, _ in first }
  }

  subscript(subject: Account.Subject) -> Account? { accounts[.id(subject.id)] ?? accounts[Key(subject)] }
}
