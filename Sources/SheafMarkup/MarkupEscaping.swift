extension MarkupWriter {
  /// Appends text so that a parser gives it back as it is: runs that need nothing as a whole, the rest as references.
  ///
  /// Characters that XML 1.0 forbids (section 2.2: the controls but tab and line ends, U+FFFE and U+FFFF) cannot be
  /// written even as references; U+FFFD stands for them, in HTML too, whose parsers complain about the same. A carriage
  /// return, and in attributes any line end or tab, would be made another character by the parser and is a reference.
  mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      var i = 0
      while i < source.count {
        guard let (reference, length) = Self.reference(at: i, in: source, inAttribute: inAttribute) else {
          i += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<i]))
        markup(reference)
        i += length
        start = i
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }

  /// What is written for the character at a byte, and how many bytes that stands for; nil where nothing needs it.
  @inline(__always)
  private static func reference(
    at i: Int, in source: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) -> (StaticString, Int)? {
    let byte = source[i]
    // Nearly every byte: letters, and all of Han but what starts as full-width forms do.
    if byte > UInt8(ascii: ">"), byte != 0xEF { return nil }
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "\r"): return ("&#13;", 1)
    case UInt8(ascii: "\n"): return inAttribute ? ("&#10;", 1) : nil
    case UInt8(ascii: "\t"): return inAttribute ? ("&#9;", 1) : nil
    case 0..<0x20: return ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF where i + 2 < source.count && source[i + 1] == 0xBF && source[i + 2] >= 0xBE: return ("\u{FFFD}", 3)
    default: return nil
    }
  }
}
