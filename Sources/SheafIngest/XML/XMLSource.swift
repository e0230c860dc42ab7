import CXML

/// XML in UTF-8 with what could do harm taken out, and with what is commonly wrong put right.
///
/// Lines keep their numbers. Well-formed text without comments, instructions and document type is not copied.
struct XMLSource {
  /// Markup without document type, instructions and comments; valid enough for a parser that recovers.
  private(set) var bytes: [UInt8] = []
  /// What was repaired.
  private(set) var damage = XMLDamage()

  /// Elements with more attributes lose the rest of them: libxml2 compares each with each.
  static let attributeLimit = 256

  /// Whether the document declares entities of its own. They are not followed: what they stand for may be a file of this
  /// machine, or grow without end.
  var declaresEntities = false
  /// Up to where the text was written or left out.
  var kept = 0
  /// Where it is being read.
  var place = 0
  private var line = 1
  private var counted = 0

  /// Cleans a document in valid UTF-8.
  init(_ text: [UInt8]) {
    let output = text.withUnsafeBufferPointer { buffer -> [UInt8]? in
      scan(buffer)
      guard kept > 0 else { return nil }
      keep(buffer, to: buffer.count)
      return bytes
    }
    bytes = output ?? text
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    while place < text.count {
      let byte = text[place]
      guard Self.isSpecial[Int(byte)] else {
        place += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "<"): markup(text)
      case UInt8(ascii: "&"): reference(text)
      default: control(text)
      }
    }
  }

  /// Bytes that need a look: `<`, `&`, control characters, the first byte of U+FFFE and U+FFFF.
  static let isSpecial: [Bool] = (0..<256).map { byte in
    byte == 0x3C || byte == 0x26 || byte == 0xEF || byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }

  /// A control character, which XML forbids, prints nothing.
  mutating func control(_ text: UnsafeBufferPointer<UInt8>) {
    guard text[place] == 0xEF else {
      return replace(text, place + 1, by: [], because: "a control character")
    }
    guard place + 2 < text.count, text[place + 1] == 0xBF, text[place + 2] >= 0xBE else {
      place += 1
      return
    }
    replace(text, place + 3, by: [], because: "a character that XML forbids")
  }

  /// A reference to a character or an entity, or a bare `&`.
  mutating func reference(_ text: UnsafeBufferPointer<UInt8>) {
    let end = min(text.count, place + 34)
    guard let close = (place + 1..<end).first(where: { text[$0] == UInt8(ascii: ";") }), close > place + 1 else {
      return replace(text, place + 1, by: Array("&amp;".utf8), because: "an `&` that should be `&amp;`")
    }
    let name = text[(place + 1)..<close]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(name.dropFirst()) else {
        return replace(text, close + 1, by: [], because: "a number for a character that there is none of")
      }
      // Half of the numbers in use are of windows-1252, which HTML reads so too.
      if let other = Self.windows[scalar] { return replace(text, close + 1, by: Array(String(other).utf8)) }
      guard scalar >= 0x20 || scalar == 9 || scalar == 10 || scalar == 13, scalar & 0xFFFE != 0xFFFE else {
        return replace(text, close + 1, by: [], because: "a control character")
      }
      place = close + 1
    } else if Self.isPredefined(name) {
      place = close + 1
    } else if let character = Self.entity(name) {
      replace(text, close + 1, by: character)
    } else {
      replace(
        text, place + 1, by: Array("&amp;".utf8),
        because: declaresEntities
          ? "an entity that it declares itself, which is not followed" : "an `&` that should be `&amp;`")
    }
  }

  /// Leaves out everything up to an offset but its line ends.
  mutating func drop(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    let lines = text[place..<end].count { $0 == 0x0A }
    replace(text, end, by: [UInt8](repeating: 0x0A, count: lines))
  }

  /// Puts bytes in the place of everything up to an offset, and keeps the reason where that is a repair.
  mutating func replace(
    _ text: UnsafeBufferPointer<UInt8>, _ end: Int, by bytes: [UInt8], because reason: StaticString? = nil
  ) {
    if let reason {
      // Lines are counted on the way only where they are asked for.
      while counted < place {
        if text[counted] == 0x0A { line += 1 }
        counted += 1
      }
      damage.add("\(reason)", line: line)
    }
    keep(text, to: place)
    self.bytes += bytes
    kept = end
    place = end
  }

  private mutating func keep(_ text: UnsafeBufferPointer<UInt8>, to end: Int) {
    if kept < end { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<end])) }
    kept = end
  }
}
