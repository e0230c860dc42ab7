@testable import SheafIngest
import Testing

@Suite("Compilations")
struct CompilationTests {
  private func titles(_ texts: [String]) -> [String] {
    Compilation.pieces(of: Paragraph.list(texts)).map { piece in
      (piece.title?.value ?? piece.paragraphs.first?.text ?? []).string
    }
  }

  private let a = SampleText.path
  private let b = SampleText.shoots

  @Test("机构•标题 names organisation and title, whatever the dot", arguments: ["•", "·", "∙", "・", "|"])
  func organisation(dot: String) {
    let pieces = Compilation.pieces(of: Paragraph.list(["云溪林场\(dot)山路十一年", a, "石桥合作社\(dot)笋干出山记", b]))
    #expect(pieces.map { $0.organisation?.value.string } == ["云溪林场", "石桥合作社"])
    #expect(pieces.map(\.paragraphs.count) == [1, 1])
  }

  @Test("a title that stands in the contents too starts one article")
  func contents() {
    #expect(titles(["目录", "云溪林场•山路十一年", "石桥合作社•笋干出山记", "云溪林场•山路十一年", a, "石桥合作社•笋干出山记", b]).count == 2)
  }

  @Test("ornaments, brackets and numbers are taken off the titles")
  func marks() {
    #expect(titles(["■山路十一年", a, "■笋干出山记", b]) == ["山路十一年", "笋干出山记"])
    #expect(titles(["【山路十一年】", a, "【笋干出山记】", b]) == ["山路十一年", "笋干出山记"])
    #expect(titles(["每周要闻", "一、山路十一年", a, "二、笋干出山记", b]) == ["山路十一年", "笋干出山记"])
  }

  @Test("chapters of one article are no articles")
  func chapters() {
    #expect(titles(["云溪的春天", a, "一、山路十一年", a, "二、笋干出山记", b]).count == 1)
    #expect(titles(["关于护林工作的报告", "一、山路十一年", a, "二、笋干出山记", b]).count == 1)
  }

  @Test("rules part articles, not a footnote from its text")
  func rules() {
    #expect(titles(["山路十一年", a, "------", "笋干出山记", b]) == ["山路十一年", "笋干出山记"])
    #expect(titles(["山路十一年", a, "------", "注：数字截至三月底。"]).count == 1)
  }

  @Test("credits under each title part articles, a kicker goes with its title")
  func creditsBelow() {
    let found = titles(["山路十一年", "来源：云溪日报", a, "石桥新事", "笋干出山记", "来源：石桥晚报", b])
    #expect(found == ["山路十一年", "石桥新事"])
  }

  @Test("credits under each article part articles too")
  func creditsAfter() {
    #expect(titles(["山路十一年", a, "（来源：云溪日报）", "笋干出山记", b, "（来源：石桥晚报）"]) == ["山路十一年", "笋干出山记"])
  }

  @Test("one article's head and its editor line are no compilation")
  func single() {
    #expect(titles(["山路十一年", "来源：云溪日报", a, "笋干出山记", b, "责任编辑：方卓", "上一篇：无火情", "下一篇：修桥记"]).count == 1)
  }

  @Test("fields under one another in an article with an organisation in its title are no titles")
  func fields() {
    let notice = ["云溪林场：护林夜校开班", "2021-03-05　来源：云溪日报", a, "联系人：王芳", "电话：0000-123", "地址：云溪老渡口", b]
    #expect(titles(notice).count == 1)
    #expect(titles(["云溪林场：护林夜校开班", a, "一班：周二记账", "二班：周四急救", b]).count == 1)
    #expect(titles(["云溪林场：护林夜校开班", a, "石桥合作社：笋干出山", b, "南渡医院：夜间门诊满月", a]).count == 3)
  }

  @Test("the turns of a dialogue are no articles")
  func dialogue() {
    #expect(titles(["山路上的对话", "记者：您怕黑吗", a, "罗小满：不怕黑的人", b, "记者：您怕什么呢", a]).count == 1)
  }

  private let c = SampleText.bags

