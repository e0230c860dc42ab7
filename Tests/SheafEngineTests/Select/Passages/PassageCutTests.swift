import Foundation
import SheafKit
import SheafTesting
import Testing

@testable import SheafEngine

/// The scripts in `Cuts` are read without their cuts, cut, and compared as a whole; `RECORD=1` writes them anew.
@Suite struct PassageCutTests {
  @Test func `Articles are cut where the scripts say`() throws {
    let folder = GoldenFolder("Cuts")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try names.map { name in
      let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      return RenderedFile(path: name, mediaType: "text/plain", bytes: Array(CutScript(text).cut.utf8))
    }
    #expect(try folder.differences(from: files) == [])
  }

  @Test(arguments: [
    "people.txt", "talks.txt", "reports.txt", "headings.txt", "plain.txt", "english.txt",
  ])
  func `Passages hold every block once, in order, and leads are what their ranges span`(name: String) throws {
    let text = try String(contentsOfFile: GoldenFolder("Cuts").path + "/" + name, encoding: .utf8)
    for one in CutScript(text).cases {
      let passages = Passages.cut(one.article)
      let blocks = passages.flatMap(\.parts).map(\.block)
      #expect(blocks == blocks.sorted(), "\(one.name)")
      #expect(Set(blocks) == Set(one.article.blocks.indices), "\(one.name)")
      for lead in passages.compactMap(\.lead) {
        let words = one.article.blocks[lead.block].plainText.unicodeScalars.dropFirst(lead.range.start)
          .prefix(lead.range.end - lead.range.start)
        #expect(lead.text == String(String.UnicodeScalarView(words)), "\(one.name)")
      }
    }
  }
}
