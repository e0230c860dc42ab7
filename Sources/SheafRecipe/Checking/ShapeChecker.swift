import SheafKit
import SheafYAML

/// Holds a YAML tree against the description of the language and collects all that does not fit.
///
/// It goes on after a problem, so that one run tells them all. What a value means beyond its own form (that a theme
/// exists, that a section can be reached) is checked by `Rules`.
struct ShapeChecker {
  /// The formats that outputs can name.
  let formats: any RecipeFormats
  /// What was found so far.
  var problems: Problems
  /// How much of what is bounded there was so far, in this file and in those before it.
  var spent = Spent()

  /// How many characters there were of what is looked for, which costs tables and time.
  struct Spent {
    /// Those of the terms.
    var terms = 0
    /// Those of the patterns.
    var patterns = 0
    /// Those of the selectors.
    var selectors = 0
  }

  /// What a value is for, in the words of messages.
  struct Subject {
    /// ``"`limit`"`` or ``"an item of `any`"``.
    var name: String
    /// A line that would be right; nil when there is none to show.
    var example: String?

    /// `for example …`, for the help of a diagnostic.
    var help: String? { example.map { "for example `\($0)`" } }
  }

  /// Checks a whole recipe.
  mutating func checkRecipe(_ root: YAMLNode) {
    check(root, .table(Language.recipe), as: Subject(name: "a recipe"))
  }

  /// Checks a whole theme file.
  mutating func checkThemeFile(_ root: YAMLNode) {
    check(root, .table(Language.themeFile), as: Subject(name: "a theme file", example: Language.themes.example))
  }

  /// Checks a whole `sheaf.yaml`.
  mutating func checkSettings(_ root: YAMLNode) {
    check(root, .table(Language.settings), as: Subject(name: "`sheaf.yaml`", example: Language.sites.example))
  }

  /// Checks a whole file of edits.
  mutating func checkEdits(_ root: YAMLNode) {
    check(root, .table(Language.edits), as: Subject(name: "a file of edits"))
  }

  /// Checks one value.
  mutating func check(_ node: YAMLNode, _ shape: Shape, as subject: Subject) {
    switch shape {
    case .text, .words, .boolean, .integer, .number, .decimal, .date, .days, .scalar:
      checkScalar(node, shape, as: subject)
    case .list(let item, let minimum, let unique):
      checkList(node, of: item, minimum: minimum, unique: unique, as: subject)
    case .table(let table): checkTable(node, table, as: subject)
    case .either(let other, let table): checkEither(node, other, table, as: subject)
    case .named(let kind, let value): checkNames(node, kind, of: value, as: subject)
    case .clause: checkClause(node, as: subject)
    case .output: checkOutput(node, as: subject)
    case .any: break
    }
  }

  private mutating func checkList(
    _ node: YAMLNode, of shape: Shape, minimum: Int, unique: Bool, as subject: Subject
  ) {
    guard let items = node.items else { return wrongType(node, "a list", as: subject) }
    if items.isEmpty {
      return problems.error(.emptyValue, "\(subject.name) is empty", at: node, help: subject.help)
    }
    if items.count < minimum {
      problems.error(.emptyValue, "\(subject.name) needs at least \(minimum) items", at: node, help: subject.help)
    }
    var seen: Set<YAMLScalar.Value> = []
    let itemSubject = Subject(name: "an item of \(subject.name)", example: subject.example)
    for item in items {
      check(item, shape, as: itemSubject)
      if node.isFlow { problems.add(ScalarSlips.inBrackets(item, in: problems.file)) }
      guard unique, let value = item.scalar?.value, !seen.insert(value).inserted else { continue }
      problems.error(
        .repeatedValue, "`\(item.scalar?.text ?? "")` is in \(subject.name) twice", at: item,
        help: "keep one of the two")
    }
  }

