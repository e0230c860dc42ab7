import Mustache

/// Text written by the rules of an escaping; every rule looks at each byte once.
extension Escaping: MustacheContentType {
  /// The text with whatever the format gives a meaning to written so that it is read as text.
  func escapeText(_ text: String) -> String {
    switch self {
    case .none: return text
    case .html, .xml: return Self.replacing(in: text, Self.markup)
    case .json: return Self.replacing(in: text, Self.jsonString)
    case .markdown: return Self.commonMark(text)
    case .csv: return Self.field(text)
    case .tex: return Self.latex(text)
    case .gemini: return Self.lines(text)
    }
  }

  /// The name under which the library knows it, and `{{% CONTENT_TYPE: … }}` asks for it.
  var contentTypeName: String { "sheaf-" + rawValue }

  /// Tells the library of every escaping, once in a process.
  static let registered: Void = {
    for escaping in Escaping.allCases {
      MustacheContentTypes.register(escaping, named: escaping.contentTypeName)
    }
  }()

  // MARK: - Rules of one byte

  private static func markup(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// RFC 8259, section 7; `<` is written so that a string can stand in a `<script>`, too.
  private static func jsonString(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): "\\t"
    case UInt8(ascii: "<"): "\\u003c"
    default: nil
    }
  }

  private static func replacing(in text: String, _ rule: (UInt8) -> StaticString?) -> String {
    guard text.utf8.contains(where: { rule($0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
      if let replacement = rule(byte) {
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Rules of more

  /// CommonMark 0.31, section 2.4: a backslash makes text of every sign of ASCII. A line break is a space, since the
  /// next line could be a list otherwise.
  private static func commonMark(_ text: String) -> String {
    guard
      text.utf8.contains(where: { $0 < 0x30 || (0x3A...0x40).contains($0) || (0x5B...0x60).contains($0) || $0 > 0x7A })
    else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"):
        bytes.append(byte)
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: bytes += [UInt8(ascii: "\\"), byte]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A quotation mark is doubled. A cell that a spreadsheet would take for a formula gets `'` before it (OWASP, “CSV
  /// Injection”).
  private static func field(_ text: String) -> String {
    let quoted = replacing(in: text) { $0 == UInt8(ascii: "\"") ? "\"\"" : nil }
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return quoted }
    return "'" + quoted
  }

  /// The ten characters that LaTeX keeps for itself, and the pairs that its fonts join (`--`, `''`, `?``), which become
  /// other characters otherwise. A line break is a space, since two of them would end the paragraph.
  private static func latex(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += "\\textbackslash{}".utf8
      case UInt8(ascii: "~"): bytes += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): bytes += "\\textasciicircum{}".utf8
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "#"),
        UInt8(ascii: "_"), UInt8(ascii: "%"):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(UInt8(ascii: " "))
      default:
        if joins(previous, byte) { bytes += "{}".utf8 }
        bytes.append(byte)
      }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func joins(_ first: UInt8, _ second: UInt8) -> Bool {
    switch second {
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: "<"), UInt8(ascii: ">"):
      first == second
    case UInt8(ascii: "`"):
      first == second || first == UInt8(ascii: "?") || first == UInt8(ascii: "!")
    default: false
    }
  }

  /// Gemini text has no escapes: a space before what would be a heading, a link, an item, a quote or a fence makes it
  /// text.
  private static func lines(_ text: String) -> String {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.contains(where: isMarked) else { return text }
    return lines.map { (isMarked($0) ? " " : "") + String(Substring($0)) }.joined(separator: "\n")
  }

  private static func isMarked(_ line: Substring.UTF8View) -> Bool {
    switch line.first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): true
    case UInt8(ascii: "="): line.dropFirst().first == UInt8(ascii: ">")
    case UInt8(ascii: "*"): line.dropFirst().first == UInt8(ascii: " ")
    case UInt8(ascii: "`"): line.starts(with: "```".utf8)
    default: false
    }
  }
}
