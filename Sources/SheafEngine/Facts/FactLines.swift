import SheafKit
import SheafRecipe

/// Chooses and words the lines of facts that are printed under an entry.
///
/// - Figures: at most six, those inside the highlights first, in the order of the source, each with the clause that it
///   stands in, since 31小时 alone says nothing. A clause is printed once however many figures it holds; one that goes on
///   with the subject of a clause before it gets that subject in brackets. Ages and rounded figures that an exact one
///   says again are passed over.
/// - People: at most eight, those with a role first, in the order of the source: `周小满（巡护队队长，47岁）`.
/// - Quotations: at most three, those with a speaker first and none longer than eighty characters.
struct FactLines {
  let article: Article
  let facts: Facts
  let highlights: [Highlight]
  let wording: Wording

  static let figures = 6
  static let people = 8
  static let quotes = 3
  /// The longest clause and the longest quotation that is printed, in code points.
  static let clause = 40
  static let quotation = 80

  /// The line that a part of the recipe's `show` asks for; nil when there is nothing to print, and for every other
  /// part.
  func line(for part: EntryRule.Part) -> Fact? {
    switch part {
    case .figures: figureLine()
    case .people: peopleLine()
    case .quotes: quoteLine()
    case .highlights, .lead, .body, .byline, .source: nil
    }
  }

  /// The line of figures; nil when there are none.
  func figureLine() -> Fact? {
    let told = facts.figures.indices.filter { facts.figures[$0].exact == nil && facts.figures[$0].kind != .age }
    let chosen = told.filter { isHighlighted(facts.figures[$0]) } + told.filter { !isHighlighted(facts.figures[$0]) }
    var texts: [Int: FactText] = [:]
    var clauses: [(place: Int, range: Range<Int>, text: String)] = []
    var printed: [Int: [TextRange]] = [:]
    for index in chosen.prefix(Self.figures).sorted() {
      let figure = facts.figures[index]
      guard article.blocks.indices.contains(figure.block) else { continue }
      let text = texts[figure.block] ?? FactText(article.blocks[figure.block].plainText)
      texts[figure.block] = text
      let clause = FigureClause.around(
        figure.range.start..<figure.range.end, in: text, longest: Self.clause, isCount: figure.kind == .count)
      let isPrinted = printed[figure.block]?.contains { $0.start <= clause.lowerBound && clause.upperBound <= $0.end }
      guard isPrinted != true else { continue }
      // A clause that took its neighbour says what the neighbour said.
      clauses.removeAll {
        facts.figures[$0.place].block == figure.block && clause.lowerBound <= $0.range.lowerBound
          && $0.range.upperBound <= clause.upperBound
      }
      printed[figure.block, default: []].append(TextRange(clause))
      var words = text.string(clause)
      if let owner = figure.owner, !words.contains(owner) {
        words = wording.labels.bracketed(owner) + wording.space + words
      }
      clauses.append((index, clause, words))
    }
    return line(wording.facts.figures, clauses.map(\.text))
  }

  /// The line of people; nil when there are none.
  func peopleLine() -> Fact? {
    let all = facts.people.indices
    let chosen = all.filter { facts.people[$0].role != nil } + all.filter { facts.people[$0].role == nil }
    return line(
      wording.facts.people,
      chosen.prefix(Self.people).sorted().map { index in
        let person = facts.people[index]
        let about = [wording.role(person.role, organisation: person.organisation), person.age.map(wording.age)]
          .compactMap { $0 }
        return person.name + (about.isEmpty ? "" : wording.bracketed(about.joined(separator: wording.listSeparator)))
      })
  }

  /// The line of quotations; nil when there are none.
  func quoteLine() -> Fact? {
    let short = facts.quotes.indices.filter { facts.quotes[$0].text.unicodeScalars.count <= Self.quotation }
    let chosen = short.filter { facts.quotes[$0].speaker != nil } + short.filter { facts.quotes[$0].speaker == nil }
    return line(
      wording.facts.quotes,
      chosen.prefix(Self.quotes).sorted().map { index in
        let quote = facts.quotes[index]
        return wording.quoted(quote.text) + (quote.speaker.map(wording.bracketed) ?? "")
      })
  }

  private func line(_ label: String, _ texts: [String]) -> Fact? {
    texts.isEmpty ? nil : Fact(label: label, text: texts.joined(separator: wording.factSeparator))
  }

  private func isHighlighted(_ figure: Figure) -> Bool {
    highlights.contains {
      $0.block == figure.block && $0.range.start <= figure.range.start && figure.range.end <= $0.range.end
    }
  }
}

extension EntryPart {
  /// Its highlights; none for whole blocks.
  var highlights: [Highlight] {
    switch self {
    case .highlights(let highlights): highlights
    case .text: []
    }
  }
}
