extension Language {
  /// The keys of a query, wherever one stands.
  static func query(_ subject: String) -> KeyTable {
    KeyTable(subject: subject, keys: queryKeys)
  }

  /// The keys that make a query.
  static let queryKeys = [
    Key(
      "any", .list(of: .clause), .optional(standard: "nothing asked"),
      "Clauses of which at least one must hold, or as many as `at-least` says.",
      example: "any: [巾帼: 3, 女职工]", also: ["任一", "任意", "或", "or"]),
    Key(
      "all", .list(of: .clause), .optional(standard: "nothing asked"), "Clauses that must all hold.",
      example: "all: [抢修, {title: 女子}]", also: ["全部", "且", "and"]),
    Key(
      "none", .list(of: .clause), .optional(standard: "nothing asked"),
      "Clauses of which none may hold; they never add to the score.", example: "none: [招聘]",
      also: ["排除", "非", "not"]),
    Key(
      "at-least", .integer(1...10_000), .optional(standard: "1"), "How many clauses of `any` must hold.",
      example: "at-least: 2", also: ["至少", "least"]),
    Key(
      "theme", .text(.themeName), .optional(standard: "nothing asked"),
      "A theme that must hold too; beside `any` it counts as one of `all`.", example: "theme: women", also: ["主题"]),
  ]

  /// The forms of a clause that are mappings; each is told by the keys that only it has.
  static let clauseForms: [KeyTable] =
    [termForm] + Field.allCases.map(fieldForm)
    + [nearForm, patternForm, KeyTable(subject: "a clause", keys: queryKeys + [weight])]

  /// The names that mean something in a clause, and so cannot be terms of the short form `巾帼: 3`.
  static let clauseNames = clauseForms.flatMap { $0.keys.map(\.name) }

  /// Keys of a clause that say how, and not what, to look for.
  static let modifierNames: Set = ["weight", "within", "field", "except", "at-least"]

  private static let weight = Key(
    "weight", .number(zero: false, upTo: 1_000), .optional(standard: "1"), "How much a match counts.",
    example: "weight: 2", also: ["权重"])

  private static let field = Key(
    "field", .words(Word.all(Field.self)), .optional(standard: "title, headings and text"),
    "The only field to look in.", example: "field: title", also: ["字段", "in"])

  private static let except = Key(
    "except", .list(of: .text(.term), minimum: 1, unique: true), .optional(standard: "nothing"),
    "Longer words that hold the term and are not meant.", example: "except: [女士优先]", also: ["除外", "排除", "not"])

  private static let termForm = KeyTable(
    subject: "a term",
    keys: [
      Key(
        "term", .text(.term), .required, "The words to look for, with width, case and Han form folded.",
        example: "term: 女士", also: ["词"]),
      except, weight,
    ])

  private static func fieldForm(_ field: Field) -> KeyTable {
    let summary =
      switch field {
      case .title: "Words to look for in title, kicker and subtitle alone."
      case .heading: "Words to look for in the headings inside the article alone."
      case .body: "Words to look for in the text alone."
      case .source: "Words to look for in the name of the medium alone."
      case .organisation: "Words to look for in the name of the organisation alone."
      case .byline: "Words to look for in the byline alone."
      }
    let example =
      switch field {
      case .title: "title: 女子"
      case .heading: "heading: 先进事迹"
      case .body: "body: 志愿服务"
      case .source: "source: 砚湖日报"
      case .organisation: "organisation: 供水"
      case .byline: "byline: 通讯员"
      }
    return KeyTable(
      subject: "a term in one field",
      keys: [Key(field.rawValue, .text(.fieldTerm), .required, summary, example: example), except, weight])
  }

  private static let nearForm = KeyTable(
    subject: "`near`",
    keys: [
      Key(
        "near", .list(of: .text(.term), minimum: 2, unique: true), .required,
        "Terms that must stand close to each other, in any order.", example: "near: [女性, 先锋]", also: ["邻近"]),
      Key(
        "within", .integer(0...1_000), .optional(standard: "12"),
        "The most characters between one and the next.", example: "within: 12"),
      field, weight,
    ])

  private static let patternForm = KeyTable(
    subject: "`pattern`",
    keys: [
      Key(
        "pattern", .text(.pattern), .required, "A regular expression in the syntax of RE2, which runs in linear time.",
        example: "pattern: '女(职工|干部)'", also: ["正则", "模式", "regex", "regexp"]),
      field, weight,
    ])
}
