/// The brackets behind the last sentence of a text that name who sent it: `……。（某某镇妇联 王芳）`. They leave the sentence done,
/// as those do not that name who took a picture.
enum SenderBracket {
  /// Whether a text ends with them.
  static func closes(_ text: ArraySlice<UInt8>, _ shape: TextShape) -> Bool {
    guard shape.ending == .open, shape.sentences > 0, text.hasSuffix(closer) else { return false }
    let tail = text.suffix(longest)
    guard let open = tail.indices.last(where: { opener.start(tail[$0...]) }) else { return false }
    return text[..<open].hasSuffix(fullStop) && !pictures.contains { tail.dropLast(3).hasSuffix($0) }
  }

  /// No sender has more bytes.
  private static let longest = 90
  private static let fullStop = Array("。".utf8)
  private static let closer = Array("）".utf8)
  private static let opener = Phrases("（")
  private static let pictures = ["摄", "攝", "图", "圖", "影", "提供", "截图"].map { Array($0.utf8) }
}
