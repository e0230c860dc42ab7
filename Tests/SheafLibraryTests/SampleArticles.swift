import SheafKit

/// Articles to put into stores.
enum SampleArticles {
  /// An article in which every field is set, with every kind of block and of inline.
  static var full: Article {
    var article = Article(
      id: "00c0ffee00c0ffee", title: "渡口大桥合龙", kicker: "砚湖之上", subtitle: "两岸从此一刻钟",
      organisation: "砚湖航运公司", source: "砚湖日报", repostedFrom: "渡口晚报",
      byline: [Contributor(name: "沈砚", role: "记者")], editors: [Contributor(name: "陆渡", role: "责任编辑")],
      dateline: "本报砚湖3月8日电", published: CalendarDate(year: 2021, month: 3, day: 8), language: "zh-Hans",
      sourceNote: "以上信息由各单位提供", blocks: blocks,
      origin: Origin(file: "clips/a.html", format: "html", line: 12, page: 3, address: "https://example.org/a"),
      extent: .stub)
    article.evidence = Evidence(
      fields: FieldEvidence.Field.allCases.map {
        FieldEvidence($0, "text of \($0)", at: SourcePlace(line: 1, page: 2, element: "meta[\($0)]"))
      },
      division: "titles in 【…】",
      dropped: [
        DroppedText("首页 > 新闻", at: SourcePlace(line: 4, page: 1, element: "nav"), rule: "breadcrumb")
      ], droppedMore: 7)
    return article
  }

  /// An article of one paragraph.
  static func plain(_ text: String, title: String = "短讯", file: String = "a.txt", id: String = "0") -> Article {
    Article(
      id: id, title: title, blocks: text.isEmpty ? [] : [.paragraph(text, line: 1)],
      origin: Origin(file: file, format: "text"))
  }

  private static let place = SourcePlace(line: 7, page: 1, element: "p")

  private static let inlines: [Inline] = [
    .text("桥长"), .emphasis([.strong([.text("1208")])]), .link([.code("m")], destination: "../m.html"),
    .mark([.text("合龙")]), .lineBreak, .text("。"),
  ]

  private static var blocks: [Block] {
    [
      Block(.heading(level: 2, inlines), at: place),
      Block(.paragraph(inlines), at: place),
      Block(.quote([Block(.paragraph([.text("船停了。")]), at: place)]), at: place),
      Block(.list(ordered: true, items: [[Block(.paragraph(inlines), at: place)]]), at: place),
      Block(.image(Image(source: "bridge.jpg", alternative: "桥", caption: inlines)), at: place),
      Block(.table(rows: [[inlines, [.text("二")]], [[.text("三")]]], hasHead: true), at: place),
      Block(.preformatted("一\n  二"), at: place),
    ]
  }
}
