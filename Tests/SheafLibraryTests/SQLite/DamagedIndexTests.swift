import GRDB
import Testing

@testable import SheafLibrary

/// Blocks and segments that look right by themselves and belong to no library: every hash is theirs.
@Suite struct DamagedIndexTests {
  private typealias Posting = PostingSample.Posting

  @Test func `lists that hold no article of their segment are told`() throws {
    try withTemporaryFolder { folder in
      let store = try store(folder)
      try replace(in: store, [Posting(code: gram, article: 1, halves: 2), Posting(code: gram, article: 10, halves: 2)])
      try expectDamage(store)
    }
  }

  @Test func `a list that goes back in its next part is told`() throws {
    try withTemporaryFolder { folder in
      let store = try store(folder)
      try replace(in: store, [Posting(code: gram, article: 5, halves: 2)])
      try replace(in: store, [Posting(code: gram, article: 5, halves: 2)], part: 1)
      try expectDamage(store)
    }
  }

  @Test(arguments: [
    "UPDATE segment SET last = first - 1", "UPDATE segment SET first = -1",
    "UPDATE segment SET last = 9223372036854775807",
    "UPDATE segment SET number = 4096", "UPDATE segment SET number = -1",
    "INSERT INTO segment VALUES (1, 3, 12, 1)",
  ])
  func `segments that there cannot be are told`(_ sql: String) throws {
    try withTemporaryFolder { folder in
      let store = try store(folder)
      try store.queue.write { try $0.execute(sql: sql) }
      try expectDamage(store)
      // Nor is anything added to them.
      #expect(throws: StoreProblem.self) { try store.apply(StoreChange(put: [SampleReadings.reading("x", "渡口")])) }
    }
  }

  @Test func `segments are not merged with what is none of their articles`() throws {
    try withTemporaryFolder { folder in
      let store = try store(folder)
      try replace(in: store, [Posting(code: gram, article: 10, halves: 2)])
      #expect(throws: StoreProblem.self) {
        for number in 0..<20 { try store.apply(StoreChange(put: [SampleReadings.reading("\(number)x", "渡口")])) }
      }
    }
  }

  // MARK: - Parts

  private let text = "渡口"

  private var gram: UInt64 {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var code: UInt64 = 0
      GramScan.forEach(in: bytes) { if $0.second != nil { code = $0.code } }
      return code
    }
  }

  /// A library of ten articles in one segment.
  private func store(_ folder: String) throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder + "/library.sqlite")
    try store.apply(StoreChange(put: (0..<10).map { SampleReadings.reading("\($0)", text) }))
    return store
  }

  /// Puts a block with these lists into the first segment: the whole of it, or one more part of the last list.
  private func replace(in store: SQLiteStore, _ postings: [Posting], part: UInt64 = 0) throws {
    let block = try #require(try PostingSample.blocks(of: postings).first)
    try store.queue.write { database in
      let segment = try #require(try SQLiteIndex(database).segments.first).number
      if part == 0 { try database.execute(sql: "DELETE FROM gram") }
      try database.execute(
        sql: "INSERT INTO gram VALUES (?, ?)",
        arguments: [BlockNumber(segment: segment, code: gram, part: part).value, block.bytes.blob])
    }
  }

  /// What is asked by a pair and by a character is refused, and the check says so or finds it.
  private func expectDamage(_ store: SQLiteStore) throws {
    for text in [text, "渡"] {
      let problem = #expect(throws: StoreProblem.self) {
        try store.read { try $0.candidates(for: .text(Array(text.utf8))) }
      }
      guard case .damaged = problem else {
        Issue.record("\(text): \(String(describing: problem))")
        continue
      }
    }
    let findings = Result { try store.check(searchable: SampleReadings.searchable) }
    #expect((try? findings.get())?.isEmpty != true)
  }
}
