/// Chinese text in one form, its wording kept to the letter, misprints too.
///
/// Source of the rules: GB/T 15834-2011 (use of punctuation marks) for width and quotation marks, and the practice of
/// Chinese newspapers for spaces. What is normalised:
///
/// - `, : ; ? ! ( )` become full width beside Chinese text, not in `18:30`, `1,000`, addresses and Latin runs;
/// - `.` that ends a Chinese sentence becomes 。, not in numbers, addresses and the names of foreigners;
/// - the low quotation marks that some fonts put for “ ”, and straight ones, become “ ” by nesting;
/// - no space stands between Han and Latin or digits nor beside punctuation; between two clauses one space stays;
/// - code points that print nothing go.
///
/// Full-width letters and digits stay as printed. Text that is not Chinese only has its white space collapsed. Time is
/// linear in the length, however hostile the text.
public enum ChineseText {
  /// The text in normal form, without white space at its ends; line breaks count as spaces.
  public static func normalise(_ text: String) -> String {
    var text = text
    return text.withUTF8 { normalise($0) }
  }

  /// The same over bytes, for text that is not a string yet.
  static func normalise(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { normalise($0) }
  }

  /// The same for a part of a decoded text, of a shape: most lines are in normal form as they are, which their shape tells.
  static func normalise(_ bytes: ArraySlice<UInt8>, shape: TextShape) -> String {
    shape.isSettled ? bytes.withUnsafeBufferPointer { String(partOfUTF8: $0) } : normalise(bytes)
  }

  private static func normalise(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let marks = PunctuationMarks(in: bytes)
    if marks.isSettled { return String(utf8: bytes) }
    var setter = Typesetter(capacity: bytes.count + bytes.count / 8 + 8, isChinese: marks.isChinese)
    var cursor = UTF8Cursor(bytes)
    var index = 0
    while true {
      var start = cursor.position
      if cursor.skipIdeographs() > 0 {
        setter.putIdeographs(UnsafeBufferPointer(rebasing: bytes[start..<cursor.position]))
        start = cursor.position
      }
      guard let value = cursor.next() else { break }
      let glyph = Glyph(value)
      switch glyph {
      case .nothing: break
      case .space: setter.space()
      case .mark, .openingParenthesis, .closingParenthesis, .openingQuote, .closingQuote, .straightQuote:
        let form = marks.form(index)
        index += 1
        setter.put(form.glyph(of: glyph), form.bytes(of: value), printed: bytes[start..<cursor.position])
      case .symbol where value == 0x2E:
        let form = marks.form(index)
        index += 1
        setter.put(form.glyph(of: glyph), form.bytes(of: value), printed: bytes[start..<cursor.position])
      case .han, .stop, .opener, .closer, .letter, .digit, .unit, .symbol:
        setter.put(glyph, nil, printed: bytes[start..<cursor.position])
      }
    }
    return setter.text
  }
}
