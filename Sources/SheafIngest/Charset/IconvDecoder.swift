import Glibc

/// Decodes bytes by glibc's iconv.
enum IconvDecoder {
  /// The text as far as the bytes mean something; each byte that does not becomes U+FFFD and is counted.
  static func decode(_ bytes: ArraySlice<UInt8>, from charset: String) -> (text: String, invalid: Int) {
    let converter = iconv_open("UTF-8", charset)
    guard converter != iconv_t(bitPattern: -1) else { return (String(decoding: bytes, as: UTF8.self), bytes.count) }
    defer { iconv_close(converter) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: input.count * 2 + 64)
    var result: [UInt8] = []
    result.reserveCapacity(input.count * 3 / 2)
    var invalid = 0
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        while left > 0 {
          var out = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let status = iconv(converter, &next, &left, &out, &room)
          result.append(contentsOf: target[..<(target.count - room)])
          guard status == .max else { break }
          if errno == E2BIG { continue }
          // EILSEQ or EINVAL: this byte starts nothing; go on with the one after it.
          result.append(contentsOf: "\u{FFFD}".utf8)
          invalid += 1
          next = next.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return (String(decoding: result, as: UTF8.self), invalid)
  }
}