  @Test("【机构】标题 names the organisation; a column that recurs is none")
  func brackets() {
    let named = Compilation.pieces(
      of: Paragraph.list(["【云溪林场】山路十一年的故事", a, "【石桥合作社】笋干出山记", b, "【云溪车间】十三个人的包装台", c]))
    #expect(named.map { $0.organisation?.value.string } == ["云溪林场", "石桥合作社", "云溪车间"])
    let columns = Compilation.pieces(of: Paragraph.list(["【要闻】山路十一年的故事", a, "【要闻】笋干出山记", b, "【要闻】十三个人的包装台", c]))
    #expect(columns.count == 3)
    #expect(columns.allSatisfy { $0.organisation == nil })
  }

  @Test("the stroke 丨 parts organisation and title too")
  func stroke() {
    let pieces = Compilation.pieces(of: Paragraph.list(["云溪林场丨山路十一年", a, "石桥合作社丨笋干出山记", b]))
    #expect(pieces.map { $0.organisation?.value.string } == ["云溪林场", "石桥合作社"])
  }

  @Test("controls with a bar between them are no titles of organisations")
  func controls() {
    #expect(titles(["打印 | 字号：大 中 小", "云溪林场•山路十一年", a, b]).count == 1)
  }

  @Test("who sent each article parts them")
  func suppliers() {
    #expect(titles(["山路十一年", a, "（云溪林场 供稿）", "笋干出山记", b, "（石桥合作社 供稿）"]) == ["山路十一年", "笋干出山记"])
  }

  @Test(
    "titles are numbered in many ways", arguments: [["01 ", "02 "], ["1、", "2、"], ["（一）", "（二）"], ["第一篇 ", "第二篇 "]])
  func numbers(marks: [String]) {
    #expect(titles(["云溪简报", "第3期", marks[0] + "山路十一年", a, marks[1] + "笋干出山记", b]) == ["山路十一年", "笋干出山记"])
  }

  @Test("points inside an article are none of the titles, in another style or in the same")
  func points() {
    let inside = ["一、巡山要早", a, "二、防火要细", b]
    #expect(titles(["1.山路十一年"] + inside + ["2.笋干出山记", b]) == ["山路十一年", "笋干出山记"])
    #expect(titles(["一、山路十一年", a] + inside + ["二、笋干出山记", b, "三、十三个人", c]).count == 3)
  }

  @Test("two titles that look marked by chance do not hide a mark that all have")
  func chance() {
    let found = titles([
      "对话|山路十一年", "来源：云溪日报", a, "云溪•笋干出山记", "来源：石桥晚报", b, "十三个人的包装台", "来源：云溪日报", c,
    ])
    #expect(found == ["对话|山路十一年", "云溪•笋干出山记", "十三个人的包装台"])
  }

  @Test("a title may have two characters")
  func short() {
    #expect(titles(["■巡山", a, "■出山", b]) == ["巡山", "出山"])
    #expect(titles(["01 巡山", a, "02 出山", b]) == ["巡山", "出山"])
  }

  @Test("headlines in a list of links are no articles, marked or not")
  func links() {
    #expect(titles(["山路十一年", a, "热门推荐", "云溪林场•笋干出山记", "石桥合作社•全县无火情", b, c]).count == 1)
  }

  @Test("an article may end with a short sentence before its credits")
  func shortEnd() {
    #expect(titles(["山路十一年", a, "她说：“走吧。”", "来源：云溪日报", "笋干出山记", b, "来源：石桥晚报"]) == ["山路十一年", "笋干出山记"])
  }

  @Test("the masthead is none of the first article, and its date that of all")
  func masthead() {
    let found = TextCleaner.articles(
      from: ["云溪简报", "第3期", "云溪镇党政办编　2022年4月1日", "山路十一年", a, "------", "笋干出山记", b].joined(separator: "\n"),
      file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.allSatisfy { $0.published?.description == "2022-04-01" && $0.kicker == nil })
  }

  @Test(
    "a text that opens with a dateline starts an article under its title",
    arguments: [
      ["本报讯（记者 祁远）", "云溪日报石桥5月14日电（记者白露生）", "【本报云溪讯】（记者 祁远）"],
      ["〔記者祁遠／雲溪報導〕", "【本報訊】", "（雲溪日報記者白露生石橋5日電）"],
    ])
  func datelines(openings: [String]) {
    let texts = ["山路十一年", openings[0] + a, "笋干出山记", "——石桥见闻", openings[1] + b, "十三个人的包装台", openings[2] + c]
    #expect(titles(["云溪护林剪报"] + texts) == ["山路十一年", "笋干出山记", "十三个人的包装台"])
    #expect(titles(["山路十一年", "本报讯 " + a, "笋干出山记", b]).count == 1)
  }

