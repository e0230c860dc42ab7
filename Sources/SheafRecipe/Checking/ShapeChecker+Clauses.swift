import SheafKit
import SheafYAML

extension ShapeChecker {
  /// Checks a clause of a query, in whichever form it is written.
  mutating func checkClause(_ node: YAMLNode, as subject: Subject) {
    guard let pairs = node.pairs else {
      guard node.scalar != nil else { return wrongType(node, "a term or a mapping", as: subject) }
      return checkScalar(node, .text(.term), as: subject)
    }
    let names = pairs.map { $0.key.scalar?.text ?? "" }
    if let form = Language.clauseForms.first(where: { $0.isMarked(by: names) }) {
      return checkTable(node, form, as: Subject(name: form.subject))
    }
    guard let pair = pairs.first, pairs.count == 1, !Language.clauseNames.contains(names[0]) else {
      return noForm(node, names)
    }
    checkWeightedTerm(pair)
  }

  /// Checks the short form `巾帼: 3`.
  private mutating func checkWeightedTerm(_ pair: YAMLPair) {
    let term = pair.key.scalar?.text.shortened ?? ""
    checkScalar(pair.key, .text(.term), as: Subject(name: "a term"))
    if pair.value.isNull {
      return problems.error(
        .emptyValue, "the weight of `\(term)` is missing", at: pair.key, help: "write `\(term): 2`, or `\(term)` alone")
    }
    if case .string(let text) = pair.value.scalar?.value, FullWidth.number(text) == nil,
      let nearest = NearestName.of(term, in: Language.clauseNames)
    {
      return problems.error(
        .unknownKey, "a clause has no key `\(term)`", at: pair.key, help: "did you mean `\(nearest)`?")
    }
    let example = "\(term): 2"
    check(pair.value, .number(zero: false, upTo: 1_000), as: Subject(name: "the weight of `\(term)`", example: example))
  }

  private mutating func noForm(_ node: YAMLNode, _ names: [String]) {
    if names.isEmpty { return problems.error(.emptyValue, "the clause is empty", at: node, help: "write a term") }
    guard names.allSatisfy({ !Language.clauseNames.contains($0) }) else {
      return problems.error(
        .missingKey, "the clause does not say what to look for", at: node, help: "write `{term: 巾帼, weight: 2}`")
    }
    let items = names.prefix(2).map { "`\($0.shortened): 2`" }.joined(separator: " and ")
    problems.error(
      .wrongType, "a clause is one term, and here are \(names.count)", at: node,
      help: "write each as an item of the list: \(items)")
  }
}

extension KeyTable {
  /// Whether some of the names tell that a clause is of this form: keys that say what to look for, not how much.
  fileprivate func isMarked(by names: [String]) -> Bool {
    keys.contains { !Language.modifierNames.contains($0.name) && names.contains($0.name) }
  }
}
