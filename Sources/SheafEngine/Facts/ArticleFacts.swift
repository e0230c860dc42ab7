import SheafKit

/// The facts of a whole article, from which those of its parts are taken.
///
/// People are recognised by the whole article, since a passage may name somebody whom another introduces. An article that
/// becomes several entries is looked through once.
struct ArticleFacts: Sendable {
  /// The facts of all of it.
  private(set) var all = Facts()
  /// Who is named in each block, in its order.
  private(set) var people: [[PeopleIndex.Occurrence]]
  /// The text of each block that was read.
  private(set) var texts: [FactText?]

  /// Looks through an article.
  init(_ article: Article) {
    let blocks = article.blocks.map { Self.isRead($0) ? FactText($0.plainText) : nil }
    self.texts = blocks
    people = blocks.map { _ in [] }
    let texts = blocks.enumerated().compactMap { block, text in text.map { (block: block, text: $0) } }
    let index = PeopleIndex(texts, reporters: Set((article.byline + article.editors).map(\.name)))
    let organisation = article.organisation.map { FactText($0).folded } ?? []
    var found: [FigureScanner.Found] = []
    for (block, text) in texts {
      let people = index.occurrences(in: text, block: block)
      self.people[block] = people
      let owners = FigureOwners(text: text, people: people, organisation: organisation)
      for figure in FigureScanner.figures(in: text) where found.count < FigureScanner.limit {
        guard !Self.isAgeOfPerson(figure, people, text) else { continue }
        found.append(figure)
        all.figures.append(
          Figure(
            text: text.string(figure.range), kind: figure.kind,
            counted: Counted.range(of: figure, in: text).map(text.string),
            owner: owners.owner(of: figure.range.lowerBound), block: block, range: TextRange(figure.range)))
      }
      guard all.quotes.count < QuotationScanner.limit else { continue }
      all.quotes += QuotationScanner(text: text, people: people).quotations().map { quotation in
        Quotation(
          text: text.string(quotation.range), speaker: quotation.speaker, block: block,
          range: TextRange(quotation.range))
      }
    }
    FigureLinks.link(&all.figures, found)
    all.people = index.people
  }

  /// Who is named in a block, in its order.
  func people(in block: Int) -> [PeopleIndex.Occurrence] { people.indices.contains(block) ? people[block] : [] }

  /// The facts that stand in some parts of the article; nil for everything.
  func taken(_ parts: [Passage.Part]?) -> Facts {
    guard let parts, !isWhole(parts) else { return all }
    var shown: [Int: [TextRange]] = [:]
    for part in parts { shown[part.block, default: []].append(part.range ?? TextRange(start: 0, end: .max)) }
    func isShown(_ block: Int, _ range: TextRange) -> Bool {
      shown[block]?.contains { $0.start <= range.start && range.end <= $0.end } ?? false
    }
    var facts = Facts()
    let figures = all.figures.indices.filter { isShown(all.figures[$0].block, all.figures[$0].range) }
    facts.figures = figures.map { all.figures[$0] }
    for index in facts.figures.indices {
      facts.figures[index].exact = facts.figures[index].exact.flatMap { figures.firstIndex(of: $0) }
    }
    facts.quotes = all.quotes.filter { isShown($0.block, $0.range) }
    // Where the part that introduces somebody is not taken, the place is where a taken one first names the person.
    lazy var named = firstPlaces(among: shown.keys.sorted(), where: isShown)
    facts.people = all.people.compactMap { person in
      if isNamed(person), isShown(person.block, person.range) { return person }
      guard let place = named[person.name] else { return nil }
      var person = person
      if !isShown(person.block, person.range) { (person.block, person.range) = place }
      return person
    }
    facts.people.sort { ($0.block, $0.range.start) < ($1.block, $1.range.start) }
    return facts
  }

  /// Whether some parts are all that was read, with everybody at the place that is known of them: nothing is left out then.
  private func isWhole(_ parts: [Passage.Part]) -> Bool {
    var isTaken = texts.map { $0 == nil }
    for part in parts where part.range == nil && isTaken.indices.contains(part.block) { isTaken[part.block] = true }
    return !isTaken.contains(false) && all.people.allSatisfy(isNamed)
  }

  /// Whether somebody is among those who are named in the block.
  private func isNamed(_ person: Person) -> Bool {
    people(in: person.block).contains { TextRange($0.range) == person.range && $0.name == person.name }
  }

  /// Where each person is first named in what is shown of some blocks.
  private func firstPlaces(
    among blocks: [Int], where isShown: (Int, TextRange) -> Bool
  ) -> [String: (block: Int, range: TextRange)] {
    var places: [String: (block: Int, range: TextRange)] = [:]
    for block in blocks {
      for person in people(in: block) where places[person.name] == nil {
        let range = TextRange(person.range)
        if isShown(block, range) { places[person.name] = (block, range) }
      }
    }
    return places
  }

  /// Running text holds facts; the numbers of a table have no units, and headings repeat what the text says.
  static func isRead(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .quote, .list: true
    case .heading, .image, .table, .preformatted: false
    }
  }

  /// Whether an age stands beside a name: it belongs to the person and is no figure.
  private static func isAgeOfPerson(
    _ figure: FigureScanner.Found, _ people: [PeopleIndex.Occurrence], _ text: FactText
  ) -> Bool {
    guard figure.kind == .age else { return false }
    let (start, end) = (figure.range.lowerBound, figure.range.upperBound)
    return people.occurrences(in: max(0, start - 12)..<min(text.count, end + 40)).contains { person in
      person.range.upperBound <= start && Statement.age(behind: person.range.upperBound, in: text) != nil
        || person.start >= end && Statement.age(before: person.start, in: text) != nil && person.start - end <= 1
    }
  }
}

extension TextRange {
  /// The same range.
  init(_ range: Range<Int>) { self.init(start: range.lowerBound, end: range.upperBound) }
}
