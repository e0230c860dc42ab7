@testable import SheafIngest
import Testing

@Suite("Compilations told by their texts")
struct CompilationTextsTests {
  private func titles(_ texts: [String]) -> [String] {
    Compilation.pieces(of: Paragraph.list(texts)).map { piece in
      (piece.title?.value ?? piece.paragraphs.first?.text ?? []).string
    }
  }

  private let a = SampleText.path
  private let b = SampleText.shoots
  private let c = "砚湖小学的操场边立起一块木牌，上面写着今天谁来浇水。校长说，牌子换了四回，菜园子却一年比一年大，孩子们把头一茬萝卜送给了食堂的师傅。"
  private let d = "三十年没有听见的鸽哨今年又响了。邬守拙用葫芦和竹管做出二十六只哨子，养鸽的人家由两户变成九户，早上七点以前都不放鸽。"
  private let last = "屋顶上空的鸽哨又响了"
  private let heads = ["护林员的十一个春天", "笋干换来的三层楼房", "操场边长出一块菜地"]

  @Test("texts that something in brackets closes are articles, whatever it says")
  func closed() {
    #expect(titles([heads[0], a + "（云溪林场）", heads[1], b + "（石桥合作社）", heads[2], c + "（罗 萱）"]) == heads)
    #expect(titles([heads[0], a, "（云溪林场供稿）", heads[1], b, "（石桥合作社供稿）"]) == Array(heads[..<2]))
    let short = "三月九日，镇里在七个村设立了旧家具的交换角。"
    #expect(titles([heads[0], short + "（云溪镇）", heads[1], short + "（石桥镇）"]) == Array(heads[..<2]))
  }

  @Test("titles with a subtitle each are those of articles, and lines without that go on with a text are its headings")
  func subtitled() {
    let lines = zip(heads, [a, b, c]).flatMap { [$0, "——记云溪县的人", $1] }
    #expect(titles(lines) == heads)
    let parted = ["罗小满的十一个春天"] + lines[1..<3] + ["一条山路一条命", SampleText.phone, "一本台账一颗心", d] + lines.suffix(6)
    #expect(titles(parted) == ["罗小满的十一个春天"] + heads.dropFirst())
    // One that stands by itself and speaks of something else is an article.
    #expect(titles(lines + [last, d]) == heads + [last])
  }

  @Test("one bracket, at the end of all, closes one article")
  func closedOnce() {
    #expect(titles(["云溪的春天", a, "巡山", a, "防火", SampleText.record + "（云溪林场）"]).count == 1)
  }

  @Test("the photographer's name in brackets closes a caption and no article")
  func captions() {
    let caption = "护林员罗小满站在当年的瞭望台上。（记者侯嘉摄）"
    #expect(titles([heads[0], a, caption, heads[1], b, caption, heads[2], c]).count == 1)
  }

  @Test("texts that open with the same words are articles")
  func opened() {
    let opening = "云溪台消息（云溪新闻）："
    #expect(titles([heads[0], opening + a, heads[1], opening + b, heads[2], c]) == heads)
    #expect(titles([heads[0], opening + a, "山路上的新手机", SampleText.phone, "又一个春天到了", SampleText.record]).count == 1)
  }

  @Test("titles with a rule or a name under each are over articles")
  func underlined() {
    #expect(titles([heads[0], "罗萱", a, heads[1], "韩青", b]) == Array(heads[..<2]))
    #expect(titles([heads[0], "罗萱", a, heads[1], b]).count == 1)
    #expect(titles([heads[0], "=====", a, heads[1], "=====", b]) == Array(heads[..<2]))
  }

  @Test("among signed texts one without is an article too, and a subheading is none")
  func weak() {
    let signed = [heads[0], a + "（云溪林场）", heads[1], b, heads[2], c + "（罗 萱）", "又一条山路修通了", SampleText.bags + "（石桥）"]
    #expect(titles(signed).count == 4)
    // It is shorter than titles are, or its text is about what the title above names.
    let parted = [heads[0], a, "深山里的夜", b + "（云溪林场）", heads[2], c + "（罗 萱）"]
    #expect(titles(parted) == [heads[0], heads[2]])
    let about = ["罗小满的十一个春天", a, "学着用手机的那些天", SampleText.phone + "（云溪林场）", heads[2], c + "（罗 萱）"]
    #expect(titles(about) == ["罗小满的十一个春天", heads[2]])
  }

