import SheafKit
import Testing

@testable import SheafIngest

/// The many ways in which pages state the same four things.
@Suite("Forms of credit lines")
struct CreditFormsTests {
  /// A line, and what it states: medium, people with roles, editors with roles, day; `-` for nothing.
  static let samples: [(line: String, states: String)] = [
    ("记者:王芳 李小满(实习) 管小云（见习）", "- | 记者 王芳、记者 李小满、记者 管小云 | - | -"),
    ("• 来源:雁湖日报", "雁湖日报 | - | - | -"),
    ("3月5日　来源：雁湖日报　记者：王芳", "雁湖日报 | 记者 王芳 | - | -"),
    ("2021年3月 来源：雁湖日报", "雁湖日报 | - | - | -"),
    ("2021－03－05　来源：雁湖日报　记者：王芳", "雁湖日报 | 记者 王芳 | - | -"),
    ("采写:王芳  来源:雁湖会刊  已有 677 人阅读", "雁湖会刊 | 采写 王芳 | - | -"),
    ("2021-03-08 08:00:12 来源: 雁湖日报 作者: 王芳 A+ A-", "雁湖日报 | 作者 王芳 | - | 2021-03-08"),
    ("今天 09:30 来源：雁湖日报", "雁湖日报 | - | - | -"),
    ("3小时前　来源：雁湖日报", "雁湖日报 | - | - | -"),
    ("雁湖省人民政府新闻办公室　www.yanhu.example　　2021-03-08　　来源：雁湖日报", "雁湖日报 | - | - | 2021-03-08"),
    ("作者：王芳　　单位：雁湖供电所", "- | 作者 王芳 | - | -"),
    ("2021年3月8日 星期一 雁湖晚报 第4版 □王芳", "雁湖晚报 | 王芳 | - | 2021-03-08"),
    ("雁湖日报　记者 王芳　2021.03.08", "雁湖日报 | 记者 王芳 | - | 2021-03-08"),
    ("来 源丨 雁湖大队", "雁湖大队 | - | - | -"),
    ("编 辑丨 王 芳   审 核丨 李小满", "- | - | 编辑 王芳、审核 李小满 | -"),
    ("发 布丨 雁 湖 融 媒 体 中 心", "- | - | - | -"),
    ("2021-03-08 来源:雁湖日报 我来说两句", "雁湖日报 | - | - | 2021-03-08"),
    ("实习编译：王芳 审稿：李小满", "- | 实习编译 王芳 | 审稿 李小满 | -"),
    ("雁评记者：王芳　雁评编辑：李小满", "- | 记者 王芳 | 编辑 李小满 | -"),
    ("文｜雁湖周刊 王芳 李小满（实习）", "- | 文 王芳、文 李小满 | - | -"),
    ("2021年03月08日 10:20 来源：雁湖周刊 出版日期 2021年03月15日", "雁湖周刊 | - | - | 2021-03-08"),
    ("（作者单位：雁湖水利学校）", "- | - | - | -"),
    ("本文来自微信公众号“雁湖小岸”（ID：yanhu），作者：王芳，某某站经授权发布。", "雁湖小岸 | 作者 王芳 | - | -"),
    ("posted @ 2021-03-08 09:30", "- | - | - | 2021-03-08"),
    ("更新時間：2021年3月8日 週一 上午8:40", "- | - | - | -"),
    ("来源:雁湖文化站 编辑:管小云", "雁湖文化站 | - | 编辑 管小云 | -"),
    ("作者:教务处 王芳 时间：2021-03-08", "- | 作者 王芳 | - | 2021-03-08"),
    ("发布时间：2021-03-08 发布人：宣传科", "- | - | - | 2021-03-08"),
    ("作者：记者王芳", "- | 记者 王芳 | - | -"),
    ("发布日期:2021-03-08 来源: 作者: 编辑:yhx 发布: 点击:", "- | - | - | 2021-03-08"),
    ("文、图：王芳 审核：李小满", "- | 文、图 王芳 | 审核 李小满 | -"),
    ("雁湖聯報／ 記者王小嵐／台北即時報導", "雁湖聯報 | 記者 王小嵐 | - | -"),
    ("采写：石桥记者 王芳 李小满", "- | 记者 王芳、记者 李小满 | - | -"),
    ("2021-03-08 11:10 雁湖星空[整理]", "雁湖星空 | - | - | 2021-03-08"),
    ("《雁火》作者 王芳", "- | 作者 王芳 | - | -"),
    ("针灸科供稿  摄影/王芳 编辑/李小满", "针灸科 | 摄影 王芳 | 编辑 李小满 | -"),
    ("记者 王芳 整合", "- | 记者 王芳 | - | -"),
    ("稿源：雁湖日报 2021-03-08", "雁湖日报 | - | - | 2021-03-08"),
    ("发布时间：21-03-08 09:30", "- | - | - | 2021-03-08"),
    ("发布日期：20210308　来源：雁湖日报", "雁湖日报 | - | - | 2021-03-08"),
    ("发布时间：Mon Mar 08 09:30:00 CST 2021 来源：雁湖日报", "雁湖日报 | - | - | 2021-03-08"),
    ("来源/雁湖日报　时间/2021-03-08", "雁湖日报 | - | - | 2021-03-08"),
    ("来源：雁湖晚报 李小满 2021-03-08", "雁湖晚报 | 李小满 | - | 2021-03-08"),
    ("点击数：　　更新时间：2021-03-08 来源：雁湖日报", "雁湖日报 | - | - | -"),
    ("雁湖周刊 2021年第9期 2021-03-08 记者/王芳 发自石桥", "雁湖周刊 | 记者 王芳 | - | 2021-03-08"),
    ("http://www.yanhu.example 2021年03月08日09:12 雁湖晨报", "雁湖晨报 | - | - | 2021-03-08"),
    ("发布者：李小满 发布时间：2021-03-08", "- | - | - | 2021-03-08"),
    ("雁湖晚报评论员 王芳", "- | 评论员 王芳 | - | -"),
    ("雁湖工人报-雁湖网记者 王芳 本报通讯员 李小满", "- | 记者 王芳、通讯员 李小满 | - | -"),
    ("（本报记者王芳、李小满采写）", "- | 记者 王芳、记者 李小满 | - | -"),
    ("記者王小嵐╱台北報導", "- | 記者 王小嵐 | - | -"),
    ("記者王小嵐台北報導", "- | 記者 王小嵐 | - | -"),
    ("■王芳　雁湖报特约记者　李小满", "- | 王芳、特约记者 李小满 | - | -"),
    ("李小满摄影报道", "- | 摄影报道 李小满 | - | -"),
    ("（实习记者 王芳 对本文亦有贡献）", "- | 实习记者 王芳 | - | -"),
    ("主编：黎 川  编辑：石 竹  电话：0000-5551234", "- | - | 主编 黎川、编辑 石竹 | -"),
    ("发布日期：2021-03-08 浏览次数：23 次 字号：[ 大 中 小 ] 视力保护色：", "- | - | - | 2021-03-08"),
    ("2021年03月08日 字数：612 放大 缩小 默认 朗读", "- | - | - | 2021-03-08"),
    ("雁湖集团第二工程公司  2021-03-08 18:05:25 作者:SystemMaster", "雁湖集团第二工程公司 | - | - | 2021-03-08"),
    ("2021-03-08 09:56 [党群建设]  来源于:石桥县供电公司    作者:王芳", "石桥县供电公司 | 作者 王芳 | - | 2021-03-08"),
    ("发布时间:2021-03-08 信息来源:市委党校 浏览次数: 【字体:", "市委党校 | - | - | 2021-03-08"),
    ("文章来源:http://www.yanhu.example/2021/0308/1.shtml", "- | - | - | -"),
    ("□周刊记者  王芳", "- | 记者 王芳 | - | -"),
    ("作者：本刊记者 秦月 李小满 点击：12", "- | 记者 秦月、记者 李小满 | - | -"),
    ("本网记者 秦 月 文并摄", "- | 记者 秦月 | - | -"),
    ("急诊科、护理部供稿 摄影/王芳 编辑/李小满", "- | 摄影 王芳 | 编辑 李小满 | -"),
    ("（石桥镇通讯员 秦 月 李小满）", "- | 通讯员 秦月、通讯员 李小满 | - | -"),
    ("雁湖时讯记者王小芳、李小满", "- | 记者 王小芳、记者 李小满 | - | -"),
    ("（文字整理：王芳　速录：李小满）", "- | 文字整理 王芳、速录 李小满 | - | -"),
    ("报导：李小满", "- | 报导 李小满 | - | -"),
    ("编辑 | 王芳 值班总监 | 李小满", "- | - | 编辑 王芳、值班总监 李小满 | -"),
    ("文章加入时间：2012-7-2 点击：433 次", "- | - | - | 2012-07-02"),
    ("据《雁湖周刊》", "雁湖周刊 | - | - | -"),
    ("雁湖晚报 3月8日", "雁湖晚报 | - | - | -"),
    ("【供稿：工会】", "- | - | - | -"),
    ("【供稿：客服中心 王芳】", "- | 供稿 王芳 | - | -"),
    ("（石桥镇妇联供稿）", "石桥镇妇联 | - | - | -"),
    ("（石桥镇妇联 王芳）", "- | 王芳 | - | -"),
    ("信息来源：县农业农村局 发布时间：2021-03-08 09:30 浏览次数：123", "县农业农村局 | - | - | 2021-03-08"),
    ("发布机构：县教育局 | 发布日期：2021年3月8日", "县教育局 | - | - | 2021-03-08"),
    ("来源: 雁湖网 | 日期: 2021/03/08", "雁湖网 | - | - | 2021-03-08"),
    ("时间：2021-03-08 来源：雁湖日报 作者：王芳 编辑：李小满 点击：20", "雁湖日报 | 作者 王芳 | 编辑 李小满 | 2021-03-08"),
    ("文章来源：雁湖日报　　责任编辑：李小满　　2021.03.08", "雁湖日报 | - | 责任编辑 李小满 | 2021-03-08"),
    ("来源：雁湖日报 作者：记者 王芳 通讯员 李小满", "雁湖日报 | 记者 王芳、通讯员 李小满 | - | -"),
    ("王芳/文 李小满/图", "- | 文 王芳、图 李小满 | - | -"),
    ("文/王芳 图/李小满", "- | 文 王芳、图 李小满 | - | -"),
    ("图/文 王芳", "- | 图/文 王芳 | - | -"),
    ("作　者：王　芳　　来　源：雁湖日报", "雁湖日报 | 作者 王芳 | - | -"),
    ("責任編輯：李小滿", "- | - | 責任編輯 李小滿 | -"),
    ("記者王小嵐／台北報導", "- | 記者 王小嵐 | - | -"),
    ("記者 王小嵐、李大同／台北報導", "- | 記者 王小嵐、記者 李大同 | - | -"),
    ("By Jane Doe and John Roe", "- | Jane Doe、John Roe | - | -"),
    ("Words by Jane Doe", "- | Jane Doe | - | -"),
    ("Written by Jane Doe and John Roe", "- | Jane Doe、John Roe | - | -"),
    ("Photography: Jane Doe", "- | Photography Jane Doe | - | -"),
    ("Von Anna Schmidt und Karl Weber", "- | Anna Schmidt、Karl Weber | - | -"),
    ("Par Marie Curel et Jean Dupré", "- | Marie Curel、Jean Dupré | - | -"),
    ("Por Ana Ruiz y Juan Gil", "- | Ana Ruiz、Juan Gil | - | -"),
    ("（责编：王芳、李小满）", "- | - | 责编 王芳、责编 李小满 | -"),
    ("编辑：王芳 二审：李小满 三审：赵大山", "- | - | 编辑 王芳、二审 李小满、三审 赵大山 | -"),
    ("初审：王芳 | 复审：李小满 | 终审：赵大山", "- | - | 初审 王芳、复审 李小满、终审 赵大山 | -"),
    ("责编｜王芳 校对｜李小满", "- | - | 责编 王芳、校对 李小满 | -"),
    ("监制 / 王芳 统筹 / 李小满", "- | - | 监制 王芳、统筹 李小满 | -"),
    ("雁湖日报 2021-03-08 09:30:00", "雁湖日报 | - | - | 2021-03-08"),
    ("2021年03月08日 09:30 | 来源：雁湖日报 | 作者：王芳 | 阅读：1234", "雁湖日报 | 作者 王芳 | - | 2021-03-08"),
    ("【来源：雁湖日报】", "雁湖日报 | - | - | -"),
    ("2021-03-08 09:30 [来源] 雁湖日报 [编辑] 王芳", "雁湖日报 | - | 编辑 王芳 | 2021-03-08"),
    ("作者 | 王芳", "- | 作者 王芳 | - | -"),
    ("撰文丨王芳 编辑丨李小满", "- | 撰文 王芳 | 编辑 李小满 | -"),
    ("雁湖晚报记者 王芳 见习记者 李小满", "- | 记者 王芳、见习记者 李小满 | - | -"),
    ("来源：本站原创 作者：佚名 2021-03-08", "- | - | - | 2021-03-08"),
    ("来源：网络整理", "- | - | - | -"),
    ("责任编辑：王芳_NB1234", "- | - | 责任编辑 王芳 | -"),
    ("作者：欧阳 修竹 记者：巩 一鸣", "- | 作者 欧阳修竹、记者 巩一鸣 | - | -"),
    ("《雁湖日报》（2021年03月08日 第 04 版）", "雁湖日报 | - | - | 2021-03-08"),
    ("作者 王芳 李小满", "- | 作者 王芳、作者 李小满 | - | -"),
    ("来源：雁湖日报 作者 王芳", "雁湖日报 | 作者 王芳 | - | -"),
    ("成文日期：2021-03-01 发布日期：2021-03-08", "- | - | - | 2021-03-08"),
  ]

