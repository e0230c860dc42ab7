import SheafKit
import Testing

@testable import SheafIngest

/// Days that a page knows and does not show.
@Suite("Days of pages that show none")
struct UnseenDayTests {
  private func day(_ script: String) -> String? { ScriptDay.first(in: ArraySlice(script.utf8))?.value.description }

  @Test("a program that says when the page was published is read")
  func scripts() {
    #expect(day("<script>var publishdate = '2019-09-26 12:11:01';") == "2019-09-26")
    #expect(day(#"<script>window.DATA = {"title": "一", "pubtime": "2019-09-18 11:40:04"}"#) == "2019-09-18")
    #expect(day(#"<script>{\"publish_time\":\"2021-03-08\"}"#) == "2021-03-08")
  }

  @Test("seconds and thousandths since 1970 are days of China")
  func seconds() {
    #expect(day(#"<script>var ct = "1604736120";"#) == "2020-11-07")
    #expect(day("<script>publishTime: 1604764800000") == "2020-11-08")
  }

  @Test("other times, other names and other scripts say nothing")
  func others() {
    #expect(day("<script>var expire = '2019-09-26'; var republishdate = '2019-09-26'") == nil)
    #expect(day("<script>var pubtime = ''; pubdate(2019)") == nil)
    #expect(day("<script>a()</script><p>pubtime: 2019-09-26</p>") == nil)
  }

  @Test(
    "the path of an address has a day",
    arguments: [
      "https://a.example/2019/0926/15.html", "http://a.example/n1/2019/09/26/c1-2.html",
      "http://a.example/2019-09/26/b.htm",
      "http://a.example/201909/t20190926_693.shtml", "http://a.example/20190926/1.html",
    ])
  func addresses(address: String) {
    #expect(AddressDay.day(in: address)?.description == "2019-09-26")
  }

  @Test(
    "numbers that are no day are none",
    arguments: [
      "https://a.example/1234/5678.html", "https://a.example/20199926/1.html", "https://a.example/id/1201909261.html",
      "2019/0926",
    ])
  func numbers(address: String) {
    #expect(AddressDay.day(in: address) == nil)
  }

  @Test("what a page shows goes before what it only knows")
  func shown() {
    let text = (1...3).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严，记在本子上。</p>" }.joined()
    let hidden =
      "<!--https://a.example/2020/0102/1.html--><html><head><title>守灯的人</title><script>var pubtime='2020-01-01'</script>"
    func published(_ line: String) -> String? {
      let page = "\(hidden)</head><body><h1>守灯的人</h1>\(line)\(text)</body></html>"
      return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.published?
        .description
    }
    #expect(published("<p>2019-12-31 08:00 来源：渡口日报</p>") == "2019-12-31")
    #expect(published("") == "2020-01-01")
  }

  @Test(
    "a day that closes the text may have the day of the week and the hour behind it",
    arguments: ["２００６年３月１７日（星期五）<br>香港時間１６時３０分", "2006年3月17日 16:30", "2006年3月17日"])
  func signed(line: String) {
    #expect(closing(line) == "2006-03-17")
  }

  @Test(
    "a closing day with other words behind it dates nothing", arguments: ["2006年3月17日开始", "16時30分", "2006年3月17日（本报记者）"])
  func unsigned(line: String) {
    #expect(closing(line) == nil)
  }

  private func closing(_ line: String) -> String? {
    let text = (1...3).map { "<p>守灯的人每天上楼\($0)次，一次点灯，一次擦灯，风大的夜里还要再看一看窗子有没有关严，记在本子上。</p>" }.joined()
    let page = "<html><title>守灯的人上楼去</title><body><h1>守灯的人上楼去</h1>\(text)<p>\(line)</p></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.published?
      .description
  }
}