  @Test("texts that have no subject in common are articles where nothing says so")
  func unrelated() {
    #expect(titles([heads[0], a, heads[1], b, heads[2], c, last, d]) == heads + [last])
    // Fewer may be the sections of one.
    #expect(titles([heads[0], a, heads[1], b, heads[2], c]).count == 1)
  }

  @Test("headings that are worded alike are those of one article")
  func parallel() {
    #expect(titles([heads[0], a, "第一年：笋干", b, "第二年：菜地", c, "第三年：鸽哨", d]).count == 1)
    #expect(titles([heads[0], a, "01笋干换来的楼", b, "02操场边的菜地", c, "03又响了的鸽哨", d]).count == 1)
    // Where the first is worded as the others are, it is no title of theirs; nor is the office that all name their
    // subject.
    let office = ["镇妇联办起山路夜校", a, "镇妇联帮卖干笋", b, "镇妇联开出菜地", c, "镇妇联留住鸽哨", d]
    #expect(titles(office).count == 4)
  }

  @Test("sections that the subject runs through are one article")
  func related() {
    let texts = ["罗小满和她的山路", a, "手机里的两分钟", SampleText.phone, "四十一个月没有火情", SampleText.record]
    #expect(titles(texts + ["夜里的电话", "罗小满说，夜里的电话她从来不关，山那边的人都知道这个号码。"]).count == 1)
  }

  @Test("credits that the text has once are those of one article, as is the text of a page")
  func credited() {
    let texts = [a, heads[1], b, heads[2], c, last, d]
    #expect(titles([heads[0], "来源：云溪日报"] + texts).count == 1)
    #expect(titles([heads[0]] + texts + ["责任编辑：方卓"]).count == 1)
    #expect(titles(["首页 > 新闻 > 正文", heads[0]] + texts).count == 1)
    #expect(titles([heads[0]] + texts + ["网友评论", "山里人", b]).count == 1)
  }

  @Test("numbered lines under a title are its chapters, and two texts are too few to tell")
  func chapters() {
    #expect(titles([heads[0], a, "一、" + heads[1], b, "二、" + heads[2], c, "三、" + last, d]).count == 1)
    #expect(titles([heads[0], a, heads[1], b]).count == 1)
  }

  @Test("ornaments mark articles below a letter too, when these are about different things")
  func letter() {
    let texts = ["■" + heads[0], a, "■" + heads[1], b, "■" + heads[2], c, "■" + last, d]
    #expect(titles(["各位会员：上周的动态如下，请查收。", "---- 要闻 ----"] + texts) == heads + [last])
    // Below a title they are its chapters.
    #expect(titles(["云溪的四个春天", a] + texts).count == 1)
  }

  @Test("numbers may start anew in each section")
  func sections() {
    let texts = [
      "云溪周报", "一、要闻", "1．" + heads[0], a, "2．" + heads[1], b, "二、动态", "1．" + heads[2], c, "2．车间", SampleText.bags,
    ]
    #expect(titles(texts) == heads + ["车间"])
    let pieces = Compilation.pieces(of: Paragraph.list(texts))
    #expect(pieces.map(\.paragraphs.count) == [1, 1, 1, 1])
    // The name of a section behind credits is no kicker of what follows.
    let signed = Array(texts[..<6] + ["（来源：云溪日报）"] + texts[6...])
    #expect(Compilation.pieces(of: Paragraph.list(signed)).allSatisfy { $0.kicker == nil })
    // Points that start anew inside one article are none.
    #expect(titles(["护林的办法", "一、巡山", "1．早巡", a, "2．晚巡", a, "二、防火", "1．清障", a]).count == 1)
  }

  @Test("the head of the first article has no line of the masthead, nor of the page")
  func firstTitle() {
    let paper = ["造船人", "云溪船厂主办　第118期", "〖一线〗", heads[0], "□ 通讯员 姚 远", a, "※ ※ ※", heads[1], b, "※ ※ ※", heads[2], c]
    #expect(titles(paper) == heads)
    #expect(titles([heads[0], a, "-----", "〖人物〗", heads[1], b]) == Array(heads[..<2]))
    let week = ["一周回顾", "2026-03-14 08:30　云溪网", "3月9日　星期一", heads[0], a, "来源：云溪日报", heads[1], b, "来源：砚湖晚报"]
    #expect(titles(week) == Array(heads[..<2]))
    #expect(titles(["报纸引题在上", heads[0], "来源：云溪日报", a, heads[1], "来源：砚湖晚报", b])[0] == "报纸引题在上")
  }
}
