import SheafKit
import SheafRecipe

/// Folds articles that carry the same text.
///
/// Two articles are the same when their text is, letter for letter, white space and the kinds of width and case set
/// aside; title, medium, byline and date may differ. Of these the one published first stands for all, then the one
/// whose file comes first; the others are named with it.
enum Reposts {
  /// An article and the others that carry its text.
  struct Folded: Sendable {
    var judged: Selector.Judged
    var reposts: [Article]
  }

  /// Folds a list; the order of the first occurrences is kept.
  static func fold(_ articles: [Selector.Judged], rule: RepostRule = RepostRule()) -> [Folded] {
    var order: [[UInt8]] = []
    var groups: [[UInt8]: [Selector.Judged]] = [:]
    for judged in articles {
      let key = key(of: judged.article)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(judged)
    }
    return order.compactMap { key in
      let group = (groups[key] ?? []).sorted { isBefore($0.article, $1.article) }
      return group.first.map { Folded(judged: $0, reposts: group.dropFirst().map(\.article)) }
    }
  }

  /// The text without white space, folded; an article without text is only the same as itself.
  private static func key(of article: Article) -> [UInt8] {
    var bytes: [UInt8] = []
    for block in article.blocks where block.isText { TextFold.append(block.plainText, to: &bytes) }
    bytes.removeAll { $0 == UInt8(ascii: " ") }
    return bytes.isEmpty ? Array("\(article.origin.file):\(article.origin.line ?? 0)".utf8) : bytes
  }

  private static func isBefore(_ left: Article, _ right: Article) -> Bool {
    switch (left.published, right.published) {
    case (let a?, let b?) where a != b: a < b
    case (_?, nil): true
    case (nil, _?): false
    default: (left.origin.file, left.origin.line ?? 0) < (right.origin.file, right.origin.line ?? 0)
    }
  }
}
