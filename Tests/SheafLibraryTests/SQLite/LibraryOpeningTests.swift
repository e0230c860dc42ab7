import Foundation
import GRDB
import SheafKit
import Testing

@testable import SheafLibrary

/// What opening makes of whatever lies where a library should be.
@Suite struct LibraryOpeningTests {
  @Test func `a library is made where there is none, and opened where there is one`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/.sheaf/library.sqlite"
      let store = try SQLiteStore(path: path)
      #expect(store.opening == .made)
      #expect(!store.isReadOnly)
      try store.apply(StoreChange(put: [SampleReadings.reading("a", "渡口")]))
      store.close()
      #expect(try SQLiteStore(path: path).opening == .opened)
      #expect(try String(contentsOfFile: folder + "/.sheaf/.gitignore", encoding: .utf8) == "library.sqlite*\n")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/.sheaf").allSatisfy { name in
          name == ".gitignore" || name.hasPrefix("library.sqlite")
        })
    }
  }

  @Test func `a folder that is there keeps its own gitignore`() throws {
    try withTemporaryFolder { folder in
      _ = try SQLiteStore(path: folder + "/library.sqlite")
      #expect(!FileManager.default.fileExists(atPath: folder + "/.gitignore"))
    }
  }

  @Test func `a library of an older version is made anew, one of a newer is left alone`() throws {
    try withTemporaryFolder { folder in
      let path = try filled(folder)
      try setVersion(SQLiteSchema.version - 1, of: path)
      #expect(try SQLiteStore(path: path).opening == .madeAnew(.older))
      try setVersion(SQLiteSchema.version + 1, of: path)
      let before = try Data(contentsOf: URL(filePath: path))
      #expect(throws: StoreProblem.newer) { _ = try SQLiteStore(path: path) }
      #expect(throws: StoreProblem.newer) { _ = try SQLiteStore(path: path, anew: true) }
      #expect(throws: StoreProblem.newer) { _ = try SQLiteStore(path: path, access: .readOnly) }
      #expect(try Data(contentsOf: URL(filePath: path)) == before)
    }
  }

  @Test func `what is no library is moved away, not removed`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/library.sqlite"
      for number in 1...3 {
        try Data("my notes \(number)".utf8).write(to: URL(filePath: path))
        let moved = "\(path)-other-\(number)"
        #expect(try SQLiteStore(path: path).opening == .madeAnew(.foreign(movedTo: moved)))
        #expect(try String(contentsOfFile: moved, encoding: .utf8) == "my notes \(number)")
        try remove(path)
      }
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
      #expect(try SQLiteStore(path: path).opening == .madeAnew(.foreign(movedTo: "\(path)-other-4")))
      try DatabaseQueue(path: "\(path)-other-4").read { database throws in
        #expect(try database.tableExists("mine"))
      }
    }
  }

  @Test func `an empty file is as good as none`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/library.sqlite"
      try Data().write(to: URL(filePath: path))
      #expect(try SQLiteStore(path: path).opening == .made)
    }
  }

  @Test func `what cannot be a library is told`() throws {
    try withTemporaryFolder { folder in
      #expect(throws: StoreProblem.system("\(folder) is no file; move it away, and it is made anew")) {
        _ = try SQLiteStore(path: folder)
      }
      #expect(throws: StoreProblem.self) { _ = try SQLiteStore(path: folder + "/no/such/library.sqlite") }
      #expect(throws: StoreProblem.self) { _ = try SQLiteStore(path: folder + "/none.sqlite", access: .readOnly) }
      #expect(!FileManager.default.fileExists(atPath: folder + "/none.sqlite"))
    }
  }

  @Test func `a library that something else wrote in is made anew, wherever it did`() throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<30 {
      try withTemporaryFolder { folder in
        let path = try filled(folder)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        for index in place..<min(bytes.count, place + 300) { bytes[index] = UInt8.random(in: 0...255, using: &numbers) }
        try Data(bytes).write(to: URL(filePath: path))
        let store = try SQLiteStore(path: path)
        #expect(
          [
            .madeAnew(.damaged("it was copied, or something else wrote in it")),
            .madeAnew(.foreign(movedTo: path + "-other-1")),
          ]
          .contains(store.opening))
        #expect(try store.read { try $0.state().files } == 0)
        store.close()
        #expect(try SQLiteStore(path: path).opening == .opened)
      }
    }
  }

  @Test func `a damaged library whose note is lost gives what was put, or is told`() throws {
    var numbers = SeededNumbers(seed: 8)
    for _ in 0..<60 {
      try withTemporaryFolder { folder in
        let path = try filled(folder)
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        switch Int.random(in: 0..<3, using: &numbers) {
        case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &numbers))
        case 1:
          let place = Int.random(in: 0..<bytes.count, using: &numbers)
          for index in place..<min(bytes.count, place + 5_000) { bytes[index] = 0 }
        default:
          for _ in 0..<400 {
            bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = numbers.next() % 2 == 0 ? 0 : 255
          }
        }
        try Data(bytes).write(to: URL(filePath: path))
        try remove(path + "-lock")
        do {
          let store = try SQLiteStore(path: path)
          try store.read { view in
            for article in try view.articles(try view.candidates(for: .everything)) {
              #expect(try Article(packed: article.bytes).title.hasPrefix("渡口"))
            }
            _ = try view.files()
            _ = try view.heads(of: nil)
            _ = try view.candidates(for: .text(Array("渡口".utf8)))
          }
          _ = try store.check(searchable: SampleReadings.searchable)
        } catch let problem as StoreProblem {
          guard case .damaged = problem else { throw problem }
        }
        #expect(try SQLiteStore(path: path, anew: true).read { try $0.state().files } == 0)
      }
    }
  }

  @Test func `a library that is only copied or moved is as good`() throws {
    try withTemporaryFolder { folder in
      let path = try filled(folder)
      try FileManager.default.moveItem(atPath: folder + "/.sheaf", toPath: folder + "/elsewhere")
      #expect(try SQLiteStore(path: path.replacing("/.sheaf/", with: "/elsewhere/")).opening == .opened)
    }
  }

  @Test func `what a killed program had written whole is there, and the library not made anew`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/library.sqlite"
      let store = try SQLiteStore(path: path)
      for number in 0..<50 { try store.apply(StoreChange(put: [SampleReadings.reading("\(number)", "渡口")])) }
      // As a program leaves its files that is killed: the log is not in the file yet.
      let copy = folder + "/copy"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
      for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-lock"] {
        try FileManager.default.copyItem(atPath: folder + "/" + name, toPath: copy + "/" + name)
      }
      let other = try SQLiteStore(path: copy + "/library.sqlite")
      #expect(other.opening == .opened)
      #expect(try other.read { try $0.state().files } == 50)
      #expect(try other.check(searchable: SampleReadings.searchable) == [])
      other.close()
      #expect(try SQLiteStore(path: copy + "/library.sqlite").opening == .opened)
    }
  }

  @Test func `any number of programs can make a library at the same moment`() async throws {
    for _ in 0..<10 {
      let folder = try TemporaryFolder()
      let path = folder.path + "/.sheaf/library.sqlite"
      let openings = try await withThrowingTaskGroup(of: SQLiteOpening.self) { group in
        for number in 0..<4 {
          group.addTask {
            let store = try SQLiteStore(path: path)
            try store.apply(StoreChange(put: [SampleReadings.reading("\(number)", "渡口")]))
            return store.opening
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(openings.count { $0 == .made } == 1)
      #expect(try SQLiteStore(path: path).read { try $0.state().files } == 4)
    }
  }

  @Test func `a library that is to be read only is read and not written`() throws {
    try withTemporaryFolder { folder in
      let path = try filled(folder)
      let store = try SQLiteStore(path: path, access: .readOnly)
      #expect(store.isReadOnly)
      #expect(try store.read { try $0.candidates(for: .text(Array("渡口".utf8))).count } == 40)
      #expect(throws: StoreProblem.readOnly) { try store.apply(StoreChange(remove: [FileKey(1)])) }
      #expect(throws: StoreProblem.readOnly) { try store.compact(searchable: SampleReadings.searchable) }
    }
  }

  @Test func `a library is made anew when that is asked for`() throws {
    try withTemporaryFolder { folder in
      let path = try filled(folder)
      let store = try SQLiteStore(path: path, anew: true)
      #expect(store.opening == .madeAnew(.asked))
      #expect(try store.read { try $0.state().files } == 0)
    }
  }

  @Test func `nobody makes a library anew that somebody has open`() throws {
    try withTemporaryFolder { folder in
      let path = try filled(folder)
      let store = try SQLiteStore(path: path)
      #expect(throws: StoreProblem.busy) { _ = try SQLiteStore(path: path, anew: true) }
      #expect(try store.read { try $0.state().files } == 40)
      store.close()
      #expect(try SQLiteStore(path: path, anew: true).opening == .madeAnew(.asked))
    }
  }

  // MARK: - Parts

  /// The path of a library of forty files, closed.
  private func filled(_ folder: String) throws -> String {
    let path = folder + "/.sheaf/library.sqlite"
    let store = try SQLiteStore(path: path)
    try store.apply(StoreChange(put: (0..<40).map { SampleReadings.reading("\($0).txt", "渡口\($0)号船停了。") }))
    store.close()
    return path
  }

  private func setVersion(_ version: Int, of path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
    try queue.close()
    try remove(path + "-lock")
  }

  private func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }
}
