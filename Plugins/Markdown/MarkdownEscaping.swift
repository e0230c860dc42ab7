/// Escapes text where CommonMark, or the extensions that most parsers switch on, would read a mark into it.
///
/// Only there: an article is to be read and edited as Markdown too, and a backslash before every dot helps nobody. One
/// pass over the bytes.
struct MarkdownEscaping {
  /// Whether the text begins a line, where it could open a list, a heading, a quotation or a definition.
  var isAtLineStart: Bool
  /// Whether it stands in a table, where `|` parts the cells.
  var isInTable: Bool
  /// Whether it stands in a heading, which a run of `#` closes.
  var isInHeading: Bool
  /// Whether it stands between the brackets of a link or a picture, where every bracket counts.
  var isInBrackets: Bool
  /// Whether a mark follows on the same line, which a sign at the end of the words could belong to.
  var isBeforeMark: Bool

  /// Appends words, escaped.
  func append(_ words: InlinePiece.Words, to output: inout [UInt8]) {
    var text = words.text
    if words.refersFirst, let first = text.unicodeScalars.first {
      Self.appendReference(first, to: &output)
      text.unicodeScalars.removeFirst()
    }
    var last: Unicode.Scalar?
    if words.refersLast { last = text.unicodeScalars.popLast() }
    text.withUTF8 { bytes in
      var copied = 0
      var escaped = isAtLineStart && !words.refersFirst ? lineStartEscape(in: bytes) : nil
      for i in bytes.indices where escaped == i || Self.mayNeedEscape(bytes[i]) {
        guard escaped == i || needsEscape(bytes, i) else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<i]))
        output.append(UInt8(ascii: "\\"))
        copied = i
        if escaped == i { escaped = nil }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
    if let last { Self.appendReference(last, to: &output) }
  }

  /// Whether a byte is one of those that `needsEscape` looks at: no letter, no digit, no part of a longer character.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"),
      UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func appendReference(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    output += "&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8
  }

  private func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let next = i + 1 < bytes.count ? bytes[i + 1] : nil
    switch bytes[i] {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~"): return true
    // Inside a word, as in snake_case, it is no delimiter.
    case UInt8(ascii: "_"): return i == 0 || !Self.isAlphanumeric(bytes[i - 1]) || next.map(Self.isAlphanumeric) != true
    case UInt8(ascii: "\\"): return next.map(Self.isPunctuation) ?? true
    case UInt8(ascii: "[") where isInBrackets, UInt8(ascii: "]") where isInBrackets: return true
    // Elsewhere a bracket means something only as part of [a](b), [a][b], [a]: b, or before the mark of a link.
    case UInt8(ascii: "]"):
      return next.map { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: ":") } ?? isBeforeMark
    case UInt8(ascii: "["): return next == nil && isBeforeMark || next == UInt8(ascii: "^") || next == UInt8(ascii: "[")
    case UInt8(ascii: "!"): return next == nil && isBeforeMark || next == UInt8(ascii: "[")
    case UInt8(ascii: "<"): return next.map { Self.isLetter($0) || Self.opensTag.contains($0) } ?? isBeforeMark
    case UInt8(ascii: "&"): return Self.isReference(bytes[i...])
    case UInt8(ascii: "|"): return isInTable
    case UInt8(ascii: "#"): return isInHeading
    default: return false
    }
  }

  /// The byte whose escape keeps a line from opening a block.
  private func lineStartEscape(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: ":"):
      return 0
    case UInt8(ascii: "["): return 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes.prefix(10).prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      guard digits < 10, digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")"),
        digits + 1 == bytes.count || bytes[digits + 1] == UInt8(ascii: " ")
      else { return nil }
      return digits
    default: return nil
    }
  }

  private static let opensTag = Array("!/?".utf8)

  /// Whether an entity or a numeric reference begins here; names have no more than 32 characters.
  private static func isReference(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = bytes.dropFirst().prefix(40).prefix { isAlphanumeric($0) || $0 == UInt8(ascii: "#") }
    return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ";")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || (0x30...0x39).contains(byte) }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
