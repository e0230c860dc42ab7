import SheafKit
import Testing

@testable import SheafIngest

/// Habits of templates in what stands around the text.
@Suite("Heads and edges of pages")
struct PageHeadTests {
  private static let text = (1...4).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严。</p>" }.joined()

  private func article(head: String = "", _ body: String, language: String = "zh") -> Article? {
    let page = "<html lang=\(language)><head><title>守灯的人</title>\(head)</head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test("an office that machines are told to be the author is nobody", arguments: ["港务部", "大湾镇", "石桥农技站", "砚湖县文化馆办公室"])
  func offices(name: String) {
    let body = "<div class=article><h1>守灯的人</h1>\(Self.text)</div>"
    #expect(article(head: "<meta name=author content=\(name)>", body)?.byline == [])
  }

  @Test("a person and a pen name stay", arguments: ["王芳", "李登科", "张国会", "山石"])
  func people(name: String) {
    let body = "<div class=article><h1>守灯的人</h1>\(Self.text)</div>"
    #expect(article(head: "<meta name=author content=\(name)>", body)?.byline.map(\.name) == [name])
  }

  @Test("names that are links side by side behind a label are all read")
  func linkedNames() {
    let names = "<div><div>撰文：</div><div><a href=/1>王芳</a> <a href=/2>李小满</a></div></div>"
    let body = "<div class=article><h1>守灯的人</h1>\(names)\(Self.text)</div>"
    #expect(article(body)?.byline.map(\.name) == ["王芳", "李小满"])
  }

  @Test("an article that is called a newsletter is one, and so is one under long menus")
  func boxes() {
    let body =
      "<article class='newsletter-post post'><h1>守灯的人</h1><div>\(Self.text)</div></article><div class=comments><p>写得好。</p></div>"
    #expect(article(body)?.blocks.count == 4)
    let menu = (1...60).map { "<li><a href=/\($0)>渡口频道的第\($0)个栏目</a></li>" }.joined()
    let wrapped = "<div class=wrap><ul>\(menu)</ul><div><h1>守灯的人</h1>\(Self.text)</div></div>"
    #expect(article(wrapped)?.blocks.count == 4)
  }

  @Test("who is named in a figure took the picture")
  func figure() {
    let figure = "<figure><img src=a.jpg><figcaption>灯 <span class=author>Ana Ruiz</span></figcaption></figure>"
    let body = "<div class=article><h1>守灯的人</h1>\(figure)\(Self.text)</div>"
    #expect(article(body)?.byline == [])
  }

  @Test("rows in smaller type over and under the title of a paper's page are kicker and subtitle")
  func paper() {
    let rows = [("12px", "砚湖灯塔亮了一百年——"), ("23px", "守灯的人"), ("14px", "渡口船工说没有一夜是黑的")].map {
      "<tr><td align=center><span style='FONT-SIZE: \($0.0)'>\($0.1)</span></td></tr>"
    }
    let article = article("<table>\(rows.joined())</table><div id=ozoom>\(Self.text)</div>")
    #expect(article?.title == "守灯的人")
    #expect(article?.kicker == "砚湖灯塔亮了一百年——")
    #expect(article?.subtitle == "渡口船工说没有一夜是黑的")
  }

  @Test("a paragraph in a box that is called standfirst is the subtitle")
  func standfirst() {
    let box = "<div class=entry-standfirst><p>渡口的船工说没有一夜是黑的</p></div>"
    let body = "<article><header><h1>守灯的人</h1>\(box)</header><div class=entry-content>\(Self.text)</div></article>"
    #expect(article(body)?.subtitle == "渡口的船工说没有一夜是黑的")
  }

  @Test("a centred sentence in the paragraph of a picture is its caption")
  func caption() {
    let picture = "<p class=f_center><img src=/a.jpg><br>渡口的船工在搬一车冬瓜。</p>"
    let blocks = article("<div class=article><h1>守灯的人</h1>\(Self.text)\(picture)\(Self.text)</div>")?.blocks
    #expect(blocks?.count == 9)
  }

  @Test("the words of a figure whose picture a program shows are a caption")
  func lazyFigure() {
    let figure = "<figure><img src='data:image/svg+xml;utf8,x'><figcaption>灯塔的误差</figcaption></figure>"
    let blocks = article("<div class=article><h1>守灯的人</h1>\(Self.text)\(figure)\(Self.text)</div>")?.blocks ?? []
    #expect(!blocks.contains { if case .paragraph = $0.content { $0.plainText == "灯塔的误差" } else { false } })
  }

  @Test("the title of the source and the way back are no text")
  func edges() {
    let body = "<p>（原标题：守灯的老人）</p>\(Self.text)<p>灯又亮了。返回首页，查看更多</p>"
    let blocks = article("<div class=article><h1>守灯的人</h1>\(body)</div>")?.blocks.map(\.plainText) ?? []
    #expect(blocks.count == 5)
    #expect(blocks.last == "灯又亮了。")
    let sentence = article("<div class=article><h1>守灯的人</h1>\(Self.text)<p>他点了返回，又点了查看更多</p></div>")
    #expect(sentence?.blocks.last?.plainText == "他点了返回，又点了查看更多")
  }

  @Test("an agency's title behind the dateline is no text, and the names below it are the byline")
  func agency() {
    let opening = "<p>华讯社雁湖3月8日电 题：守灯的人和他的一百年</p><p>作者 王芳 李小满</p>"
    let article = article("<div class=article><h1>守灯的人</h1>\(opening)\(Self.text)</div>")
    #expect(article?.blocks.count == 4)
    #expect(article?.byline.map(\.name) == ["王芳", "李小满"])
  }

  @Test("a medium whose name has the character of a dispatch in it opens a dateline")
  func dispatch() {
    let split = Dateline.split("华讯社雁湖3月8日电（记者 王芳 李小满）守灯的人每天上楼两次。")
    #expect(split.credits?.byline.map(\.name) == ["王芳", "李小满"])
    #expect(split.rest == "守灯的人每天上楼两次。")
  }

  @Test(
    "a byline whose name is an element of its own is read in any of these languages", arguments: ["Por", "By", "Di"])
  func bylineElements(word: String) {
    let line = "<div><span>\(word)</span> <a href=/ana>Ana Ruiz</a></div>"
    let body = "<article><h1>El farero</h1>\(line)\(Self.text)</article>"
    #expect(article(body, language: "es")?.byline.map(\.name) == ["Ana Ruiz"])
  }

  @Test("a day in figures is read in the order of the page's language")
  func day() {
    let body = "<article><h1>El farero</h1><time>08/03/2021 19:20h</time>\(Self.text)</article>"
    #expect(article(body, language: "es")?.published?.description == "2021-03-08")
  }

  @Test("a heading over the credits is the headline where the title for search engines says something else")
  func otherTitle() {
    let credits = "<p class=time>2021年03月08日08:05 来源：渡口晚报</p>"
    #expect(article("<div><h4 id=a_title>一盏灯照了四十年</h4>\(credits)<div>\(Self.text)</div></div>")?.title == "一盏灯照了四十年")
    let link = "<h1 class=entry><a href='/2021/lamp.html'>一盏灯照了四十年</a></h1>"
    let address = "<link rel=canonical href='https://dukou.example/2021/lamp.html'>"
    #expect(article(head: address, "<div>\(link)<div>\(Self.text)</div></div>")?.title == "一盏灯照了四十年")
  }

  @Test("the line under the headline may stand behind the credits")
  func subheadBehindCredits() {
    let head = "<h1>守灯的人</h1><div>2021-03-08 08:05 来源：渡口晚报</div><div class=subhead>四十年里它只灭过一次</div>"
    #expect(article("<div>\(head)\(Self.text)</div>")?.subtitle == "四十年里它只灭过一次")
  }

  @Test("the day of a change is not that of publication, whatever stands beside it")
  func changed() {
    let data = "<meta property='article:published_time' content='2021-03-08'>"
    let time = "<div><time>更新時間：2021年3月9日 週二 上午8:40</time><span> ·2 分鐘</span></div>"
    #expect(article(head: data, "<h1>守灯的人</h1>\(time)\(Self.text)")?.published?.description == "2021-03-08")
  }

  @Test("words under a picture that open with a role name nobody, and a heading may be such words")
  func captions() {
    let picture = "<div class=tu><img src=a.jpg><p class=img_note>图：王芳（左）在渡口点灯</p></div>"
    #expect(article("<h1>守灯的人</h1><p>2021-03-08</p>\(picture)\(Self.text)")?.byline == [])
    let heading = "<div class=art_img><div><img src=b.jpg></div><h2 class=art_img_tit>灯楼的窗子。</h2></div>"
    let blocks = article("<h1>守灯的人</h1>\(Self.text)\(heading)\(Self.text)")?.blocks ?? []
    #expect(blocks.count == 9)
    #expect(!blocks.contains { if case .heading = $0.content { true } else { false } })
  }

  @Test("of three elements in a heading the last is the title that the page states, and the kicker stands before it")
  func headingParts() {
    let heading =
      "<h1><span class=label>历史</span><span class=over>灯塔旧事</span><span class=text>守灯的人换了三代</span></h1>"
    let found = article(head: "<meta property=og:title content=守灯的人换了三代>", "<article>\(heading)\(Self.text)</article>")
    #expect(found?.title == "守灯的人换了三代")
    #expect(found?.kicker == "灯塔旧事")
    let hidden =
      "<h1><span class=kicker>灯塔</span><span class=visually-hidden>: </span><span>守灯的人换了三代</span></h1>"
    #expect(article("<article>\(hidden)\(Self.text)</article>")?.title == "守灯的人换了三代")
  }

  @Test("what became of a post stands in brackets behind its title")
  func states() {
    let heading = "<h1><span>守灯的人换了三代</span><span>[已结帖]</span></h1>"
    #expect(article("<article>\(heading)\(Self.text)</article>")?.title == "守灯的人换了三代")
  }

  @Test("a line in figures that says when the page was changed dates it where no other day is known")
  func changedDay() {
    let line = "<p>Mis à jour le 08/06/2022</p>"
    #expect(
      article("<article><h1>守灯的人</h1>\(line)\(Self.text)</article>", language: "fr")?.published?.description
        == "2022-06-08")
  }

  @Test("rows with nothing but day and hour over their text are one report, with names they are posts")
  func reports() {
    func rows(_ name: String) -> String {
      (8...11).map { "<div class=row>\(name)<div>2021-03-08 0\($0 % 10):15</div>\(Self.text)</div>" }.joined()
    }
    #expect(article("<h1>守灯的人</h1><div class=list>\(rows(""))</div>")?.blocks.count == 16)
    #expect(article("<h1>守灯的人</h1><div class=list>\(rows("<b>夜航船</b>"))</div>")?.blocks.count == 5)
  }
}
