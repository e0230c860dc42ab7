/// Words of other charsets in a field: `=?gb2312?B?0dO6/g==?=` (RFC 2047).
enum EncodedWords {
  /// The text of a field, its encoded words read and its white space folded.
  ///
  /// Neighbouring words of one charset are joined before they are decoded, since many programs cut characters in two. Bytes
  /// outside of encoded words are taken for what they look like: UTF-8, GB18030 or Big5.
  static func text(of value: [UInt8]) -> String {
    var runs: [(charset: String?, bytes: [UInt8])] = []
    var place = 0
    while place < value.count {
      if let word = word(in: value, at: place) {
        if let last = runs.indices.last, runs[last].charset == word.charset {
          runs[last].bytes += word.bytes
        } else if runs.count > 1, runs[runs.count - 1].charset == nil,
          runs[runs.count - 1].bytes.allSatisfy({ $0 <= 0x20 }),
          runs[runs.count - 2].charset != nil
        {
          // White space between two encoded words only keeps them apart.
          runs.removeLast()
          if runs[runs.count - 1].charset == word.charset {
            runs[runs.count - 1].bytes += word.bytes
          } else {
            runs.append((word.charset, word.bytes))
          }
        } else {
          runs.append((word.charset, word.bytes))
        }
        place = word.end
      } else {
        if runs.last?.charset == nil, !runs.isEmpty {
          runs[runs.count - 1].bytes.append(value[place])
        } else {
          runs.append((nil, [value[place]]))
        }
        place += 1
      }
    }
    let text = runs.map { run in
      run.charset.map { decoded(run.bytes, charset: $0) } ?? DecodedText(run.bytes).string
    }.joined()
    return text.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  /// Bytes read in the charset of a label, where they can be; else in the one they look like.
  static func decoded(_ bytes: [UInt8], charset label: String) -> String {
    if let charset = Charset(label: label) {
      if charset == .utf8 {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
      } else if let output = bytes.withUnsafeBytes({ Iconv.decode($0, from: charset) }), output.errors == 0 {
        return String(decoding: output.utf8, as: UTF8.self)
      }
    }
    return DecodedText(bytes).string
  }

  /// The encoded word that starts at a place.
  private static func word(in value: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard value[start...].starts(with: "=?".utf8) else { return nil }
    let mark = UInt8(ascii: "?")
    // The RFC allows 75 bytes; programs that write more are common.
    let reach = value[(start + 2)...].prefix(4096)
    guard let first = reach.firstIndex(of: mark), first - start < 60, first + 2 < reach.endIndex,
      value[first + 2] == mark,
      let last = value[(first + 3)...].prefix(4096).firstIndex(of: mark), last + 1 < value.count,
      value[last + 1] == UInt8(ascii: "=")
    else { return nil }
    let text = value[(first + 3)..<last]
    let bytes: [UInt8]
    switch value[first + 1] | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64.decoded(text)
    case UInt8(ascii: "q"):
      bytes = TransferEncoding.quotedPrintable.decoded(text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
    default: return nil
    }
    // A language may stand behind the charset (RFC 2231): `utf-8*zh`.
    let label = String(decoding: value[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
    return (label.lowercased(), bytes, last + 2)
  }
}
