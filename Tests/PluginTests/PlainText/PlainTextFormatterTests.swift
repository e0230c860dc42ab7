import FoundationEssentials
import PlainText
import SheafKit
import SheafTesting
import Testing

@Suite("Plain text")
struct PlainTextFormatterTests {
  private func text(_ digest: Digest, width: Int = 78, sources: Bool = false) throws -> String {
    try Formats.text(of: digest, by: PlainTextFormatter(options: .init(width: width, sources: sources)))
  }

  @Test(
    "no line is wider than the width, whatever the digest", arguments: [40, 41, 78, 200], SampleDigests.all.indices)
  func width(width: Int, sample: Int) throws {
    for line in try text(SampleDigests.all[sample].digest, width: width, sources: true).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
    }
  }

  @Test("no line starts or ends wrongly, and none ends with a space", arguments: [40, 78])
  func kinsoku(width: Int) throws {
    for sample in SampleDigests.all where sample.name != "hostile" && sample.name != "naughty" {
      for line in try text(sample.digest, width: width).split(separator: "\n") {
        let words = line.drop { $0 == " " || $0 == "\u{3000}" }
        #expect(words.first.map { "。，、：；？！）》”’】".contains($0) } != true, "\(sample.name): \(line)")
        #expect(words.last.map { "（《“‘【 ".contains($0) } != true, "\(sample.name): \(line)")
      }
    }
  }

  @Test("Chinese paragraphs are indented by two characters, English ones parted by a blank line")
  func paragraphs() throws {
    let blocks: [Block] = [.paragraph("One 一。"), .paragraph("Two 二。")]
    #expect(try text(.showing(blocks)).contains("\n　　One 一。\n　　Two 二。\n"))
    #expect(try text(.showing(blocks, language: "en")).contains("\n\nOne 一。\n\nTwo 二。\n"))
  }

  @Test("the source stands right after the last words")
  func source() throws {
    var digest = Digest.showing([.paragraph("渡船照开。")])
    digest.sections[0].groups[0].entries[0].source = "来源：渡口公所"
    #expect(try text(digest).contains("　　渡船照开。（来源：渡口公所）\n"))
  }

  @Test("publisher and date share a line, and the rule is as wide as the page")
  func head() throws {
    let lines = try text(SampleDigests.bulletin, width: 60).split(separator: "\n")
    let imprint = try #require(lines.first { $0.hasPrefix("青禾县渡口公所") })
    #expect(imprint.hasSuffix("2023年6月1日"))
    #expect(DisplayWidth.columns(of: imprint) == 60)
    #expect(lines.contains { $0 == String(repeating: "=", count: 60) })
  }

  @Test("the contents number the entries, and so do the headlines")
  func contents() throws {
    let text = try text(SampleDigests.bulletin)
    #expect(text.contains("\n一、夜班\n  1. 夜诊室的第三盏灯\n  2. 守灯人换班\n二、修补\n"))
    #expect(text.contains("\n\(String(repeating: " ", count: 29))1. 夜诊室的第三盏灯\n"))
  }

  @Test("heads stand in the middle")
  func heads() throws {
    let lines = try text(SampleDigests.bulletin, width: 60).split(separator: "\n")
    let kicker = try #require(lines.first { $0.hasSuffix("值夜班的人") })
    #expect(kicker == String(repeating: " ", count: 25) + "值夜班的人")
  }

  @Test("lists and quotations are parted from paragraphs by blank lines")
  func blankLines() throws {
    let blocks: [Block] = [
      .paragraph("前"), Block(.list(ordered: true, items: [[.paragraph("甲")], [.paragraph("乙")]])),
      Block(.quote([.paragraph("引")])), .paragraph("后"), .heading("题"), .paragraph("文"),
    ]
    #expect(try text(.showing(blocks)).contains("　　前\n\n1. 甲\n2. 乙\n\n    引\n\n　　后\n\n　　题\n　　文\n"))
  }

  @Test("columns of a table stand under each other where the page is wide enough")
  func table() throws {
    let rows: [[[Inline]]] = [
      [[.text("月份")], [.text("夜航")]], [[.text("")], [.text("九")]], [[.text("四")], [.text("18")]],
    ]
    let wide = try text(.showing([Block(.table(rows: rows, hasHead: true))]))
    #expect(wide.contains("月份 | 夜航\n     | 九\n四   | 18\n"))
  }

  @Test("what text has no form for is counted")
  func degraded() throws {
    let blocks = [
      Block(.image(Image(caption: [.text("船")]))),
      Block(.paragraph([.mark([.text("灯")]), .strong([.text("亮")]), .mark([.text("灯")])])),
    ]
    let formatted = PlainTextFormatter(options: .init()).format(
      .showing(blocks), context: FormattingContext(fileName: "digest"))
    #expect(formatted.files.first?.text.contains("\n　　［图：船］\n　　灯亮灯\n") == true)
    #expect(
      formatted.degraded == [
        .init(construct: "image", count: 1), .init(construct: "mark", count: 2), .init(construct: "strong", count: 1),
      ])
  }

  @Test("options have standards and are checked by range")
  func options() throws {
    let decoded = try JSONDecoder().decode(PlainTextFormatter.Options.self, from: Data(#"{"width": 60}"#.utf8))
    #expect(decoded.width == 60)
    #expect(decoded.sources == false)
    #expect(PlainTextFormatter.Options.descriptions.first?.kind == .integer(40...200))
  }
}
