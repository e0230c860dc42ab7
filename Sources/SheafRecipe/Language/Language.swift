import SheafKit

/// The recipe language, version 1: the one description that its reader, its JSON Schema and its reference page share.
enum Language {
  /// The version that recipes state in `sheaf:`.
  static let version = 1

  /// The smallest recipe, for messages and for the reference page.
  static let smallestRecipe = """
    sheaf: 1
    title: 巾帼风采
    articles: [articles/*.txt]
    outputs: [text]
    """

  /// The keys of a recipe.
  static let recipe = KeyTable(
    subject: "a recipe",
    keys: [
      Key(
        "sheaf", .integer(version...version), .required, "The version of the recipe language.", example: "sheaf: 1",
        also: ["version"]),
      Key(
        "title", .text(.line), .required, "The title of the digest.", example: "title: 巾帼风采",
        also: ["标题", "题目", "name"]),
      Key(
        "language", .words(languages), .optional(standard: "zh-Hans"),
        "The language of labels, numbering and typography.", example: "language: zh-Hans", also: ["语言", "lang"]),
      Key(
        "date", .date, .optional(standard: "SOURCE_DATE_EPOCH, else today"), "The day of issue; `--date` wins over it.",
        example: "date: 2021-03-08", also: ["日期"]),
      Key(
        "issue", .table(issue), .optional(standard: "nothing"), "What masthead and foot say.",
        example: "issue: {number: 12, publisher: 砚湖流域公用事业协会}", also: ["期号", "masthead"]),
      Key(
        "note", .text(.paragraphs), .optional(standard: "nothing"),
        "The editor's note; a blank line parts its paragraphs.", example: "note: 本期选编五月以来的来稿。",
        also: ["编者按", "按语"]),
      Key(
        "parameters", .named(.parameterName, .table(parameter)), .optional(standard: "none"),
        "Values that `--set` gives, for use as `{month}` in any text of the recipe.",
        example: "parameters: {month: {type: integer, default: 3}}", also: ["参数", "variables", "params"]),
      Key(
        "articles", .list(of: .text(.glob)), .required,
        "The files to draw on, as patterns from the recipe's own folder.",
        example: "articles: [\"articles/**/*.{txt,html,md}\"]", also: ["文章", "files", "inputs"]),
      Key(
        "sources", .table(sources), .optional(standard: "all media"), "The media to draw on.",
        example: "sources: {except: [白砚人才网]}", also: ["来源", "媒体"]),
      sites,
      include, themes,
      Key(
        "select", .table(select), .optional(standard: "everything"), "What enters the digest.",
        example: "select: {theme: women, minimum: 4}", also: ["选择", "选题", "filter"]),
      Key(
        "sections", .list(of: .table(section)), .optional(standard: "one section without a title"),
        "Where it stands: each article goes to the first section that takes it.",
        example: "sections: [{title: 岗位建功, any: [劳动模范, 技能]}, {title: 其他, rest: true}]",
        also: ["栏目", "板块", "chapters"]),
      Key(
        "empty-sections", .words(Word.all(EmptySections.self)), .optional(standard: "omit"),
        "What becomes of a section that gets nothing: left out, kept with a line that says so, or an error.",
        example: "empty-sections: omit"),
      Key(
        "entries", .table(entries), .optional(standard: "highlights and source"), "What is shown of each article.",
        example: "entries: {show: [lead, source]}", also: ["条目"]),
      Key(
        "edits", .text(.inputFile), .optional(standard: "nothing"),
        "The file with the editor's last word on single entries, from the recipe's own folder.",
        example: "edits: women.edits.yaml", also: ["编辑", "修改"]),
      Key(
        "outputs", .list(of: .output), .required, "What to write: formats, alone or with options.",
        example: "outputs: [text, html, markdown: {file: \"{slug}.md\"}]", also: ["输出", "formats", "output"]),
      Key(
        "expect", .table(expect), .optional(standard: "nothing"),
        "The recipe's own test: a digest that breaks it is an error.",
        example: "expect: {at-least: 6, excludes: [招聘启事]}", also: ["期望", "test", "tests"]),
    ])

  /// The languages that labels exist in.
  static let languages = [
    Word(name: "zh-Hans", also: ["zh", "zh-CN", "cn", "Chinese", "中文", "简体", "简体中文"]),
    Word(name: "zh-Hant", also: ["zh-TW", "zh-HK", "繁體", "繁体", "繁體中文", "繁体中文"]),
    Word(name: "en", also: ["en-US", "en-GB", "English", "英文", "英语"]),
  ]

  /// Every table of the language, to find where a misplaced key belongs.
  static let tables =
    [
      recipe, issue, distribution, parameter, sources, mediaFile, site, select, published, reposts, limit, section,
      entries, highlights,
      expect,
      query("a theme"),
    ]
    + clauseForms

  /// The name of every key, to tell a key from other words.
  static let keyNames = Set(tables.flatMap { $0.keys.map(\.name) } + [command.name, file.name])
}
