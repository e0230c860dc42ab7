import FoundationEssentials
import GRDB

/// Brings a library to its next state, inside a transaction of the connection.
struct SQLiteChange {
  /// The connection.
  let database: Database

  private var generation: Int64 = 0
  private var files: Int64 = 0
  private var paths: Int64 = 0
  private var articles: Int64 = 0
  private var stale: Int64 = 0
  private var lastFile: Int64 = 0
  private var lastArticle: Int64 = 0
  private var batch: PostingBatch?

  // Numbers in a damaged library may be any: none is to overflow.

  /// Makes a change of the state that the library is in.
  init(_ database: Database) { self.database = database }

  /// Writes what is to be different.
  mutating func apply(_ change: StoreChange) throws {
    if change.isContent {
      try readState()
      for key in change.remove { try remove(key) }
      for file in change.restamp { try restamp(file) }
      for reading in change.put { try put(reading) }
      try indexBatch()
      generation &+= 1
      try writeState()
    }
    if !change.keep.isEmpty { try keep(change.keep) }
  }

  // MARK: - State

  private mutating func readState() throws {
    let row: [Int64]? = try database.firstRow(
      "SELECT id, generation, files, paths, articles, stale, last_file, last_article FROM state WHERE id = 1"
    ) { row in (1...7).map { row.integer($0) } }
    guard let row else { throw StoreProblem.damaged("it does not say what it holds") }
    (generation, files, paths, articles) = (row[0], row[1], row[2], row[3])
    (stale, lastFile, lastArticle) = (row[4], row[5], row[6])
  }

  private func writeState() throws {
    try database.run(
      """
      UPDATE state
      SET generation = ?, files = ?, paths = ?, articles = ?, stale = ?, last_file = ?, last_article = ? WHERE id = 1
      """, [generation, files, paths, articles, stale, lastFile, lastArticle])
  }

  // MARK: - Files

  private mutating func remove(_ key: FileKey) throws {
    try removeContents(of: key)
    let path = try database.firstRow("SELECT key, path FROM file WHERE key = ?", [key.value]) { $0.bytes(1).blob }
    guard let path else { return }
    try database.run("DELETE FROM file WHERE key = ?", [key.value])
    files &-= 1
    if try !isHeld(path) { paths &-= 1 }
  }

  /// Whether there is a reading of a file.
  private func isHeld(_ path: Data) throws -> Bool {
    try database.firstRow("SELECT key FROM file WHERE path = ? LIMIT 1", [path]) { _ in true } ?? false
  }

  private func restamp(_ file: StoredFile) throws {
    let (path, rules) = (file.path.blob, Int64(ordered: file.rules))
    let record = try database.firstRow("SELECT key, record FROM file WHERE path = ? AND rules = ?", [path, rules]) {
      try $0.withBytes(1) { try FileRecord($0).with(file.stamp).bytes }
    }
    guard let record else { return }
    try database.run("UPDATE file SET record = ? WHERE path = ? AND rules = ?", [record.blob, path, rules])
  }

  private mutating func put(_ reading: PackedReading) throws {
    let key = try place(reading.file, articles: reading.articles.count)
    if !reading.diagnostics.isEmpty || !reading.notes.isEmpty {
      try database.run(
        "INSERT INTO remark VALUES (?, ?, ?)",
        [
          key.value, reading.diagnostics.isEmpty ? nil : reading.diagnostics.sealed().blob,
          reading.notes.isEmpty ? nil : PackSeal.put(on: reading.notes).blob,
        ])
    }
    for (ordinal, article) in reading.articles.enumerated() { try put(article, ordinal: ordinal, of: key) }
  }

  /// Writes the record of a file, in the place of the one before it, whose contents go.
  private mutating func place(_ file: StoredFile, articles: Int) throws -> FileKey {
    let (path, rules) = (file.path.blob, Int64(ordered: file.rules))
    let old = try database.firstRow("SELECT key FROM file WHERE path = ? AND rules = ?", [path, rules]) {
      FileKey($0.integer(0))
    }
    if let old {
      try removeContents(of: old)
    } else {
      lastFile &+= 1
      files &+= 1
      if try !isHeld(path) { paths &+= 1 }
    }
    let key = old ?? FileKey(lastFile)
    let record = Array(file.reader.utf8).withUnsafeBufferPointer { reader in
      FileRecord(stamp: file.stamp, content: file.content, reader: reader).bytes
    }
    try database.run(
      "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)", [path, rules, key.value, articles, record.blob])
    return key
  }

  private mutating func put(_ article: PackedArticle, ordinal: Int, of file: FileKey) throws {
    lastArticle &+= 1
    articles &+= 1
    try database.run(
      "INSERT INTO article VALUES (?, ?, ?, ?)", [lastArticle, file.value, ordinal, article.head.sealed().blob])
    try database.run("INSERT INTO body VALUES (?, ?)", [lastArticle, article.bytes.blob])
    try index(article.grams, of: lastArticle)
  }

  private mutating func index(_ grams: Grams, of article: Int64) throws {
    if batch?.hasRoom(for: article) != true { try indexBatch() }
    batch = batch ?? PostingBatch(first: article)
    batch?.add(grams, of: article)
  }

  /// Writes the index of the articles that were put.
  private mutating func indexBatch() throws {
    guard var full = batch.take() else { return }
    var index = try SQLiteIndex(database)
    try index.add(&full)
  }

  /// Removes what was read of a file, but not its record. The grams stay behind and are told from others by `stale`.
  private mutating func removeContents(of key: FileKey) throws {
    try database.run("INSERT INTO stale SELECT key FROM article WHERE file = ?", [key.value])
    let count = Int64(database.changesCount)
    guard count > 0 else { return try database.run("DELETE FROM remark WHERE file = ?", [key.value]) }
    try database.run("DELETE FROM body WHERE key IN (SELECT key FROM article WHERE file = ?)", [key.value])
    try database.run("DELETE FROM article WHERE file = ?", [key.value])
    try database.run("DELETE FROM remark WHERE file = ?", [key.value])
    articles &-= count
    stale &+= count
  }

  // MARK: - Kept results

  private func keep(_ results: [(key: [UInt8], value: [UInt8])]) throws {
    var turn = try database.firstRow("SELECT coalesce(max(turn), 0) FROM kept") { $0.integer(0) } ?? 0
    for (key, value) in results {
      turn &+= 1
      try database.run(
        "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", [turn, key.blob, PackSeal.put(on: value).blob])
    }
    var kept: [(turn: Int64, bytes: Int)] = []
    try database.forEachRow("SELECT turn, length(key) + length(value) FROM kept ORDER BY turn DESC") { row in
      kept.append((row.integer(0), Int(row.integer(1))))
    }
    let room = KeptResults.room(beside: try used() - kept.reduce(0) { $0 &+ $1.bytes })
    var bytes = 0
    let last = kept.enumerated().first { count, one in
      bytes &+= one.bytes
      return count >= KeptResults.countLimit || bytes > room
    }
    if let last { try database.run("DELETE FROM kept WHERE turn <= ?", [last.element.turn]) }
  }

  /// How many bytes of the file are in use.
  private func used() throws -> Int {
    func number(_ pragma: String) throws -> Int {
      Int(try database.firstRow("PRAGMA \(pragma)") { $0.integer(0) } ?? 0)
    }
    return try (number("page_count") &- number("freelist_count")) &* number("page_size")
  }
}
