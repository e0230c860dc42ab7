import SheafKit

/// The turns of a conversation that an article prints: who speaks in which paragraph, and which turns ask.
///
/// Labels before a colon are those of speakers when they come back, `王芳：… 郝强：… 王芳：…`, when they say what they are,
/// `问：… 答：…`, or when one person asks and another answers. In a row of portraits each label stands once.
struct SpeakerTurns {
  /// A turn.
  struct Turn {
    var speaker: String
    var asks: Bool
  }

  /// The turns by block; empty when the article is no conversation.
  let turns: [Int: Turn]
  /// The names of those who speak, without 问 and 记者.
  let names: Set<String>
  /// Whether each turn stands by itself: several people one after another, and nobody asks.
  let areStatements: Bool

  /// Whether any turn is a question.
  let someoneAsks: Bool

  /// Finds the turns among the signs of all blocks.
  init(_ signs: [[LeadSign]], _ openings: [BlockOpening?]) {
    var short: [(block: Int, label: String, isAsking: Bool, isKnown: Bool)] = []
    var topics: [(block: Int, label: String)] = []
    var long: [(block: Int, label: ArraySlice<Unicode.Scalar>, person: String?)] = []
    for (block, signs) in signs.enumerated() {
      guard let opening = openings[block] else { continue }
      for sign in signs {
        let words = opening.scalars[sign.label]
        switch sign.form {
        case .short:
          let asks = LeadWords.asks(words)
          short.append((block, Self.name(words), asks, asks || LeadWords.answers(words)))
        case .person: long.append((block, words, sign.person))
        case .topic where words.count <= 4 || !opening.isHan && words.count <= 24:
          topics.append((block, Self.name(words)))
        default: break
        }
      }
    }
    // A name without a surname that is known, a nickname: they speak when they do so again.
    let recurring = Dictionary(topics.map { ($0.label, 1) }, uniquingKeysWith: +).filter { $0.value >= 2 }
    for topic in topics where recurring[topic.label] != nil {
      short.append((topic.block, topic.label, false, false))
    }
    let counts = Dictionary(short.map { ($0.label, 1) }, uniquingKeysWith: +)
    let recurs = counts.values.contains { $0 >= 2 }
    let known = short.contains { $0.isKnown }
    let asking = short.contains { $0.isAsking || Self.isQuestion(openings[$0.block]) }
    let isConversation =
      counts.count >= 2 && (known && short.count >= 2 || recurs && short.count >= 3 || asking && short.count == 2)
      || known && !long.isEmpty
    guard isConversation else {
      turns = [:]
      names = []
      areStatements = false
      someoneAsks = false
      return
    }
    var turns: [Int: Turn] = [:]
    for turn in short {
      let asks = turn.isAsking || Self.isQuestion(openings[turn.block])
      turns[turn.block] = Turn(speaker: turn.label, asks: asks)
    }
    for turn in long {
      let speaker = turn.person.flatMap { counts[$0] == nil ? nil : $0 }
      turns[turn.block] = Turn(
        speaker: speaker ?? String(codePoints: turn.label), asks: Self.isQuestion(openings[turn.block]))
    }
    self.turns = turns
    names = Set(short.filter { !$0.isKnown }.map(\.label)).union(long.compactMap(\.person))
    someoneAsks = turns.values.contains { $0.asks }
    areStatements = Set(turns.values.map(\.speaker)).count >= 3 && !someoneAsks
  }

  private static func name(_ label: ArraySlice<Unicode.Scalar>) -> String {
    String(codePoints: label.filter { $0 != " " && $0 != "　" })
  }

  private static func isQuestion(_ opening: BlockOpening?) -> Bool {
    opening.map { "？?".unicodeScalars.contains($0.last) } ?? false
  }
}
