import GRDB
import SheafKit

extension SQLiteStore {
  /// Whether more than a third of what the index holds is of articles that went, and there are enough of them to matter.
  public var isWorthCompacting: Bool {
    get throws {
      try StoreProblem.told {
        try queue.read { database in
          let counts = try database.firstRow("SELECT id, stale, articles FROM state") { ($0.integer(1), $0.integer(2)) }
          guard let (stale, articles) = counts else { return false }
          return stale > 1_000 && stale > articles / 2
        }
      }
    }
  }

  /// Makes the index anew, without the articles that went, and the file as small as it can be. What the store holds is as
  /// it was. `searchable` gives the text that an article is found by. Takes as long as indexing the first time did.
  public func compact(searchable: (Article) -> [UInt8]) throws {
    guard !isReadOnly else { throw StoreProblem.readOnly }
    lock?.markOpen()
    try StoreProblem.told {
      try queue.write { database in
        try database.execute(sql: "DROP TABLE gram")
        try SQLiteSchema.makeGrams(in: database)
        let insert = try database.makeStatement(sql: "INSERT INTO gram(rowid, grams) VALUES (?, ?)")
        try database.forEachRow("SELECT key, bytes FROM body ORDER BY key") { row in
          let article = try Article(packed: row.bytes(1))
          try insert.execute(arguments: [row.integer(0), Grams(of: searchable(article)).text])
        }
        try database.execute(sql: "DELETE FROM stale; UPDATE state SET stale = 0")
      }
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
  }
}