  @Test("the numbers of articles that a rule parts are no part of their titles, over them or before them")
  func numbersBesideRules() {
    let over = ["第一篇", "山路十一年", a, "＊＊＊＊＊", "第二篇", "笋干出山记", b]
    #expect(titles(over) == ["山路十一年", "笋干出山记"])
    let before = ["一、山路十一年", "来源：云溪日报", a, "-----", "二、笋干出山记", "来源：石桥晚报", b]
    #expect(titles(before) == ["山路十一年", "笋干出山记"])
    #expect(titles(["三、山路十一年", a, "-----", "笋干出山记", b]) == ["三、山路十一年", "笋干出山记"])
  }

  @Test("a rule ends a list of links")
  func linksBeforeRule() {
    let clipping = ["来源：云溪日报", a, "相关阅读：", "· 全县无火情", "分享到： 微信 微博"]
    let found = titles(
      ["云溪护林报道汇编", "一、山路十一年"] + clipping + ["-----", "二、笋干出山记"] + clipping + ["-----", "三、十三个人", b])
    #expect(found == ["山路十一年", "笋干出山记", "十三个人"])
  }

  @Test("the ornament of the columns is none of the titles, and the line under a column is a kicker")
  func columns() {
    let found = TextCleaner.articles(
      from: [
        "云溪工作通讯", "第9期", "■ 工作动态", "让老手艺接得上新订单", "【云溪林场】山路十一年", a, "（责编：方卓）", "【石桥合作社】笋干出山记", b, "（责编：方卓）",
        "■ 人物", "五十年只磨一把剪", "【云溪车间】十三个人的包装台", c, "（责编：方卓）",
      ].joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["【云溪林场】山路十一年", "【石桥合作社】笋干出山记", "【云溪车间】十三个人的包装台"])
    #expect(found.map(\.kicker) == ["让老手艺接得上新订单", nil, "五十年只磨一把剪"])
    #expect(found.allSatisfy { $0.blocks.count == 1 })
  }

  @Test("what each page prints between its title and the same title again is no list of contents")
  func pagesWithPaths() {
    func page(_ number: String, _ title: String, _ text: String) -> [String] {
      [number, title, "云溪县 > 新闻中心 > 正文", "字号：大 中 小", title, "2026年2月3日 来源:云溪发布", text, "[打印本页] [关闭窗口]", "＊＊＊＊＊＊"]
    }
    let lines = page("第一篇", "山路十一年", a) + page("第二篇", "笋干出山记", b) + page("第三篇", "十三个人的包装台", c)
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记", "十三个人的包装台"])
    #expect(found.allSatisfy { $0.blocks.count == 1 && $0.source == "云溪发布" })
  }

