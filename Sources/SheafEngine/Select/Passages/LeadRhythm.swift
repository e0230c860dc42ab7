/// Which signs of an article are leads: a sign counts when others of its kind keep it company.
///
/// One colon or one dash is part of a sentence, a row of them is how a piece is built. What is printed as a sign, such
/// as black brackets, needs no company.
struct LeadRhythm {
  /// The lead of each block that has one; turns of a conversation are not among them.
  private(set) var leads: [Int: LeadSign] = [:]
  /// The turns of the conversation that the article is, if it is one.
  let speakers: SpeakerTurns

  private let openings: [BlockOpening?]
  private let signs: [[LeadSign]]
  /// How many paragraphs show each form.
  private var counts = [Int](repeating: 0, count: Key.allCases.count)
  /// How many points are counted in a style, and how long they are together.
  private var points: [Ordinal.Style: (values: Set<Int>, count: Int, length: Int)] = [:]
  private let firstText: Int
  private let lastText: Int

  /// Forms without what tells one of them from another.
  private enum Key: Int, CaseIterable {
    case title, bracket, strong, dash, person, office, short, topic, named, introduced, slogan
  }

  /// Weighs the signs of an article; `openings` has nil for blocks that are no paragraphs.
  init(_ openings: [BlockOpening?]) {
    self.openings = openings
    let signs = openings.map { $0.map(LeadReader.signs) ?? [] }
    self.signs = signs
    speakers = SpeakerTurns(signs, openings)
    firstText = openings.firstIndex { $0 != nil } ?? 0
    lastText = openings.lastIndex { $0 != nil } ?? 0
    for block in signs.indices { count(block) }
    for block in signs.indices where speakers.turns[block] == nil {
      leads[block] = signs[block].first { accepts($0, at: block) }
    }
  }

  /// The label of a turn.
  func sign(ofTurn block: Int) -> LeadSign? {
    signs[block].first { sign in
      switch sign.form {
      case .short, .person, .topic: true
      default: false
      }
    }
  }

  private mutating func count(_ block: Int) {
    guard let opening = openings[block] else { return }
    for sign in signs[block] {
      if let key = Self.key(sign.form) {
        if key == .title, !isOverText(block) { continue }
        counts[key.rawValue] += 1
      }
      if case .number(let number) = sign.form {
        var point = points[number.style] ?? ([], 0, 0)
        point.values.insert(number.value)
        point.count += 1
        point.length += opening.isHan ? opening.count : opening.count / 2
        points[number.style] = point
      }
    }
  }

  private static func key(_ form: LeadSign.Form) -> Key? {
    switch form {
    case .title(let number, _): number == nil ? .title : nil
    case .number: nil
    case .bracket: .bracket
    case .strong: .strong
    case .dash: .dash
    case .person: .person
    case .office: .office
    case .short: .short
    case .topic: .topic
    case .named: .named
    case .introduced: .introduced
    case .slogan: .slogan
    }
  }

  private func count(_ keys: Key...) -> Int { keys.reduce(0) { $0 + counts[$1.rawValue] } }

  private func accepts(_ sign: LeadSign, at block: Int) -> Bool {
    let profiles = count(.person, .office, .dash, .bracket, .named, .strong)
    switch sign.form {
    case .title(let number, let isStrong):
      guard isOverText(block) else { return false }
      if number != nil || isStrong { return true }
      return speakers.turns.isEmpty && count(.title) >= (block == firstText ? 3 : 2)
    case .number(let number): return isPoint(number)
    case .bracket: return true
    case .strong: return count(.strong) >= 2 || sign.person != nil
    case .dash: return profiles >= 2
    case .person: return profiles + count(.short) >= 2
    case .office:
      return (count(.office) >= 2 || count(.person, .dash, .strong) >= 1) && isLongBehind(sign, at: block)
    case .short: return count(.short) + count(.person) >= 2 && isLongBehind(sign, at: block)
    case .topic: return count(.topic) >= 2 && speakers.turns.isEmpty && isLongBehind(sign, at: block)
    case .named: return count(.named) >= 2 || profiles >= 3
    case .introduced: return profiles - count(.introduced) >= 2 || count(.introduced) + profiles >= 3
    case .slogan:
      guard block != firstText, block != lastText || count(.slogan) >= 3 else { return false }
      return sloganCount >= 2 || profiles >= 2 && speakers.turns.isEmpty && count(.slogan) >= 2
    }
  }

  /// The slogans between the first paragraph and the last, which open and close a piece without being a lead.
  private var sloganCount: Int {
    let edges = Set([firstText, lastText]).filter { signs[$0].contains { $0.form == .slogan } }
    return count(.slogan) - edges.count
  }

  /// Whether a style counts to two at least, and its points are sentences rather than the lines of a list.
  private func isPoint(_ number: Ordinal) -> Bool {
    guard let point = points[number.style] else { return false }
    return (point.values.count >= 2 || number.style == .dash && point.count >= 2) && point.length >= 30 * point.count
  }

  private func isLongBehind(_ sign: LeadSign, at block: Int) -> Bool {
    guard let opening = openings[block] else { return false }
    return opening.count - sign.range.upperBound >= (opening.isHan ? 20 : 40)
  }

  /// Whether running text, or a heading and then running text, follows.
  private func isOverText(_ block: Int) -> Bool {
    for next in (block + 1)..<(block + 4) where next < openings.count {
      guard let opening = openings[next] else { return next > block + 1 }
      if opening.isLong || opening.isEnded { return true }
      guard signs[next].contains(where: { if case .title = $0.form { true } else { false } }) else { return false }
      // Of several short lines in a row the last stands over the text; numbered ones may nest.
      guard opening.ordinal != nil else { return false }
    }
    return false
  }
}
