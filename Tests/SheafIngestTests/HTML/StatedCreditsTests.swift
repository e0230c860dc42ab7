import SheafKit
import Testing

@testable import SheafIngest

/// What pages state about medium and people in markup that misleads.
@Suite("What pages state of medium and people")
struct StatedCreditsTests {
  private static let text = (1...4).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严，记在本子上。</p>" }.joined()

  private func article(_ body: String, head: String = "", title: String = "守灯的人上楼去", language: String = "zh")
    -> Article?
  {
    let page =
      "<html lang=\(language)><head><title>\(title)</title>\(head)</head><body><div class=article>\(body)\(Self.text)</div></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  private func data(_ author: String) -> String {
    #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"守灯的人上楼去","author":\#(author),"publisher":{"name":"湖边新闻"}}</script>"#
  }

  @Test("an organisation that is stated as author is the medium, a person is the author")
  func organisations() {
    let medium = article("<h1>守灯的人上楼去</h1>", head: data(#"{"@type":"Organization","name":"渡口周末"}"#))
    #expect(medium?.source == "渡口周末")
    #expect(medium?.byline == [])
    let person = article("<h1>守灯的人上楼去</h1>", head: data(#"{"@type":"Person","name":"王芳"}"#))
    #expect(person?.byline.map(\.name) == ["王芳"])
  }

  @Test("the desk of the site is neither", arguments: ["Redazione Agora", "湖边新闻", "Newsroom"])
  func desks(name: String) {
    let found = article("<h1>守灯的人上楼去</h1>", head: data(#"{"@type":"Organization","name":"\#(name)"}"#))
    #expect(found?.source == nil)
    #expect(found?.byline == [])
  }

  @Test(
    "what somebody logs in with is nobody's name, a pen name is",
    arguments: [("anna.kraus", []), ("Anna Kraus", ["Anna Kraus"])])
  func logins(name: String, names: [String]) {
    let found = article(
      "<h1>The lamp</h1>", head: "<meta name=author content='\(name)'>", title: "The lamp", language: "en")
    #expect(found?.byline.map(\.name) == names)
  }

  @Test("who put an official paper in is not its author")
  func papers() {
    let author = "<meta name=author content=王芳>"
    let paper = "砚湖县人民政府关于修缮灯塔的决定"
    #expect(article("<h1>\(paper)</h1>", head: author, title: paper)?.byline == [])
    #expect(article("<h1>守灯的人上楼去</h1>", head: author)?.byline.map(\.name) == ["王芳"])
  }

  @Test("the year behind the name of a journal is none of the name")
  func journals() {
    #expect(article("<h1>守灯的人上楼去</h1>", head: "<meta name=dc.source content='Lamp 2019'>")?.source == "Lamp")
    #expect(article("<h1>守灯的人上楼去</h1>", head: "<meta name=source content='渡口2019'>")?.source == "渡口2019")
  }

  @Test("an author who is the medium, too, is the medium alone")
  func mediumAsAuthor() {
    let head = "<meta property='article:author' content='渡口消息'><meta name=mediaid content='渡口消息'>"
    let found = article("<h1>守灯的人上楼去</h1>", head: head)
    #expect(found?.source == "渡口消息")
    #expect(found?.byline == [])
  }

  @Test("who stands behind the sign of a person put the text in, and goes behind what the text says of its source")
  func posters() {
    let line = "<h6><a>2020年09月16日</a> <i class='fa fa-user'></i>湖边传媒 <i class='fa fa-eye'></i>1665</h6>"
    let head = "<h1>守灯的人上楼去</h1>\(line)"
    #expect(article(head)?.source == "湖边传媒")
    #expect(article(head + Self.text + "<p>来源：渡口日报</p>")?.source == "渡口日报")
  }

  @Test("an account that the site has verified is the medium, and its mark is none")
  func accounts() {
    let line = { (mark: String) in
      "<div class=author-txt><p class=author-name>砚湖必读</p><div><span class=date>2020-10-08</span><span>12:00</span>\(mark)</div></div>"
    }
    let marked = article("<h1>守灯的人上楼去</h1>" + line("<span class=account-authentication>优质原创作者</span>"))
    #expect(marked?.source == "砚湖必读")
    #expect(article("<h1>守灯的人上楼去</h1>" + line(""))?.source == nil)
  }

  @Test("the sign of a medium over an article is the medium's name, that of the site is not")
  func signs() {
    let sign = { (part: String) in "<a href=/1><img class='head_\(part)_logo' alt=渡口周末></a><h2>守灯的人上楼去</h2>" }
    #expect(article(sign("media"))?.source == "渡口周末")
    #expect(article(sign("top"))?.source == nil)
  }

  @Test("an aside with the headline is the head of the article")
  func aside() {
    let found = article("<aside><h1>守灯的人上楼去</h1><span>2020-08-14 11:10 渡口星空[整理]</span></aside>")
    #expect(found?.published?.description == "2020-08-14")
    #expect(found?.source == "渡口星空")
  }

  @Test("a field whose label is hidden is shown itself")
  func hiddenLabels() {
    let words =
      "<div class='field field--label-hidden'><div class=chapo><p>The keeper says that it never goes out.</p></div></div>"
    let found = article(
      "<h1>The lamp</h1>\(words)<div class=hidden>Not for readers</div>", title: "The lamp", language: "en")
    #expect(found?.subtitle == "The keeper says that it never goes out.")
    #expect(found?.blocks.contains { $0.plainText == "Not for readers" } == false)
  }

  @Test("an hour beside a day makes it that of publication, whatever stands before them")
  func hours() {
    let cells = { (part: String) in
      "<table><tr><td>渡口网石桥频道 ( \(part) ) <font>稿件来源：</font><font>渡口日报</font></td></tr></table>"
    }
    let found = article("<h1>守灯的人上楼去</h1>" + cells("2012-06-04 09:20:26"))
    #expect(found?.published?.description == "2012-06-04")
    #expect(found?.source == "渡口日报")
  }

  @Test("a day of change that only machines are told stands where no other is stated")
  func changes() {
    let head = "<meta itemprop=dateUpdate content='2020-10-08 12:00:57'>"
    #expect(article("<h1>守灯的人上楼去</h1><p>发布时间：10-08</p>", head: head)?.published?.description == "2020-10-08")
    #expect(article("<h1>守灯的人上楼去</h1><p>发布时间：2020-10-07</p>", head: head)?.published?.description == "2020-10-07")
  }

  @Test("a heading of any level over the credits is the headline, where the title names the site alone")
  func headings() {
    let path = "<h3>首页 - 新闻动态</h3>"
    let found = article("\(path)<h5>湖沼年会在渡口举行！</h5><div>发布时间：2021-06-03</div>", title: "新闻动态--砚湖学会官网")
    #expect(found?.title == "湖沼年会在渡口举行！")
  }

  @Test("where the title names the site alone, the line over the credits is the headline, not a heading beside it")
  func bareLines() {
    let side = "<div><h3 class=title>最新动态</h3><ul><li><a href=/1>渡口的路通了</a></li></ul></div>"
    let credits = "<p>发表时间：2018-04-25 16:22 来源：湖东养蜂业协会</p>"
    #expect(article("\(side)<h3>蜂农转场一夜过江</h3>\(credits)", title: "湖东养蜂业协会")?.title == "蜂农转场一夜过江")
    #expect(article("<ul><li>蜂农转场一夜过江</li></ul>\(credits)", title: "——湖东新闻网——")?.title == "蜂农转场一夜过江")
  }

  @Test("of a title that the page sets over two lines the one with the dash is the subtitle")
  func dashes() {
    let lines = "<div class=a>一亩地里两季鱼</div><div class=b>——湖东县稻渔轮作的账怎么算</div><div>2019-03-27 09:14</div>"
    let found = article(lines, title: "一亩地里两季鱼——湖东县稻渔轮作的账怎么算_湖东新闻网")
    #expect(found?.title == "一亩地里两季鱼")
    #expect(found?.subtitle == "湖东县稻渔轮作的账怎么算")
  }

  @Test("a menu whose words are labels names nobody")
  func menus() {
    let menu = "<ul><li><a href=/1>视频</a></li><li><a href=/2>论坛</a></li></ul>"
    #expect(article("\(menu)<div>守灯的人上楼去</div><div>2009-03-26 09:14</div>")?.byline == [])
  }

  @Test("the day of the post stands over its headline, that of the last change under the text")
  func otherPlaces() {
    let post = "<div><a>楼主</a> <a href=1>只看楼主</a> <span>发表于: 2011-05-08</span></div><h1>守灯的人上楼去</h1>"
    #expect(article(post)?.published?.description == "2011-05-08")
    let foot = "<p>点击次数：<span></span> 更新时间：2014-09-26 10:12:36 【<a href=1>打印此页</a>】 发布人：admin</p>"
    #expect(article("<h1>守灯的人上楼去</h1>\(Self.text)\(foot)")?.published?.description == "2014-09-26")
  }
}
