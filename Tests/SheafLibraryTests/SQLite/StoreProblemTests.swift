import Foundation
import GRDB
import Glibc
import Testing

@testable import SheafLibrary

@Suite struct StoreProblemTests {
  @Test(arguments: [
    (ResultCode.SQLITE_CORRUPT, StoreProblem.damaged("x")), (.SQLITE_CORRUPT_VTAB, .damaged("x")),
    (.SQLITE_NOTADB, .damaged("x")), (.SQLITE_IOERR_SHORT_READ, .damaged("x")), (.SQLITE_ERROR, .damaged("x")),
    (.SQLITE_CONSTRAINT_UNIQUE, .damaged("x")), (.SQLITE_BUSY, .busy), (.SQLITE_BUSY_SNAPSHOT, .busy),
    (.SQLITE_LOCKED, .busy), (.SQLITE_READONLY, .readOnly), (.SQLITE_READONLY_DIRECTORY, .readOnly),
    (.SQLITE_FULL, .full),
    (.SQLITE_IOERR_SHMSIZE, .full), (.SQLITE_IOERR_LOCK, .noLocks), (.SQLITE_PROTOCOL, .noLocks),
    (.SQLITE_IOERR, .system("x")), (.SQLITE_CANTOPEN, .system("x")), (.SQLITE_NOMEM, .system("x")),
  ])
  func `errors of SQLite are told in the words of a store`(_ code: ResultCode, _ problem: StoreProblem) {
    #expect(StoreProblem(DatabaseError(resultCode: code, message: "x")) == problem)
  }

  @Test(arguments: [
    (ENOSPC, StoreProblem.full), (EDQUOT, .full), (EROFS, .readOnly), (EACCES, .readOnly), (ENOLCK, .noLocks),
    (EWOULDBLOCK, .busy), (ENOENT, .system("No such file or directory")),
  ])
  func `errors of the system are, too`(_ code: CInt, _ problem: StoreProblem) {
    #expect(StoreProblem(errno: code) == problem)
  }

  @Test func `a change for which there is no room is not made, and the store goes on`() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      try store.apply(StoreChange(put: [SampleReadings.reading("a", "渡口")]))
      try store.queue.writeWithoutTransaction { database in
        _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = 40")
      }
      let before = try store.read { try $0.state() }
      let large = String((0..<200_000).map { Character(Unicode.Scalar(0x4E00 + UInt32($0 % 20_000)) ?? "渡") })
      #expect(throws: StoreProblem.full) { try store.apply(StoreChange(put: [SampleReadings.reading("b", large)])) }
      #expect(try store.read { try $0.state() } == before)
      #expect(try store.check(searchable: SampleReadings.searchable) == [])
      try store.apply(StoreChange(put: [SampleReadings.reading("c", "大桥")]))
      #expect(try store.read { try $0.state().files } == 2)
    }
  }

  @Test func `numbers in a library that cannot be are no end of the program`() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      try store.queue.write { try $0.execute(sql: "UPDATE state SET generation = \(Int64.max), files = \(Int64.max)") }
      try store.apply(
        StoreChange(put: [SampleReadings.reading("a", "渡口")], remove: [FileKey(.min)], keep: [(key: [1], value: [2])]))
      #expect(try !store.check(searchable: SampleReadings.searchable).isEmpty)
    }
  }

  @Test func `what the caller throws inside is the caller’s`() throws {
    struct Own: Error {}
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      #expect(throws: Own.self) { try store.read { _ in throw Own() } }
    }
  }
}
