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

  /// The recipe's own test can be passed.
  mutating func checkExpectation() {
    guard let expectation = recipe.expectation else { return }
    if let atLeast = expectation.atLeast, let limit = recipe.selection.limit.total, atLeast > limit,
      let node = root["expect"]?["at-least"]
    {
      problems.error(
        .contradiction, "`at-least: \(atLeast)` cannot be met: `select` has the limit \(limit)", at: node,
        help: "raise the limit, or expect fewer")
    }
    for excluded in expectation.excludes {
      guard expectation.includes.contains(where: { $0.text.utf8.elementsEqual(excluded.text.utf8) }) else { continue }
      problems.error(
        .contradiction, "`\(excluded.text.shortened)` is in `includes` and in `excludes`", at: excluded.location,
        help: "take it out of one of the lists")
    }
  }
}
