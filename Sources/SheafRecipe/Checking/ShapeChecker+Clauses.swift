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
      let meant = Self.clauseKeyMeant(by: term)
    {
      return mistyped(pair.key, term, for: meant)
    }
    let example = "\(term): 2"
    check(pair.value, .number(zero: false, upTo: 1_000), as: Subject(name: "the weight of `\(term)`", example: example))
  }

  private mutating func mistyped(_ key: YAMLNode, _ name: String, for meant: String) {
    problems.error(.unknownKey, "a clause has no key `\(name)`", at: key, help: "did you mean `\(meant)`?")
  }

  /// The key of a clause, in whichever form, that a word seems to stand for; nil when none is near.
  private static func clauseKeyMeant(by name: String) -> String? {
    Language.clauseForms.flatMap(\.keys).first { $0.also.contains(name) }?.name
      ?? NearestName.of(name, in: Language.clauseNames)
  }

  private mutating func noForm(_ node: YAMLNode, _ names: [String]) {
    if names.isEmpty { return problems.error(.emptyValue, "the clause is empty", at: node, help: "write a term") }
    guard names.allSatisfy({ !Language.clauseNames.contains($0) }) else {
      return problems.error(
        .missingKey, "the clause does not say what to look for", at: node, help: "write `{term: 巾帼, weight: 2}`")
    }
    // `{tem: 渡船, wieght: 2}` is one clause with slips in it, rather than two terms with their weights.
    let isText = node.pairs?.contains { pair in
      if case .string(let text) = pair.value.scalar?.value { FullWidth.number(text) == nil } else { false }
    }
    if isText == true {
      let slips = (node.pairs ?? []).compactMap { pair in
        pair.key.scalar.flatMap { name in Self.clauseKeyMeant(by: name.text).map { (pair.key, name.text, $0) } }
      }
      for (key, name, meant) in slips { mistyped(key, name.shortened, for: meant) }
      if !slips.isEmpty { return }
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
