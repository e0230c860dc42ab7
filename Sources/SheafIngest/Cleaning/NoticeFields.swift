import SheafKit

/// The fields that a notice closes with, one a line: `报名时间：…`, `报名地点：…`, `联系电话：…`. Whom to call is text there, and what a site prints
/// under its pages everywhere else.
enum NoticeFields {
  /// The lines on which such contacts start.
  static func contacts(in paragraphs: [Paragraph]) -> Set<Int> {
    var (lines, follows) = (Set<Int>(), false)
    for paragraph in paragraphs {
      guard let label = label(of: paragraph) else {
        follows = false
        continue
      }
      if follows, contacts.suffix(of: label) != nil { lines.insert(paragraph.line) }
      follows = follows || matters.suffix(of: label) != nil && !paragraph.isCredits
    }
    return lines
  }

  /// Whether a line says whom to call, which heads nothing.
  static func isContact(_ paragraph: Paragraph) -> Bool {
    label(of: paragraph).map { contacts.suffix(of: $0) != nil } ?? false
  }

  /// The label of a short line that is one and its value; nil for every other line.
  private static func label(of paragraph: Paragraph) -> ArraySlice<Unicode.Scalar>? {
    guard !paragraph.isProse, paragraph.shape.columns <= 80 else { return nil }
    let start = paragraph.text.clipped(to: 24).scalars.prefix(7)
    guard let colon = start.firstIndex(where: { $0 == "：" || $0 == ":" }), (2...6).contains(colon),
      start[..<colon].allSatisfy(Han.isIdeograph)
    else { return nil }
    return start[..<colon]
  }

  private static let contacts = ScalarWords(list: "电话 联系人 邮箱 热线")
  private static let matters = ScalarWords(list: "时间 地点 对象 条件 费用 名额 内容 要求 日期 范围")
}
