import SheafKit
import SheafYAML

extension Rules {
  /// The recipe's own test can be passed.
  mutating func checkExpectation() {
    guard let expectation = recipe.expectation else { return }
    checkCounts(expectation)
    let headlines = expectation.includes
    checkTexts(expectation.excludes, "excludes", against: headlines, "includes")
    checkTexts(expectation.omits, "omits", against: headlines, "includes")
    checkTexts(expectation.omits, "omits", against: expectation.prints, "prints")
  }

  private mutating func checkCounts(_ expectation: Expectation) {
    guard let atLeast = expectation.atLeast, let node = root["expect"]?["at-least"] else { return }
    if let atMost = expectation.atMost, atLeast > atMost {
      problems.error(
        .contradiction, "`at-least: \(atLeast)` is more than `at-most: \(atMost)`", at: node, help: "swap the two")
    }
    if let limit = recipe.selection.limit.total, atLeast > limit {
      problems.error(
        .contradiction, "`at-least: \(atLeast)` cannot be met: `select` has the limit \(limit)", at: node,
        help: "raise the limit, or expect fewer")
    }
    let limits = recipe.sections.map(\.limit.total)
    let room = limits.compactMap { $0 }.reduce(0, +)
    if !limits.isEmpty, !limits.contains(nil), room < atLeast {
      problems.error(
        .contradiction, "`at-least: \(atLeast)` cannot be met: the sections have room for \(room)", at: node,
        help: "raise the limits, or expect fewer")
    }
  }

  /// A text that must not be there is no part of one that must.
  private mutating func checkTexts(
    _ ruledOut: [Expectation.Expected], _ ruledOutName: String, against wanted: [Expectation.Expected],
    _ wantedName: String
  ) {
    // Each is held against each.
    guard ruledOut.count * wanted.count <= 1_000_000 else { return }
    let wanted = wanted.map { ($0.text, FoldedText.bytes(of: $0.text)) }
    for one in ruledOut {
      let folded = FoldedText.bytes(of: one.text)
      guard let other = wanted.first(where: { $0.1.firstRange(of: folded) != nil }) else { continue }
      problems.error(
        .contradiction,
        other.1 == folded
          ? "`\(one.text.shortened)` is in `\(wantedName)` and in `\(ruledOutName)`"
          : "`\(one.text.shortened)` of `\(ruledOutName)` is a part of `\(other.0.shortened)` in `\(wantedName)`",
        at: one.location, help: "take it out of one of the lists")
    }
  }
}
