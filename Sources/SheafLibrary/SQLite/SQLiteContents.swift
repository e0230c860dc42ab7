import GRDB
import SheafKit

/// One state of a library: what a connection sees inside a transaction.
struct SQLiteContents: StoredArticles {
  /// The connection.
  let database: Database

  func state() throws -> StoreState {
    try StoreProblem.told {
      let state = try database.firstRow(
        "SELECT id, generation, files, paths, articles, last_article FROM state WHERE id = 1"
      ) { row in
        StoreState(
          generation: row.integer(1), files: Int(row.integer(2)), paths: Int(row.integer(3)),
          articles: Int(row.integer(4)), lastArticle: ArticleKey(row.integer(5)))
      }
      guard let state else { throw StoreProblem.damaged("it does not say what it holds") }
      return state
    }
  }

  func files() throws -> [StoredFile] { try files("") }

  func files(at path: String) throws -> [StoredFile] { try files("WHERE path = ?", [path.blob]) }

  func forEachFile(_ body: (StoredFileRow) throws -> Void) throws { try forEachFile("", StatementArguments(), body) }

  private func files(
    _ condition: String, _ arguments: StatementArguments = StatementArguments()
  ) throws -> [StoredFile] {
    var files: [StoredFile] = []
    try forEachFile(condition, arguments) { row in
      files.append(
        StoredFile(
          key: row.key, path: try String(read: row.path), rules: row.rules, stamp: row.stamp, content: row.content,
          reader: row.reader,
          articles: row.articles))
    }
    return files
  }

  private func forEachFile(
    _ condition: String, _ arguments: StatementArguments, _ body: (StoredFileRow) throws -> Void
  ) throws {
    try StoreProblem.told {
      // Many files have the same reader, whose text is made once.
      var reader = (bytes: [UInt8](), text: "")
      try database.forEachRow(
        "SELECT key, path, rules, articles, record FROM file \(condition) ORDER BY path, rules", arguments
      ) { row in
        try row.withBytes(4) { bytes in
          let record = try FileRecord(bytes)
          if !record.reader.isSame(as: reader.bytes) {
            reader = (Array(record.reader), try String(read: record.reader))
          }
          try row.withBytes(1) { path in
            try body(
              StoredFileRow(
                path: path, key: FileKey(row.integer(0)), rules: UInt64(ordered: row.integer(2)), stamp: record.stamp,
                content: record.content, reader: reader.text, articles: Int(row.integer(3))))
          }
        }
      }
    }
  }

  func diagnostics(of files: [FileKey]) throws -> [FileKey: [Diagnostic]] {
    try remarks(of: files, "diagnostics") { try [Diagnostic](sealed: $0) }
  }

  func notes(of files: [FileKey]) throws -> [FileKey: [UInt8]] {
    try remarks(of: files, "notes") { Array(try PackSeal.opened($0)) }
  }

  func candidates(for query: GramQuery) throws -> [ArticleKey] {
    if let counts = try counts(for: [query]).first ?? nil { return counts.keys }
    return try StoreProblem.told {
      var keys: [ArticleKey] = []
      try database.forEachRow("SELECT key FROM article ORDER BY key") { keys.append(ArticleKey($0.integer(0))) }
      return keys
    }
  }

  func counts(for queries: [GramQuery]) throws -> [CountedArticles?] {
    try StoreProblem.told {
      let counts = try SQLiteCounts(database)
      var stale: Set<ArticleKey> = []
      try database.forEachRow("SELECT key FROM stale") { stale.insert(ArticleKey($0.integer(0))) }
      return try queries.map { try counts.articles(for: GramCondition($0))?.without(stale) }
    }
  }

  func heads(of keys: [ArticleKey]?) throws -> [ArticleHead] {
    try StoreProblem.told {
      var heads: [ArticleHead] = []
      let sql = "SELECT key, file, ordinal, head FROM article"
      guard let keys else {
        try database.forEachRow(sql + " ORDER BY key") { heads.append(try head($0)) }
        return heads
      }
      for key in keys {
        if let head = try database.firstRow(sql + " WHERE key = ?", [key.value], head) { heads.append(head) }
      }
      return heads
    }
  }

  func articles(_ keys: [ArticleKey]) throws -> [StoredArticle] {
    try StoreProblem.told {
      try keys.compactMap { key in
        try database.firstRow(
          "SELECT key, file, ordinal, bytes FROM article JOIN body USING (key) WHERE key = ?", [key.value]
        ) { row in
          StoredArticle(key: key, file: FileKey(row.integer(1)), ordinal: Int(row.integer(2)), bytes: row.bytes(3))
        }
      }
    }
  }

  func kept(under key: [UInt8]) throws -> [UInt8]? {
    try StoreProblem.told {
      try database.firstRow("SELECT turn, value FROM kept WHERE key = ?", [key.blob]) { row in
        try row.withBytes(1) { Array(try PackSeal.opened($0)) }
      }
    }
  }

  // MARK: - Parts

  private func head(_ row: SQLiteRow) throws -> ArticleHead {
    var head = try row.withBytes(3) { try ArticleHead(sealed: $0) }
    head.key = ArticleKey(row.integer(0))
    head.file = FileKey(row.integer(1))
    head.ordinal = Int(row.integer(2))
    return head
  }

  /// What stands in a column of `remark` for each of the files. There are few remarks: for many files all are looked
  /// at.
  private func remarks<Value>(
    of files: [FileKey], _ column: String, _ value: (UnsafeBufferPointer<UInt8>) throws -> Value
  ) throws -> [FileKey: Value] {
    try StoreProblem.told {
      var found: [FileKey: Value] = [:]
      let sql = "SELECT file, \(column) FROM remark WHERE \(column) IS NOT NULL"
      func take(_ row: SQLiteRow) throws { found[FileKey(row.integer(0))] = try row.withBytes(1, value) }
      if files.count < 64 {
        for file in files { try database.forEachRow(sql + " AND file = ?", [file.value], take) }
      } else {
        lazy var wanted = Set(files)
        try database.forEachRow(sql) { if wanted.contains(FileKey($0.integer(0))) { try take($0) } }
      }
      return found
    }
  }
}
