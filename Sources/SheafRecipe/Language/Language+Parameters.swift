extension Language {
  /// The keys of one of `parameters`.
  static let parameter = KeyTable(
    subject: "a parameter",
    keys: [
      Key(
        "type", .words(ParameterType.words), .optional(standard: "text"), "What its values are.",
        example: "type: integer", also: ["类型", "kind"]),
      Key(
        "one-of", .list(of: .text(.line), minimum: 1, unique: true), .optional(standard: "any text"),
        "The only values there are, in place of a type.", example: "one-of: [春, 夏, 秋, 冬]",
        also: ["选项", "choices", "values", "enum"]),
      Key(
        "default", .scalar, .optional(standard: "none: `--set` must give a value"),
        "The value when `--set` gives none.", example: "default: 3", also: ["默认", "value"]),
    ])
}
