import SheafKit
import Testing

@testable import SheafIngest

/// Headlines that only their type tells from the lines around them.
@Suite("Lines of a headline")
struct HeadlineLinesTests {
  private static let text = (1...4).map { "<p>守闸的人每天看\($0)次水尺，一次在清早，一次在傍晚，下雨的夜里还要打着手电再去看一遍。</p>" }.joined()

  private func article(_ head: String, title: String = "砚湖镇人民政府") -> Article? {
    let page = "<html><head><title>\(title)</title></head><body>\(head)<div class=con>\(Self.text)</div></body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  private func line(_ size: String, _ text: String) -> String {
    "<p align=center><span style='font-size:\(size)'>\(text)</span></p>"
  }

  @Test("two lines of one size are the headline, the smaller one under them is not")
  func sizes() {
    let found = article(
      line("22.0pt", "守闸三十年<br>换绳只用两天") + line("16.0pt", "砚湖镇水利站见闻") + "<p align=center>2021-03-08 来源：砚湖日报</p>")
    #expect(found?.title == "守闸三十年 换绳只用两天")
    #expect(found?.subtitle == "砚湖镇水利站见闻")
  }

  @Test(
    "a heading right under the headline is the first section's where others of its kind follow, else the line under it")
  func sections() {
    func subtitle(_ headings: [String]) -> String? {
      let parts = headings.map { "<h2>\($0)</h2>\(Self.text)" }.joined()
      let page = "<html><body><h1>守闸人的三十年</h1>\(parts)</body></html>"
      return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.subtitle
    }
    #expect(subtitle(["清早看水尺", "傍晚换绳", "雨夜巡闸"]) == nil)
    #expect(subtitle(["砚湖水利站见闻"]) == "砚湖水利站见闻")
  }

  @Test("a line in brackets under the headline is the one under it")
  func brackets() {
    let rows = ["<span style='font-size:24px'>砚湖镇水利站大事记</span>", "（1949—1999）", "来源：砚湖志　录入时间：2008年3月6日"].map {
      "<tr><td align=center>\($0)</td></tr>"
    }
    let found = article("<table>\(rows.joined())</table>", title: "砚湖镇水利站")
    #expect(found?.title == "砚湖镇水利站大事记")
    #expect(found?.subtitle == "（1949—1999）")
  }

  @Test("a smaller line in the same cell is the one under it")
  func font() {
    let cell = "<font size=4><b>闸门年底换新绳</b></font><br><font size=3>两岸行车不再绕道十里</font>"
    let row = "<table><tr><td align=center>\(cell)</td></tr><tr><td>日期：2021-03-08 出处：砚湖商报</td></tr></table>"
    let found = article(row, title: "闸门年底换新绳-砚湖网")
    #expect(found?.title == "闸门年底换新绳")
    #expect(found?.subtitle == "两岸行车不再绕道十里")
  }

  @Test("what a forum says of a post behind its title is none of it, other brackets are")
  func marks() {
    func title(_ mark: String) -> String? {
      article("<h1><span>我在闸口守了三十年</span><span>\(mark)</span></h1>", title: "我在闸口守了三十年_砚湖社区")?.title
    }
    #expect(title("(转载)") == "我在闸口守了三十年")
    #expect(title("（上篇）") == "我在闸口守了三十年（上篇）")
  }

  @Test("the space at a break stays where the page has it, beside a figure too")
  func spaces() {
    let head = "<table><tr><th><font>1根绳用三十年！老闸今冬换装<br>19岁学徒第一个上闸</font></th></tr></table>"
    #expect(article(head, title: "1根绳用三十年！老闸今冬换装 19岁学徒第一个上闸_砚湖网")?.title == "1根绳用三十年！老闸今冬换装 19岁学徒第一个上闸")
    #expect(article(head, title: "1根绳用三十年！老闸今冬换装19岁学徒第一个上闸_砚湖网")?.title == "1根绳用三十年！老闸今冬换装19岁学徒第一个上闸")
  }
}
