import GRDB
import SheafKit

extension SQLiteStore {
  /// Looks through all of the library and gives what is wrong with it, at most `SQLiteCheck.limit` findings; none when
  /// it is whole. `searchable` gives the text that an article is found by, as it was put. Takes time in proportion to
  /// the library.
  public func check(searchable: (Article) -> IndexedText) throws -> [String] {
    try StoreProblem.told {
      try queue.read { database in
        var check = SQLiteCheck(database: database)
        try check.run(searchable)
        return check.findings
      }
    }
  }
}

/// Looks through a library.
struct SQLiteCheck {
  /// How many findings are told.
  static let limit = 20

  /// The connection.
  let database: Database
  /// What is wrong.
  private(set) var findings: [String] = []

  init(database: Database) { self.database = database }

  /// Looks through the pages, then whether the tables agree, then at each article.
  mutating func run(_ searchable: (Article) -> IndexedText) throws {
    for line in try String.fetchAll(database, sql: "PRAGMA quick_check(\(Self.limit))") where line != "ok" {
      find(line)
    }
    try count("SELECT count(*), (SELECT files FROM state) FROM file", "files")
    try count("SELECT count(DISTINCT path), (SELECT paths FROM state) FROM file", "paths")
    try count("SELECT count(*), (SELECT articles FROM state) FROM article", "articles")
    try count("SELECT count(*), (SELECT stale FROM state) FROM stale", "articles that went")
    try count("SELECT count(*), (SELECT coalesce(sum(articles), 0) FROM file) FROM article", "articles of files")
    try count("SELECT count(*), (SELECT count(*) FROM body) FROM article JOIN body USING (key)", "texts")
    try count(
      "SELECT count(*), (SELECT count(*) FROM article) FROM article JOIN file ON file.key = article.file",
      "articles with a file")
    try lookAtIndex()
    try lookAtArticles(searchable)
  }

  private mutating func count(_ sql: String, _ name: String) throws {
    let counts = try database.firstRow(sql) { ($0.integer(0), $0.integer(1)) } ?? (0, -1)
    if counts.0 != counts.1 { find("\(name): it holds \(counts.0), and says \(counts.1)") }
  }

  /// Whether every block of the index can be read.
  private mutating func lookAtIndex() throws {
    let index = try SQLiteIndex(database)
    for segment in index.segments {
      var blocks: Int64 = 0
      try index.forEachBlock(of: segment, holding: 0..<1 << Gram.bits) { reader in
        blocks += 1
        while try reader.nextList() { while try reader.next() != nil {} }
      }
      if blocks != segment.blocks { find("blocks of the index: it holds \(blocks), and says \(segment.blocks)") }
    }
  }

  /// Whether each article can be read and is found by a pair of its own characters.
  private mutating func lookAtArticles(_ searchable: (Article) -> IndexedText) throws {
    let contents = SQLiteContents(database: database)
    // Many articles begin with the same pair, whose list is looked at once.
    var sought: [Gram: Set<ArticleKey>] = [:]
    for head in try contents.heads(of: nil) {
      guard findings.count < Self.limit else { return }
      guard let key = head.key, let stored = try contents.articles([key]).first else {
        find(head, "has no text")
        continue
      }
      guard let article = try? Article(packed: stored.bytes) else {
        find(head, "cannot be read")
        continue
      }
      if let gram = GramScan.first(in: searchable(article).bytes) { sought[gram, default: []].insert(key) }
    }
    let counts = try SQLiteCounts(database)
    var missing: Set<ArticleKey> = []
    for (gram, keys) in sought {
      missing.formUnion(keys.subtracting(try counts.articles(for: .pair(gram))?.keys ?? []))
    }
    for head in try contents.heads(of: missing.sorted()) { find(head, "is not found by its text") }
  }

  private mutating func find(_ head: ArticleHead, _ finding: String) {
    find("“\(head.title)” (\(head.origin.file)) \(finding)")
  }

  private mutating func find(_ finding: String) {
    if findings.count < Self.limit { findings.append(finding) }
  }
}
