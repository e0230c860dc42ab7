import SheafKit
import SheafYAML

/// Makes queries of a recipe's nodes, with the themes that they name put in.
struct QueryBuilder {
  /// Unknown themes, and themes that include themselves.
  private(set) var problems: Problems
  /// The file of the node that is being made into a query: the recipe, or the theme file of a theme.
  private var file: String
  private let names: [String]
  private let written: [String: WrittenTheme]
  private var resolved: [String: Theme] = [:]
  /// The themes that are being made, outermost first, to tell a circle.
  private var open: [String] = []
  /// How many clauses the queries that are not themes have so far, those of their themes among them.
  private var clauseCount = 0
  /// How many queries are being made inside each other.
  private var depth = 0
  private var isTooDeep = false

  /// The most clauses that a theme can unfold to: themes of themes grow without measure.
  private static let mostClauses = 100_000

  /// The most themes inside each other; they are made by recursion.
  private static let mostOpen = 64

  /// The most queries inside each other, those of themes unfolded.
  private static let mostDepth = 100

  private struct Theme {
    var query: Query
    var clauses: Int
    /// How many queries stand inside each other, with itself.
    var height = 1
  }

  /// Starts from the themes of a recipe and of the files that it includes.
  init(themes: [WrittenTheme], file: String) {
    self.file = file
    problems = Problems(file: file)
    written = Dictionary(themes.map { ($0.name, $0) }) { first, _ in first }
    var seen: Set<String> = []
    names = themes.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The themes that are made, in the order of the recipe.
  var themes: [(name: String, query: Query)] { names.compactMap { name in resolved[name].map { (name, $0.query) } } }

  /// Makes every theme, so that a fault in one that nobody uses is told too.
  mutating func resolveAll() {
    for name in names { _ = theme(name, at: nil) }
  }

  /// The query that the query keys of a mapping make; nil when it has none of them.
  mutating func query(_ node: YAMLNode) -> Query? {
    guard let made = counted(node) else { return nil }
    clauseCount += made.clauses
    if clauseCount > Self.mostClauses, clauseCount - made.clauses <= Self.mostClauses {
      problems.error(
        .themeCycle, "up to here the queries unfold to more than \(Self.mostClauses) clauses", at: node,
        help: "use fewer or smaller themes")
    }
    return made.query
  }

  private mutating func counted(_ node: YAMLNode) -> Theme? {
    guard let pairs = node.pairs, pairs.contains(where: { pair in Language.queryKeys.contains { pair.names($0) } })
    else {
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else {
      tooDeep(node)
      return nil
    }
    var (clauses, height) = (1, 1)
    var lists: [String: [Clause]] = [:]
    for key in ["any", "all", "none"] {
      lists[key] = (node[key]?.items ?? []).compactMap { clause($0, &clauses, &height) }
    }
    if let name = node["theme"], let clause = theme(name) {
      clauses += clause.clauses
      height = max(height, clause.height + 1)
      lists["all", default: []].insert(.theme(name: name.scalar?.text ?? "", clause.query), at: 0)
    }
    let query = Query(
      any: lists["any"] ?? [], all: lists["all"] ?? [], none: lists["none"] ?? [],
      atLeast: node.integer("at-least") ?? 1, location: node.location(in: file))
    if height + depth > Self.mostDepth + 1 { tooDeep(node) }
    return Theme(query: query, clauses: clauses, height: height)
  }

  private mutating func clause(_ node: YAMLNode, _ clauses: inout Int, _ height: inout Int) -> Clause? {
    clauses += 1
    let location = node.location(in: file)
    guard let pairs = node.pairs else {
      return node.scalar.map { .term(Term(text: $0.text, location: location)) }
    }
    let weight = node.number("weight") ?? 1
    let except = Optional(node).texts("except")
    if let text = node.text("term") {
      return .term(Term(text: text, weight: weight, except: except, location: location))
    }
    if let text = node.text("pattern") {
      return .pattern(Pattern(text: text, weight: weight, field: node.word("field"), location: location))
    }
    if let terms = node["near"]?.items {
      let near = Near(
        terms: terms.compactMap { $0.scalar?.text }, within: node.integer("within") ?? 12, weight: weight,
        field: node.word("field"), location: location)
      return .near(near)
    }
    for field in Field.allCases {
      guard let text = node.text(field.rawValue) else { continue }
      return .term(Term(text: text, weight: weight, field: field, except: except, location: location))
    }
    let others = pairs.filter { !$0.isNamed("weight") }
    if others.count == 1, let name = node["theme"] {
      return theme(name).map { theme in
        clauses += theme.clauses
        height = max(height, theme.height + 1)
        return .theme(name: name.scalar?.text ?? "", weighed(theme.query, weight, at: location))
      }
    }
    if let query = counted(node) {
      clauses += query.clauses
      height = max(height, query.height + 1)
      return .query(weighed(query.query, weight, at: location))
    }
    guard pairs.count == 1, let pair = pairs.first, let text = pair.key.scalar?.text, let weight = pair.value.number
    else {
      return nil
    }
    return .term(Term(text: text, weight: weight, location: pair.key.location(in: file)))
  }

  private mutating func tooDeep(_ node: YAMLNode) {
    guard !isTooDeep else { return }
    isTooDeep = true
    problems.error(
      .themeCycle, "here more than \(Self.mostDepth) queries stand inside each other", at: node.location(in: file),
      help: "use fewer themes inside themes")
  }

  /// A query with the weights of its terms multiplied, which multiplies its score.
  private mutating func weighed(_ query: Query, _ factor: Double, at location: SourceLocation) -> Query {
    guard factor != 1, factor > 0 else { return query }
    let weighed = query.multiplied(by: factor)
    if weighed.largestWeight > Self.largestWeight {
      problems.error(
        .outOfRange, "with this weight a term inside counts more than \(Int(Self.largestWeight)) times", at: location,
        help: "write a smaller weight")
      return query
    }
    return weighed
  }

  /// The most that a term counts after all multiplication.
  private static let largestWeight = 1_000_000.0

  private mutating func theme(_ node: YAMLNode) -> Theme? {
    node.scalar.flatMap { scalar in scalar.value == .null ? nil : theme(scalar.text, at: node.location(in: file)) }
  }

  private mutating func theme(_ name: String, at location: SourceLocation?) -> Theme? {
    if let theme = resolved[name] { return theme }
    guard let theme = written[name] else {
      unknown(name, at: location)
      return nil
    }
    let node = theme.node
    let start = theme.location
    if let first = open.firstIndex(of: name), let location {
      let circle = (open[first...] + [name]).map { "`\($0)`" }.joined(separator: " → ")
      problems.error(
        .themeCycle, "the theme `\(name)` includes itself: \(circle)", at: location, help: "take it out of one of them")
      return nil
    }
    guard open.count < Self.mostOpen else {
      problems.error(
        .themeCycle, "the theme `\(name)` stands inside more than \(Self.mostOpen) others", at: start,
        help: "include fewer themes in each other")
      return nil
    }
    open.append(name)
    let outer = file
    file = theme.file
    let made = counted(node) ?? Theme(query: Query(location: node.location(in: file)), clauses: 1)
    file = outer
    open.removeLast()
    if made.clauses > Self.mostClauses {
      problems.error(
        .themeCycle, "the theme `\(name)` unfolds to more than \(Self.mostClauses) clauses", at: start,
        help: "include fewer themes in each other")
      resolved[name] = Theme(query: Query(location: made.query.location), clauses: 1)
    } else {
      resolved[name] = made
    }
    return resolved[name]
  }

  private mutating func unknown(_ name: String, at location: SourceLocation?) {
    guard let location else { return }
    guard !problems.isFull else { return problems.error(.unknownTheme, "there is no such theme", at: location) }
    // A hostile recipe has thousands of themes, and thousands of wrong names.
    let known = names.prefix(50)
    let nearest = NearestName.of(name, in: known).map { "did you mean `\($0)`? Otherwise " } ?? ""
    let all =
      names.isEmpty
      ? "the recipe has no themes; add `themes: {\(name.shortened): {any: [巾帼: 3, 女职工]}}`"
      : "the themes are \(known.joined(separator: ", "))"
    problems.error(.unknownTheme, "there is no theme `\(name.shortened)`", at: location, help: nearest + all)
  }
}
