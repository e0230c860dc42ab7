import Glibc

@testable import SheafIngest

/// Text in charsets other than UTF-8, for tests.
enum Encoded {
  /// The bytes of a text in a charset; nil when the charset lacks one of its characters.
  static func bytes(of text: String, in charset: Charset) -> [UInt8]? {
    guard let converter = iconv_open(charset.iconvName, "UTF-8"), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var (left, room) = (input.count, output.count)
    let isDone = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(converter, &from, &left, &to, &room) != -1 && iconv(converter, nil, nil, &to, &room) != -1
      }
    }
    guard isDone else { return nil }
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }
}
