import SheafKit
import Testing

@testable import SheafIngest

/// Lines under a headline whose fields stand in elements.
@Suite("Fields of a line of credits")
struct InfoLineTests {
  private static let text = (1...3).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严，记在本子上。</p>" }.joined()

  private func article(_ line: String, foot: String = "") -> Article? {
    let page =
      "<html><head><title>守灯的人_渡口频道_砚湖网</title></head><body><div><a href=/>渡口频道</a></div>"
      + "<div class=article><h1>守灯的人</h1>\(line)\(Self.text)\(foot)</div></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test("a field that says nothing does not hide the others")
  func unknown() {
    let article = article("<p><a href=/c>慢读</a> · <span>2021/11/28 10:40</span><span>来源：渡口晚报</span><b>浏览 5.7w</b></p>")
    #expect(article?.source == "渡口晚报")
    #expect(article?.published?.description == "2021-11-28")
  }

  @Test("medium and name beside the day need no label")
  func loose() {
    let article = article(
      "<p><span><a href=/c>渡口频道</a></span><span>渡口早报</span><span>王拾秋</span><span>2021-11-28 10:40</span></p>")
    #expect(article?.source == "渡口早报")
    #expect(article?.byline.map(\.name) == ["王拾秋"])
  }

  @Test("a channel that stands above is no medium")
  func channel() {
    #expect(article("<p><span>渡口频道</span><span>2021-11-28 10:40</span></p>")?.source == nil)
    #expect(article("<p><span>渡口财经</span><em>2021-11-28 10:40</em> 听新闻</p>")?.source == "渡口财经")
  }

  @Test("icons set fields apart")
  func icons() {
    let article = article("<h6><i></i>2021-11-28<i></i>渡口传媒<i></i>生活<i></i>1665</h6>")
    #expect(article?.published?.description == "2021-11-28")
  }

  @Test(
    "a year stands over its day",
    arguments: ["<p><b>2021</b> <b><i>11</i>/<i>28</i></b> <i>09:41:07</i></p>", "<p>2021 11-28 09:41</p>"])
  func years(line: String) {
    #expect(article(line)?.published?.description == "2021-11-28")
  }

  @Test("a button beside the editors is left out")
  func buttons() {
    let article = article("", foot: "<div><a href=/e>【纠错】</a><span>【责任编辑:糜冬至】</span></div>")
    #expect(article?.editors.map(\.name) == ["糜冬至"])
    #expect(article?.blocks.count == 3)
  }

  @Test("who is the editor on the page is not the author that machines are told")
  func editors() {
    let page =
      "<html><head><title>守灯的人</title><meta name=author content=糜冬至></head><body><div class=article><h1>守灯的人</h1>"
      + "\(Self.text)<p>责任编辑：糜冬至</p></div></body></html>"
    let article = ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
    #expect(article?.byline == [])
    #expect(article?.editors.map(\.name) == ["糜冬至"])
  }

  @Test("a name in brackets behind the last sentence signs it")
  func signature() {
    let text = "<p>灯塔的台阶今年修好了，一共一百九十九级，游客每周六可以上去看海。"
    #expect(article("", foot: "\(text)（章启明）</p>")?.byline.map(\.name) == ["章启明"])
    #expect(article("", foot: "\(text)（完）</p>")?.byline == [])
  }
}
