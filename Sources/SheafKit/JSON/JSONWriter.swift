/// Writes JSON as UTF-8 bytes, member by member, on one line or indented by two spaces a level.
///
/// The same calls give the same bytes. What would make the text read as something else than it says is escaped
/// (`PrintableText.isInvisible` and the line separators); so is what RFC 8259 demands, and nothing else.
package struct JSONWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var level = 0
  private var isFirst = true

  init(indented: Bool = false) { isIndented = indented }

  // MARK: - Objects and lists

  /// Opens an object or a list.
  mutating func open(_ container: JSONReader.Container) {
    bytes.append(container.opening)
    level += 1
    isFirst = true
  }

  /// Closes what was opened last.
  mutating func close(_ container: JSONReader.Container) {
    level -= 1
    if !isFirst { breakLine() }
    bytes.append(container.closing)
    isFirst = false
  }

  /// Begins the next member of a list.
  mutating func item() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  /// Begins the next member of an object; `key` is its name with quotation marks, as `JSONWriter.key` makes it.
  mutating func member(_ key: [UInt8]) {
    item()
    bytes += key
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
  }

  /// A name as it stands in JSON, for `member`.
  static func key(_ name: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.text(name)
    return writer.bytes
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
  }

  // MARK: - Values

  /// Writes `true` or `false`.
  mutating func boolean(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  /// Writes a whole number.
  mutating func integer(_ value: Int) {
    if (0...9).contains(value) {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      bytes += String(value).utf8
    }
  }

  /// Writes a number; infinity and not-a-number, which JSON lacks, as `null`.
  mutating func number(_ value: Double) { bytes += (value.isFinite ? value.description : "null").utf8 }

  /// Writes bytes as text in base64.
  mutating func base64(_ content: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    Base64.append(content, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes any value, the members of objects in the order of their names’ bytes.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let boolean): self.boolean(boolean)
    case .integer(let integer): self.integer(integer)
    case .number(let number): self.number(number)
    case .string(let text): self.text(text)
    case .array(let items):
      open(.list)
      for inner in items {
        item()
        self.value(inner)
      }
      close(.list)
    case .object(let object):
      open(.object)
      for (name, inner) in object.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        member(Self.key(name))
        self.value(inner)
      }
      close(.object)
    }
  }

  /// Writes a text.
  mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: - Text

extension JSONWriter {
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var (plain, place) = (0, 0)
    while place < text.count {
      guard Self.mayNeedEscape(text[place]) else {
        place += 1
        continue
      }
      let (scalar, length) = UTF8Scalar.decode(text, at: place)
      if Self.needsEscape(scalar) {
        bytes += text[plain..<place]
        escape(scalar)
        plain = place + length
      }
      place += length
    }
    bytes += text[plain...]
  }

  /// Whether a character that is escaped can start with a byte: ASCII, U+007F–009F, U+2028–206F, U+FDD0 and above.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte >= 0xEF
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\\", "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}": true
    default: PrintableText.isInvisible(scalar)
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += #"\""#.utf8
    case "\\": bytes += #"\\"#.utf8
    case "\n": bytes += #"\n"#.utf8
    case "\r": bytes += #"\r"#.utf8
    case "\t": bytes += #"\t"#.utf8
    default:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16, uppercase: true)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      }
    }
  }
}
