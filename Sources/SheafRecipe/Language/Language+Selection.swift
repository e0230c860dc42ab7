extension Language {
  /// The keys of `select`.
  static let select = KeyTable(
    subject: "`select`",
    keys: queryKeys + [
      Key(
        "published", .table(published), .optional(standard: "any day, and articles without one"),
        "The days of publication to take; an article without a date is left out.",
        example: "published: {from: 2021-01-01, to: 2021-06-30}", also: ["发布日期"]),
      Key(
        "minimum", .number(zero: true, upTo: 1_000_000), .optional(standard: "0"),
        "The score below which nothing enters.", example: "minimum: 4", also: ["min", "最低分"]),
      Key(
        "limit", .integer(1...100_000), .optional(standard: "no limit"), "The most articles, best first.",
        example: "limit: 20", also: ["max", "数量"], laterForm: limitForEach),
    ],
    later: [
      LaterKey(name: "unit", instead: "leave it out: whole articles are selected"),
      LaterKey(name: "reposts", instead: "leave it out: articles with the same text are folded already"),
      LaterKey(name: "at-least", instead: "use `any` with a `minimum`"),
    ])

  /// The keys of `published`.
  static let published = KeyTable(
    subject: "`published`",
    keys: [
      Key(
        "from", .date, .optional(standard: "no first day"), "The first day.", example: "from: 2021-01-01", also: ["从"]),
      Key("to", .date, .optional(standard: "no last day"), "The last day.", example: "to: 2021-06-30", also: ["到"]),
      Key(
        "last", .days, .optional(standard: "no such bound"),
        "The days that end with the day of issue, in place of the two.",
        example: "last: 30 days", also: ["最近"]),
    ])

  /// The keys of an item of `sections`.
  static let section = KeyTable(
    subject: "a section",
    keys: [
      Key("title", .text(.line), .required, "The title of the section.", example: "title: 抢修一线", also: ["标题"])
    ] + queryKeys + [
      Key(
        "rest", .boolean, .optional(standard: "false"), "Whether it takes what no section before it took.",
        example: "rest: true", also: ["其余"]),
      Key(
        "limit", .integer(1...100_000), .optional(standard: "no limit"),
        "The most entries; what is over it goes on to later sections.", example: "limit: 5", also: ["max"],
        laterForm: limitForEach),
      Key(
        "order", .wordList(orderWords), .optional(standard: "[-score, published, title]"),
        "What entries are ordered by, from large to small with a `-`.", example: "order: [-score, published, title]",
        also: ["排序", "sort"]),
      Key(
        "group", .words(Word.all(GroupKey.self)), .optional(standard: "no groups"), "What entries are grouped by.",
        example: "group: organisation", also: ["分组"]),
    ],
    later: [LaterKey(name: "at-least", instead: "use `any`")])

  /// The keys of `entries`.
  static let entries = KeyTable(
    subject: "`entries`",
    keys: [
      Key(
        "show", .wordList(showWords), .optional(standard: "[highlights, source]"), "What is shown of each article.",
        example: "show: [highlights, byline, source]", also: ["显示"]),
      Key(
        "highlights", .table(highlights), .optional(standard: "3 sentences, 240 characters"), "How much is quoted.",
        example: "highlights: {sentences: 3, characters: 240}", also: ["摘要"]),
      Key(
        "mark-terms", .boolean, .optional(standard: "false"), "Whether the terms of the theme are marked.",
        example: "mark-terms: true"),
    ])

  /// The keys of `highlights`.
  static let highlights = KeyTable(
    subject: "`highlights`",
    keys: [
      Key(
        "sentences", .integer(1...100), .optional(standard: "3"), "The most sentences.", example: "sentences: 3",
        also: ["句数"]),
      Key(
        "characters", .integer(10...100_000), .optional(standard: "240"),
        "The most characters; the first sentence is taken however long it is.", example: "characters: 240",
        also: ["字数"]),
    ])

  /// The keys of `expect`.
  static let expect = KeyTable(
    subject: "`expect`",
    keys: [
      Key(
        "at-least", .integer(0...100_000), .optional(standard: "nothing"), "The least number of entries.",
        example: "at-least: 6"),
      Key(
        "includes", .list(of: .text(.line)), .optional(standard: "nothing"), "Texts that some headline must contain.",
        example: "includes: [女子巡线班]", also: ["include"]),
      Key(
        "excludes", .list(of: .text(.line)), .optional(standard: "nothing"), "Texts that no headline may contain.",
        example: "excludes: [招聘启事]", also: ["exclude"]),
    ])

  private static let orderWords = OrderKey.Value.allCases.flatMap { value in
    [Word(name: value.rawValue), Word(name: "-" + value.rawValue)]
  }

  private static let showWords =
    Word.all(EntryRule.Part.self)
    + [
      Word(name: "figures", later: "leave it out: figures show in the highlights"),
      Word(name: "people", later: "leave it out: people show in the highlights"),
    ]

  private static let limitForEach = LaterForm(
    kind: .mapping, meaning: "a limit for each medium", instead: "write one number: `limit: 20`")
}