  /// Checks a mapping whose keys are known.
  mutating func checkTable(_ node: YAMLNode, _ table: KeyTable, as subject: Subject) {
    guard let pairs = node.pairs else { return wrongType(node, "a mapping of keys", as: subject) }
    if pairs.isEmpty {
      return problems.error(.emptyValue, "\(subject.name) is empty", at: node, help: subject.help)
    }
    for pair in pairs { checkPair(pair, in: table) }
    let missing = table.keys.filter { key in key.presence == .required && !pairs.contains { $0.names(key) } }
    guard !missing.isEmpty else { return }
    // Of one that is only mistyped the slip is told, and that is enough.
    let meant = pairs.prefix(64).compactMap { $0.key.scalar.flatMap { Self.keyMeant(by: $0.text, in: table) } }
    for key in missing where !meant.contains(key.name) {
      problems.error(
        .missingKey, "\(table.subject) needs the key `\(key.name)`",
        at: SourceLocation(file: problems.file, from: node.start, to: node.start), help: "write `\(key.example)`")
    }
  }

  private mutating func checkEither(_ node: YAMLNode, _ shape: Shape, _ table: KeyTable, as subject: Subject) {
    if node.pairs != nil { return checkTable(node, table, as: subject) }
    if table.key("file") != nil, let scalar = node.scalar, case .string(let text) = scalar.value, text.contains(".") {
      let name = subject.name.filter { $0 != "`" }
      return problems.error(
        .wrongType, "\(subject.name) must be \(wanted(.either(shape, table))), not text", at: node,
        help: "write `\(name): {file: \(text.shortened)}` for the names in a file, or `\(name): [\(text.shortened)]`")
    }
    check(node, shape, as: subject)
  }

  private mutating func checkPair(_ pair: YAMLPair, in table: KeyTable) {
    guard let name = pair.key.scalar?.text, let key = table.key(name) else { return unknownKey(pair.key, in: table) }
    check(pair.value, key.shape, as: Subject(name: "`\(name)`", example: key.example))
  }

  private mutating func checkNames(_ node: YAMLNode, _ kind: Shape.TextKind, of shape: Shape, as subject: Subject) {
    guard let pairs = node.pairs else { return wrongType(node, "a mapping of names", as: subject) }
    if pairs.isEmpty { return problems.error(.emptyValue, "\(subject.name) is empty", at: node, help: subject.help) }
    for pair in pairs {
      checkScalar(pair.key, .text(kind), as: Subject(name: "a name in \(subject.name)", example: subject.example))
      check(
        pair.value, shape,
        as: Subject(name: "`\(pair.key.scalar?.text.shortened ?? "")`", example: example(of: shape)))
    }
  }

  private func example(of shape: Shape) -> String? {
    if case .table(let table) = shape { table.keys.first?.example } else { nil }
  }

  /// Says that a value is of the wrong kind, or which slip of the keyboard made it so.
  mutating func wrongType(_ node: YAMLNode, _ wanted: String, as subject: Subject) {
    if node.isNull {
      return problems.error(
        .emptyValue, "\(subject.name) has no value", at: node,
        help: subject.example.map { "write `\($0)`, or leave it out" })
    }
    if let slip = ScalarSlips.instead(ofCollection: node, in: problems.file) { return problems.add([slip]) }
    problems.error(.wrongType, "\(subject.name) must be \(wanted), not \(node.kindName)", at: node, help: subject.help)
  }
}

extension YAMLPair {
  /// Whether its key is a key of the language.
  func names(_ key: Key) -> Bool { isNamed(key.name) }

  /// Whether its key is a word.
  func isNamed(_ name: String) -> Bool { key.scalar?.text == name }
}

extension YAMLNode {
  /// What it is, in the words of messages.
  var kindName: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar):
      switch scalar.value {
      case .null: "nothing"
      case .boolean: "`\(scalar.text)`"
      case .integer, .number: "the number \(scalar.text)"
      case .string: "text"
      }
    }
  }
}
