import SheafKit

/// The figures, people and quotations of an article, ready to be dealt out to its sentences.
struct SentenceFacts {
  /// What stands in one block, in its order; dealt out from the front.
  struct InBlock {
    fileprivate var figures: [(range: Range<Int>, group: Int?, counts: Bool)] = []
    fileprivate var people: [PeopleIndex.Occurrence] = []
    fileprivate var quotations: [Range<Int>] = []
    /// How many of each stand before the next range.
    private var passed = (figures: 0, people: 0, quotations: 0)

    fileprivate init(people: [PeopleIndex.Occurrence] = []) { self.people = people }

    /// What stands in the next range.
    mutating func next(in range: TextRange) -> Told {
      let mine = Self.next(in: range, of: figures, behind: &passed.figures) { $0.range.lowerBound }
      return Told(
        figures: mine.count(where: \.counts), groups: mine.compactMap(\.group),
        people: Array(Self.next(in: range, of: people, behind: &passed.people) { $0.range.lowerBound }),
        quotations: Array(Self.next(in: range, of: quotations, behind: &passed.quotations) { $0.lowerBound }))
    }

    /// Those of some facts that start in a range; none that was passed does.
    private static func next<Fact>(
      in range: TextRange, of facts: [Fact], behind passed: inout Int, start: (Fact) -> Int
    ) -> ArraySlice<Fact> {
      while passed < facts.count, start(facts[passed]) < range.start { passed += 1 }
      var end = passed
      while end < facts.count, start(facts[end]) < range.end { end += 1 }
      return facts[passed..<end]
    }
  }

  /// What one sentence tells.
  struct Told {
    /// How many figures there are; ages are none.
    var figures = 0
    /// The groups of figures that say the same, exactly and rounded.
    var groups: [Int] = []
    var people: [PeopleIndex.Occurrence] = []
    var quotations: [Range<Int>] = []

    /// The people, each once.
    var names: [String] {
      people.reduce(into: []) { names, person in
        if !names.contains(person.name) { names.append(person.name) }
      }
    }
  }

  /// The one person that the article names; nil when there are several or none.
  let only: String?
  private let names: [String]
  private var blocks: [InBlock]

  /// Sorts the facts of an article.
  init(_ facts: ArticleFacts) {
    names = facts.all.people.map(\.name)
    only = names.count == 1 ? names.first : nil
    blocks = facts.people.map { InBlock(people: $0) }
    for quotation in facts.all.quotes where blocks.indices.contains(quotation.block) {
      blocks[quotation.block].quotations.append(quotation.range.start..<quotation.range.end)
    }
    // A rounded figure belongs to the group of its exact one.
    var groups: [Int: Int] = [:]
    for (index, figure) in facts.all.figures.enumerated() {
      guard let exact = figure.exact else { continue }
      groups[index] = exact
      groups[exact] = exact
    }
    for (index, figure) in facts.all.figures.enumerated() where blocks.indices.contains(figure.block) {
      blocks[figure.block].figures.append(
        (
          figure.range.start..<figure.range.end, groups[index],
          figure.kind != .age && !figure.text.utf8.suffix(6).elementsEqual("周年".utf8)
        ))
    }
  }

  /// What stands in a block.
  func of(block: Int) -> InBlock { blocks.indices.contains(block) ? blocks[block] : InBlock() }

  /// The one person whom the words of a label name.
  func person(in label: RunInLabels.Label, of block: Int) -> String? {
    if let person = label.person { return person }
    let people = Set(of(block: block).people.prefix { $0.range.upperBound <= label.end }.map(\.name))
    return people.count == 1 ? people.first : nil
  }

  /// Whom a label names as it is printed: the one person, or else its words; of a turn in a dialogue, whoever it says
  /// speaks.
  func name(in label: RunInLabels.Label, of block: Int, speaks: Bool) -> String? {
    if speaks { return label.isNamed ? label.person ?? label.name : nil }
    return person(in: label, of: block) ?? (label.isPrintable ? label.name : nil)
  }

  /// The one person whom a title names.
  func person(inTitle title: String) -> String? {
    let named = names.filter { title.holds($0) }
    return named.count == 1 ? named.first : nil
  }
}
