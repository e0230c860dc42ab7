import SheafKit

extension SampleDigests {
  /// A bulletin in Chinese with all its parts: note, contents, sections, a group, marks, omissions, sources, foot.
  public static var bulletin: Digest {
    Digest(
      language: "zh-Hans", masthead: masthead(title: "渡口记事"),
      note: [.paragraph("本期选编五篇来稿，都写了夜里还亮着的灯。读者若有同样的见闻，请寄渡口公所李禾声收。")],
      sections: [
        section("夜班", number: "一、", [nightClinic, lampKeeper]),
        Section(
          number: "二、", title: "修补",
          groups: [
            .init(title: "禾口小学", entries: [desks]),
            .init(title: "青禾县自来水所", entries: [pipe]),
          ]),
        section("其他", number: "三、", [bookCart]),
      ],
      colophon: Colophon(
        distribution: [
          .init(label: "报", text: "青禾县人民政府办公室"), .init(label: "送", text: "各镇文化站、各渡口值班室、县图书馆"),
          .init(label: "发", text: "各修船队"),
        ], credits: [.init(label: "编辑", text: "李禾声"), .init(label: "印数", text: "120份")]),
      sources: [
        source(
          1, "夜诊室的第三盏灯", "青禾晚报", date(2023, 5, 12), address: "https://news.qinghe.example/2023/05/12/lamp?id=3&page=1"),
        source(2, "守灯人换班", nil, date(2023, 5, 20)),
        source(3, "三十张课桌", "禾口小学校报", nil),
        source(4, "凌晨两点的水管", nil, nil, address: "javascript:alert(1)"),
        source(5, "书车开进麦田", "青禾广播", date(2023, 5, 28), reposts: ["web/book-cart-copy.html"]),
      ],
      labels: chinese, provenance: provenance(read: 31, chosen: 5))
  }

  private static var nightClinic: Entry {
    Entry(
      number: 1, article: "a1", headline: "夜诊室的第三盏灯", kicker: "值夜班的人", subtitle: "一名乡村医生的四百个夜晚",
      byline: "记者 何春苗",
      parts: [
        .highlights([
          highlight(
            "a1", 0, [.text("去年冬天起，卫生院的夜诊室每晚亮三盏灯：一盏照药柜，一盏照楼梯，一盏留给"), .mark([.text("急诊")]), .text("。")]),
          highlight(
            "a1", 0,
            [.text("“病人看得见灯，就走得快些。”"), .mark([.text("医生")]), .text("周满仓说，一年里他接诊1,286人次，最远的一位走了11.5公里。")],
            followsOmission: true),
          highlight("a1", 3, [.text("今年5月，第三盏灯换成了节能灯，一个月省下电费36.4元。")], followsOmission: true),
        ])
      ], source: "来源：青禾晚报，2023年5月12日", reposts: "另有青禾广播等2家转载",
      facts: [
        Fact(label: "数字", text: "（周满仓）一年里他接诊1,286人次；最远的一位走了11.5公里；一个月省下电费36.4元"),
        Fact(label: "人物", text: "周满仓（医生）"),
      ],
      figures: [
        Figure(text: "1,286人次", kind: .times, owner: "周满仓", block: 0, range: TextRange(start: 64, end: 71)),
        Figure(text: "11.5公里", kind: .length, block: 0, range: TextRange(start: 79, end: 85)),
        Figure(text: "36.4元", kind: .money, block: 3, range: TextRange(start: 25, end: 30)),
      ], people: [Person(name: "周满仓", role: "医生", block: 0, range: TextRange(start: 56, end: 59))],
      quotes: [
        Quotation(text: "病人看得见灯，就走得快些。", speaker: "周满仓", block: 0, range: TextRange(start: 40, end: 53))
      ])
  }

  private static var lampKeeper: Entry {
    Entry(
      number: 2, article: "a2", headline: "守灯人换班",
      parts: [
        .text([
          Block(.paragraph([.strong([.text("灯塔不大：")]), .text("塔高9米，灯是LED的，全靠两块蓄电池。守灯人罗水生今年61岁，月底退休。")])),
          .paragraph("接班的是他的女儿罗小溪。她带来的第一件东西，是一本写满潮汐时刻的笔记本。"),
        ])
      ], source: "来源：禾口航标站，2023年5月20日")
  }

  private static var desks: Entry {
    Entry(
      number: 3, article: "a3", headline: "三十张课桌",
      parts: [.text([.paragraph("木工班的老师傅用两个周末修好30张课桌，桌面都补上了同一种木纹。孩子们在桌肚里贴了纸条：“谢谢爷爷！”")])],
      source: "来源：禾口小学校报")
  }

  private static var pipe: Entry {
    Entry(
      number: 4, article: "a4", headline: "凌晨两点的水管：一条裂缝、六个人、四十分钟，和一整条街第二天早晨的热水",
      parts: [
        .text([
          .paragraph("主管道在凌晨2点10分裂开。抢修队6人赶到，关阀、挖土、套箍，40分钟后恢复供水；全街412户，没有一家误了早饭。")
        ])
      ], source: "青禾县自来水所")
  }

  private static var bookCart: Entry {
    Entry(
      number: 5, article: "a5", headline: "书车开进麦田",
      parts: [.highlights([highlight("a5", 0, [.text("图书馆的三轮书车每周三开到田头，车上120本书，借书不用押金，只要写下名字和归还的日子。")])])])
  }

  static func highlight(_ article: String, _ block: Int, _ inlines: [Inline], followsOmission: Bool = false)
    -> Highlight
  {
    Highlight(
      inlines: inlines, article: article, block: block,
      range: TextRange(start: 0, end: inlines.plainText.unicodeScalars.count), at: SourcePlace(line: 4 + block),
      followsOmission: followsOmission)
  }

  static func source(
    _ entry: Int, _ title: String, _ medium: String?, _ published: CalendarDate?, address: String? = nil,
    reposts: [String] = []
  ) -> SourceNote {
    SourceNote(
      entry: entry, article: "a\(entry)", title: title, source: medium, published: published,
      origin: Origin(file: "web/a\(entry).txt", format: "text", line: entry == 3 ? 17 : nil, address: address),
      reposts: reposts.map { Origin(file: $0, format: "html") })
  }
}
