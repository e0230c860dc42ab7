import SheafKit

/// Finds words that an editor copied from an article, white space and the kinds of width and case set aside.
enum QuotedWords {
  /// A place in an article.
  struct Place: Hashable {
    /// The block, by its index.
    var block: Int
    /// The range in the block's plain text.
    var range: TextRange
  }

  /// Where the words stand: the first place in each block that holds them.
  static func find(_ words: String, in article: Article) -> [Place] {
    let wanted = TextFold.bytes(of: words).filter { $0 != space }
    guard !wanted.isEmpty else { return [] }
    return article.blocks.enumerated().compactMap { index, block in
      let folded = TextFold.bytes(of: block.plainText)
      let codePoints = TextFold.codePoints(in: folded)
      // The bytes without spaces, and where each stood.
      let kept = folded.indices.filter { folded[$0] != space }
      guard let match = kept.map({ folded[$0] }).firstRange(of: wanted), let last = match.last else { return nil }
      let end = kept[last]
      return Place(block: index, range: TextRange(start: codePoints[kept[match.lowerBound]], end: codePoints[end] + 1))
    }
  }

  private static let space = UInt8(ascii: " ")
}
