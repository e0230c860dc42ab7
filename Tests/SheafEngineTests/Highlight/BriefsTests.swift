import Foundation
import SheafKit
import Testing

@testable import SheafEngine

/// Articles with the sentences that an editor would print, and how near the choice comes to them.
/// `make measure-highlights` prints the table; `BRIEFS=folder` measures on another folder of the same form.
@Suite("Briefs of editors")
struct BriefsTests {
  private static let folder =
    ProcessInfo.processInfo.environment["BRIEFS"].flatMap { $0.isEmpty ? nil : $0 }
    ?? URL(filePath: #filePath).appending(path: "../Briefs").standardized.path
  private static let prints = ProcessInfo.processInfo.environment["MEASURE"] == "1"

  private static func briefs() throws -> [Brief] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    return try names.flatMap { name in
      Brief.read(try String(contentsOfFile: folder + "/" + name, encoding: .utf8), kind: String(name.dropLast(4)))
    }
  }

  @Test("the choice is nearer to the editors’ than the first sentences, TextRank and LexRank are")
  func quality() throws {
    let table = BriefTable(try Self.briefs())
    if Self.prints { print(table.text) }
    let ours = table.mean("all", method: 0)
    for baseline in 1...Baseline.allCases.count {
      #expect(ours.sentences > table.mean("all", method: baseline).sentences + 0.2)
      #expect(ours.grams > table.mean("all", method: baseline).grams + 0.15)
    }
    #expect(table.mean("held", method: 0).sentences > 0.7)
    #expect(table.mean("tuned", method: 0).sentences > 0.78)
  }

  @Test("the editors’ sentences are sentences")
  func gold() throws {
    for brief in try Self.briefs() {
      for gold in brief.gold {
        // A speaker's name is no part of what is printed.
        let isSentence = brief.sentences.contains { $0.block == gold.block && $0.range.end == gold.range.end }
        #expect(isSentence, "\(brief.article.title): \(brief.words(gold))")
      }
      #expect((2...5).contains(brief.gold.count), "\(brief.article.title)")
    }
  }
}
