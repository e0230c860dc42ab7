import SheafKit

extension MemoryContents: StoredArticles {
  func state() throws -> StoreState {
    StoreState(
      generation: generation, files: filesByKey.count,
      paths: Set(filesByKey.values.map { Array($0.record.path.utf8) }).count,
      articles: articlesByKey.count, lastArticle: ArticleKey(lastArticle))
  }

  func files() throws -> [StoredFile] {
    filesByKey.values.map(\.record).sorted { left, right in
      left.path.utf8.elementsEqual(right.path.utf8)
        ? left.rules < right.rules : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
  }

  func forEachFile(_ body: (StoredFileRow) throws -> Void) throws {
    for file in try files() {
      try Array(file.path.utf8).withUnsafeBufferPointer { path in
        try body(
          StoredFileRow(
            path: path, key: file.key ?? FileKey(0), rules: file.rules, stamp: file.stamp, content: file.content,
            reader: file.reader, articles: file.articles))
      }
    }
  }

  func diagnostics(of keys: [FileKey]) throws -> [FileKey: [Diagnostic]] {
    var found: [FileKey: [Diagnostic]] = [:]
    for key in keys { if let file = filesByKey[key], !file.diagnostics.isEmpty { found[key] = file.diagnostics } }
    return found
  }

  func notes(of keys: [FileKey]) throws -> [FileKey: [UInt8]] {
    var found: [FileKey: [UInt8]] = [:]
    for key in keys { if let file = filesByKey[key], !file.notes.isEmpty { found[key] = file.notes } }
    return found
  }

  func candidates(for query: GramQuery) throws -> [ArticleKey] {
    counts(for: query)?.keys ?? articlesByKey.keys.sorted()
  }

  func counts(for queries: [GramQuery]) throws -> [CountedArticles?] { queries.map(counts) }

  private func counts(for query: GramQuery) -> CountedArticles? {
    let condition = GramCondition(query)
    if condition == .everything { return nil }
    var found = CountedArticles()
    for key in articlesByKey.keys.sorted() {
      if let halves = articlesByKey[key]?.halves(of: condition) { found.append(key, halves: halves) }
    }
    return found
  }

  func heads(of keys: [ArticleKey]?) throws -> [ArticleHead] {
    (keys ?? articlesByKey.keys.sorted()).compactMap { articlesByKey[$0]?.head }
  }

  func articles(_ keys: [ArticleKey]) throws -> [StoredArticle] { keys.compactMap { articlesByKey[$0]?.stored } }

  func kept(under key: [UInt8]) throws -> [UInt8]? { kept.value(under: key) }
}

extension MemoryContents.Entry {
  /// How often at most what is asked stands in the article; nil where the condition does not hold.
  fileprivate func halves(of condition: GramCondition) -> UInt8? {
    switch condition {
    case .everything: return ArticleCount.many
    case .nothing: return nil
    case .pair(let gram): return grams[gram.code]
    case .character(let character): return characters[character.number]
    case .all(let parts):
      let counts = parts.map(halves)
      return counts.contains(nil) ? nil : counts.compactMap(\.self).min()
    case .any(let parts): return parts.compactMap(halves).reduce(nil) { ArticleCount.sum($0 ?? 0, $1) }
    }
  }
}
