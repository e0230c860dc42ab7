import SheafKit
import SheafYAML

/// Makes a `Recipe` of a tree that the checker has seen.
///
/// It reads what is right and passes over what the checker has complained of, so that the rules can look at the rest of
/// a faulty recipe too; such a recipe goes no further.
struct RecipeBuilder {
  /// What was found so far: the checker's problems, and those of the names of themes.
  var problems: Problems
  /// The themes of the recipe and of its theme files, for the rules; filled by `recipe()`.
  var themes: [(name: String, query: Query)] { queries.themes }
  /// The text of the lists of media, by their names; filled by `recipe()`.
  private(set) var sources: [String: String] = [:]
  private let root: YAMLNode
  private let files: any RecipeFiles
  private var queries: QueryBuilder

  /// Starts from the root of a recipe and from the themes that it can use.
  init(root: YAMLNode, themes: [WrittenTheme], files: any RecipeFiles, problems: Problems) {
    self.root = root
    self.files = files
    self.problems = problems
    queries = QueryBuilder(themes: themes, file: problems.file)
  }

  /// The recipe.
  mutating func recipe() -> Recipe {
    queries.resolveAll()
    let recipe = Recipe(
      file: problems.file, title: root.text("title") ?? "", language: root.text("language") ?? "zh-Hans",
      date: root.date("date"), issue: issue(), note: root.text("note"), articles: globs(),
      sites: SiteBuilder(file: problems.file).sites(root["sites"]),
      sources: media(),
      selection: selection(), sections: (root["sections"]?.items ?? []).filter { $0.pairs != nil }.map { section($0) },
      emptySections: root.word("empty-sections") ?? .omit, entries: entries(), edits: edits(), outputs: outputs(),
      expectation: expectation())
    problems.add(queries.problems)
    return recipe
  }

  private func issue() -> Issue {
    var issue = Issue()
    guard let node = root["issue"] else { return issue }
    issue.number = node.integer("number")
    issue.total = node.integer("total")
    issue.publisher = node.text("publisher")
    issue.classification = node.text("classification")
    issue.editor = node.text("editor")
    issue.report = node["distribution"].texts("report")
    issue.send = node["distribution"].texts("send")
    issue.issueTo = node["distribution"].texts("issue")
    issue.copies = node.integer("copies")
    return issue
  }

  private func globs() -> [ArticleGlob] {
    (root["articles"]?.items ?? []).compactMap { item in
      item.scalar.map { ArticleGlob(pattern: $0.text, location: item.location(in: problems.file)) }
    }
  }

  private mutating func media() -> SourceFilter {
    let (only, except) = (media("only"), media("except"))
    var filter = SourceFilter(only: only.map(\.text), except: except.map(\.text))
    filter.locations = Dictionary((only + except).map { ($0.text, $0.location) }) { first, _ in first }
    return filter
  }

  private mutating func media(_ key: String) -> [WrittenText] {
    let list = MediaList(root["sources"]?[key], of: problems.file, files: files)
    problems.add(list.problems)
    sources.merge(list.sources) { first, _ in first }
    return list.names
  }

  private mutating func selection() -> Selection {
    var selection = Selection()
    guard let node = root["select"] else { return selection }
    selection.query = queries.query(node)
    selection.unit = node.word("unit") ?? .article
    selection.unpublished = node.word("unpublished")
    selection.minimum = node.number("minimum") ?? 0
    selection.reposts = reposts(node["reposts"])
    selection.limit = limit(node["limit"])
    if let published = node["published"] {
      if let days = published.text("last").flatMap(DaySpan.days) {
        selection.published = .last(days: days)
      } else {
        selection.published = .between(from: published.date("from"), to: published.date("to"))
      }
    }
    return selection
  }

  private func reposts(_ node: YAMLNode?) -> RepostRule {
    var rule = RepostRule()
    rule.folds = node?.scalar?.text != "keep"
    rule.similarity = node?.number("similarity") ?? rule.similarity
    rule.keep = node?.word("keep") ?? rule.keep
    rule.prefer = node.texts("prefer")
    return rule
  }

