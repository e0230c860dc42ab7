import SheafKit
import Testing

@testable import SheafIngest

/// Comments that only their form tells from the article, however many there are.
@Suite("Comments by their form")
struct CommentRowsTests {
  private static let head = "<h1>闸门换了新的钢丝绳</h1><div class=info>2021-03-08 09:30　来源：河口晚报</div>"
  private static let text =
    "<p>河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。</p><p>今年换绳只用了两天半，守闸的老秦说，从前要搭架子，如今一台吊车就够了，人站在岸上看着。</p>"
  private static let said = ["小时候就在闸上钓鱼，钢丝绳上的黄油蹭了一裤子，回家没少挨打！", "我爷爷修过这个闸，当年全靠人拉。", "支持老秦，辛苦了。"]

  private func article(_ body: String) -> Article? {
    let page = "<html><head><title>闸门换了新的钢丝绳</title></head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  /// Comments in some form: `#` stands for a number, `@` for what was said.
  private func comments(_ form: String, count: Int) -> String {
    var list = ""
    for number in 0..<count {
      let words: String = Self.said[number % 3] + String(number)
      let named: String = form.replacing("#", with: String(number % 50 + 10))
      list += named.replacing("@", with: words)
    }
    return list
  }

  @Test("two go where a line says what they are, and stay where none does")
  func headed() {
    let two = ["河边的人", "钓鱼的老周"].map { "<li><span>\($0)</span><em>2021-03-09 09:12:00</em><div>支持老秦，辛苦了。</div></li>" }
      .joined()
    func count(_ line: String) -> Int? {
      article("\(Self.head)<div class=q>\(Self.text)</div><div><div>\(line)</div><ul>\(two)</ul></div>")?.blocks.count
    }
    #expect(count("<b>评论</b><span>请文明发言</span>") == 2)
  }

  @Test(
    "a few or many, they go, and the article stays with its day and its medium",
    arguments: [
      "<div><b>河边的人#</b><span>2021-03-09 09:#</span><p>@</p></div>",
      "<div><div>网友#：@</div><a href=1>回复</a> <a href=2>赞(3)</a></div>",
      "<div><img src=a.jpg><a href=/u/#>钓鱼的#</a><p>@</p><time>3天前</time></div>",
      "<div><p>#楼 老周#</p><p>@</p></div>",
      "<dt>网友# 发表于2021-03-09 09:#</dt><dd>@</dd>",
      "<div><i>user#</i> · March 9, 2021 at 9:# <div>I walked over that gate as a child, and it always sang number #.</div><a>Reply</a></div>",
    ], [4, 20, 120])
  func forms(form: String, count: Int) {
    let list = comments(form, count: count)
    let box = form.hasPrefix("<dt") ? "<dl class=x>\(list)</dl>" : "<div class=x><p>共有\(count)条评论</p>\(list)</div>"
    let article = article("\(Self.head)<div class=con>\(Self.text)</div>\(box)")
    #expect(article?.blocks.count == 2, "\(form)")
    #expect(article?.published?.description == "2021-03-08")
    #expect(article?.source == "河口晚报")
  }

  @Test("in rows of a table, and in the box of the article itself, under a heading or none")
  func places() {
    let rows = comments("<tr><td>网友# 于 2021-03-09 09:# 说：@</td></tr>", count: 30)
    #expect(article("\(Self.head)<div>\(Self.text)</div><table>\(rows)</table>")?.blocks.count == 2)
    let list = comments("<div><b>老周#</b> 2021-03-09 09:#<br>@<br><a href=1>顶(#)</a></div>", count: 30)
    for heading in ["", "<h3>最新评论</h3>", "<p>30条回复</p>"] {
      #expect(
        article("\(Self.head)<div class=con>\(Self.text)\(heading)\(list)</div>")?.blocks.count == 2, "\(heading)")
    }
  }

  @Test(
    "so they do in a box that nothing names, told by floors or by what readers are called",
    arguments: [
      "<p><b>网友#：</b>@</p>", "<div><span>#楼</span><span>网友“河边草#”</span><p>@</p></div>",
      "<div><b>读者#</b><span>3月#日</span><p>@</p></div>", "<div><span>（#楼）</span><b>老周#</b><p>@</p></div>",
    ])
  func unnamed(form: String) {
    for box in ["x1", "review"] {
      let body = "\(Self.head)<div class=con>\(Self.text)</div><div class=\(box)>\(comments(form, count: 12))</div>"
      #expect(article(body)?.blocks.count == 2, "\(form)")
    }
  }

  @Test("a text that quotes readers, and a talk with them, stay")
  func quoted() {
    let quotes = comments("<p>网友#：@</p>", count: 6)
    #expect(article("\(Self.head)<div class=con>\(Self.text)\(quotes)</div>")?.blocks.count == 8)
    let talk = comments("<p>网友#：@</p><p>老秦：钢丝绳每年都要上油。</p>", count: 6)
    #expect(article("\(Self.head)<div class=con>\(Self.text)</div><div>\(talk)</div>")?.blocks.isEmpty == false)
  }

  @Test(
    "a heading with a number tells it of texts without a name, too",
    arguments: ["<p>共有30条评论</p>", "<h3>全部评论（30）</h3>", "<div>30 Comments</div>", "<p>网友留言(30)</p>"])
  func headings(heading: String) {
    let list = comments("<div><p>@</p></div>", count: 30)
    let box = "<section class=x>\(heading)\(list)</section>"
    #expect(article("\(Self.head)<div class=con>\(Self.text)</div>\(box)")?.blocks.count == 2)
  }

  @Test("evidence says what they are")
  func evidence() {
    let list = comments("<div><b>老周#</b><span>2021-03-09 09:#</span><p>@</p></div>", count: 4)
    let page = "<html><body>\(Self.head)<div class=con>\(Self.text)</div><div>\(list)</div></body></html>"
    let article = ArticleReader(keepsDropped: true).read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles
      .first
    let dropped = article?.evidence?.dropped.filter { $0.text.contains("钓鱼") } ?? []
    #expect(!dropped.isEmpty)
    #expect(dropped.allSatisfy { $0.rule == "comments" })
  }

  @Test("the posts of a forum, and the hours of a running report, are what their pages are for")
  func others() {
    let posts = comments("<div class=post><b>老周#</b><span>2021-03-09 09:#</span><p>@</p></div>", count: 12)
    #expect(article("<h1>闸门换了新的钢丝绳</h1><div>\(posts)</div>")?.blocks.isEmpty == false)
    let hours = (10..<30).map {
      "<div><span>2021-03-08 09:\($0)</span><p>吊车把第\($0)段钢丝绳吊上闸顶，老秦在岸上打手势，船工把旧绳盘成一圈。</p></div>"
    }.joined()
    let report = article("\(Self.head)<div class=con>\(Self.text)<div>\(hours)</div></div>")
    #expect(report?.blocks.count ?? 0 > 20)
  }

  @Test("an interview stays, whose speakers are named as those of comments are")
  func interview() {
    let talk = (0..<12).map { "<div><b>\($0 % 2 == 0 ? "记者" : "老秦")：</b>\(Self.said[$0 % 3])</div>" }.joined()
    #expect(article("\(Self.head)<div class=con>\(Self.text)\(talk)</div>")?.blocks.count == 14)
  }
}
