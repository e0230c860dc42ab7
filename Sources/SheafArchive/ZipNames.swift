/// Names of entries as they may be used: paths that lead nowhere but down.
public enum ZipNames {
  /// Names that are read as UTF-8, cleaned; one for each that is given.
  public static func decoded(_ names: [[UInt8]]) -> [String] {
    names.map { cleaned(String(decoding: $0, as: UTF8.self)) }
  }

  /// A name that leads nowhere: no `..`, no root, no drive, no control characters; at most 1,024 bytes of its end.
  public static func cleaned(_ name: String) -> String {
    let shown = String.UnicodeScalarView(name.unicodeScalars.filter(isShown))
    let parts = shown.split { $0 == "/" || $0 == "\\" }.map { String($0) }.filter { $0 != "." && $0 != ".." }
    let path = parts.joined(separator: "/")
    guard path.utf8.count > 1024 else { return path }
    return String(decoding: Array(path.utf8.suffix(1024).drop { $0 & 0xC0 == 0x80 }), as: UTF8.self)
  }

  /// Whether a name leads out of its archive: by `..`, from a root or from a drive.
  static func leadsOutside(_ name: [UInt8]) -> Bool {
    let parts = name.split(omittingEmptySubsequences: false) { $0 == 0x2F || $0 == 0x5C }
    let first = parts.first ?? []
    return parts.contains { $0.elementsEqual("..".utf8) } || first.isEmpty
      || first.count == 2 && first.last == UInt8(ascii: ":")
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
