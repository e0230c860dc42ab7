import Glibc

/// Bytes of some charset into UTF-8, through glibc's iconv; about 290 MB a second.
///
/// HZ, which glibc does not know, comes to it as GB18030.
enum Iconv {
  /// What came out.
  struct Output {
    /// UTF-8, valid, with U+FFFD for each byte that could not be read.
    var utf8: [UInt8] = []
    /// How many bytes could not be read.
    var errors = 0
    /// The offset in `utf8` of the first U+FFFD that stands for one.
    var firstError: Int?
  }

  /// Decodes all bytes; nil when the system does not know the charset.
  ///
  /// A byte that cannot be read costs itself only (in UTF-16 and UTF-32, its character): reading goes on behind it, so that a damaged
  /// character never takes the markup after it along.
  static func decode(_ bytes: UnsafeRawBufferPointer, from charset: Charset) -> Output? {
    if charset == .hz { return HZText.eightBit(bytes).withUnsafeBytes { decode($0, from: .gb18030) } }
    guard let converter = iconv_open("UTF-8", charset.iconvName), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var output = Output()
    output.utf8.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    // iconv's signature asks for bytes it may write, but it never does.
    var input = UnsafeMutablePointer(mutating: bytes.bindMemory(to: CChar.self).baseAddress)
    var left = bytes.count
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { scratch in
      while left > 0 {
        var start = scratch.baseAddress
        var room = scratch.count
        let failure = iconv(converter, &input, &left, &start, &room) == -1 ? errno : 0
        output.utf8 += UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: scratch.prefix(scratch.count - room)))
        // A full buffer is no failure: the next round goes on.
        if failure == 0 || failure == E2BIG { continue }
        if output.firstError == nil { output.firstError = output.utf8.count }
        output.errors += 1
        output.utf8 += [0xEF, 0xBF, 0xBD]
        let skipped = min(charset.unit, left)
        input = input.map { $0 + skipped }
        left -= skipped
      }
      // Big5-HKSCS keeps a letter back until it knows whether an accent follows.
      var start = scratch.baseAddress
      var room = scratch.count
      iconv(converter, nil, nil, &start, &room)
      output.utf8 += UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: scratch.prefix(scratch.count - room)))
    }
    return output
  }
}
