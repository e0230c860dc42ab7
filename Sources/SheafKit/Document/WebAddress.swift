/// An `http` or `https` address that a page may link to.
///
/// Everything else that a source can put into a link is refused: `javascript:` and other schemes, relative addresses,
/// which would point into the reader's own folder, and `https://bank.example@evil.example/`, which reads as somewhere
/// else than it leads.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address in the characters of RFC 3986, with anything else percent-encoded; letters beyond ASCII stay in the
  /// host.
  public let description: String

  /// Reads an address; nil when it is none to link to. White space around it is ignored.
  public init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    while let byte = rest.first, byte <= 0x20 { rest.removeFirst() }
    while let byte = rest.last, byte <= 0x20 { rest.removeLast() }
    guard rest.count <= 4096, let scheme = Self.takeScheme(from: &rest) else { return nil }
    let end = rest.firstIndex { Self.endsHost($0) } ?? rest.endIndex
    guard let host = Self.host(rest[..<end]) else { return nil }
    description = scheme + host + Self.encoded(rest[end...])
  }

  private static func takeScheme(from rest: inout ArraySlice<UInt8>) -> String? {
    for scheme in ["https://", "http://"] {
      let start = rest.prefix(scheme.utf8.count)
      // Letters differ from their capitals by one bit, which `:` and `/` have set anyway.
      guard start.elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 }) else { continue }
      rest = rest.dropFirst(scheme.utf8.count)
      return scheme
    }
    return nil
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// A host name or an IPv4 address with or without a port; nil for anything else, a user name among it.
  private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, String(decoding: name, as: UTF8.self).unicodeScalars.allSatisfy(isHostScalar)
    else { return nil }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.first?.isEmpty == false, labels.dropLast().allSatisfy({ !$0.isEmpty }) else { return nil }
    if parts.count == 2 {
      guard parts[1].allSatisfy({ (0x30...0x39).contains($0) }),
        let port = Int(String(decoding: parts[1], as: UTF8.self)),
        (1...65535).contains(port)
      else { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHostScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", ".", "_": true
    // Letters beyond ASCII, but none of the full-width signs that look like the end of a host.
    default: scalar.value > 0x7F && scalar.properties.isAlphabetic
    }
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var seenFragment = false
    for (index, byte) in zip(bytes.indices, bytes) {
      var stays: Bool
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: stays = true
      case UInt8(ascii: "%"): stays = isHexadecimal(bytes.dropFirst(index - bytes.startIndex + 1).prefix(2))
      case UInt8(ascii: "#"):
        stays = !seenFragment
        seenFragment = true
      default: stays = safe.contains(byte)
      }
      if stays {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isHexadecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 2 && bytes.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let safe = Set("-._~/?:@!$&'()*+,;=".utf8)
}
