import SheafKit

/// What is in a store in memory: a value, so that whoever looks at it sees one state.
struct MemoryContents: Sendable {
  /// A file with what was read of it.
  struct File: Sendable {
    var record: StoredFile
    var diagnostics: [Diagnostic]
    var notes: [UInt8]
    var articles: [ArticleKey]
  }

  /// An article with what it is found by.
  struct Entry: Sendable {
    var head: ArticleHead
    var stored: StoredArticle
    /// The halves of each gram, by its code.
    var grams: [UInt64: UInt8]
    /// Those of each character.
    var characters: [UInt32: UInt8]
  }

  /// What two readings of the same file have in common.
  private struct Name: Hashable {
    // Bytes, by which paths that only read the same are told apart.
    var path: [UInt8]
    var rules: UInt64

    init(_ file: StoredFile) {
      path = Array(file.path.utf8)
      rules = file.rules
    }
  }

  private(set) var filesByKey: [FileKey: File] = [:]
  private(set) var articlesByKey: [ArticleKey: Entry] = [:]
  private(set) var kept = KeptResults()
  private(set) var generation: Int64 = 0
  private var names: [Name: FileKey] = [:]
  private var lastFile: Int64 = 0
  private(set) var lastArticle: Int64 = 0

  /// Brings it to the next state.
  mutating func apply(_ change: StoreChange) {
    for key in change.remove { remove(key) }
    for file in change.restamp { if let key = names[Name(file)] { filesByKey[key]?.record.stamp = file.stamp } }
    for reading in change.put { put(reading) }
    if !change.keep.isEmpty {
      let bytes = articlesByKey.values.reduce(0) { $0 + $1.stored.bytes.count }
      for (key, value) in change.keep { kept.keep(value, under: key, beside: bytes) }
    }
    if change.isContent { generation += 1 }
  }

  private mutating func remove(_ key: FileKey) {
    guard let file = filesByKey.removeValue(forKey: key) else { return }
    names[Name(file.record)] = nil
    for article in file.articles { articlesByKey[article] = nil }
  }

  private mutating func put(_ reading: PackedReading) {
    let name = Name(reading.file)
    let key = names[name] ?? FileKey(lastFile + 1)
    lastFile = max(lastFile, key.value)
    for article in filesByKey[key]?.articles ?? [] { articlesByKey[article] = nil }
    var record = reading.file
    record.key = key
    record.articles = reading.articles.count
    names[name] = key
    filesByKey[key] = File(
      record: record, diagnostics: reading.diagnostics, notes: reading.notes,
      articles: reading.articles.enumerated().map { put($1, ordinal: $0, of: key) })
  }

  private mutating func put(_ article: PackedArticle, ordinal: Int, of file: FileKey) -> ArticleKey {
    lastArticle += 1
    let key = ArticleKey(lastArticle)
    var entry = Entry(
      head: article.head, stored: StoredArticle(key: key, file: file, ordinal: ordinal, bytes: article.bytes),
      grams: [:], characters: [:])
    entry.head.key = key
    entry.head.file = file
    entry.head.ordinal = ordinal
    for gram in article.grams.entries {
      entry.grams[gram.code] = gram.halves
      let first = Gram.first(of: gram.code)
      entry.characters[first] = ArticleCount.sum(entry.characters[first] ?? 0, gram.halves)
    }
    articlesByKey[key] = entry
    return key
  }
}