  @Test("each states what an editor reads in it", arguments: samples)
  func forms(line: String, states: String) {
    let credits = CreditLine.read(line)
    #expect(credits?.isWholeLine == true, "\(line)")
    func list(_ people: [Contributor]?) -> String {
      let names = (people ?? []).map { ($0.role.map { $0 + " " } ?? "") + $0.name }
      return names.isEmpty ? "-" : names.joined(separator: "、")
    }
    let found = [
      credits?.source ?? "-", list(credits?.byline), list(credits?.editors), credits?.published?.description ?? "-",
    ]
    #expect(found.joined(separator: " | ") == states, "\(line)")
  }

  @Test(
    "a day is read in the languages that pages are written in",
    arguments: [
      "2021年3月8日", "2021/03/08", "2021.03.08", "March 8, 2021", "8 March 2021", "Mon, 8 Mar 2021", "8. März 2021",
      "8 mars 2021", "8 de marzo de 2021", "8 marzo 2021", "08.03.2021", "令和3年3月8日", "民國110年3月8日", "中華民國110年3月8日",
      "2021년 3월 8일", "2021. 3. 8.", "2021-03-08T23:30:00+08:00", "二〇二一年三月八日", "2021-3-8",
    ])
  func days(text: String) {
    #expect(DateText.first(in: text)?.description == "2021-03-08", "\(text)")
  }

