/// Text from outside, made safe to print: what a terminal would obey instead of show becomes its code point.
enum VisibleText {
  /// The text with every character that has a name in `name(of:)` replaced by it.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { name(of: $0) != nil }) else { return text }
    return text.unicodeScalars.map { name(of: $0) ?? String($0) }.joined()
  }

  /// `<U+202E>` for control characters, line ends, and the invisible characters that change the direction of writing or
  /// take no room; nil for all others.
  static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
    default: return nil
    }
  }
}
