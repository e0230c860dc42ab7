import SheafKit

/// Lines that state who wrote an article, where it appeared and when.
public enum CreditLine {
  /// Reads a line that opens with metadata: `来源：临江晚报 2021-03-08 09:30 作者：王 芳 李小满`, `本报记者 王芳`, `admin 发布于 2020-06-04
  /// 阅读(442)`, `By Jane Doe`, `Published 5 March 2021`; nil when it does not.
  ///
  /// Counters and the account of a content system are read and left out. A line of more than 200 code points is none.
  public static func read(_ line: String) -> Credits? {
    let scalars = Array(line.unicodeScalars.prefix(201))
    guard scalars.count <= 200 else { return nil }
    return read(CreditLabel.unpadded(scalars[...]))
  }

  /// The same over bytes.
  static func read(_ line: ArraySlice<UInt8>) -> Credits? {
    // A code point has four bytes at most.
    guard line.count <= 800 else { return nil }
    let scalars = line.scalars
    return scalars.count <= 200 ? read(CreditLabel.unpadded(scalars[...])) : nil
  }

  /// The same over code points.
  static func read(_ line: ArraySlice<Unicode.Scalar>) -> Credits? {
    var reader = CreditReader(line.contains(where: rarities.contains) ? withoutTrainees(withSlashes(line)) : line)
    return reader.read()
  }

  /// What hardly any line has that is read otherwise than it is printed.
  private static let rarities = ScalarSet(["╱", "习"])

  /// A line with slashes: papers of Taiwan set the bar between reporter and place as a piece of a box.
  private static func withSlashes(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    line.contains("╱") ? Array(line.map { $0 == "╱" ? "／" : $0 })[...] : line
  }

  /// A line without what stands in brackets behind the name of somebody who is learning the trade: `王芳（实习）`.
  private static func withoutTrainees(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard line.contains("习") else { return line }
    var kept: [Unicode.Scalar] = []
    var rest = line
    while let first = rest.first {
      if first == "（" || first == "(", let word = trainees.prefix(of: rest.dropFirst()),
        let close = rest.dropFirst(word.count + 1).first, close == "）" || close == ")"
      {
        rest = rest.dropFirst(word.count + 2)
      } else {
        kept.append(first)
        rest = rest.dropFirst()
      }
    }
    return kept[...]
  }

  private static let trainees = ScalarWords(list: "实习 见习 实习生 实习记者 见习记者")

  /// Whether a line may be one: cheap, and never wrong when it says no.
  ///
  /// It starts with a label or a bracket, or it has a year in it, since without a label only a date makes it one.
  static func isLikely(_ line: ArraySlice<UInt8>) -> Bool {
    // Behind the mark of a picture that is gone stands what it showed.
    guard line.count <= 600, let first = line.firstScalar, !pictureMarks.start(line) else { return false }
    if isBracket(first) || ListMark.bullets.contains(first) || first == "•" || openings.start(line) || hasYear(line)
      || first == "〇" || first == "二"
    {
      return true
    }
    if line.count <= 64, line.hasSuffix(day), line.contains(where: { (0x30...0x39).contains($0) }) { return true }
    if line.count <= 160, reporters.occur(in: line.clipped(to: 60)) || isDated(first) && sources.occur(in: line) {
      return true
    }
    if line.count <= 80, signatures.occur(in: line) { return true }
    return CreditLabel.opens(with: first) && CreditLabel.longest(at: line.clipped(to: 48).scalars[...]) != nil
  }

  private static let pictureMarks = Phrases("[图片] 【图片】 〔图片〕")
  private static let day = Array("日".utf8)

  /// Who stands behind the name of a medium: 临江晚报记者 王芳.
  private static let reporters = Phrases("记者 記者 通讯员 评论员 》作者 _기자")

  /// Whether a line starts as a day without its year does, or the time since it.
  private static func isDated(_ first: Unicode.Scalar) -> Bool {
    DateText.isDigit(first) || "今昨前刚剛".unicodeScalars.contains(first)
  }

  private static let sources = Phrases("来源： 来源: 來源：")

  /// What somebody did, behind the name: 王芳/文.
  private static let signatures = Phrases("/文 /图 /摄 ／文 ／图 ／摄 /圖 /攝 摄影报道 攝影報導 供稿")

  private static func hasYear(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      // Of four digits in a row one stands at every fourth place.
      var place = 3
      while place < bytes.count {
        if place + 16 <= bytes.count {
          let block = raw.loadUnaligned(fromByteOffset: place, as: ByteBlock.self) &- ByteBlock(repeating: 0x30)
          guard (block .< ByteBlock(repeating: 10)).holdsSomewhere else {
            place += 16
            continue
          }
        }
        if bytes[place] &- 0x30 < 10 {
          var start = place
          while start > 0, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
          var end = place
          while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
          if end - start >= 4 { return true }
          place = end + 3
        } else {
          place += 4
        }
      }
      return false
    }
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "（", "[", "【", "〔": true
    default: false
    }
  }

  /// How padded labels start, papers that speak of themselves, and bylines in alphabets.
  private static let openings = Phrases(
    Phrases(
      """
      来 作 编 责 校 时 日 记 通 摄 审 文 图 撰 信 发 供 來 編 責 \
      原创 本报 本网 本台 本刊 本社 全媒体 融媒体 本文来自 本文首发 本文图片 本文配图 文中图片 文中照片 本文选自 本文转 本文经授权 本文授权 据《
      """
    ).phrases + BylineOpening.phrases.phrases)

  /// Whether a line is nothing but credits.
  static func isWhole(_ line: ArraySlice<UInt8>) -> Bool { whole(line) != nil }

  /// What a line states that is nothing but credits; nil for every other line.
  static func whole(_ line: ArraySlice<UInt8>) -> Credits? {
    guard isLikely(line), let credits = read(line), credits.isWholeLine else { return nil }
    return credits
  }
}
