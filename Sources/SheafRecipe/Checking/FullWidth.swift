/// The full-width forms of ASCII, which a Chinese keyboard writes where YAML needs the half-width ones.
enum FullWidth {
  /// The text with full-width forms (U+FF01 to U+FF5E) and the full-width space (U+3000) made half-width.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(folded(scalar)) }
    return String(result)
  }

  /// The half-width form of a code point; itself when it has none.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// The number that a text is when its full-width digits are made half-width; nil when it has none or is no number.
  static func number(_ text: String) -> String? {
    let folded = folded(text)
    return folded != text && Double(folded) != nil ? folded : nil
  }
}
