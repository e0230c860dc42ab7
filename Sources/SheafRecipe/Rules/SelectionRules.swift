import SheafKit
import SheafYAML

extension Rules {
  /// `published` is one range of days that has days in it.
  mutating func checkPublished() {
    guard let node = root["select"]?["published"] else { return }
    if let last = node["last"], node["from"] != nil || node["to"] != nil {
      problems.error(
        .contradiction, "`last` stands beside `from` or `to`", at: last, help: "keep `last` alone, or the two dates")
    }
    if let from = node.date("from"), let to = node.date("to"), from > to, let place = node["to"] {
      problems.error(.contradiction, "`to` is before `from`, so no day is taken", at: place, help: "swap the two dates")
    }
  }

  /// No medium is both taken and left out.
  mutating func checkSources() {
    let only = Set(recipe.sources.only.map(FoldedText.bytes))
    guard let node = root["sources"]?["except"] else { return }
    for name in recipe.sources.except where only.contains(FoldedText.bytes(of: name)) {
      let item = node.items?.first { $0.scalar?.text == name } ?? node
      problems.error(
        .contradiction, "`\(name.shortened)` is in `only` and in `except`", at: item,
        help: "take it out of one of the lists")
    }
  }

  /// A limit on a part is below that on the whole.
  mutating func checkLimits() {
    checkLimit(recipe.selection.limit, root["select"]?["limit"])
    let nodes = (root["sections"]?.items ?? []).filter { $0.pairs != nil }
    for (section, node) in zip(recipe.sections, nodes) { checkLimit(section.limit, node["limit"]) }
  }

  private mutating func checkLimit(_ limit: Limit, _ node: YAMLNode?) {
    guard let total = limit.total else { return }
    for (key, part) in [("per-source", limit.perSource), ("per-organisation", limit.perOrganisation)] {
      guard let part, part >= total, let place = node?[key] else { continue }
      problems.warning(
        .idleRule, "`\(key): \(part)` limits nothing beside `total: \(total)`", at: place.location(in: problems.file),
        help: "write a smaller number, or leave it out")
    }
  }
}
