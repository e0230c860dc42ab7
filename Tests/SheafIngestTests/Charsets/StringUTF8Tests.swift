import Testing

@testable import SheafIngest

@Suite("Strings of bytes")
struct StringUTF8Tests {
  @Test(
    "are those that the standard library makes of them",
    arguments: [
      Array("".utf8), Array("a".utf8), Array("砚湖渡口今天开航，两岸的人都来了。".utf8), Array("é 𠮷 船".utf8), [0xE7, 0xA0], [0x80],
      Array("渡口".utf8) + [0xFF] + Array("开航".utf8), Array("渡口的船工在砚湖边".utf8.dropLast()),
      Array("渡口的船工在砚湖边".utf8.dropFirst()),
    ])
  func agree(bytes: [UInt8]) {
    let whole = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.withUnsafeBufferPointer { String(utf8: $0) } == whole)
    #expect(bytes[...].string == whole)
  }

  @Test("of a part of a text that cuts no character is that part, of another what is left of it") func parts() {
    let text = Array("é渡口𠮷a".utf8)
    for start in text.indices {
      for end in start...text.count {
        let part = Array(text[start..<end])
        #expect(
          part.withUnsafeBufferPointer { String(partOfUTF8: $0) } == String(decoding: part, as: UTF8.self),
          "\(start)..<\(end)")
      }
    }
  }
}
