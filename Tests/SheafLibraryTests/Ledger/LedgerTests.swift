import Glibc
import SheafKit
import Testing

@testable import SheafLibrary

@Suite struct LedgerTests {
  private let issue = PrintedIssue(
    recipe: "weekly.yaml", date: CalendarDate(year: 2021, month: 3, day: 8) ?? .earliest, number: "第12期",
    outputs: ["weekly.html"],
    articles: [Printing(article: "00c0ffee00c0ffee", title: "渡口大桥合龙", file: "clips/a.html", folded: ["1"])])

  @Test func `a ledger that is not there yet holds nothing`() throws {
    try withTemporaryFolder { folder in
      let contents = try Ledger(path: folder + "/.sheaf/ledger.jsonl").read()
      #expect(contents.issues.isEmpty)
      #expect(contents.diagnostics.isEmpty)
    }
  }

  @Test func `what is recorded is read again, in every field`() throws {
    try withTemporaryFolder { folder in
      let ledger = Ledger(path: folder + "/.sheaf/ledger.jsonl")
      #expect(unsetFields(of: issue) == [])
      try ledger.record(issue)
      #expect(try ledger.read().issues == [issue])
      #expect(try text(of: folder + "/.sheaf/.gitignore") == "library.sqlite*\n")
    }
  }

  @Test func `an issue is a line, and the same again none`() throws {
    try withTemporaryFolder { folder in
      let ledger = Ledger(path: folder + "/ledger.jsonl")
      try ledger.record(issue)
      try ledger.record(issue)
      let line =
        #"{"recipe":"weekly.yaml","date":"2021-03-08","number":"第12期","outputs":["weekly.html"],"articles":["#
        + #"{"article":"00c0ffee00c0ffee","title":"渡口大桥合龙","file":"clips/a.html","folded":["1"]}]}"#
      #expect(try text(of: ledger.path) == line + "\n")
    }
  }

  @Test func `of several records of an issue the last counts`() throws {
    try withTemporaryFolder { folder in
      let ledger = Ledger(path: folder + "/ledger.jsonl")
      var (other, changed) = (issue, issue)
      other.recipe = "monthly.yaml"
      changed.articles = []
      for record in [issue, other, changed] { try ledger.record(record) }
      #expect(try ledger.read().issues == [other, changed])
      // Back to what it was is a change, too.
      try ledger.record(issue)
      #expect(try ledger.read().issues == [other, issue])
    }
  }

  @Test func `the record of an issue is found however its line is written`() {
    let plain = String(decoding: issue.json(), as: UTF8.self)
    let parts = plain.split(separator: "2021-", maxSplits: 1)
    var (older, other) = (issue, issue)
    older.articles = []
    other.recipe = "monthly.yaml"
    let lines = [older, issue, other].map { String(decoding: $0.json(), as: UTF8.self) }
    for text in [
      plain, "\n" + plain + "\r\n\n", " " + plain, "{\"recipe\":\"weekly.yaml\",\n" + plain,
      parts.joined(separator: #"20\u00321-"#), lines.joined(separator: "\n"),
    ] {
      #expect(Ledger.lastRecord(of: issue, in: Array(text.utf8)) == issue, "\(text)")
    }
    #expect(Ledger.lastRecord(of: issue, in: Array(lines[2].utf8)) == nil)
    #expect(Ledger.lastRecord(of: issue, in: []) == nil)
  }

  @Test func `lines that are no records are told and passed over`() {
    let good = String(decoding: issue.json(), as: UTF8.self)
    let contents = Ledger.contents(of: Array("oops\n\n\(good)\r\n{\"recipe\":1}\n{}".utf8), named: "l.jsonl")
    #expect(contents.issues == [issue])
    #expect(contents.diagnostics.map(\.location?.line) == [1, 4, 5])
    #expect(contents.diagnostics.allSatisfy { $0.id == "ledger-line" && $0.location?.file == "l.jsonl" })
  }

  @Test func `of many such lines some are told`() {
    let contents = Ledger.contents(of: Array(String(repeating: "[[[[\n", count: 5_000).utf8), named: "l.jsonl")
    #expect(contents.diagnostics.count == Ledger.diagnosticLimit + 1)
    #expect(contents.diagnostics.last?.message == "4980 more lines are no records")
  }

  @Test func `what was cut off does not take the next record with it`() throws {
    try withTemporaryFolder { folder in
      let ledger = Ledger(path: folder + "/ledger.jsonl")
      try ledger.record(issue)
      #expect(truncate(ledger.path, 60) == 0)
      var next = issue
      next.recipe = "other.yaml"
      try ledger.record(next)
      let contents = try ledger.read()
      #expect(contents.issues == [next])
      #expect(contents.diagnostics.map(\.location?.line) == [1])
    }
  }

  @Test func `several that record at once lose nothing`() async throws {
    let path = "/tmp/sheaf-ledger-\(getpid()).jsonl"
    defer { unlink(path) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for round in 0..<25 {
            var issue = issue
            issue.recipe = "\(writer)-\(round).yaml"
            try Ledger(path: path).record(issue)
          }
        }
      }
      try await group.waitForAll()
    }
    let contents = try Ledger(path: path).read()
    #expect(Set(contents.issues.map(\.recipe)).count == 100)
    #expect(contents.diagnostics.isEmpty)
  }

  @Test func `a ledger that cannot be a file is told`() throws {
    try withTemporaryFolder { folder in
      #expect(throws: StoreProblem.self) { _ = try Ledger(path: folder).read() }
      #expect(throws: StoreProblem.self) { try Ledger(path: folder).record(issue) }
    }
  }

  private func text(of path: String) throws -> String {
    let file = Descriptor(open(path, O_RDONLY))
    return String(decoding: try file.bytes(upTo: 1 << 20), as: UTF8.self)
  }
}
