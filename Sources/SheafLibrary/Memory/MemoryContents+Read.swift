import SheafKit

extension MemoryContents: StoredArticles {
  func state() throws -> StoreState {
    StoreState(generation: generation, files: filesByKey.count, articles: articlesByKey.count)
  }

  func files() throws -> [StoredFile] {
    filesByKey.values.map(\.record).sorted { left, right in
      left.path.utf8.elementsEqual(right.path.utf8)
        ? left.rules < right.rules : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
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
    let condition = GramCondition(query)
    return articlesByKey.filter { $1.meets(condition) }.map(\.key).sorted()
  }

  func heads(of keys: [ArticleKey]?) throws -> [ArticleHead] {
    (keys ?? articlesByKey.keys.sorted()).compactMap { articlesByKey[$0]?.head }
  }

  func articles(_ keys: [ArticleKey]) throws -> [StoredArticle] { keys.compactMap { articlesByKey[$0]?.stored } }

  func kept(under key: [UInt8]) throws -> [UInt8]? { kept.value(under: key) }
}

extension MemoryContents.Entry {
  /// Whether the article holds what is asked.
  fileprivate func meets(_ condition: GramCondition) -> Bool {
    switch condition {
    case .everything: true
    case .nothing: false
    case .pair(let gram): grams.contains(gram)
    case .character(let character): characters.contains(character)
    case .all(let parts): parts.allSatisfy(meets)
    case .any(let parts): parts.contains(where: meets)
    }
  }
}
