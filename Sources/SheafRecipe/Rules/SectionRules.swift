import SheafKit
import SheafYAML

extension Rules {
  /// Every section takes something, and something can get to it.
  mutating func checkSections() {
    let nodes = (root["sections"]?.items ?? []).filter { $0.pairs != nil }
    for (section, node) in zip(recipe.sections, nodes) { checkQuery(of: section, node) }
    checkReach()
  }

  private mutating func checkQuery(of section: SectionRule, _ node: YAMLNode) {
    let takesRest = node.boolean("rest") == true
    if section.query == nil, node["rest"] == nil || node.boolean("rest") == false {
      problems.error(
        .emptyQuery, "the section `\(section.title.shortened)` does not say what it takes",
        at: SourceLocation(file: problems.file, from: node.start, to: node.start),
        help: "write `any: [巾帼]`, or `rest: true` for what is left")
    }
    if section.query != nil, takesRest, let rest = node["rest"] {
      problems.error(
        .contradiction, "a section with `rest: true` takes what is left, and this one has a query too", at: rest,
        help: "leave out `rest`, or the query")
    }
  }

  /// A section without a limit lets nothing that it takes go on to a later one.
  private mutating func checkReach() {
    var rest: SectionRule?
    var earlier: [Wanted: SectionRule] = [:]
    for section in recipe.sections {
      if let rest {
        unreachable(
          section, "the section `\(rest.title.shortened)` before it takes the rest", "move it before that section")
        continue
      }
      guard let query = section.query else {
        if section.limit.isNone { rest = section }
        continue
      }
      if let other = earlier[Wanted(query)] {
        unreachable(
          section, "the section `\(other.title.shortened)` takes the same before it", "give it a query of its own")
      } else if section.limit.isNone {
        earlier[Wanted(query)] = section
      }
    }
  }

  private mutating func unreachable(_ section: SectionRule, _ reason: String, _ help: String) {
    let start = SourceLocation(file: problems.file, line: section.location.line, column: section.location.column)
    problems.error(
      .unreachableSection, "nothing can reach the section `\(section.title.shortened)`: \(reason)", at: start,
      help: help)
  }
}

/// What a query asks, wherever it stands, to tell two equal ones.
private struct Wanted: Hashable {
  private let words: [String]

  init(_ query: Query) {
    words = [
      query.any.map(Self.words).joined(separator: ","), query.all.map(Self.words).joined(separator: ","),
      query.none.map(Self.words).joined(separator: ","), String(query.atLeast),
    ]
  }

  private static func words(_ clause: Clause) -> String {
    switch clause {
    case .term(let term):
      "\(term.field?.rawValue ?? "")=\(FullWidth.folded(term.text).lowercased().debugDescription)-\(term.except)"
    case .near(let near): "near \(near.field?.rawValue ?? "") \(near.terms) \(near.within)"
    case .pattern(let pattern): "pattern \(pattern.field?.rawValue ?? "")=\(pattern.text.debugDescription)"
    case .theme(let name, _): "theme \(name.debugDescription)"
    case .query(let query): "(\(Wanted(query).words))"
    }
  }
}
