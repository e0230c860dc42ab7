extension Language {
  /// `themes`, in a recipe and in a theme file.
  static let themes = Key(
    "themes", .named(.themeName, .table(query("a theme"))), .optional(standard: "none"),
    "Queries with a name, for use in `select`, `sections` and other themes.",
    example: "themes: {women: {any: [巾帼: 3, 女职工]}}", also: ["主题", "专题"])

  /// `include`, in a recipe and in a theme file.
  static let include = Key(
    "include", .list(of: .text(.glob)), .optional(standard: "nothing"),
    "Theme files whose themes can be used as if they stood here, as patterns from the file's own folder.",
    example: "include: [themes/*.yaml]", also: ["包含", "引用", "import", "includes"])

  /// The keys of a theme file.
  static let themeFile = KeyTable(
    subject: "a theme file",
    keys: [
      Key(
        "sheaf", .integer(version...version), .required, "The version of the recipe language.", example: "sheaf: 1",
        also: ["version"]),
      include, themes,
    ])
}
