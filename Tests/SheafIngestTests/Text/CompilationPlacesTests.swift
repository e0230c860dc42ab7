@testable import SheafIngest
import Testing

@Suite("Compilations told by where their titles stand")
struct CompilationPlacesTests {
  private func titles(_ lines: [String]) -> [String] {
    TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt").map(\.title)
  }

  private let texts = [
    SampleText.path, SampleText.shoots,
    "砚湖小学的操场边立起一块木牌，上面写着今天谁来浇水。校长说，牌子换了四回，菜园子却一年比一年大，头一茬萝卜送给了食堂。",
    "三十年没有听见的鸽哨今年又响了。邬守拙用葫芦和竹管做出二十六只哨子，养鸽的人家由两户变成九户，早上七点以前都不放鸽。",
  ]
  private let heads = ["护林员的十一个春天", "笋干换来的三层楼房", "操场边长出一块菜地", "屋顶上空的鸽哨又响了"]

  private func centred(_ line: String) -> String { "　　　　　　　　" + line }

  @Test(
    "titles in the middle of their lines start articles below a masthead, and numbers that start anew in each do not")
  func centre() {
    let lines = [centred("云溪工作简报"), centred("第9期"), "云溪县农业局　　　　　　2026年3月27日", ""]
    let articles = zip(heads, texts).flatMap { title, text in
      [centred(title), centred("（石桥镇人民政府）"), "　　" + text, "　　一、摸清家底，让山林有数", "　　" + SampleText.record, ""]
    }
    #expect(titles(lines + articles) == heads)
  }

  @Test("one title in the middle over two lines is one title, and no compilation")
  func twoLines() {
    let lines = [
      centred("云溪工作简报"), centred("第9期"), "云溪县农业局　　　　　　2026年3月27日", "", centred("全县护林“十一个春天”行动"), centred("帮助三百户笋农增收致富"),
      "",
      "　　" + SampleText.path, "　　一、摸清家底，让山林有数", "　　" + SampleText.phone,
    ]
    #expect(titles(lines) == ["全县护林“十一个春天”行动 帮助三百户笋农增收致富"])
  }

  @Test("headings in the middle inside one article divide nothing")
  func headings() {
    let lines = [
      centred("云溪的春天"), "", "　　" + SampleText.path, centred("山口的提示杆"), "　　" + SampleText.phone, centred("没有火情的四十一个月"),
      "　　" + SampleText.record,
    ]
    #expect(titles(lines).count == 1)
  }

  @Test(
    "a page title that strings titles together, or a selection of them, divides the page; bare names of columns are no titles"
  )
  func announced() {
    let strung = "护林员春天不下山；笋干换来楼房"
    let lines = ["重点关注", heads[0], texts[0], "机构动态", heads[1], texts[1], heads[2], texts[2], heads[3], texts[3]]
    #expect(titles([strung, "【2026】第11期"] + lines) == heads)
    #expect(titles(["云溪观察", "本期导读", "★" + heads[0], "★" + heads[3]] + lines) == heads)
  }

  @Test("of an article whose title has two clauses the headings are headings")
  func clauses() {
    let lines = ["护林防火要早；学用手机要快", SampleText.path, "防火的担子", SampleText.record, "手机的用处", SampleText.phone]
    #expect(titles(lines).count == 1)
  }

  @Test("numbered titles that each have a subtitle of their own start articles, whatever stands before them")
  func subtitled() {
    let lines =
      ["云溪法院发布四个案例", SampleText.record]
      + zip(1..., zip(heads, texts)).flatMap { number, piece in
        ["0\(number) \(piece.0)", "——罗某与韩某纠纷案", "基本案情", piece.1]
      }
    #expect(titles(lines) == heads.map { $0 + "——罗某与韩某纠纷案" })
  }

  @Test("numbers that count anew in each section are none of the titles, and the sections are no articles")
  func sections() {
    let lines = [
      "会员动态", "（2026年3月）", "一、协会工作", "（一）" + heads[0], texts[0] + "（来源：云溪日报）", "（二）" + heads[1], texts[1] + "（来源：云溪日报）",
      "二、会员风采",
      "（一）" + heads[2], texts[2] + "（来源：石桥晚报）", "（二）" + heads[3], texts[3] + "（来源：石桥晚报）",
    ]
    #expect(titles(lines) == heads)
  }

  @Test("lines that stand alike over titles are none of the text before", arguments: ["第3版()", "· 要闻 ·", "— 政策 —"])
  func overlines(line: String) {
    let lines = zip(heads, texts).flatMap { [line, $0, "来源：云溪日报", $1] }
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == heads)
    #expect(articles.allSatisfy { $0.blocks.count == 1 })
  }

  @Test("columns in brackets over several titles each start nothing")
  func columns() {
    let lines = [
      "云溪工作简报", "第9期", "【县区动态】", heads[0], texts[0], heads[1], texts[1], "【基层经验】", heads[2], texts[2], heads[3],
      texts[3],
    ]
    #expect(titles(lines) == heads)
  }

  @Test("letters are divided by the names that are set to the right under them")
  func letters() {
    let lines = zip(heads, texts).flatMap { title, text in
      [title, "　　编辑同志："] + SampleText.wrapped(text, at: 44, indent: "　　") + [
        String(repeating: " ", count: 26) + "城南读者　罗小满"
      ]
    }
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == heads)
    #expect(articles.allSatisfy { $0.byline.map(\.name) == ["罗小满"] && $0.blocks.count == 2 })
  }

  @Test("the mail that several pieces came with is none of them, and their numbers go")
  func cover() {
    let lines = ["主题: 第6期稿件", "日期: 2026年3月17日 16:02", "发件人: 罗萱", "收件人: 韩青", "韩青老师：", "稿件都看过了，其余没有改动，可以付印。"]
    let pieces = zip(["一", "二", "三"], zip(heads, texts)).flatMap { ["稿件\($0)：\($1.0)", "报送单位：云溪县妇联", $1.1] }
    #expect(titles(lines + pieces) == Array(heads[..<3]))
  }

  @Test("abstracts under the titles of an index are its articles, without the word that says so")
  func index() {
    let lines = zip(heads, texts).flatMap { ["  • \($0)", "", "    摘要：\($1)", ""] }
    let articles = TextCleaner.articles(from: (["云溪日报社", ""] + lines).joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == heads)
    #expect(articles.map { $0.blocks.map(\.plainText) } == texts.map { [$0] })
  }

  @Test("posts of a thread each start under who posted them and when, below the path of the forum")
  func posts() {
    let posts = zip(heads, texts).flatMap { ["芦花渡人 发表于 2026-03-10 22:16:45", "", $0, "", $1, ""] }
    #expect(titles(["渡口论坛", "", "渡口论坛 » 身边事 » 三月月贴", ""] + posts) == heads)
  }

  @Test("the office under a listed title is who sent the text")
  func sender() {
    let lines = [
      "目录", heads[0], heads[1], heads[0], "云溪县农业委员会", "各位委员：", texts[0], heads[1], "石桥镇人民政府", "各位委员：", texts[1],
    ]
    let articles = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.source) == ["云溪县农业委员会", "石桥镇人民政府"])
    #expect(articles.allSatisfy { $0.blocks.count == 2 })
  }
}
