import SheafKit

/// A record of a database or of a monitoring service, in which a label stands before everything that it says of an article:
/// `标题：……`, `来源：……`, `时间：……`, and then `正文：` before the text.
enum FieldRecord {
  /// Whether a line states the title of a record.
  static func isTitle(_ paragraph: Paragraph) -> Bool {
    titleLabel.prefix(of: paragraph.text).map { paragraph.text.count > $0 + 3 } ?? false
  }

  /// How many bytes the label of a title takes up; nil where none stands before a line.
  static func label(ofTitle line: ArraySlice<UInt8>) -> Int? { titleLabel.prefix(of: line) }

  /// How many bytes the label of a text takes up; nil where none stands before a line.
  static func label(ofText line: ArraySlice<UInt8>) -> Int? { textLabel.prefix(of: line) }

  /// The share of one record: its credits stay over its text, its other fields go.
  static func piece(_ paragraphs: [Paragraph]) -> Piece {
    let line = paragraphs.first?.line ?? 1
    guard let place = paragraphs.firstIndex(where: isTitle) else { return Piece(line: line, paragraphs: paragraphs) }
    let title = paragraphs[place].stated { text in
      text.dropFirst(titleLabel.prefix(of: text) ?? 0).drop { $0 <= 0x20 }
    }
    var rest = Array(paragraphs[..<place].filter(\.isCredits) + paragraphs[(place + 1)...])
    var published: CalendarDate?
    if let text = rest.prefix(longest).firstIndex(where: { textLabel.start($0.text) }) {
      // What stands behind the day may be damaged, so that the line is none of credits.
      published = rest[..<text].lazy.filter { !$0.isCredits }.compactMap { DateText.first(in: $0.text) }.first
      let opening = rest[text].text.dropFirst(textLabel.prefix(of: rest[text].text) ?? 0).drop { $0 <= 0x20 }
      let start = opening.isEmpty ? [] : [Paragraph(opening, line: rest[text].line)]
      rest = rest[..<text].filter(\.isCredits) + start + rest[(text + 1)...]
    }
    return Piece(title: title, published: published, line: line, paragraphs: Compilation.withoutRules(rest))
  }

  /// No record has more fields.
  private static let longest = 16
  private static let titleLabel = Phrases("标题： 标题: 题目： 题目: 题名： 题名: 新闻标题： 新闻标题: title: headline: 標題： 標題:")
  /// What a form puts before the text.
  private static let textLabel = Phrases("正文： 正文: 内容： 内容: 全文： 全文: 內容： 內容:")
}

extension CompilationEvidence {
  /// Where records start: with the fields that stand right over the title, or with the title. The header of a mail, which has a
  /// sender too, is none.
  func records() -> [Int] {
    let titles = paragraphs.indices.filter { FieldRecord.isTitle(paragraphs[$0]) && hasText(after: $0) }
    guard titles.count >= 2, mails().isEmpty else { return [] }
    return titles.map { title in
      var start = title
      while start > 0, paragraphs[start].gap == 0, isCredit[start - 1] { start -= 1 }
      return start
    }
  }
}
