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
    "people.txt", "talks.txt", "reports.txt", "headings.txt", "plain.txt", "english.txt", "various.txt",
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

  @Test(arguments: [
    String(repeating: "：", count: 40), "王芳：" + String(repeating: "：", count: 40), "——", "【】", "一、", "（一）",
    "白砚营业厅店长王芳：她守在窗口，一直忙到天黑。", "短行", "问：", "\u{0}", String(repeating: "—", count: 400), "  ", "“", "第一", "1.", "**",
  ])
  func `Rows of what looks like a lead hold every block once`(line: String) {
    let blocks = (0..<400).map { Block.paragraph($0 % 3 == 0 ? line : line + "\($0)") }
    let article = Article(id: "x", title: "x", blocks: blocks, origin: Origin(file: "x.txt", format: "text"))
    #expect(Passages.cut(article).flatMap(\.parts).map(\.block) == Array(blocks.indices))
  }

  @Test func `An article without blocks has no passages`() {
    let article = Article(id: "x", title: "x", blocks: [], origin: Origin(file: "x.txt", format: "text"))
    #expect(Passages.cut(article).isEmpty)
  }
}
