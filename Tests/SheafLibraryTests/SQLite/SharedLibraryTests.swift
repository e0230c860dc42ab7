import SheafKit
import Testing

@testable import SheafLibrary

/// Several stores on one file.
@Suite struct SharedLibraryTests {
  @Test func `who reads sees one state while another writes`() throws {
    try withTemporaryFolder { folder in
      let (reader, writer) = (try store(folder), try store(folder))
      try writer.apply(StoreChange(put: [SampleReadings.reading("a", "一二")]))
      try reader.read { view throws in
        let before = try view.state()
        try writer.apply(StoreChange(put: [SampleReadings.reading("b", "三四")], remove: [FileKey(1)]))
        #expect(try view.state() == before)
        #expect(try view.files().map(\.path) == ["a"])
        #expect(try view.candidates(for: .text(Array("三四".utf8))) == [])
        #expect(try view.candidates(for: .text(Array("一二".utf8))).count == 1)
      }
      #expect(try reader.read { try $0.files().map(\.path) } == ["b"])
    }
  }

  @Test func `two that write at once both write all`() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          let store = try store(folder.path)
          for round in 0..<30 {
            try store.apply(StoreChange(put: [SampleReadings.reading("\(writer)-\(round)", "一二")]))
            _ = try store.read { try $0.candidates(for: .text(Array("一二".utf8))) }
          }
        }
      }
      try await group.waitForAll()
    }
    try store(folder.path).read { view throws in
      #expect(try view.state().files == 90)
      #expect(Set(try view.candidates(for: .text(Array("一二".utf8)))).count == 90)
    }
  }

  @Test func `a store that is written elsewhere is told to be busy when that takes too long`() throws {
    try withTemporaryFolder { folder in
      let (first, second) = (try store(folder), try store(folder))
      try first.queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        #expect(throws: StoreProblem.busy) { try second.apply(StoreChange(put: [SampleReadings.reading("a", "一")])) }
        try database.execute(sql: "ROLLBACK")
      }
      try second.apply(StoreChange(put: [SampleReadings.reading("a", "一")]))
    }
  }
}

private func store(_ folder: String) throws -> SQLiteStore { try SQLiteStore(path: folder + "/library.sqlite") }
