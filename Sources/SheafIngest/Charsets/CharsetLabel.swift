/// What a page says about its own charset: evidence, but weak, since saving and serving change charsets and not labels.
enum CharsetLabel {
  /// The charset named in a `<meta charset>`, an `http-equiv` or an XML declaration; nil when there is none.
  ///
  /// Only the first 4096 bytes are looked at, as bytes: a label in UTF-16 is none, and needs to be none.
  static func find(in bytes: [UInt8]) -> Charset? {
    bytes.withUnsafeBufferPointer { buffer in
      let head = UnsafeBufferPointer(rebasing: buffer.prefix(4096))
      var place = 0
      while place < head.count {
        let name: String? =
          switch head[place] | 0x20 {
          case UInt8(ascii: "c"): value(after: "charset", in: head, at: place)
          case UInt8(ascii: "e"): value(after: "encoding", in: head, at: place)
          default: nil
          }
        if let name, let charset = Charset(label: name) { return charset }
        place += 1
      }
      return nil
    }
  }

  /// The name after `word`, `=` and an optional quotation mark.
  private static func value(after word: StaticString, in head: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
    let length = word.utf8CodeUnitCount
    guard start + length < head.count else { return nil }
    let isWord = word.withUTF8Buffer { word in
      for offset in 0..<length where head[start + offset] | 0x20 != word[offset] { return false }
      return true
    }
    guard isWord else { return nil }
    var place = start + length
    func skip(_ bytes: [UInt8]) {
      while place < head.count, bytes.contains(head[place]) { place += 1 }
    }
    skip([0x20, 0x09, 0x0A, 0x0D])
    guard place < head.count, head[place] == UInt8(ascii: "=") else { return nil }
    place += 1
    skip([0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27])
    let nameStart = place
    while place < head.count, place - nameStart < 40, isNameByte(head[place]) { place += 1 }
    guard place > nameStart else { return nil }
    return String(decoding: head[nameStart..<place], as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x3A, 0x2E: true
    default: false
    }
  }
}
