/// The marks that number the parts of one text: 第一章, 第3节, 一、, 1. A title does not open with one.
enum ChapterMark {
  /// Whether a line opens with such a mark.
  static func starts(_ text: ArraySlice<UInt8>) -> Bool { ListMark.starts(text) || isChapter(text) }

  /// Whether a line opens with 第, a number and the word for a part.
  static func isChapter(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.firstScalar == "第" else { return false }
    let rest = text.clipped(to: 40).scalars.dropFirst()
    let number = rest.prefix { DateText.isDigit($0) || "〇零一二三四五六七八九十百 ".unicodeScalars.contains($0) }
    return !number.isEmpty && rest.dropFirst(number.count).first.map { "章节条部篇编讲".unicodeScalars.contains($0) } == true
  }
}
