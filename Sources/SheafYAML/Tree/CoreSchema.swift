/// The core schema of YAML 1.2.2 (section 10.3): which plain scalars are null, booleans and numbers.
///
/// Only these are: `no`, `on`, `2021-03-08` and `12:30` are text, unlike in YAML 1.1.
enum CoreSchema {
  /// The prefix of the standard tags, which the text writes as `!!`.
  static let tagPrefix = "tag:yaml.org,2002:"

  /// What a scalar stands for; nil when its tag asks for something that the text is not.
  ///
  /// A tag that is not of the core schema (`!local`, `!!binary`) makes the value text.
  static func value(of text: String, style: YAMLScalar.Style, tag: String?) -> YAMLScalar.Value? {
    guard let tag else { return style == .plain ? plain(text) : .string(text) }
    switch tag {
    case tagPrefix + "null": return plain(text) == .null ? .null : nil
    case tagPrefix + "bool":
      guard case .boolean = plain(text) else { return nil }
      return plain(text)
    case tagPrefix + "int":
      guard case .integer = plain(text) else { return nil }
      return plain(text)
    case tagPrefix + "float":
      switch plain(text) {
      case .integer(let integer): return .number(Double(integer))
      case .number(let number): return .number(number)
      case .null, .boolean, .string: return nil
      }
    default: return .string(text)
    }
  }

  private static func plain(_ text: String) -> YAMLScalar.Value {
    // Most scalars are words: the first byte tells them from everything below.
    guard let first = text.utf8.first else { return .null }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return number(text) ?? .string(text)
    case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "f"), UInt8(ascii: "F"):
      break
    default:
      return .string(text)
    }
    switch text {
    case "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: return .string(text)
    }
  }

  private static func number(_ text: String) -> YAMLScalar.Value? {
    switch text {
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
    case ".nan", ".NaN", ".NAN": return .number(.nan)
    default: break
    }
    let bytes = Array(text.utf8)
    if bytes.starts(with: Array("0o".utf8)) { return digits(bytes, radix: 8) }
    if bytes.starts(with: Array("0x".utf8)) { return digits(bytes, radix: 16) }
    return decimal(bytes)
  }

  private static func digits(_ bytes: [UInt8], radix: Int) -> YAMLScalar.Value? {
    // `Int.init` would also take a sign, which the schema does not allow behind `0o` and `0x`.
    let digits = bytes.dropFirst(2)
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-") else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.allSatisfy({ isHexadecimal($0) && (radix == 16 || $0 <= UInt8(ascii: "7")) }) else { return nil }
    if let integer = Int(text, radix: radix) { return .integer(integer) }
    return .number(digits.reduce(0) { $0 * Double(radix) + Double(hexadecimalValue($1)) })
  }

  /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
  private static func decimal(_ bytes: [UInt8]) -> YAMLScalar.Value? {
    var index = 0
    func run() -> Int {
      let start = index
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
      return index - start
    }
    func skip(_ allowed: String) -> Bool {
      guard index < bytes.count, allowed.utf8.contains(bytes[index]) else { return false }
      index += 1
      return true
    }
    _ = skip("+-")
    let whole = run()
    var isInteger = true
    if skip(".") {
      isInteger = false
      guard run() > 0 || whole > 0 else { return nil }
    } else if whole == 0 {
      return nil
    }
    if skip("eE") {
      isInteger = false
      _ = skip("+-")
      guard run() > 0 else { return nil }
    }
    guard index == bytes.count else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if isInteger, let integer = Int(text) { return .integer(integer) }
    return Double(text.hasSuffix(".") ? text + "0" : text).map { .number($0) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8 {
    byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : (byte | 0x20) - UInt8(ascii: "a") + 10
  }
}
