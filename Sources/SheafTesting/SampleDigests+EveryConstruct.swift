import SheafKit

extension SampleDigests {
  /// A digest that holds every block and every inline at least once, in one another where they can be.
  public static var everyConstruct: Digest {
    Digest(
      language: "zh-Hans", masthead: masthead(title: "样样都有"),
      note: [
        .paragraph("这一页什么都有一点。"), Block(.list(ordered: false, items: [[.paragraph("包括清单")], [.paragraph("和清单的第二项")]])),
      ],
      sections: [
        section("文字", number: "一、", [entry(1, "各样文字", [.text(inlineBlocks)])]),
        section(
          "段落", number: "二、",
          [entry(2, "各样段落", [.text(Array(blocks)), .highlights([highlight("c2", 0, [.text("句子在段落之后也能单独成段。")])])])]),
        section("图表", number: "三、", [entry(3, "各样图表", [.text(figures)])]),
        section("空栏", number: "四、", []),
      ], labels: chinese, provenance: provenance(read: 3, chosen: 3))
  }

  static func entry(_ number: Int, _ headline: String, _ parts: [EntryPart]) -> Entry {
    Entry(
      number: number, article: "c\(number)", headline: headline, kicker: "引题\(number)", subtitle: "副题\(number)",
      byline: "作者 甘棠", parts: parts, source: "来源：样报，2023年6月\(number)日", reposts: "另有样刊转载",
      facts: [
        Fact(label: "数字", text: "（甘棠）守灯1\(number)个夜晚"),
        Fact(label: "人物", text: "甘棠（守灯人，4\(number)岁）；罗小溪（学徒）"),
        Fact(label: "引语", text: "“灯亮着，船就认得路，第\(number)盏也一样。”（甘棠）"),
      ],
      figures: [
        Figure(
          text: "1\(number)个", kind: .count, counted: "夜晚", owner: "甘棠", block: 0, range: TextRange(start: 2, end: 5)),
        Figure(text: "10多个", kind: .count, counted: "夜晚", exact: 0, block: 1, range: TextRange(start: 0, end: 4)),
      ],
      people: [
        Person(
          name: "甘棠", role: "守灯人", organisation: "禾口航标站", age: 40 + number, block: 0,
          range: TextRange(start: 0, end: 2)),
        Person(name: "罗小溪", role: "学徒", block: 0, range: TextRange(start: 9, end: 12)),
      ],
      quotes: [
        Quotation(text: "灯亮着。", speaker: "甘棠", block: 0, range: TextRange(start: 4, end: 8)),
        Quotation(text: "船就认得路。", block: 0, range: TextRange(start: 12, end: 18)),
      ])
  }

  private static var inlineBlocks: [Block] {
    [
      Block(.paragraph([.strong([.text("开头加粗：")]), .text("她把第一句说得很重，"), .emphasis([.text("把第二句说得很轻")]), .text("。")])),
      Block(
        .paragraph([
          .text("行内"), .strong([.text("“加粗的引语”")]), .text("夹在字里，"),
          .emphasis([.text("强调里有"), .strong([.text("更强")]), .text("的话")]),
          .text("，"), .strong([.text("粗")]), .emphasis([.text("斜")]), .text("相接，"), .mark([.text("标记")]), .text("一词。"),
        ])),
      Block(
        .paragraph([
          .text("链接有"),
          .link([.text("能去的"), .strong([.text("地方")])], destination: "https://qinghe.example/路?a=1&b=(2)"),
          .text("和"), .link([.text("不能去的地方")], destination: "javascript:alert(1)"), .text("，代码有"), .code("let a = `b`"),
          .text("和"), .code("x|y"), .text("。"),
        ])),
      Block(.paragraph([.text("渡口无人，"), .lineBreak, .text("灯还亮着；"), .lineBreak, .text("- 船在对岸。")])),
    ]
  }

  private static var blocks: [Block] {
    [
      .heading("第一层小标题", level: 1), .paragraph("小标题下的一段。"), .heading("第二层小标题", level: 2), .paragraph("更深一层的一段。"),
      Block(
        .quote([.paragraph("引文的第一段。"), Block(.quote([.paragraph("引文里的引文。")])), .paragraph("引文的最后一段。")])),
      Block(
        .list(
          ordered: false,
          items: [
            [.paragraph("无序第一项")],
            [.paragraph("无序第二项"), Block(.list(ordered: true, items: [[.paragraph("有序甲")], [.paragraph("有序乙")]]))],
          ])),
      Block(.list(ordered: false, items: [[.paragraph("紧跟着的另一个清单")]])),
      Block(
        .list(
          ordered: true,
          items: [
            [.paragraph("一项两段之一"), .paragraph("一项两段之二")],
            [Block(.preformatted("  for i in 1...3 {\n\tprint(i)\n  }\n\n```"))],
            [Block(.quote([.paragraph("清单里的引文")]))],
          ])),
      Block(.preformatted("春　眠\n  不觉晓")),
    ]
  }

  private static var figures: [Block] {
    [
      Block(
        .image(
          Image(
            source: "pictures/boat.jpg", alternative: "一条木船",
            caption: [.text("修船队的"), .strong([.text("第一条")]), .text("船")]))),
      Block(.image(Image(source: "https://qinghe.example/lamp.png", alternative: "灯塔"))), Block(.image(Image())),
      Block(
        .table(
          rows: [
            [[.text("月份")], [.text("夜航")], [.text("备注")]], [[.text("四月")], [.strong([.text("18")])], [.text("雾|风")]],
            [[.text("五月")], [.text("22")]],
          ], hasHead: true)),
      Block(.table(rows: [[[.text("没有")], [.text("表头")]]], hasHead: false)),
    ]
  }
}
