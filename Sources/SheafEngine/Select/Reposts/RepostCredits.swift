import SheafKit

/// Paragraphs and brackets that name who made a text or where it was taken from: 责任编辑：王芳, （原标题：…　来源：…）.
///
/// Reading takes most of them off. What is left of them, or what an importer does not know, must not tell a repost from
/// its original.
enum RepostCredits {
  /// The bytes of a folded paragraph that are text: all, all but a closing bracket, or none (nil) when it is a credit.
  static func range(without folded: ArraySlice<UInt8>) -> Range<Int>? {
    if folded.count <= longest, isCredit(folded) { return nil }
    let start = folded.startIndex
    var end = folded.endIndex
    while end > start, folded[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > start, folded[end - 1] == UInt8(ascii: ")"),
      let open = folded[..<end].suffix(longestBracket).lastIndex(of: UInt8(ascii: "(")),
      opener(of: folded[(open + 1)..<(end - 1)]) != nil
    else { return folded.indices }
    return start..<open
  }

  /// The most bytes of a paragraph of credits, and of a bracket of them.
  private static let longest = 300
  private static let longestBracket = 120

  /// Whether a paragraph opens with a label and what the label needs: a colon near by, or brackets around the whole.
  private static func isCredit(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let text = paragraph.drop(while: isOpening)
    guard let label = opener(of: text) else { return false }
    let rest = text.dropFirst(label)
    let isBracketed = paragraph.first.map(isOpening) == true && paragraph.last.map(isClosing) == true
    return isBracketed || rest.first == UInt8(ascii: ":") || rest.prefix(14).contains(UInt8(ascii: ":"))
  }

  /// How many bytes of label a text opens with.
  private static func opener(of text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= 3, text.first.map({ $0 & 0xF0 == 0xE0 }) == true,
      initials.contains(text.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: 0).0 })
    else { return nil }
    return labels.first { text.starts(with: $0) }?.count
  }

  /// Whether a byte is of those that may stand before a label: one of `([ -*` or a part of `·`.
  private static func isOpening(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "*"), 0xC2, 0xB7: true
    default: false
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: " ")
  }

  private static let labels: [[UInt8]] = [
    "责任编辑 责编 编辑 校对 审核 初审 复审 终审 一审 二审 三审 监制 签发 值班 主编 总编",
    "来源 稿源 原标题 原题 本文来源 文章来源 转载自 转自 摘自 原载 作者 记者 本报记者 通讯员 文/ 图/ 摄影 供稿 供图",
    "点击 阅读 浏览 关键词 标签 免责声明 版权声明 特别声明 声明",
    "責任編輯 責編 編輯 校對 審核 來源 原標題 轉載自 轉自 記者 通訊員 圖/ 攝影 點擊 閱讀 瀏覽",
  ]
  .flatMap { $0.split(separator: " ") }.map { TextFold.bytes(of: String($0)) }

  /// The characters that labels begin with, all of three bytes.
  private static let initials = ScalarSet(
    labels.compactMap { label in label.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: 0).0 } })
}
