import SheafKit
import Testing

@testable import SheafIngest

/// Where the text of an article begins and where it is over.
@Suite("Edges of an article")
struct ArticleEdgesTests {
  private static let sentence = "守闸的老秦说，从前换绳要搭架子，二十个人喊着号子，如今一台吊车就够了，人站在岸上看着。"
  private static let text = "<p>河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。</p><p>\(sentence)</p>"

  private func texts(_ body: String, head: String = "") -> [String] {
    let page = "<html><head><title>闸门换了新绳</title>\(head)</head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.blocks
      .filter(\.isText).map(\.plainText) ?? []
  }

  @Test("a first paragraph in a box of its own before the rest opens the text")
  func lead() {
    let lead = "<div class=art-lead><span>今年换绳只用了两天半，守闸的人却等了四年，等的是一个够长的枯水期。</span></div>"
    let page = { (part: String) in "<h1>闸门换了新绳</h1><div class=w>\(part)<div class=article_body>\(Self.text)</div></div>"
    }
    #expect(texts(page(lead)).count == 3)
    #expect(texts(page(lead)).first?.hasPrefix("今年换绳") == true)
  }

  @Test(
    "a summary before the text, a caption and a list of links are none",
    arguments: [
      "<div class=summary>今年换绳只用了两天半，守闸的人却等了四年，等的是一个够长的枯水期。</div>",
      "<div>摘要：今年换绳只用了两天半，守闸的人却等了四年，等的是一个够长的枯水期。</div>",
      "<div class=photo-caption>今年换绳只用了两天半，守闸的人却等了四年，等的是一个够长的枯水期。</div>",
      "<div><a href=/1>今年换绳只用了两天半，守闸的人却等了四年，等的是一个够长的枯水期。</a></div>",
    ])
  func summaries(box: String) {
    #expect(texts("<h1>闸门换了新绳</h1><div class=w>\(box)<div class=article_body>\(Self.text)</div></div>").count == 2)
  }

  @Test(
    "the link back to the site goes, wherever the template glues it",
    arguments: ["<a href=/>返回河口，查看更多</a>", "<a href=/><img src=i.png width=16><span>返回河口网首页&gt;&gt;</span></a>"])
  func back(link: String) {
    #expect(texts("<div class=article>\(Self.text)<p>闸又放下了。\(link)</p></div>").last == "闸又放下了。")
  }

  @Test("a link in a sentence about going back stays")
  func linkedWords() {
    let text = texts("<div class=article>\(Self.text)<p>船工们<a href=/1>返回渡口</a>，第二天照样开船，谁也没有多说一句。</p></div>")
    #expect(text.last == "船工们返回渡口，第二天照样开船，谁也没有多说一句。")
  }

  @Test(
    "behind the line of editors there is no text, though only its label is left",
    arguments: ["<p>（责任编辑：李小满 HK123）</p>", "<p>责任编辑：<span></span></p>", "<p>编辑|李小满</p>"])
  func editors(line: String) {
    let rest = "<p>看全文</p><p>【声明】文中看法属于作者个人，本网不为其准确与完整作担保，读者自行判断。</p>"
    #expect(texts("<div class=article>\(Self.text)\(line)\(rest)</div>").count == 2)
  }

  @Test("a text that goes on behind editors goes on, and the medium behind them is read")
  func editorsFirst() {
    let long = (1...4).map { "<p>第\($0)根绳：\(Self.sentence)</p>" }.joined()
    #expect(texts("<div class=article>\(Self.text)<p>编辑：李小满</p>\(long)</div>").count == 6)
    let page = "<div class=article><h1>闸门换了新绳</h1>\(Self.text)<p>编辑|李小满</p><p>来源|河口晚报</p><p>长按识别图案</p></div>"
    let article = ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
    #expect(article?.source == "河口晚报")
    #expect(article?.editors.map(\.name) == ["李小满"])
  }

  @Test("topics that are links go, a list of places with links in it stays")
  func topics() {
    let topics = "<p>Topics: <a href=1>Sluices</a>, <a href=2>Inland Waterways</a></p>"
    let places = "<p>Open on Sundays: <a href=1>Reed Lock</a>, the old mill and <a href=2>Harrow Bay</a></p>"
    #expect(texts("<div class=article>\(Self.text)\(topics)</div>").count == 2)
    #expect(texts("<div class=article>\(Self.text)\(places)</div>").count == 3)
  }

  @Test("a line that counts the pictures of a gallery is no text, a sentence that does is")
  func galleries() {
    #expect(texts("<div class=article>\(Self.text)<p>Slideshow <span>( 5 images )</span></p></div>").count == 2)
    #expect(texts("<div class=article>\(Self.text)<p>Gallery 5 shows images of the old sluice.</p></div>").count == 3)
  }

  @Test("the credit of a picture is no text, a credit among paragraphs is")
  func credit() {
    let picture = "<div class=photo><img src=a.jpg><div class=credit>Tess Oyelaran / Strand Images</div></div>"
    #expect(!texts("<div class=article>\(Self.text)\(picture)\(Self.text)</div>").contains { $0.contains("Strand") })
    #expect(texts("<div class=article>\(Self.text)<div class=credit>这笔钱由河口信用社垫付，两年还清。</div></div>").count == 3)
  }
}
