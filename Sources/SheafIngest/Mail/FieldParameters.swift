/// A field's value and the parameters behind it (RFC 2045, and RFC 2231 for other charsets and long values).
struct FieldParameters {
  /// The value before the first semicolon, in lower case: `text/html`, `attachment`.
  private(set) var value: String
  private var parameters: [String: [UInt8]] = [:]
  /// Parameters that came in pieces: `name*0`, `name*1`.
  private var pieces: [String: [Int: [UInt8]]] = [:]
  /// The charsets that extended parameters name before their first quotation mark.
  private var charsets: [String: String] = [:]

  /// Reads a field's bytes.
  init(_ bytes: [UInt8]) {
    let parts = Self.parts(of: bytes)
    value = String(decoding: parts.first ?? [], as: UTF8.self).lowercased()
    for part in parts.dropFirst().prefix(64) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: Self.trimmed(part[..<equals]), as: UTF8.self).lowercased()
      take(name, Self.unquoted(Self.trimmed(part[(equals + 1)...])))
    }
    for (name, parts) in pieces where parameters[name] == nil {
      parameters[name] = parts.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }

  /// A parameter as text.
  subscript(name: String) -> String? {
    guard let bytes = parameters[name] else { return nil }
    if let label = charsets[name] { return EncodedWords.decoded(bytes, charset: label) }
    return EncodedWords.text(of: bytes)
  }

  /// A parameter as it stands.
  func bytes(_ name: String) -> [UInt8]? { parameters[name] }

  private mutating func take(_ name: String, _ value: [UInt8]) {
    let parts = name.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let base = parts.first.map(String.init) else {
      parameters[name] = parameters[name] ?? value
      return
    }
    var value = value
    if parts.last == "" {
      // Extended: charset, language and text, apart by apostrophes; only the first piece has the first two.
      let quotes = value.indices.filter { value[$0] == UInt8(ascii: "'") }.prefix(2)
      if quotes.count == 2, parts.count == 2 || parts[1] == "0" {
        charsets[base] = String(decoding: value[..<quotes[0]], as: UTF8.self)
        value = Array(value[(quotes[1] + 1)...])
      }
      value = TransferEncoding.percentDecoded(value)
    }
    if let number = Int(parts[1]), (0..<100).contains(number) {
      pieces[base, default: [:]][number] = value
    } else {
      parameters[base] = value
    }
  }

  /// Cuts at semicolons outside of quotation marks.
  private static func parts(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\""), index == 0 || bytes[index - 1] != UInt8(ascii: "\\") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(trimmed(bytes[start..<index]))
        start = index + 1
      }
    }
    return parts + [trimmed(bytes[start...])]
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.drop { $0 <= 0x20 }
    return rest.prefix((rest.lastIndex { $0 > 0x20 }).map { $0 + 1 - rest.startIndex } ?? 0)
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\""), value.count > 1 else {
      return Array(value)
    }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in value.dropFirst().dropLast() {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return result
  }
}
