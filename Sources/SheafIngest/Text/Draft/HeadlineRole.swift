import SheafKit

/// What two lines over a text are to each other: evidence from how newspapers word kickers and subtitles.
enum HeadlineRole {
  /// Whether a line is worded as a subtitle (副题): it opens with a dash, with 记 for whom it portrays, or ends with the
  /// kind of text that it announces, 纪实, 侧记, 综述.
  static func isSubtitle(_ text: ArraySlice<UInt8>) -> Bool {
    if dashes.start(text) || kinds.contains(where: { text.hasSuffix($0) }) { return true }
    return portraits.start(text) && !reporters.start(text)
  }

  /// Whether a line opens with the dash of a subtitle.
  static func opensWithDash(_ text: ArraySlice<UInt8>) -> Bool { dashes.start(text) }

  /// Whether a line reads as the explanation of the one over it: it has a clause more, and is longer than it.
  static func explains(_ second: TextShape, _ first: TextShape) -> Bool {
    first.ending == .open && first.clauses == 0 && first.columns >= 16 && second.clauses > 0
      && second.columns > first.columns
  }

  /// Whether a line is worded as a kicker (引题): the name of a column in brackets or with a dot, or two parallel clauses
  /// of like length without a subject.
  static func isKicker(_ text: ArraySlice<UInt8>) -> Bool {
    let scalars = text.scalars
    if scalars.first == "【", scalars.last == "】" { return true }
    if scalars.count <= 14, scalars.dropFirst().dropLast().contains(where: { "·•∙・".unicodeScalars.contains($0) }) {
      return true
    }
    let clauses = scalars.split(whereSeparator: \.isSpace)
    guard clauses.count == 2 else { return false }
    let lengths = clauses.map(\.count)
    return lengths[0] == lengths[1] && lengths[0] >= 4
      && scalars.allSatisfy { Han.isIdeograph($0) || $0.isSpace || quotes.contains($0) }
  }

  /// Whether the second of two lines is the kind of document that the office of the first line issues, as official papers
  /// are titled over two lines: 某某县供销合作社 / 2025年工作总结.
  static func isDocument(_ second: ArraySlice<UInt8>, of first: ArraySlice<UInt8>) -> Bool {
    documents.contains { second.hasSuffix($0) }
      && second.scalars.allSatisfy { Han.isIdeograph($0) || DateText.isDigit($0) }
      && PersonNames.isOffice(first.string) && !papers.contains { first.hasSuffix($0) }
  }

  private static let papers = ["报", "网", "台", "刊", "频道"].map { Array($0.utf8) }
  private static let documents = [
    "总结", "报告", "方案", "通知", "意见", "办法", "计划", "规划", "要点", "通报", "决定", "规定", "细则", "汇报", "纪要", "条例", "制度",
  ].map { Array($0.utf8) }

  /// The text behind the dashes that a subtitle opens with.
  static func withoutDash(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let length = dashes.prefix(of: text) { text = text.dropFirst(length).drop { $0 == 0x20 } }
    return text
  }

  private static let dashes = Phrases("—— — -- –– － ―― ──")
  private static let portraits = Phrases("记 访 写在 写给")
  private static let reporters = Phrases("记者 记住 记得 记录 记忆 访问 访客 访谈")
  private static let quotes = Set("“”‘’\"".unicodeScalars)
  private static let kinds = [
    "纪实", "侧记", "纪事", "小记", "掠影", "素描", "综述", "述评", "访谈录", "观察", "速写", "回访", "追记", "散记", "札记",
  ].map { Array($0.utf8) }
}