  private func limit(_ node: YAMLNode?) -> Limit {
    guard let node else { return Limit() }
    if case .integer(let total) = node.scalar?.value { return Limit(total: total) }
    return Limit(
      total: node.integer("total"), perSource: node.integer("per-source"),
      perOrganisation: node.integer("per-organisation"), characters: node.integer("characters"))
  }

  private func edits() -> NamedFile? {
    guard let node = root["edits"], let path = root.text("edits") else { return nil }
    return NamedFile(path: path, location: node.location(in: problems.file))
  }

  private mutating func section(_ node: YAMLNode) -> SectionRule {
    SectionRule(
      title: node.text("title") ?? "", query: queries.query(node), limit: limit(node["limit"]),
      order: order(node["order"]), group: node.word("group"), location: node.location(in: problems.file))
  }

  private func order(_ node: YAMLNode?) -> [OrderKey] {
    guard let items = node?.items else { return OrderKey.standard }
    return items.compactMap { item in
      guard let text = item.scalar?.text else { return nil }
      let isDescending = text.hasPrefix("-")
      let value = OrderKey.Value(rawValue: String(isDescending ? text.dropFirst() : text[...]))
      return value.map { OrderKey($0, descending: isDescending) }
    }
  }

  private func entries() -> EntryRule {
    var rule = EntryRule()
    guard let node = root["entries"] else { return rule }
    if let parts = node["show"]?.items {
      rule.show = parts.compactMap { $0.scalar.flatMap { EntryRule.Part(rawValue: $0.text) } }
    }
    rule.sentences = node["highlights"]?.integer("sentences") ?? rule.sentences
    rule.characters = node["highlights"]?.integer("characters") ?? rule.characters
    rule.marksTerms = node.boolean("mark-terms") ?? rule.marksTerms
    return rule
  }

  private func outputs() -> [Output] {
    (root["outputs"]?.items ?? []).compactMap { item in
      let location = item.location(in: problems.file)
      if let name = item.scalar?.text { return Output(format: name, location: location) }
      if let program = item.text(Language.command.name) { return output(of: program, item, location) }
      guard let pair = item.pairs?.first, let name = pair.key.scalar?.text else { return nil }
      let output = Output(
        format: name, file: pair.value.text(Language.file.name), location: pair.key.location(in: problems.file))
      return stating(pair.value, output)
    }
  }

  private func output(of program: String, _ item: YAMLNode, _ location: SourceLocation) -> Output {
    stating(item, Output(program: program, file: item.text(Language.file.name), location: location))
  }

  /// An output with the options that a mapping states beside the keys of the language.
  private func stating(_ node: YAMLNode, _ output: Output) -> Output {
    let own = output.program == nil ? [Language.file.name] : [Language.command.name, Language.file.name]
    let options = (node.pairs ?? []).compactMap { option in
      option.key.scalar.flatMap { own.contains($0.text) ? nil : ($0.text, option.value) }
    }
    var output = output
    output.options = .object(Dictionary(options.map { ($0, $1.json) }) { first, _ in first })
    output.optionLocations = Dictionary(options.map { ($0, $1.location(in: problems.file)) }) { first, _ in first }
    return output
  }

  private func expectation() -> Expectation? {
    guard let node = root["expect"] else { return nil }
    func expected(_ key: String) -> [Expectation.Expected] {
      (node[key]?.items ?? []).compactMap { item in
        item.scalar.map { Expectation.Expected($0.text, at: item.location(in: problems.file)) }
      }
    }
    return Expectation(
      atLeast: node.integer("at-least"), atMost: node.integer("at-most"), includes: expected("includes"),
      excludes: expected("excludes"), prints: expected("prints"), omits: expected("omits"),
      location: node.location(in: problems.file))
  }
}
