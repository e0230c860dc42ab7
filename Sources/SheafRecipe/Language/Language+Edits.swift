extension Language {
  /// The keys of a file of edits.
  static let edits = KeyTable(
    subject: "a file of edits",
    keys: [
      Key(
        "sheaf", .integer(version...version), .required, "The version of the language.", example: "sheaf: 1",
        also: ["version"]),
      Key(
        "edits", .list(of: .table(edit)), .optional(standard: "none"), "What is to become of single articles.",
        example: "edits: [{title: 守闸人换了一代, pin: true}]", also: ["编辑", "修改"]),
    ])

  /// The keys of an item of `edits`.
  static let edit = KeyTable(
    subject: "an edit",
    keys: [
      Key(
        "article", .text(.line), .optional(standard: "found by its title"),
        "The id of the article, as `sheaf edits new` and `sheaf articles --json` show it.",
        example: "article: 3f2a9c0d41b7e865", also: ["id", "文章"]),
      Key(
        "title", .text(.line), .optional(standard: "found by its id"), "The title of the article, as it is read.",
        example: "title: 守闸人换了一代", also: ["标题"]),
      Key(
        "pin", .boolean, .optional(standard: "false"), "Whether it is in, whatever the query and the limits say.",
        example: "pin: true", also: ["置顶", "保留", "keep"]),
      Key(
        "drop", .boolean, .optional(standard: "false"), "Whether it is out.", example: "drop: true",
        also: ["删除", "remove", "exclude"]),
      Key(
        "section", .text(.line), .optional(standard: "the first section that takes it"),
        "The title of the section to print it in.", example: "section: 岗位建功", also: ["栏目"]),
      Key(
        "position", .integer(1...100_000), .optional(standard: "as the section orders"),
        "Its place in the section, from 1.", example: "position: 1", also: ["顺序", "位置", "order"]),
      Key(
        "headline", .text(.line), .optional(standard: "the title"), "The headline to print.",
        example: "headline: 守了十一年的闸门", also: ["改题", "retitle"]),
      Key(
        "cut", .list(of: .text(.line)), .optional(standard: "nothing"),
        "Words of paragraphs that are left out, as they stand in the article.", example: "cut: [据了解]",
        also: ["删去", "删节"]),
      Key(
        "add", .list(of: .text(.line)), .optional(standard: "nothing"),
        "Words of sentences that are printed in any case, as they stand in the article.",
        example: "add: [每隔20米刷一道白漆]", also: ["补充", "增加"]),
      Key(
        "note", .text(.paragraphs), .optional(standard: "nothing"), "The editor's remark, printed with the entry.",
        example: "note: 三八节前又去看了一次。", also: ["按语", "编者按", "comment"]),
    ])
}
