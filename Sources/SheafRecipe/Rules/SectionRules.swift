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

  /// A section without a limit lets nothing that it takes go on to a later one; what `select` leaves out gets to none.
  private mutating func checkReach() {
    var rest: SectionRule?
    var (earlier, earlierQueries): ([SectionRule], [Query]) = ([], [])
    // Of an article that is taken by its passages, a section may see more than they hold.
    let selected = recipe.selection.unit == .article ? recipe.selection.query.map { Demands($0) } : nil
    var implication = Implication()
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
      if let one = earlierQueries.firstIndex(where: { implication.holds(query, impliesOneOf: [$0]) }) {
        unreachable(
          section, "the section `\(earlier[one].title.shortened)` before it takes all that it would",
          "give it a query of its own, move it up, or give that section a `limit`")
      } else if implication.holds(query, impliesOneOf: earlierQueries) {
        unreachable(
          section, "the sections before it take all that it would", "give it a query of its own, or move it up")
      } else if selected.map({ checkAgainst($0, query, of: section) }) != false, section.limit.isNone {
        // Behind the last that can be compared none is needed.
        guard !implication.isExhausted else { continue }
        earlier.append(section)
        earlierQueries.append(query)
      }
    }
  }

  /// Whether `select` lets anything through that a section asks for; if not, it is told.
  private mutating func checkAgainst(_ selected: Demands, _ query: Query, of section: SectionRule) -> Bool {
    let own = Demands(query)
    if let clash = own.clash(with: selected.ruledOut) {
      unreachable(
        section, "it asks for `\(clash.wanted.shortened)`, and `select` rules out `\(clash.ruledOut.text.shortened)`",
        "take it out of one of the two")
      return false
    }
    if let clash = selected.clash(with: own.ruledOut) {
      unreachable(
        section, "it rules out `\(clash.ruledOut.text.shortened)`, and `select` asks for `\(clash.wanted.shortened)`",
        "take it out of one of the two")
      return false
    }
    return true
  }

  private mutating func unreachable(_ section: SectionRule, _ reason: String, _ help: String) {
    let start = SourceLocation(file: problems.file, line: section.location.line, column: section.location.column)
    problems.error(
      .unreachableSection, "nothing can reach the section `\(section.title.shortened)`: \(reason)", at: start,
      help: help)
  }
}
