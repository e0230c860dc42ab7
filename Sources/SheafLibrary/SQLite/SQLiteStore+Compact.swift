import GRDB
import SheafKit

extension SQLiteStore {
  /// Whether more than a third of what the index holds is of articles that went, and there are enough of them to
  /// matter.
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

  /// Makes the index anew, without the articles that went, and the file as small as it can be. What the store holds is
  /// as it was. `searchable` gives the text that an article is found by. Takes as long as indexing the first time did.
  public func compact(searchable: (Article) -> IndexedText) throws {
    guard !isReadOnly else { throw StoreProblem.readOnly }
    lock?.markOpen()
    try StoreProblem.told {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM gram; DELETE FROM segment")
        var index = try SQLiteIndex(database)
        var batch: PostingBatch?
        try database.forEachRow("SELECT key, bytes FROM body ORDER BY key") { row in
          let key = row.integer(0)
          if batch?.hasRoom(for: key) == false, var full = batch.take() { try index.add(&full) }
          batch = batch ?? PostingBatch(first: key)
          batch?.add(Grams(of: searchable(try Article(packed: row.bytes(1)))), of: key)
        }
        if var last = batch.take() { try index.add(&last) }
        try database.execute(sql: "DELETE FROM stale; UPDATE state SET stale = 0")
      }
      // In a file of the system's folder for such, since in memory all of the library would stand once more.
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA temp_store = FILE")
        defer { try? database.execute(sql: "PRAGMA temp_store = MEMORY") }
        try database.execute(sql: "VACUUM")
      }
    }
  }
}
