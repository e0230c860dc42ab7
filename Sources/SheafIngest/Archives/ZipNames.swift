import SheafKit

/// The names in an archive, in whatever charset and with whatever separators they were packed.
enum ZipNames {
  /// The names in UTF-8, cleaned; one for each that is given.
  ///
  /// Only new programs flag names as UTF-8; Windows in China packs them in GB18030 without a word. Names that are not
  /// valid UTF-8 are read in the charset that makes the most sense of all of them together.
  static func decoded(_ names: [[UInt8]]) -> [String] {
    let others = names.filter { name in !name.withUnsafeBytes { UTF8Survey($0).isValid } }
    guard !others.isEmpty else { return names.map { cleaned(String(decoding: $0, as: UTF8.self)) } }
    // A sample is enough, and the names of a hostile archive may be long.
    let sample = Array(others.joined(separator: [0x0A]).prefix(1 << 15))
    let charset = DecodedText(sample, label: .gb18030).charset
    return names.map { name in
      let isValid = name.withUnsafeBytes { UTF8Survey($0).isValid }
      guard !isValid, charset != .utf8, let output = name.withUnsafeBytes({ Iconv.decode($0, from: charset) }) else {
        return cleaned(String(decoding: name, as: UTF8.self))
      }
      return cleaned(String(decoding: output.utf8, as: UTF8.self))
    }
  }

  /// A name that leads nowhere: no `..`, no root, no drive, no control characters; at most 1,024 bytes of its end.
  static func cleaned(_ name: String) -> String {
    let shown = String.UnicodeScalarView(name.unicodeScalars.filter(isShown))
    let parts = shown.split { $0 == "/" || $0 == "\\" }.map { String($0) }.filter { $0 != "." && $0 != ".." }
    let path = parts.joined(separator: "/")
    guard path.utf8.count > 1024 else { return path }
    return String(decoding: Array(path.utf8.suffix(1024).drop { $0 & 0xC0 == 0x80 }), as: UTF8.self)
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
