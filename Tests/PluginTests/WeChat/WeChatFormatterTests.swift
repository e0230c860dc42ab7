import SheafKit
import SheafTesting
import Testing
import WeChat

@Suite("WeChat")
struct WeChatFormatterTests {
  private func formatted(_ digest: Digest, sources: Bool = false) -> FormattedDigest {
    WeChatFormatter(options: .init(sources: sources)).format(digest, context: FormattingContext(fileName: "digest"))
  }

  @Test("nothing stands in an article that the platform drops", arguments: SampleDigests.all.map(\.name))
  func kept(sample: String) throws {
    let digest = try #require(SampleDigests.all.first { $0.name == sample }?.digest)
    let article = formatted(digest, sources: true).files.first?.text ?? ""
    for part in ["<script", "<style", "<link", "<a ", "<img", "<div", " class=\"", " id=\"", "position:", "url("] {
      #expect(article.split(separator: "<").allSatisfy { !("<" + $0.prefix { $0 != ">" }).contains(part) })
    }
  }

  @Test("links are numbers, their addresses stand at the end")
  func links() {
    let link = Inline.link([.text("渡口")], destination: "https://qinghe.example/a")
    let article = formatted(.showing([Block(.paragraph([link, link]))])).files.first?.text ?? ""
    #expect(article.ranges(of: ">[1]</sup>").count == 2)
    #expect(article.contains("参考链接"))
    #expect(article.contains("[1] https://qinghe.example/a</section>"))
  }

  @Test("the user is told what the platform refuses")
  func warnings() {
    let wide = Block(.table(rows: [Array(repeating: [.text("格")], count: 7)], hasHead: false))
    let long = Block.paragraph(String(repeating: "渡", count: 20_000))
    let ids = formatted(.showing([wide, long, Block(.image(Image(alternative: "灯")))])).diagnostics.map(\.id)
    #expect(ids == ["wechat-too-long", "wechat-picture", "wechat-wide-table"])
    #expect(formatted(SampleDigests.english).diagnostics.map(\.id).contains("wechat-too-long") == false)
  }

  @Test("the lines of preformatted text are kept by elements")
  func lines() {
    let article = formatted(.showing([Block(.preformatted("甲\n  乙"))])).files.first?.text ?? ""
    #expect(article.contains("甲<br>\u{A0} 乙</section>"))
  }
}
