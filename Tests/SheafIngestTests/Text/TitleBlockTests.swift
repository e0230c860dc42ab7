@testable import SheafIngest
import Testing

@Suite("Titles over several short lines")
struct TitleBlockTests {
  private func printed(gap: String, signature: String = "") -> String {
    let texts = [SampleText.ranger, SampleText.shop, SampleText.ranger]
    let titles = [["山路十一年"], ["云溪的姑娘们", "有了自己的烘干机"], ["把一座旧车间", "修成包装台"]]
    return zip(titles, texts).map { title, text in
      title.joined(separator: "\n") + "\n" + text.flatMap { SampleText.wrapped($0, at: 60) }.joined(separator: "\n")
        + signature
    }.joined(separator: gap)
  }

  private func blocks(_ text: String) -> [String] {
    let lines = TextLine.lines(of: text)
    return TitleBlock.lines(of: lines, Wrapping(of: lines)).map { lines[$0].text.string }
  }

  @Test("two short lines behind a gap and over a filled line are a title, each by itself")
  func found() {
    #expect(blocks(printed(gap: "\n\n")) == ["云溪的姑娘们", "有了自己的烘干机", "把一座旧车间", "修成包装台"])
  }

  @Test("without a gap they may be the end of a text")
  func left() {
    #expect(blocks(printed(gap: "\n")).isEmpty)
  }

  @Test("such titles become one line over their text")
  func articles() {
    let articles = TextCleaner.articles(from: printed(gap: "\n\n", signature: "（云溪林场）"), file: "a.txt")
    #expect(articles.map(\.title).dropFirst() == ["云溪的姑娘们 有了自己的烘干机", "把一座旧车间修成包装台"])
  }
}
