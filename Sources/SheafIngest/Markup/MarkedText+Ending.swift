extension MarkedText {
  /// Whether it ends as a sentence does, so that what follows on another line is a paragraph of its own.
  var endsSentence: Bool {
    let tail = bytes.suffix(3)
    return Self.endings.contains { tail.elementsEqual($0) } || [0x2E, 0x21, 0x3F].contains(tail.last ?? 0)
  }

  private static let endings = ["。", "！", "？", "”", "…", "：", "）"].map { Array($0.utf8) }
}
