import Markdown
import SheafKit
import SheafTesting
import Testing

@Suite("Blocks that every parser reads")
struct BlockRoundTripTests {
  /// The blocks of the one entry, as a parser reads them: what stands before them is the head of the digest.
  private func read(_ blocks: [Block]) throws -> [ReadBlock] {
    let markdown = try Formats.text(of: .showing(blocks), by: MarkdownFormatter(options: .init()))
    let parsed = ParsedMarkdown(markdown).blocks
    let headline = try #require(parsed.firstIndex { $0.kind == "heading 2" }, "\(markdown)")
    return parsed[(headline + 1)...].map { ReadBlock(kind: $0.kind, letters: $0.letters) }
  }

  private struct ReadBlock: Equatable {
    var kind: String
    var letters: [ParsedMarkdown.Letter]
  }

  /// What the parser is to read.
  private func expected(_ blocks: [Block], in path: [String] = []) -> [ReadBlock] {
    func name(_ kind: String) -> String { (path + [kind]).joined(separator: " > ") }
    return blocks.flatMap { block -> [ReadBlock] in
      switch block.content {
      case .paragraph(let inlines):
        let letters = RandomInlines.letters(of: inlines)
        return letters.isEmpty ? [] : [ReadBlock(kind: name("paragraph"), letters: letters)]
      case .heading(let level, let inlines):
        let letters = RandomInlines.letters(of: inlines)
        return letters.isEmpty ? [] : [ReadBlock(kind: name("heading \(min(6, level + 2))"), letters: letters)]
      case .quote(let inner): return expected(inner, in: path + ["block_quote"])
      case .list(_, let items):
        let items = items.map { expected($0, in: path + ["list", "item"]) }.filter { !$0.isEmpty }
        return items.isEmpty ? [] : [ReadBlock(kind: name("list"), letters: [])] + items.flatMap { $0 }
      case .preformatted(let text):
        guard !text.isEmpty else { return [] }
        return [
          ReadBlock(kind: name("code_block"), letters: ParsedMarkdown.letters(of: text, .init(scalar: " ")))
        ]
      case .image, .table: return []
      }
    }
  }

  private func randomBlocks(_ dice: inout SeededDice, depth: Int) -> [Block] {
    (0..<Int.random(in: depth == 0 ? 1...4 : 0...3, using: &dice)).map { _ in
      switch Int.random(in: depth < 4 ? 0..<10 : 0..<6, using: &dice) {
      case 0..<4: return Block(.paragraph(RandomInlines.make(&dice, depth: 2)))
      case 4: return Block(.heading(level: Int.random(in: 1...6, using: &dice), RandomInlines.make(&dice, depth: 3)))
      case 5: return Block(.preformatted((0..<3).map { _ in RandomInlines.text(&dice) }.joined(separator: "\n")))
      case 6, 7: return Block(.quote(randomBlocks(&dice, depth: depth + 1)))
      default:
        let items = (0..<Int.random(in: 0...3, using: &dice)).map { _ in randomBlocks(&dice, depth: depth + 1) }
        return Block(.list(ordered: Bool.random(using: &dice), items: items))
      }
    }
  }

  @Test("three thousand random bodies read back block for block")
  func random() throws {
    var dice = SeededDice(seed: 7)
    for _ in 0..<3_000 {
      let blocks = randomBlocks(&dice, depth: 0)
      let isSame = try read(blocks) == expected(blocks)
      if !isSame {
        let markdown = try Formats.text(of: .showing(blocks), by: MarkdownFormatter(options: .init()))
        Issue.record("\(markdown.debugDescription)")
      }
    }
  }

  @Test("two lists in a row stay two")
  func lists() throws {
    let list = Block(.list(ordered: false, items: [[.paragraph("甲")]]))
    #expect(try read([list, list, list]).map(\.kind).count { $0 == "list" } == 3)
  }

  @Test("a table is rows between pipes, and is counted")
  func table() throws {
    let table = Block(.table(rows: [[[.text("月份")], [.text("雾|风")]], [[.text("四月")]]], hasHead: true))
    let formatted = MarkdownFormatter(options: .init()).format(
      .showing([table]), context: FormattingContext(fileName: "digest"))
    #expect(formatted.files.first?.text.contains("\n| 月份 | 雾\\|风 |\n| --- | --- |\n| 四月 |  |\n") == true)
    #expect(formatted.degraded == [.init(construct: "table", count: 1)])
  }

  @Test("a picture that no page may load is named")
  func picture() throws {
    let image = Block(.image(Image(source: "boat.jpg", caption: [.text("船")])))
    let formatted = MarkdownFormatter(options: .init()).format(
      .showing([image]), context: FormattingContext(fileName: "digest"))
    #expect(formatted.files.first?.text.contains("\n［图：船］\n") == true)
    #expect(formatted.degraded == [.init(construct: "image", count: 1)])
  }

  @Test("the terms of a theme are marked as the recipe wants it")
  func marks() throws {
    let block = Block(.paragraph([.mark([.text("灯")]), .text("亮")]))
    let expected: [(MarkdownFormatter.TermMark, String, Int)] = [
      (.strong, "\n**灯**亮\n", 0), (.html, "\n<mark>灯</mark>亮\n", 0), (.none, "\n灯亮\n", 1),
    ]
    for (mark, text, count) in expected {
      let formatted = MarkdownFormatter(options: .init(mark: mark)).format(
        .showing([block]), context: FormattingContext(fileName: "digest"))
      #expect(formatted.files.first?.text.contains(text) == true)
      #expect(formatted.degraded.map(\.count).reduce(0, +) == count)
    }
  }
}
