extension Language {
  /// The keys of `issue`.
  static let issue = KeyTable(
    subject: "`issue`",
    keys: [
      Key(
        "number", .integer(1...99_999), .optional(standard: "nothing"), "The number in the year (第12期).",
        example: "number: 12", also: ["期", "期数"]),
      Key(
        "total", .integer(1...99_999), .optional(standard: "nothing"), "The number since the beginning (总第60期).",
        example: "total: 60", also: ["总期数"]),
      Key(
        "publisher", .text(.line), .optional(standard: "nothing"), "Who publishes it.",
        example: "publisher: 砚湖流域公用事业协会", also: ["主办", "编印单位"]),
      Key(
        "classification", .text(.line), .optional(standard: "nothing"), "The line in the upper left corner.",
        example: "classification: 内部资料 注意保存", also: ["密级"]),
      Key(
        "editor", .text(.line), .optional(standard: "nothing"), "Who edited it.", example: "editor: 秘书处宣传组",
        also: ["编辑", "责任编辑"]),
      Key(
        "distribution", .table(distribution), .optional(standard: "nothing"), "Who gets it (报、送、发).",
        example: "distribution: {report: [协会理事会], send: [各会员单位]}", also: ["发送"]),
      Key(
        "copies", .integer(1...1_000_000), .optional(standard: "nothing"), "How many copies there are.",
        example: "copies: 45", also: ["印数", "份数"]),
    ])

  /// The keys of `distribution`.
  static let distribution = KeyTable(
    subject: "`distribution`",
    keys: [
      Key(
        "report", .list(of: .text(.line)), .optional(standard: "nobody"), "Who it is reported to (报).",
        example: "report: [协会理事会]", also: ["报"]),
      Key(
        "send", .list(of: .text(.line)), .optional(standard: "nobody"), "Who it is sent to (送).",
        example: "send: [各会员单位]", also: ["送"]),
      Key(
        "issue", .list(of: .text(.line)), .optional(standard: "nobody"), "Who it is issued to (发).",
        example: "issue: [各班组]", also: ["发"]),
    ])

  /// The keys of `sources`.
  static let sources = KeyTable(
    subject: "`sources`",
    keys: [
      Key(
        "only", .either(.list(of: .text(.line)), mediaFile), .optional(standard: "all media"),
        "The only media to draw on, or the file that lists them.", example: "only: [砚湖日报, 砚湖工会]",
        also: ["仅", "from", "include"]),
      Key(
        "except", .either(.list(of: .text(.line)), mediaFile), .optional(standard: "no medium"),
        "Media to leave out, or the file that lists them.", example: "except: [白砚人才网]", also: ["排除", "exclude"]),
    ])

  /// The keys of a list of media that stands in a file.
  static let mediaFile = KeyTable(
    subject: "a list of media",
    keys: [
      Key(
        "file", .text(.inputFile), .required,
        "The file, from the recipe's own folder: one name a line, `#` before a comment, or a list in YAML.",
        example: "file: media.txt", also: ["文件", "path"])
    ])
}
