import Testing

@testable import SheafIngest

@Suite("Lines of a page that belong together")
struct LineJoiningTests {
  private static func blocks(_ sample: PrintedSample) -> [PrintedBlock] {
    let pages = [sample.page()]
    let body = BodyType(of: pages)
    return PrintedBlocks(PrintedPart.parts(of: pages, body: body), body: body, titles: []).blocks
  }

  /// Lines of Latin type, forty characters wide, the first of each paragraph set in; some paragraphs fill their last line.
  private static func latin(_ indent: Double) -> PrintedSample {
    var sample = PrintedSample()
    var top = 40.0
    for paragraph in 0..<8 {
      for row in 0..<3 {
        let isShort = row == 2 && paragraph % 2 == 0
        let text = String(repeating: "abcd ", count: isShort ? 5 : 8).dropLast() + (row == 2 ? "." : "d")
        let left = row == 0 ? indent : 0
        sample.line(String(row == 0 ? text.dropFirst(Int(indent / 5)) : text), 40 + left, top)
        top += 13
      }
    }
    return sample
  }

  @Test("an indent of less than a character, or of little more, starts a paragraph where most are set in so")
  func smallIndents() {
    for indent in [8.5, 10, 13, 20] { #expect(Self.blocks(Self.latin(indent)).count == 8, "\(indent)") }
  }

  @Test("an office that signs and the day under it are lines of their own")
  func signature() {
    var sample = PrintedSample()
    sample.column(["　　本办法自印发之日起施行，过去的规定与本办法不一致的，", "以本办法为准，由县渡口管理所负责解释，请各乡镇遵照执行。"], 40, 40)
    sample.line("芦川县教育局", 240, 70)
    sample.line("2021年4月16日", 235, 85)
    #expect(Self.blocks(sample).map(\.text.string).suffix(2) == ["芦川县教育局", "2021年4月16日"])
  }

  @Test("a title over six lines is one")
  func longTitle() {
    var sample = PrintedSample()
    for row in 0..<6 { sample.line("一行题目的字共有十个", 80, 40 + 26 * Double(row), size: 20) }
    sample.column((1...6).map { _ in "　　正文的一行文字，说的是渡口和渡船，还有过河的人。" }, 40, 220)
    let titles = Self.blocks(sample).filter(\.isDisplay)
    #expect(titles.count == 1 && titles.first?.lines.count == 6)
  }

  @Test("the red head of an official paper and its number are no title, whoever issues it")
  func paperHead() {
    var sample = PrintedSample()
    sample.line("000012", 40, 20)
    sample.line("芦川县教育局", 60, 40, size: 36)
    sample.line("芦川县财政局", 60, 90, size: 36)
    sample.line("芦教〔2021〕37号　签发人：沈庆和", 100, 150)
    sample.line("关于做好渡口接送的通知", 60, 190, size: 20)
    sample.column((1...6).map { _ in "　　正文的一行文字，说的是渡口和渡船，还有过河的人。" }, 40, 230)
    let blocks = Self.blocks(sample)
    // The lines of those who issue it are one block.
    #expect(PaperHead.places(in: blocks) == [0, 1, 2])
    #expect(PrintedHead.heads(in: blocks, without: [0, 1, 2]).map(\.title) == [3])
    // A number in a text is none.
    var text = PrintedSample()
    text.line("渡口接送的规定", 60, 40, size: 20)
    text.column(["　　下面的文件停止执行，由县渡口管理所收回，存档备查。", "芦教〔2019〕8号"], 40, 80)
    #expect(PaperHead.places(in: Self.blocks(text)).isEmpty)
  }
}
