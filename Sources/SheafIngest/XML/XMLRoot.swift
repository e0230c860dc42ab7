/// The outermost element of a file, found in its first bytes: what kind of XML it is, if any.
enum XMLRoot {
  /// The name of the element with its prefix; nil when the file does not start like XML or a page.
  ///
  /// Byte order marks, white space, declarations and comments before it are passed over, and so are the zero bytes of UTF-16;
  /// names are ASCII in every charset that files come in.
  static func name(of bytes: [UInt8]) -> String? {
    guard bytes.prefix(1 << 14).first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<") else { return nil }
    // A long comment may stand first.
    var rest = bytes.prefix(1 << 14).filter { $0 != 0 }[...]
    while let start = rest.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }) {
      guard rest[start] == UInt8(ascii: "<"), start - rest.startIndex <= 512 else { return nil }
      rest = rest[start...]
      if rest.hasPrefix(Array("<!--".utf8)) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix([0x3C, 0x3F]) || rest.hasPrefix([0x3C, 0x21]) {
        guard let end = endOfDeclaration(rest) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix { isNameByte($0) }
        return name.isEmpty ? nil : name.string
      }
    }
    return nil
  }

  /// Behind `<?xml …?>` or `<!DOCTYPE … [ … ]>`.
  private static func endOfDeclaration(_ text: ArraySlice<UInt8>) -> Int? {
    var isInside = false
    for place in text.indices {
      switch text[place] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return place + 1
      default: break
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
    default: false
    }
  }
}
