import SheafKit

/// Tells Japanese, which is written with Han characters, too, from Chinese.
enum Kana {
  /// Whether a text is in Chinese: in Han characters for the most part, and no kana among them.
  static func isChinese(_ text: String) -> Bool {
    Han.isChinese(text)
      && !text.unicodeScalars.contains { (0x3041...0x3096).contains($0.value) || (0x30A1...0x30FA).contains($0.value) }
  }
}