  @Test("more blank lines between the articles than inside them part those whose heads have a second line")
  func spacing() {
    let lines = [
      "云溪公共文化案例选", "", "山路十一年", "云溪县图书馆　方卓", "", a, "", "", "", "笋干出山记", "石桥镇文化站　韩青", "", b, "", "", "",
      "十三个人的包装台", "云溪县文化馆　罗小满", "", c,
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记", "十三个人的包装台"])
    #expect(found.map { $0.byline.map(\.name) } == [["方卓"], ["韩青"], ["罗小满"]])
    let subheads = ["山路十一年", "", a, "", "", "", "巡山要早", "", b, "", "", "", "防火要细", "", c]
    #expect(TextCleaner.articles(from: subheads.joined(separator: "\n"), file: "a.txt").count == 1)
  }

  @Test("the line over a newspaper’s page dates its articles, and what jumps to another page is one article")
  func newspaper() {
    let lines = [
      "第01版：要闻    云溪日报    2026年04月09日 星期四", "山路十一年", "本报记者 方卓", a + "（下转第4版）", "笋干出山记", "本报记者 韩青", b, "本版责编：罗小满",
      "第04版：综合    云溪日报    2026年04月09日 星期四", "山路十一年", "（上接第1版）", SampleText.phone, "十三个人的包装台", "本报记者 韩青", c,
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记", "十三个人的包装台"])
    #expect(found.first?.blocks.map(\.plainText) == [a, SampleText.phone])
    #expect(found.allSatisfy { $0.published?.description == "2026-04-09" && $0.source == "云溪日报" })
  }

  @Test("the weather of a diary's day is no part of its title")
  func diary() {
    let found = titles(["驻村日记选登", "日记一：山路上的一课", "3月8日　晴", a, "～～～～～～", "日记二：第十三次敲门", "3月15日　小雨", b, "～～～～～～"])
    #expect(found == ["山路上的一课", "第十三次敲门"])
  }

  @Test("accounts on phones set author, account, hour and place under each title, which may call out")
  func accounts() {
    let found = titles([
      "今天，去云溪赶一场集！", "原创 方卓 云溪那些事 2025-03-05 18:30 石桥", a, "笋干出山记", "原创 韩青 山里有光 2025-03-08 07:15 石桥", b,
    ])
    #expect(found == ["今天，去云溪赶一场集！", "笋干出山记"])
  }

  @Test("the line of paper, day and page over each title parts the clippings of a library")
  func creditsAbove() {
    let found = TextCleaner.articles(
      from: [
        "剪报专辑", "云溪图书馆　2026年第5辑", "", "《云溪日报》2026年3月4日 第2版", "山路十一年", "本报记者 方卓", a, "", "《石桥晚报》2026年3月6日 第A07版",
        "笋干出山记", b, "",
        "《云溪日报》2026年3月9日 第4版", "十三个人的包装台", c,
      ].joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记", "十三个人的包装台"])
    #expect(found.map { $0.published?.description } == ["2026-03-04", "2026-03-06", "2026-03-09"])
  }

  @Test("a day behind each title parts the news of an office, and dates it")
  func dated() {
    let found = TextCleaner.articles(
      from: ["部门动态", "护林站开展巡查（2026-03-04）", a, "合作社办起夜校（2026年3月6日）", b].joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["护林站开展巡查", "合作社办起夜校"])
    #expect(found.map { $0.published?.description } == ["2026-03-04", "2026-03-06"])
  }

  @Test("forwarded mails are an article each, their subject its title")
  func mails() {
    let found = TextCleaner.articles(
      from: [
        "---------- 转发的邮件 ----------", "发件人：方卓 <fz@yunxi.example>", "发送时间：2026年3月4日 9:12", "收件人：信息组", "主题：转发：山路十一年", "",
        a, "",
        "-----原始邮件-----", "发件人：韩青 <hq@yunxi.example>", "发送时间：2026年3月5日 9:12", "收件人：信息组", "主题：投稿：笋干出山记", "", b,
      ].joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.allSatisfy { $0.blocks.count == 1 })
  }

  @Test("who wrote each stands in a column of the contents, and the number of each over its title")
  func contentsWithWriters() {
    let lines = [
      "会议发言汇编", "目　录", "1.山路十一年\t云溪林业站\t1", "2.笋干出山记\t委员 祁远\t4", "", "大会发言之一", "山路十一年", a, "", "大会发言之二", "笋干出山记", b,
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.map(\.title) == ["山路十一年", "笋干出山记"])
    #expect(found.map(\.blocks.count) == [1, 1])
  }

  @Test("titles of a list of contents in traditional characters, its pages named P.2")
  func contentsWithPages() {
    let lines = ["目錄", "舊茶樓裏的識字班　P.2", "天台種出三百斤瓜菜　P.3", "舊茶樓裏的識字班", a, "天台種出三百斤瓜菜", b]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(found.count == 2)
  }

  @Test("a newsletter in an alphabet sets its articles one after another below its masthead")
  func newsletter() {
    let texts = SampleText.english
    let lines = [
      "Marlow Street School", "THE ACORN", "Friday 6 March 2026 | Issue 22", "", "READING ROOM TURNS NINETY",
      "By Juno Pell", "", texts[0], "",
      "Page 1 of 2 | www.marlow.example", "", "A New Lease for the Volunteers", "", texts[1], "", texts[2], "",
      "Walking Bus Reaches Its Hundredth Day", "",
      texts[0], "",
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n"), file: "a.txt")
    #expect(
      found.map(\.title) == [
        "READING ROOM TURNS NINETY", "A New Lease for the Volunteers", "Walking Bus Reaches Its Hundredth Day",
      ])
    let article = ["Reading rooms", "", texts[0], "", "A new lease", "", texts[1], "", "The upper floor", "", texts[2]]
    #expect(TextCleaner.articles(from: article.joined(separator: "\n"), file: "a.txt").count == 1)
  }
}
