import SheafKit

extension SampleDigests {
  /// The name of the element that no formatter may let through as markup; it stands in every field of `hostile`.
  public static let canary = "sheaf-canary"

  /// A digest whose every string is an attack or a burden: markup, template syntax, `]]>`, control and bidirectional
  /// characters, joined emoji, Han beyond the basic plane, 200 levels of nesting, a word of 10,000 letters.
  public static var hostile: Digest {
    Digest(
      language: "zh\" onload=\"x",
      masthead: Masthead(
        title: "<sheaf-canary onload=x>题\"'&amp;</title>", issue: "# *期* `一`", publisher: "]]><!-- 公所 -->",
        classification: "\u{202E}密内\u{202C}</header>", date: date(2023, 6, 1), dateline: "{{日}} <%= 期 %> ${日}"),
      note: [
        .paragraph("- 看着像清单\n# 看着像标题\r\n1. 看着像编号"), .paragraph("</section></main><sheaf-canary>按"),
      ],
      sections: [
        section("| 栏 | 目 |", number: "1.", [hostileEntry, nested, long]),
        section("___\n===", number: "2)", [oddities]),
      ],
      colophon: Colophon(
        distribution: [.init(label: "<b>报</b>", text: "`送`\u{0}\u{8}\u{1B}[31m红")],
        credits: [.init(label: "[a]: b", text: "![图](x)")]),
      sources: [
        SourceNote(
          entry: 1, article: "h1", title: "](javascript:1)", source: "<sheaf-canary>",
          origin: Origin(
            file: "../../etc/\u{202E}dwssap", format: "text", address: "https://a.example/\"><sheaf-canary>"))
      ], labels: chinese, provenance: provenance(read: 4, chosen: 4))
  }

  private static var hostileEntry: Entry {
    Entry(
      number: 1, article: "h1", headline: "<sheaf-canary>标题</sheaf-canary> ]]> {{{x}}} #", kicker: "<!--",
      subtitle: "-->",
      byline: "&lt;作者&gt; &#60;",
      parts: [
        .text([
          .paragraph("<sheaf-canary src=x onerror=alert(1)>甲</sheaf-canary>乙&amp;丙&copy;丁"),
          .paragraph("*不是强调* _也不是_ **更不是** `不是代码` ~~不是删除~~ [不是](链接) ![不是](图) <https://不是.example>"),
          .paragraph("[不是]: https://定义.example"), .paragraph("    不是代码块"), .paragraph("| 不是 | 表格 |\n| --- | --- |"),
          .paragraph("反斜线 \\ 和 \\* 和行末 \\"), .paragraph("1) 不是清单"), .paragraph("+ 也不是"), .paragraph("> 不是引文"),
          .paragraph("---"), .paragraph("==="), .paragraph("```"), .paragraph("#不是标题"), .paragraph("# 不是标题 #"),
          Block(
            .paragraph([
              .text("看!"), .link([.text("a] [b")], destination: "https://a.example/)\"><sheaf-canary>"), .text("(x)"),
              .code("``"), .code(" `"), .link([.text("诱")], destination: "https://bank.example@evil.example/"),
              .link([.text("饵")], destination: " JaVaScRiPt:alert(1)"), .link([], destination: "https://a.example/"),
            ])),
        ])
      ], source: "）（<sheaf-canary>", reposts: "{% endraw %}",
      facts: [
        Fact(label: "<sheaf-canary>数", text: "- **不是清单**\n1. 也不是</dd></dl><sheaf-canary>\u{202E}"),
        Fact(label: "# 人\u{0}", text: "`"), Fact(label: "", text: ""),
      ],
      figures: [
        Figure(
          text: "\u{202E}9</b>", kind: .count, counted: "]]>", owner: "\u{7}", exact: 7, block: -1,
          range: .init(start: 9, end: 2))
      ],
      people: [
        Person(
          name: "\u{1B}[31m", role: "<sheaf-canary>", organisation: "\u{FEFF}", age: -1, block: 99,
          range: .init(start: 0, end: 0))
      ],
      quotes: [Quotation(text: "\u{2067}\n", speaker: "</sheaf-canary>", block: 0, range: .init(start: 0, end: 1))])
  }

  private static var nested: Entry {
    var block = Block.paragraph("最里面的一段")
    for level in 0..<200 {
      block = Block(level.isMultiple(of: 2) ? .quote([block]) : .list(ordered: false, items: [[block]]))
    }
    var inline = Inline.text("最里面的一句")
    for level in 0..<200 {
      inline =
        level.isMultiple(of: 2) ? .emphasis([inline]) : .link([.strong([inline])], destination: "https://a.example/")
    }
    return Entry(
      number: 2, article: "h2", headline: "二百层", parts: [.text([block, Block(.paragraph([inline]))])])
  }

  private static var long: Entry {
    Entry(
      number: 3, article: "h3", headline: String(repeating: "长", count: 500),
      parts: [
        .text([
          .paragraph(String(repeating: "a", count: 10_000)), .paragraph(String(repeating: "）", count: 300) + "括号"),
          .paragraph(String(repeating: "—", count: 300)),
          .paragraph("加" + String(repeating: "\u{301}", count: 2000) + "符"),
        ])
      ])
  }

  private static var oddities: Entry {
    Entry(
      number: 4, article: "h4", headline: "\u{202E}\u{7}\u{FEFF}",
      parts: [
        .text([
          .paragraph("罕见字𠮷𪚥𫝀𰻝，表情👩‍👩‍👧‍👦👍🏽🇨🇳❤️1️⃣，组合é与é，全角ＡＢＣ，零宽\u{200B}\u{200D}字"),
          .paragraph(
            "控制\u{1}\u{1F}\u{7F}\u{85}\u{9B}字符，方向\u{202A}\u{202B}\u{202D}\u{2066}\u{2067}\u{2068}\u{2069}符，非字符\u{FFFE}\u{1FFFF}完"
          ),
          .paragraph(""),
          Block(.list(ordered: true, items: [[], [.paragraph("")], [Block(.list(ordered: false, items: [[]]))]])),
          Block(.quote([])), Block(.table(rows: [], hasHead: true)), Block(.table(rows: [[], []], hasHead: true)),
          Block(.heading(level: 99, [.text("第九十九层标题")])), Block(.heading(level: -1, [])),
          Block(.paragraph([.strong([.text("  ")]), .emphasis([]), .mark([.text("　记　")]), .lineBreak, .lineBreak])),
          Block(.preformatted("</pre>\u{1B}[2J<sheaf-canary>\r\n````\n")),
          Block(.image(Image(source: "file:///etc/passwd", alternative: "\"><sheaf-canary>", caption: [.text("]图[")]))),
        ])
      ])
  }
}
