import GRDB
import SheafKit
import Testing

@testable import SheafLibrary

@Suite struct LibraryCheckTests {
  @Test func `a whole library has no findings, also after changes`() throws {
    try withTemporaryFolder { folder in
      let store = try changed(folder)
      #expect(try store.check(searchable: SampleReadings.searchable) == [])
    }
  }

  @Test(arguments: [
    ("UPDATE body SET bytes = x'00' WHERE key = 3", "cannot be read"),
    ("DELETE FROM body WHERE key = 3", "has no text"),
    ("UPDATE state SET articles = 7", "articles: it holds 10, and says 7"),
    ("DELETE FROM file WHERE key = 3", "files: it holds 9, and says 10"),
    ("DELETE FROM gram", "is not found by its text"),
    ("UPDATE segment SET blocks = 9", "blocks of the index: it holds 1, and says 9"),
  ])
  func `what is wrong is found`(_ sql: String, _ finding: String) throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      try store.apply(StoreChange(put: (0..<10).map { SampleReadings.reading("\($0)", "渡口") }))
      try store.queue.write { try $0.execute(sql: sql) }
      #expect(try store.check(searchable: SampleReadings.searchable).contains { $0.contains(finding) })
    }
  }

  @Test func `a library that is made compact holds what it held, in less room`() throws {
    try withTemporaryFolder { folder in
      let store = try changed(folder)
      #expect(try !store.isWorthCompacting)
      try store.queue.write { try $0.execute(sql: "UPDATE state SET stale = 2000") }
      #expect(try store.isWorthCompacting)
      let query = GramQuery.text(Array("渡口".utf8))
      func contents() throws -> ([StoredFile], [ArticleKey], [ArticleHead]) {
        try store.read { (try $0.files(), try $0.candidates(for: query), try $0.heads(of: nil)) }
      }
      let before = try contents()
      let keyOfLast = try #require(before.1.last).value
      try store.compact(searchable: SampleReadings.searchable)
      #expect(try contents() == before)
      #expect(try !store.isWorthCompacting)
      #expect(try store.check(searchable: SampleReadings.searchable) == [])
      #expect(try store.queue.read { try SQLiteIndex($0).segments.map(\.last) } == [keyOfLast])
    }
  }

  /// A library of ten files, each read three times.
  private func changed(_ folder: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder + "/library.sqlite")
    for round in 0..<3 {
      try store.apply(StoreChange(put: (0..<10).map { SampleReadings.reading("\($0)", "渡口第\(round)次") }))
    }
    return store
  }
}
