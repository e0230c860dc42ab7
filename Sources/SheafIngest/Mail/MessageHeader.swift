/// The fields that open a message or a part of it.
struct MessageHeader {
  /// A field as it stands, its lines joined.
  struct Field {
    /// The name in lower case.
    var name: String
    /// The bytes behind the colon, without the space around them.
    var value: [UInt8]
    /// The line it starts on, from 1 for the header's first.
    var line: Int
  }

  /// The fields, in their order.
  private(set) var fields: [Field] = []
  /// Where the text behind the empty line starts.
  private(set) var end: Int
  /// How many lines the header has, the empty one behind it among them.
  private(set) var lineCount = 0

  /// Fields and bytes of a header that are read; mail programs refuse far less.
  static let fieldLimit = 1000
  static let byteLimit = 1 << 18

  /// Reads the header at the start of some bytes; a line that is no field ends it.
  init(_ bytes: ArraySlice<UInt8>) {
    var place = bytes.startIndex
    end = place
    while place < bytes.endIndex, fields.count < Self.fieldLimit, place - bytes.startIndex < Self.byteLimit {
      let lineEnd = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[place..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      let next = lineEnd < bytes.endIndex ? lineEnd + 1 : lineEnd
      if line.isEmpty {
        (place, end) = (next, next)
        lineCount += 1
        return
      }
      if line.first == 0x20 || line.first == 0x09, !fields.isEmpty {
        fields[fields.count - 1].value += line.prefix(Self.byteLimit)
      } else if let field = Self.field(line, at: lineCount + 1) {
        fields.append(field)
      } else if lineCount > 0 || !line.starts(with: "From ".utf8) {
        // A line of a mailbox file, `From name date`, may stand before the first field.
        return
      }
      lineCount += 1
      (place, end) = (next, next)
    }
  }

  /// Names are printable ASCII without a colon (RFC 5322, 2.2).
  private static func field(_ line: ArraySlice<UInt8>, at number: Int) -> Field? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex, colon - line.startIndex < 80,
      line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    // A field may be one line as long as the file.
    return Field(
      name: String(decoding: line[..<colon], as: UTF8.self).lowercased(), value: Array(value.prefix(byteLimit)),
      line: number)
  }

  /// The first field of a name.
  func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// A field's text, its encoded words read; nil when there is none or nothing in it.
  func text(_ name: String) -> String? {
    guard let field = field(name) else { return nil }
    let text = EncodedWords.text(of: field.value)
    return text.isEmpty ? nil : text
  }

  /// A field that has parameters behind its value: `text/html; charset=utf-8`.
  func parameters(_ name: String) -> FieldParameters? { field(name).map { FieldParameters($0.value) } }
}
