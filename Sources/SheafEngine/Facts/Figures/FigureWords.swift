import SheafKit

/// Words that stand right before or behind a figure and belong to it.
enum FigureWords {
  /// Behind the unit.
  static let after: WordTrie<FigureScanner.Rounding> = {
    var trie = WordTrie<FigureScanner.Rounding>()
    trie.add("左右 上下 上下左右", .near)
    trie.add("以上 有余 开外", .down)
    trie.add("以下 以内 不到", .up)
    return trie
  }()

  /// Before the number, with the characters that make another word of the last one (最近, 节约, 路上).
  private static let words: [(word: String, rounding: FigureScanner.Rounding?, not: String)] = [
    ("不足", .up, "美"), ("不到", .up, "想得找看听碰遇"), ("超过", .down, ""), ("将近", .up, ""), ("接近", .up, ""),
    ("大约", .near, ""), ("至少", .down, ""), ("最多", .up, ""), ("连续", nil, ""), ("零下", nil, ""),
    ("近", .up, "最附远临靠邻亲将接逼新贴就"), ("约", .near, "大节预公签合邀履违相赴失特缔解制"), ("逾", .down, ""), ("超", .down, "高反"),
    ("上", .down, "路街地船车身网线天海山湖江河桌手墙村岸马早晚会台以之塔楼"),
  ]

  private static let lasts = ScalarSet(words.compactMap(\.word.unicodeScalars.last))

  /// The word that ends before a figure, with its length.
  static func before(
    _ end: Int, of figure: FigureScanner.Found, in text: FactText
  ) -> (length: Int, rounding: FigureScanner.Rounding?)? {
    guard lasts.contains(text.at(end - 1)) else { return nil }
    for (word, rounding, not) in words where text.has(word, before: end) {
      let length = word.unicodeScalars.count
      guard !not.unicodeScalars.contains(text.at(end - length - 1)) else { continue }
      switch word {
      case "上": guard figure.number.isHan, "百千万亿十".unicodeScalars.contains(text.at(end)) else { continue }
      case "连续": guard figure.kind == .duration || figure.kind == .times || text.at(end) == "近" else { continue }
      case "零下": guard figure.kind == .measure else { continue }
      default: break
      }
      return (length, rounding)
    }
    return nil
  }
}
