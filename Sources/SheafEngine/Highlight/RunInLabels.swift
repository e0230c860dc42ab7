import SheafKit

/// What stands at the start of paragraphs and says whose they are: speakers (`王芳：`), people of a row of portraits
/// (`调压站站长王芳：`), and headings that run in (`守土尽责——水务支部。`), as the passages of the article have them.
///
/// A label is no sentence to print.
struct RunInLabels {
  /// The label of a paragraph.
  struct Label {
    /// Where the text behind it begins.
    var end: Int
    /// Who or what is named.
    var name: String
    /// The one person whom it names, where that is certain.
    var person: String?
    /// Whether the paragraph is what the interviewer says.
    var isInterviewer: Bool
    /// Whether it can be printed before a sentence: a name with a colon.
    var isPrintable: Bool
    /// Whether the name is anybody's: 答 and A are nobody's.
    var isNamed: Bool { !isInterviewer && !LeadWords.answers(Array(name.unicodeScalars)[...]) }
  }

  /// The labels by block.
  private(set) var labels: [Int: Label] = [:]
  /// Whether they part the text into several people, matters or answers.
  let areSeveral: Bool
  /// Whether they are the turns of a dialogue.
  let isDialogue: Bool

  /// Reads the labels of an article, whose blocks of running text were read.
  init(_ article: Article, texts: [FactText?]) {
    let openings = zip(article.blocks, texts).map { block, text -> BlockOpening? in
      guard case .paragraph(let inlines) = block.content, let text else { return nil }
      return BlockOpening(text.original, text.scalars, inlines: inlines)
    }
    let rhythm = LeadRhythm(openings)
    for (block, turn) in rhythm.speakers.turns {
      guard let sign = rhythm.sign(ofTurn: block) else { continue }
      labels[block] = Label(
        end: sign.bodyStart, name: turn.speaker, person: sign.person, isInterviewer: turn.asks, isPrintable: true)
    }
    for (block, sign) in rhythm.leads where labels[block] == nil {
      guard let opening = openings[block] else { continue }
      labels[block] = Label(
        end: sign.bodyStart, name: String(codePoints: opening.scalars[sign.label]), person: sign.person,
        isInterviewer: false, isPrintable: Self.isPrintable(sign.form))
    }
    isDialogue = !rhythm.speakers.turns.isEmpty
    areSeveral = labels.values.count { !$0.isInterviewer } >= 2
  }

  private static func isPrintable(_ form: LeadSign.Form) -> Bool {
    switch form {
    case .person, .office, .short, .topic: true
    case .title, .number, .bracket, .strong, .dash, .named, .introduced, .slogan: false
    }
  }
}
