import Foundation
import SheafKit
import Testing

@testable import SheafLibrary

@Suite("The ledger")
struct LedgerTests {
  private let folder: String
  private let ledger: Ledger

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/ledger-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    ledger = Ledger(in: folder)
  }

  private func issue(_ recipe: String, _ day: String, _ titles: String...) throws -> LedgerIssue {
    LedgerIssue(
      recipe: recipe, date: try #require(CalendarDate(day)), number: 3,
      articles: titles.enumerated().map { .init(entry: $0 + 1, article: "id-\($1)", title: $1, file: "\($1).txt") })
  }

  private var text: String {
    get throws { try String(contentsOfFile: ledger.path, encoding: .utf8) }
  }

  @Test("gives back what was noted, by day, and holds nothing where there is no file")
  func order() throws {
    #expect(try ledger.contents().issues == [])
    let (later, first) = (
      try issue("women.yaml", "2021-04-01", "巡线"), try issue("women.yaml", "2021-03-01", "守闸", "抢修")
    )
    try ledger.note(later)
    try ledger.note(first)
    #expect(try ledger.contents().issues == [first, later])
  }

  @Test("lets an issue that is composed again take the place of the one before")
  func again() throws {
    try ledger.note(try issue("women.yaml", "2021-03-01", "守闸"))
    try ledger.note(try issue("aid.yaml", "2021-03-01", "修路"))
    let corrected = try issue("women.yaml", "2021-03-01", "守闸", "抢修")
    try ledger.note(corrected)
    #expect(try ledger.contents().issues == [try issue("aid.yaml", "2021-03-01", "修路"), corrected])
  }

  @Test("grows by nothing when an issue is composed again and prints the same")
  func unchanged() throws {
    let one = try issue("women.yaml", "2021-03-01", "守闸 [一]")
    try ledger.note(one)
    try ledger.note(try issue("aid.yaml", "2021-03-01", "修路"))
    try ledger.note(one)
    #expect(try text.split(separator: "\n").count == 2)
    // What stood there in between was something else, and is noted again.
    try ledger.note(try issue("women.yaml", "2021-03-01", "抢修"))
    try ledger.note(one)
    #expect(try ledger.contents().issues.last == one)
  }

  @Test("passes over a line that is none, and tells where it is; what was cut off stays a line of its own")
  func damage() throws {
    let one = try issue("women.yaml", "2021-03-01", "守闸")
    try ledger.note(one)
    let cut = try text + "\n{\"recipe\":\"women.ya"
    try cut.write(toFile: ledger.path, atomically: false, encoding: .utf8)
    let other = try issue("women.yaml", "2021-04-01", "巡线")
    try ledger.note(other)
    let contents = try ledger.contents()
    #expect(contents.issues == [one, other])
    #expect(contents.diagnostics.map(\.location?.line) == [3])
    #expect(contents.diagnostics.map(\.severity) == [.warning])
  }

  @Test("loses no line when many write at once")
  func together() async throws {
    let ledger = ledger
    let days = (1...28).map { "2021-02-\($0 < 10 ? "0" : "")\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for day in days {
        let one = try issue("women.yaml", day, "守闸", "抢修")
        group.addTask { try ledger.note(one) }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.contents().issues.map(\.date.description) == days)
  }

  @Test("says why it cannot be written")
  func unwritable() throws {
    try "x".write(toFile: folder + "/.sheaf", atomically: false, encoding: .utf8)
    #expect(throws: StoreProblem.self) { try ledger.note(try issue("women.yaml", "2021-03-01", "守闸")) }
    #expect(try ledger.contents().issues == [])
  }
}
