/// Where links and pictures may lead.
enum LinkDestination {
  /// The address without white space at its ends; nil unless it is http, https, mailto or relative.
  ///
  /// A scheme is told as browsers tell it (WHATWG URL): ASCII control characters and line ends inside it do not hide it.
  /// Addresses of more than 2,000 bytes, as of pictures written into the page, are dropped.
  static func safe(_ address: String) -> String? {
    if isPlain(address) { return address }
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F || $0 == 0x20 }
    var trimmed = bytes[...]
    while trimmed.first == 0x20 { trimmed.removeFirst() }
    while trimmed.last == 0x20 { trimmed.removeLast() }
    guard !trimmed.isEmpty, trimmed.count <= 2000, trimmed.first != UInt8(ascii: "#") else { return nil }
    let address = String(decoding: trimmed, as: UTF8.self)
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")),
      !trimmed[..<colon].contains(where: { "/?#".utf8.contains($0) })
    else { return address }
    let scheme = String(decoding: trimmed[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? address : nil
  }

  /// Whether an address is surely safe as it stands: it says http or https, and holds no white space and no control.
  private static func isPlain(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { bytes in
      bytes.count <= 2000 && (bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8))
        && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }
  }
}
