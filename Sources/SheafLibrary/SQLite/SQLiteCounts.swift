import GRDB

/// Asks the index of a library.
struct SQLiteCounts {
  private let index: SQLiteIndex

  /// Asks through a connection.
  init(_ database: Database) throws { index = try SQLiteIndex(database) }

  /// The articles that meet a condition, whether they are still there or not; nil where any article may.
  func articles(for condition: GramCondition) throws -> CountedArticles? {
    switch condition {
    case .everything: return nil
    case .nothing: return CountedArticles()
    case .pair(let gram): return try articles(with: gram)
    case .character(let character): return try articles(with: character)
    case .all(let parts):
      var found: CountedArticles?
      for part in parts {
        guard let other = try articles(for: part) else { continue }
        found = found?.intersection(other) ?? other
        if found?.keys.isEmpty == true { break }
      }
      return found
    case .any(let parts):
      let found = try parts.map { try articles(for: $0) }
      return found.contains { $0 == nil } ? nil : CountedArticles.union(found.compactMap(\.self))
    }
  }

  private func articles(with gram: Gram) throws -> CountedArticles {
    var found = CountedArticles()
    for segment in index.segments {
      try forEachArticle(of: segment, with: gram.code..<gram.code + 1) { article, halves in
        found.append(ArticleKey(segment.first + article), halves: halves)
      }
    }
    return found
  }

  /// The articles with any gram that begins with a character: its occurrences are those of all these grams.
  private func articles(with character: GramCharacter) throws -> CountedArticles {
    var found = CountedArticles()
    for segment in index.segments {
      let span = segment.last &- segment.first
      guard (0..<Int64(1) << 32).contains(span) else { throw StoreProblem.damaged("a segment of its index has no end") }
      // For each article 0, or its count and one.
      var counts = [UInt8](repeating: 0, count: Int(span) + 1)
      try forEachArticle(of: segment, with: character.codes) { article, halves in
        let count = counts[Int(article)]
        counts[Int(article)] = ArticleCount.sum(count == 0 ? 0 : count - 1, halves) + 1
      }
      for (article, count) in counts.enumerated() where count > 0 {
        found.append(ArticleKey(segment.first + Int64(article)), halves: count - 1)
      }
    }
    return found
  }

  /// Hands over what a segment lists under grams of some codes: articles of the segment, those of a gram by rising
  /// numbers.
  @inline(__always)
  private func forEachArticle(
    of segment: SQLiteIndex.Segment, with codes: Range<UInt64>,
    _ body: (_ article: Int64, _ halves: UInt8) throws -> Void
  ) throws {
    let span = segment.last - segment.first
    var before = (code: UInt64.max, article: Int64(-1))
    try index.forEachBlock(of: segment, holding: codes) { reader in
      while try reader.nextList(), reader.code < codes.upperBound {
        guard reader.code >= codes.lowerBound else {
          try reader.skip()
          continue
        }
        // A long list goes on in the next block.
        var last = before.code == reader.code ? before.article : -1
        while let (article, halves) = try reader.next() {
          guard article > last, article <= span else { throw StoreProblem.damaged("a list of its index is none") }
          last = article
          try body(article, halves)
        }
        before = (reader.code, last)
      }
    }
  }
}
