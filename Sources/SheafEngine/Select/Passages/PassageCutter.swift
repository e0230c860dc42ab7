import SheafKit

/// Walks over the blocks of one article and closes a passage wherever another begins.
struct PassageCutter {
  let article: Article
  let openings: [BlockOpening?]
  let rhythm: LeadRhythm
  private let people: [String]
  private let lastText: Int

  private var passages: [Passage] = []
  private(set) var current: Passage?
  private var state = State.loose
  private var chain = HeadingChain()
  /// Headings and pictures that wait for the passage that they belong to, and the lead that the last heading would be.
  private var waiting: [Passage.Part] = []
  private var heading: Passage.Lead?
  private var areSingle = true
  /// Where the paragraphs begin that follow the last portrait of a row without speaking of its person.
  private var epilogue: Int?

  /// What the current passage is.
  private enum State {
    /// Paragraphs without structure.
    case loose
    /// What stands under a heading.
    case section
    /// What a run-in lead opened, and how many paragraphs that is by now.
    case portrait(LeadSign, paragraphs: Int)
    /// A question of somebody, and whether somebody else has answered.
    case exchange(asker: String, isAnswered: Bool)
  }

  init(_ article: Article) {
    self.article = article
    openings = article.blocks.map(BlockOpening.init)
    var paragraphs = openings
    for (index, block) in article.blocks.enumerated() {
      if case .heading = block.content { paragraphs[index] = nil }
    }
    rhythm = LeadRhythm(paragraphs)
    var people: [String] = []
    for (_, lead) in rhythm.leads.sorted(by: { $0.key < $1.key }).prefix(200) {
      if let person = lead.person, !people.contains(person) { people.append(person) }
    }
    self.people = people
    lastText = paragraphs.lastIndex { $0 != nil } ?? 0
  }

  /// The passages.
  mutating func cut() -> [Passage] {
    for (index, block) in article.blocks.enumerated() {
      switch block.content {
      case .heading(let level, _): enterHeading(index, level: min(max(level, 1), 6))
      case .paragraph: addParagraph(index)
      case .list(_, let items): addList(items, index)
      case .image:
        if current == nil { waiting.append(.init(block: index)) } else { current?.parts.append(.init(block: index)) }
      case .quote, .table, .preformatted: goOn(index)
      }
    }
    close()
    if !waiting.isEmpty {
      // Pictures alone, or a heading that nothing follows.
      passages.append(
        Passage(parts: waiting, lead: heading, headings: Array(chain.blocks.dropLast(heading == nil ? 0 : 1))))
    }
    return passages
  }

  // MARK: - Blocks

  private mutating func enterHeading(_ index: Int, level: Int, sign: LeadSign? = nil) {
    close()
    guard let opening = openings[index] else { return }
    let number = opening.ordinal
    // Paragraphs that are headings stand under those that the source marks.
    chain.enter(
      index, depth: .init(level: sign == nil ? level : 7, style: number?.style ?? (sign == nil ? nil : .dash)))
    waiting.append(.init(block: index))
    let start = min(number?.end ?? opening.start, opening.count)
    let label = String(opening.text.unicodeScalars.dropFirst(start))
    heading = Passage.Lead(
      kind: .heading, text: opening.text, headline: label, block: index,
      range: TextRange(start: 0, end: opening.count), bodyStart: opening.count,
      person: sign?.person ?? PersonLabel.person(in: opening.scalars[start...], of: ""), isTitle: true)
    state = .section
  }

  private mutating func addParagraph(_ index: Int) {
    guard let opening = openings[index] else { return }
    if let turn = rhythm.speakers.turns[index] { return addTurn(turn, opening, index) }
    guard let sign = rhythm.leads[index] else { return addPlain(opening, index) }
    if case .title = sign.form { return enterHeading(index, level: 1, sign: sign) }
    open(index, lead: opening.lead(.runIn, sign, block: index))
    state = .portrait(sign, paragraphs: 1)
    epilogue = sign.person.flatMap { self.epilogue(of: $0, after: index) }
  }

  private mutating func addPlain(_ opening: BlockOpening, _ index: Int) {
    switch state {
    case .loose:
      if current != nil, belongsBefore(opening, at: index) {
        current?.parts.append(.init(block: index))
      } else {
        open(index)
      }
    case .section:
      if current == nil { open(index, lead: heading) } else { current?.parts.append(.init(block: index)) }
    case .portrait(let sign, let paragraphs):
      let portrait = Continuity.Portrait(person: sign.person, people: people, areSingle: areSingle)
      if index == epilogue || Continuity.ends(portrait, with: opening, isLast: index == lastText) {
        open(index)
        state = .loose
      } else {
        current?.parts.append(.init(block: index))
        state = .portrait(sign, paragraphs: paragraphs + 1)
      }
    case .exchange:
      if Continuity.ends(conversationOf: rhythm.speakers.names, with: opening, isLast: index == lastText) {
        open(index)
        state = .loose
      } else {
        current?.parts.append(.init(block: index))
      }
    }
  }

  private mutating func addTurn(_ turn: SpeakerTurns.Turn, _ opening: BlockOpening, _ index: Int) {
    let sign = rhythm.sign(ofTurn: index)
    if case .exchange(let asker, let isAnswered) = state, current != nil,
      !isAnswered
        || !turn.asks && !rhythm.speakers.areStatements && (rhythm.speakers.someoneAsks || turn.speaker != asker)
    {
      current?.parts.append(.init(block: index))
      // A reader looks for who answers when the question is nobody's.
      if turn.speaker != asker, LeadWords.asks(Array(asker.unicodeScalars)[...]), let sign, sign.person != nil,
        current?.lead?.person == nil
      {
        current?.lead = opening.lead(.speaker, sign, block: index)
      }
      state = .exchange(asker: asker, isAnswered: isAnswered || turn.speaker != asker)
    } else {
      open(index, lead: sign.map { opening.lead(.speaker, $0, block: index) })
      state = .exchange(asker: turn.speaker, isAnswered: rhythm.speakers.areStatements)
    }
  }

  private mutating func addList(_ items: [[Block]], _ index: Int) {
    guard let items = ListItems.items(of: items, block: index) else { return goOn(index) }
    close()
    for item in items {
      open(index, range: item.range, lead: item.lead)
      close()
    }
    state = .loose
  }

  /// Adds a block that has no lead of its own to what there is.
  private mutating func goOn(_ index: Int) {
    if current == nil {
      var lead: Passage.Lead?
      if case .section = state { lead = heading }
      open(index, lead: lead)
    } else {
      current?.parts.append(.init(block: index))
    }
  }

  // MARK: - Passages

  private mutating func open(_ index: Int, range: TextRange? = nil, lead: Passage.Lead? = nil) {
    close()
    var headings = chain.blocks
    if let lead, lead.kind == .heading { headings.removeAll { $0 == lead.block } }
    current = Passage(parts: waiting + [.init(block: index, range: range)], lead: lead, headings: headings)
    waiting = []
    heading = nil
  }

  private mutating func close() {
    if case .portrait(_, let paragraphs) = state, paragraphs > 1 { areSingle = false }
    guard let passage = current else { return }
    passages.append(passage)
    current = nil
  }
}
