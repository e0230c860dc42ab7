import SheafKit
import Testing

@testable import SheafIngest

/// Pages whose paragraphs are no longer than lines of credits.
@Suite("Short paragraphs of a page")
struct ShortParagraphsTests {
  private static let text = ["灯是供电所的女子班送来的，一共六盏，装了一个下午。", "许阿婆把旧灯收在柜子里，说留个念想。"]

  private func article(_ body: String, _ language: String = "zh") -> Article? {
    let page = "<html lang=\(language)><head><title>渡口夜校的灯</title></head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  private func paragraphs(_ lines: [String]) -> String { lines.map { "<p>\($0)</p>" }.joined() }

  @Test(
    "a sentence that opens with a day is text, first or last, and dates nothing",
    arguments: [
      "2018年12月1日，渡口夜校开学。", "2021年7月1日上午，砚湖县召开座谈会。", "2018年12月1日至3日，夜校举办培训班，四十人参加。", "据砚湖日报2018年12月1日报道，夜校的灯换了。",
      "2018年12月1日<b>晚上</b>，夜校的灯亮了。",
    ])
  func sentences(line: String) {
    for lines in [[line] + Self.text, Self.text + [line], [line, line] + Self.text] {
      let bare = article("<h1>渡口夜校的灯</h1>" + paragraphs(lines))
      #expect(bare?.blocks.count == lines.count)
      #expect(bare?.published == nil)
      #expect(bare?.source == nil)
      let dated = article("<h1>渡口夜校的灯</h1><div>2022-03-05 09:00 来源：砚湖晚报</div>" + paragraphs(lines))
      #expect(dated?.blocks.count == lines.count)
      #expect(dated?.published?.description == "2022-03-05")
      #expect(dated?.source == "砚湖晚报")
    }
  }

  @Test(
    "days of a chronicle date nothing",
    arguments: [
      "<p>2018年12月1日 夜校开学</p><p>2019年2月1日 第一期结业</p>", "<ul><li>2018年12月1日：夜校开学</li><li>2019年2月1日：第一期结业</li></ul>",
    ])
  func chronicle(entries: String) {
    let found = article("<h1>渡口夜校的灯</h1><div>\(entries)\(paragraphs(Self.text))</div>")
    #expect(found?.published == nil)
    #expect(found?.blocks.map(\.plainText).joined().contains("2019年2月1日") == true)
    let dated = article("<h1>渡口夜校的灯</h1><div>2022年3月5日</div><p>2018年12月1日 夜校开学</p>" + paragraphs(Self.text))
    #expect(dated?.published?.description == "2022-03-05")
    #expect(dated?.blocks.count == 3)
  }

  @Test("nor does the day of a meeting")
  func meeting() {
    let found = article(
      "<h1>渡口夜校的灯</h1>" + paragraphs(["时间：2018年12月1日上午九时", "地点：渡口夜校"] + Self.text))
    #expect(found?.published == nil)
    #expect(found?.blocks.count == 4)
  }

  @Test("spans that their style sets as blocks are paragraphs")
  func spans() {
    let lines = Self.text.map { "<span style='display:block'>\($0)</span>" }.joined()
    #expect(article("<h1>渡口夜校的灯</h1><div>\(lines)\(lines)</div>")?.blocks.count == 4)
    let title = "<h1><span style='display:block'>渡口夜校的灯</span><span style='display:block'>亮了三年</span></h1>"
    #expect(article(title + paragraphs(Self.text))?.title == "渡口夜校的灯亮了三年")
  }

  @Test("and so in English")
  func english() {
    let found = article(
      "<h1>Lamps of the ferry school</h1>"
        + paragraphs([
          "December 1, 2018 was the day the school got new lamps.", "They came from the power station that afternoon.",
          "1 December 2018: the first class ends.",
        ]), "en")
    #expect(found?.blocks.count == 3)
    #expect(found?.published == nil)
  }

  @Test("names in a list or a table are text")
  func names() {
    let head = "<h1>优秀学员名单</h1><div>2020-03-04 来源：砚湖晚报</div>"
    let list = article(head + paragraphs(["许小河", "葛秀兰", "白露", "贺一鸣"]))
    #expect(list?.byline == [])
    #expect(list?.blocks.count == 4)
    let table = article(
      head
        + "<table><tr><td>姓名</td><td>单位</td></tr><tr><td>许小河</td><td>渡口</td></tr><tr><td>葛秀兰</td><td>供电所</td></tr></table>"
        + paragraphs(Self.text))
    #expect(table?.byline == [])
    #expect(table?.blocks.count == 3)
  }

  @Test("a name alone is the author's, unless the text is about that person")
  func alone() {
    let head = "<h1>渡口夜校的灯</h1><div>2020-03-04</div><p>韩小冬</p>"
    #expect(article(head + paragraphs(Self.text))?.byline.map(\.name) == ["韩小冬"])
    let found = article(head + "<p>渡口夜校教师韩小冬同志，因病于三月二日逝世，享年七十八岁，他教过的学员有四百多人。</p>")
    #expect(found?.byline == [])
    #expect(found?.blocks.count == 2)
  }
}
