extension Language {
  /// The keys of `select`.
  static let select = KeyTable(
    subject: "`select`",
    keys: queryKeys + [
      Key(
        "unit", .words(unitWords), .optional(standard: "article"),
        "What is judged, and shown when it is met: whole articles, or passages of them.", example: "unit: passage",
        also: ["单位", "单元"]),
      Key(
        "published", .table(published), .optional(standard: "any day, and articles without one"),
        "The days of publication to take; an article without a date is left out.",
        example: "published: {from: 2021-01-01, to: 2021-06-30}", also: ["发布日期"]),
      Key(
        "unpublished", .words(unpublishedWords), .optional(standard: "false"),
        "Whether what earlier issues printed is left out: `true` for those of this recipe, `any` for those of every recipe in its folder.",
        example: "unpublished: true", also: ["未刊", "未刊发", "unprinted", "new"]),
      Key(
        "minimum", .number(zero: true, upTo: 1_000_000), .optional(standard: "0"),
        "The score below which nothing enters.", example: "minimum: 4", also: ["min", "最低分"]),
      Key(
        "reposts", .either(.words(repostWords), reposts), .optional(standard: "fold"),
        "What becomes of articles that print the same text: one is shown and names the others, or each stands for itself.",
        example: "reposts: {similarity: 0.8, keep: fullest, prefer: [砚湖日报]}", also: ["转载", "重复", "duplicates"]),
      Key(
        "limit", .either(.integer(1...100_000), limit), .optional(standard: "no limit"),
        "The most articles, best first, or how many of each kind.", example: "limit: 20", also: ["max", "数量"]),
    ])

  /// The keys of `reposts`.
  static let reposts = KeyTable(
    subject: "`reposts`",
    keys: [
      Key(
        "similarity", .number(zero: false, upTo: 1), .optional(standard: "0.8"),
        "How much of their text two articles share to count as one; 1 is all of it.", example: "similarity: 0.8",
        also: ["相似度"]),
      Key(
        "keep", .words(keptWords), .optional(standard: "earliest"),
        "Which one is shown: the one published first, or the longest.", example: "keep: fullest", also: ["保留"]),
      Key(
        "prefer", .list(of: .text(.line), minimum: 1, unique: true), .optional(standard: "no medium"),
        "Media whose copy is shown before those of others, the best first.", example: "prefer: [砚湖日报, 砚湖工会]",
        also: ["优先"]),
    ])

  /// The keys of `limit`, in `select` and in a section.
  static let limit = KeyTable(
    subject: "`limit`",
    keys: [
      Key(
        "total", .integer(1...100_000), .optional(standard: "no limit"), "The most in all.", example: "total: 20",
        also: ["总数", "all"]),
      Key(
        "per-source", .integer(1...100_000), .optional(standard: "no limit"),
        "The most of one medium; what states no medium is not counted.", example: "per-source: 3",
        also: ["每家媒体", "source"]),
      Key(
        "per-organisation", .integer(1...100_000), .optional(standard: "no limit"),
        "The most of one organisation; what states none is not counted.", example: "per-organisation: 2",
        also: ["每单位", "organisation", "per-organization"]),
      Key(
        "characters", .integer(1...100_000_000), .optional(standard: "no limit"),
        "The most characters of text together; what would go over it is passed over.", example: "characters: 20000",
        also: ["字数"]),
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
        "limit", .either(.integer(1...100_000), limit), .optional(standard: "no limit"),
        "The most entries, or how many of each kind; what is over it goes on to later sections.", example: "limit: 5",
        also: ["max", "数量"]),
      Key(
        "order", .wordList(orderWords), .optional(standard: "[-score, published, title]"),
        "What entries are ordered by, from large to small with a `-`.", example: "order: [-score, published, title]",
        also: ["排序", "sort"]),
      Key(
        "group", .words(Word.all(GroupKey.self)), .optional(standard: "no groups"), "What entries are grouped by.",
        example: "group: organisation", also: ["分组"]),
    ])

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
        example: "at-least: 6", also: ["至少"]),
      Key(
        "at-most", .integer(0...100_000), .optional(standard: "nothing"), "The largest number of entries.",
        example: "at-most: 30", also: ["至多", "最多"]),
      Key(
        "includes", .list(of: .text(.line)), .optional(standard: "nothing"), "Texts that some headline must contain.",
        example: "includes: [女子巡线班]", also: ["include"]),
      Key(
        "excludes", .list(of: .text(.line)), .optional(standard: "nothing"), "Texts that no headline may contain.",
        example: "excludes: [招聘启事]", also: ["exclude"]),
      Key(
        "prints", .list(of: .text(.line)), .optional(standard: "nothing"),
        "Texts that some entry must print, in its headline or below it.", example: "prints: [抢修三小时]",
        also: ["contains", "text"]),
      Key(
        "omits", .list(of: .text(.line)), .optional(standard: "nothing"), "Texts that no entry may print.",
        example: "omits: [点击关注]", also: ["omit"]),
    ])

  private static let orderWords = OrderKey.Value.allCases.flatMap { value in
    [Word(name: value.rawValue), Word(name: "-" + value.rawValue)]
  }

  private static let showWords = EntryRule.Part.allCases.map { part in
    switch part {
    case .highlights: Word(name: part.rawValue, also: ["摘要", "摘句", "highlight"])
    case .lead: Word(name: part.rawValue, also: ["导语", "首段"])
    case .body: Word(name: part.rawValue, also: ["正文", "全文", "text"])
    case .byline: Word(name: part.rawValue, also: ["作者", "署名", "author"])
    case .source: Word(name: part.rawValue, also: ["来源", "出处"])
    case .figures: Word(name: part.rawValue, also: ["数字", "数据", "numbers"])
    case .people: Word(name: part.rawValue, also: ["人物", "persons", "names"])
    case .quotes: Word(name: part.rawValue, also: ["引语", "引文", "quotations"])
    }
  }

  private static let unitWords = SelectionUnit.allCases.map { unit in
    switch unit {
    case .article: Word(name: unit.rawValue, also: ["篇", "文章", "articles"])
    case .passage: Word(name: unit.rawValue, also: ["段", "段落", "passages", "paragraph"])
    }
  }

  private static let unpublishedWords = [
    Word(name: Unpublished.inThisRecipe.rawValue, also: ["是", "yes", "on", "recipe"]),
    Word(name: Unpublished.inAnyRecipe.rawValue, also: ["all", "全部", "folder"]),
    Word(name: "false", also: ["否", "no", "off"]),
  ]

  private static let repostWords = [
    Word(name: "fold", also: ["合并", "折叠", "true", "drop"]), Word(name: "keep", also: ["保留", "false", "all"]),
  ]

  private static let keptWords = RepostRule.Kept.allCases.map { kept in
    switch kept {
    case .earliest: Word(name: kept.rawValue, also: ["最早", "first", "oldest"])
    case .fullest: Word(name: kept.rawValue, also: ["最全", "最长", "longest"])
    }
  }
}
