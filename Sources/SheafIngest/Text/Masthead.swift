/// The head of a bulletin (报头): its name, its number, its date, its contents.
enum Masthead {
  /// Whether a line is part of a masthead: it ends with the word for such a paper, or it states an issue.
  static func isMasthead(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 60 else { return false }
    let text = paragraph.text
    if names.contains(where: { text.hasSuffix($0) }) { return true }
    let name = text.string
    return name.contains("第") && name.contains("期") || contents.start(text) || name.lowercased().contains("issue ")
  }

  /// Whether a paragraph is the editor's note of the bulletin.
  static func isNote(_ text: ArraySlice<UInt8>) -> Bool { notes.start(text) }

  private static let names = [
    "简报", "快报", "专刊", "摘报", "剪报", "要闻", "简讯", "快讯", "集锦", "汇编", "文摘", "导读", "周报", "月报", "周刊", "月刊", "动态", "信息", "内参",
    "参考", "通讯", "选编", "荟萃", "速递", "播报", "ulletin", "ewsletter", "igest", "oundup", "eekly",
  ].map { Array($0.utf8) }
  private static let contents = Phrases("目录 目_录 本期目录 本期导读 本期要目 contents")
  private static let notes = Phrases("编者按 【编者按】 [编者按] 编者的话 卷首语 按： 按:")
}
