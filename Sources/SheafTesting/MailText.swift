/// A mail message, read as simply as a check needs: its head, and the parts that say the same in different forms.
struct MailText {
  /// The decoded text of each part of type `text/…`, the head of the message before it.
  private(set) var alternatives: [(mediaType: String, bytes: [UInt8])] = []

  /// Reads a message.
  init(_ message: String) {
    read(message.replacing("\r\n", with: "\n")[...], depth: 0)
  }

  private mutating func read(_ entity: Substring, depth: Int) {
    guard depth < 8 else { return }
    let blank = entity.ranges(of: "\n\n").first
    let head = entity[..<(blank?.lowerBound ?? entity.endIndex)].replacing("\n ", with: " ").replacing(
      "\n\t", with: " ")
    let body = blank.map { entity[$0.upperBound...] } ?? ""
    func field(_ name: String) -> String {
      head.split(separator: "\n").first { $0.lowercased().hasPrefix(name + ":") }.map {
        String($0.dropFirst(name.count + 1))
      }
        ?? ""
    }
    let type = field("content-type").drop { $0 == " " }
    if let boundary = type.ranges(of: "boundary=\"").first.map({ type[$0.upperBound...].prefix { $0 != "\"" } }) {
      for part in ("\n" + body).split(separator: "\n--\(boundary)", omittingEmptySubsequences: false).dropFirst()
      where !part.hasPrefix("--") {
        read(part.drop { $0 == "\n" }, depth: depth + 1)
      }
    } else if type.hasPrefix("text/") {
      let bytes = Self.decoded(body, encoding: field("content-transfer-encoding").filter { $0 != " " }.lowercased())
      alternatives.append((type.prefix { $0 != ";" && $0 != " " }.lowercased(), bytes))
    }
  }

  private static func decoded(_ body: Substring, encoding: String) -> [UInt8] {
    switch encoding {
    case "base64": decodedBase64(body)
    case "quoted-printable": decodedQuotedPrintable(body)
    default: Array(body.utf8)
    }
  }

  private static func decodedBase64(_ text: Substring) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for letter in text.utf8 {
      guard let value = values[Int(letter)] else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func decodedQuotedPrintable(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "=") {
        bytes.append(byte)
      } else if rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
      } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      }
    }
    return bytes
  }
}
