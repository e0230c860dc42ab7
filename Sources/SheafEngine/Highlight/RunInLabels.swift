import SheafKit

/// What stands at the start of paragraphs and says whose they are: speakers (`陈某：`), people of a row of profiles
/// (`调压站站长陈某：`), and headings that run in (`守土尽责——协会党支部。`).
///
/// A label is no sentence to print. It counts only where the article has two of its kind at least.
struct RunInLabels {
  /// The label of a paragraph.
  struct Label {
    /// The code point after it.
    var end: Int
    /// Who or what is named.
    var name: String
    /// Whether the paragraph is what the interviewer says.
    var isInterviewer: Bool
    /// Whether it can be printed before a sentence: a name with a colon.
    var isPrintable: Bool
    /// Whether the name is anybody's: 答 and A are nobody's.
    var isNamed: Bool { !["答", "A", "Answer"].contains(name) && !isInterviewer }
  }

  /// The labels by block.
  private(set) var labels: [Int: Label] = [:]
  /// Whether they part the text into several people, matters or answers.
  private(set) var areSeveral = false
  /// Whether they are the turns of a dialogue.
  private(set) var isDialogue = false

  init(_ article: Article) {
    var colons: [Int: Label] = [:]
    var dashes: [Int: Label] = [:]
    for (index, block) in article.blocks.enumerated() {
      guard case .paragraph(let inlines) = block.content else { continue }
      let text = inlines.plainText.unicodeScalars
      let head = Array(text.prefix(48))
      if var label = Self.colon(head) {
        // A short turn that ends in a question is what an interviewer says, whoever he is.
        if let last = text.last, last == "？" || last == "?", text.dropFirst(Self.longestQuestion).isEmpty {
          label.isInterviewer = true
        }
        colons[index] = label
      }
      if let label = Self.dash(head) { dashes[index] = label }
    }
    if colons.count >= 2 { labels = colons }
    if dashes.count >= 2 { labels.merge(dashes) { colon, _ in colon } }
    isDialogue = labels.values.contains(where: \.isInterviewer)
    areSeveral = labels.values.count { !$0.isInterviewer } >= 2
  }

  /// The most code points of an interviewer's turn.
  private static let longestQuestion = 100

  private static func colon(_ head: [Unicode.Scalar]) -> Label? {
    guard let colon = head.firstIndex(where: { $0 == "：" || $0 == ":" }), (1...40).contains(colon) else { return nil }
    let name = head[..<colon]
    guard !name.contains(where: { "，。！？；“”（,.!?;\"".unicodeScalars.contains($0) }) else { return nil }
    let text = String(String.UnicodeScalarView(name))
    guard !speech.contains(where: { text.hasSuffix($0) }) else { return nil }
    let end = head[(colon + 1)...].firstIndex { $0 != " " } ?? head.count
    return Label(end: end, name: text, isInterviewer: interviewers.contains(text), isPrintable: true)
  }

  private static func dash(_ head: [Unicode.Scalar]) -> Label? {
    guard let stop = head.firstIndex(where: { "。！？".unicodeScalars.contains($0) }), head[stop] == "。" else {
      return nil
    }
    let parts = String(String.UnicodeScalarView(head[..<stop])).split(separator: "——")
    guard parts.count == 2, let name = parts.last else { return nil }
    return Label(end: stop + 1, name: String(name), isInterviewer: false, isPrintable: false)
  }

  private static let speech = ["说", "道", "表示", "指出", "强调", "介绍", "认为", "要求", "比如", "例如", "明确", "写着", "是", "为"]
  private static let interviewers: Set<String> = ["记者", "问", "主持人", "编者", "笔者", "采访者", "Q", "Interviewer", "Question"]
}