  @Test(
    "what may be two days, or none, is no day",
    arguments: ["03/08/2021", "3月8日", "10.20.30.40", "1.2.2021.3", "昭和的三月", "8 de la tarde"])
  func noDays(text: String) {
    #expect(DateText.first(in: text) == nil, "\(text)")
  }

  @Test(
    "a sentence is no credit line",
    arguments: [
      "记者在现场看到，闸门已经全部打开。", "来源于生活的故事最动人。", "作者把十年的笔记交给了出版社，编辑看了三天。", "By the end of March the roof was repaired.",
      "Von hier aus sieht man das Meer.", "Par exemple, le toit a été réparé.", "编辑部里的灯亮了一夜", "时间过得很快，2021年3月8日那天她又来了。",
      "图书馆/文化馆今年都开到了晚上九点",
    ])
  func sentences(line: String) {
    #expect(CreditLine.whole(ArraySlice(line)) == nil, "\(line)")
  }

  @Test("a desk before the role and the word for reporting behind the last name are no names")
  func desk() throws {
    let credits = try #require(CreditLine.read("社會中心／記者鐘以寧、藍若谷報導"))
    #expect(
      credits.byline == [Contributor(name: "鐘以寧", role: "記者"), Contributor(name: "藍若谷", role: "記者")])
    #expect(credits.isWholeLine)
    #expect(CreditLine.read("記者藍若谷／渡口報導")?.byline.map(\.name) == ["藍若谷"])
  }

  @Test("an upright bar of any kind stands between a label and its value")
  func uprightBars() {
    #expect(CreditLine.read("来源︱渡口商报")?.source == "渡口商报")
    #expect(CreditLine.read("作者︱郦小川")?.byline.map(\.name) == ["郦小川"])
    #expect(CreditLine.read("摄影│荆远")?.byline == [Contributor(name: "荆远", role: "摄影")])
  }

  @Test("the column that brings a text out is nobody, nor is the paper before a role")
  func works() {
    #expect(CreditLine.read("出品︱晓舟网文化频道《守坝人》栏目")?.editors == [])
    #expect(
      CreditLine.read("作者：《渡口商报》记者 阎望舒")?.byline == [Contributor(name: "阎望舒", role: "记者")])
  }

  @Test("somebody of an office stands before a bar and the editors")
  func officeBeforeBars() {
    let credits = CreditLine.read("（望潮县纪委监委 卢青禾 || 责任编辑 杜若）")
    #expect(credits?.byline.map(\.name) == ["卢青禾"])
    #expect(credits?.editors == [Contributor(name: "杜若", role: "责任编辑")])
    #expect(CreditLine.read("望潮县纪委监委 卢青禾 说")?.byline.isEmpty != false)
  }

  @Test("a school class has its number in brackets, and is nobody")
  func schoolClass() {
    #expect(CreditLine.read("作者：三（1）班编辑组　柳小禾　阅读：97次")?.byline.map(\.name) == ["柳小禾"])
    #expect(CreditLine.read("作者：柳小禾（石桥）")?.byline.map(\.name) == ["柳小禾"])
  }

  @Test("several media that a text is put together from are its source")
  func putTogether() {
    #expect(CreditLine.read("（综合整理自渡口商报、深水科技等）")?.source == "渡口商报、深水科技等")
  }

  @Test("who says where something is from in a sentence of the text states no credits")
  func sentences() {
    #expect(CreditLine.read("本文来自作者在“渡口讲堂”上的三次演讲，讲的是守灯的人怎样过冬。") == nil)
    #expect(CreditLine.read("助理王芳说：船先过。") == nil)
  }

  @Test("the name behind an office and a colon is the writer's")
  func behindOffice() {
    #expect(CreditLine.read("作者：石桥县妇联：柳小禾")?.byline.map(\.name) == ["柳小禾"])
  }

  @Test("a cutting's paper, day, page and reporter between bars are no menu of a site")
  func bars() {
    let line = Paragraph.one("渡口商报 | 2026-03-03 | A04版 | 记者 柳小禾")
    #expect(line.credits?.source == "渡口商报")
    #expect(line.credits?.byline.map(\.name) == ["柳小禾"])
    #expect(!Breadcrumbs.isBreadcrumb(line))
  }

  @Test("the paper that a bar parts from its reporter is the source, a desk is none")
  func barredPaper() {
    let credits = CreditLine.read("渡口聯報／ 記者柳小禾／渡口即時報導")
    #expect(credits?.source == "渡口聯報")
    #expect(credits?.byline.map(\.name) == ["柳小禾"])
    #expect(CreditLine.read("社會中心／記者柳小禾")?.source == nil)
    #expect(CreditLine.read("作者：《渡口商报》记者 柳小禾")?.source == nil)
  }

  @Test("who took a picture is named without the word for it")
  func photographed() {
    #expect(CreditLine.read("（記者柳小禾攝）")?.byline.map(\.name) == ["柳小禾"])
  }

  @Test("a label without its colon names a medium that is surely one")
  func spacedSource() {
    let credits = CreditLine.read("稿源 渡口早报　　编辑 柳小禾")
    #expect(credits?.source == "渡口早报")
    #expect(credits?.editors.map(\.name) == ["柳小禾"])
    #expect(credits?.isWholeLine == true)
    #expect(CreditLine.read("来源 不明的一封信") == nil)
  }

  @Test("a label that nobody told us of ends the value before it")
  func unknownLabel() {
    let credits = CreditLine.read("2009-11-14 09:12 来源：渡口晚报 作者：柳小禾 选题：河边人家")
    #expect(credits?.byline.map(\.name) == ["柳小禾"])
    #expect(CreditLine.read("作者：柳小禾 选稿：石磊")?.editors.map(\.name) == ["石磊"])
  }

  @Test("whose the pictures are says nothing of the text", arguments: ["（图片由受访者提供）", "本文图片均由砚湖县第一小学提供。"])
  func pictures(line: String) {
    #expect(CreditLine.whole(ArraySlice(line.utf8)) == Credits())
    #expect(CreditLine.read("图片由柳小禾拍摄") == nil)
    #expect(CreditLine.read("图片由柳小禾提供的有三张，都拍于渡口。") == nil)
  }

  @Test("labels in other languages are read in either case")
  func otherLanguages() {
    #expect(CreditLine.read("Источник: Речной вестник")?.source == "Речной вестник")
    #expect(CreditLine.read("Редактор: Анна Ивова")?.editors.map(\.name) == ["Анна Ивова"])
    #expect(CreditLine.read("Edição: Ana Lima")?.editors.map(\.name) == ["Ana Lima"])
  }

  @Test("a medium called by its sign stands behind the name of whom it employs")
  func signs() {
    let credits = CreditLine.read("Von Jana Beck, NDK Unterau")
    #expect(credits?.byline.map(\.name) == ["Jana Beck"])
    #expect(credits?.source == "NDK Unterau")
    #expect(CreditLine.read("BY JANA BECK, PAUL ROTH")?.byline.map(\.name) == ["JANA BECK", "PAUL ROTH"])
  }

  @Test(
    "the medium and who wrote it stand before the day and the hour in either order",
    arguments: ["渡口日报 柳小禾 2021-03-08 09:30", "柳小禾 渡口日报 2021-03-08 09:30", "渡口日报 社会 柳小禾 2021-03-08 09:30"])
  func beforeDay(line: String) {
    let credits = CreditLine.read(line)
    #expect(credits?.source == "渡口日报")
    #expect(credits?.byline.map(\.name) == ["柳小禾"])
    #expect(credits?.published?.description == "2021-03-08")
  }

  @Test("values may stand in brackets, and a change before the day of publication is none")
  func bracketedValues() {
    let credits = CreditLine.read("来源：[渡口日报] 作者：[柳小禾] 编辑：[]")
    #expect(credits?.source == "渡口日报")
    #expect(credits?.byline.map(\.name) == ["柳小禾"])
    #expect(CreditLine.read("更新：2021-03-09 10:00　发布：2021-03-08 09:30")?.published?.description == "2021-03-08")
  }

  @Test("who did what for an account is credits, whatever the work is called")
  func accountWorks() {
    let credits = CreditLine.whole(ArraySlice("选题策划：柳小禾　文案：石磊　视觉设计：白露　审校：江帆".utf8))
    #expect(credits?.byline.map(\.name) == ["石磊"])
    #expect(credits?.editors.map(\.name) == ["柳小禾", "白露", "江帆"])
  }

  @Test(
    "a weekday before it is a part of the day",
    arguments: [
      "Mon 8 Mar 2021 09:30", "Monday, March 8, 2021", "By Ann Poe, Monday, March 8, 2021", "lundi 8 mars 2021",
      "Written by Ann Poe on Monday, March 8, 2021", "Montag, 8. März 2021",
    ])
  func weekdays(line: String) {
    let credits = CreditLine.read(line)
    #expect(credits?.published?.description == "2021-03-08")
    #expect(credits?.source == nil)
    #expect((credits?.byline ?? []).allSatisfy { $0.name == "Ann Poe" })
  }

  @Test("a byline ends before its day and before the medium that it was written for")
  func bylineEnds() {
    let dated = CreditLine.read("Written by Ann Poe on March 8, 2021")
    #expect(dated?.byline.map(\.name) == ["Ann Poe"])
    #expect(dated?.published?.description == "2021-03-08")
    let written = CreditLine.read("By ANN POE FOR HARBOUR ONLINE")
    #expect(written?.byline.map(\.name) == ["ANN POE"])
    #expect(written?.source == "HARBOUR ONLINE")
    #expect(CreditLine.read("Автор: Анна Ивова 8 марта 2021, 09:30")?.byline.map(\.name) == ["Анна Ивова"])
  }
}
