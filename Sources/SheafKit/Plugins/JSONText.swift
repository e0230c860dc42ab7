/// Writes JSON values as text: the same value gives the same bytes, with the keys of an object in order of their UTF-8.
public enum JSONText {
  /// A value as text, on one line or, with `indented`, on many with two spaces for each level.
  public static func text(of value: JSONValue, indented: Bool = false) -> String {
    var bytes: [UInt8] = []
    write(value, to: &bytes, indented: indented)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a value to UTF-8 text.
  ///
  /// Numbers that JSON lacks, infinity and not-a-number, become `null`.
  public static func write(_ value: JSONValue, to bytes: inout [UInt8], indented: Bool = false) {
    write(value, to: &bytes, level: indented ? 0 : nil)
  }

  private static func write(_ value: JSONValue, to bytes: inout [UInt8], level: Int?) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let boolean): bytes += (boolean ? "true" : "false").utf8
    case .integer(let integer): bytes += String(integer).utf8
    case .number(let number): bytes += (number.isFinite ? shortest(number) : "null").utf8
    case .string(let string): write(string, to: &bytes)
    case .array(let items):
      writeList(items, in: ("[", "]"), to: &bytes, level: level) { item, bytes, level in
        write(item, to: &bytes, level: level)
      }
    case .object(let object):
      let pairs = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      writeList(pairs, in: ("{", "}"), to: &bytes, level: level) { pair, bytes, level in
        write(pair.key, to: &bytes)
        bytes += (level == nil ? ":" : ": ").utf8
        write(pair.value, to: &bytes, level: level)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], in brackets: (opening: String, closing: String), to bytes: inout [UInt8], level: Int?,
    each: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += brackets.opening.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(level.map { $0 + 1 }, to: &bytes)
      each(element, &bytes, level.map { $0 + 1 })
    }
    if !elements.isEmpty { breakLine(level, to: &bytes) }
    bytes += brackets.closing.utf8
  }

  private static func breakLine(_ level: Int?, to bytes: inout [UInt8]) {
    guard let level else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
  }

  /// Appends a string with its quotation marks; only what RFC 8259 demands is escaped.
  public static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `1.0` as `1.0` and `1e+100` as Swift writes it: both are JSON.
  private static func shortest(_ number: Double) -> String { number.description }
}
