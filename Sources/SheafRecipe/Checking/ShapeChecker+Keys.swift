import SheafKit
import SheafYAML

extension ShapeChecker {
  /// Says that a key is not in a table: later, mistyped, misplaced, in Chinese, or with a full-width sign in it.
  mutating func unknownKey(_ key: YAMLNode, in table: KeyTable) {
    guard let name = key.scalar?.text else {
      return problems.error(.wrongType, "a key must be a word, not \(key.kindName)", at: key)
    }
    if let slip = ScalarSlips.inKey(key, of: table, in: problems.file) { return problems.add([slip]) }
    guard !problems.isFull else { return problems.error(.unknownKey, "there is no such key", at: key) }
    problems.error(
      .unknownKey, "\(table.subject) has no key `\(name.shortened)`", at: key, help: advice(name, in: table))
  }

  /// The key that a word which is none seems to stand for; nil when none is near.
  static func keyMeant(by name: String, in table: KeyTable) -> String? {
    if table.key(name) != nil { return nil }
    return table.keys.first { $0.also.contains(name) }?.name ?? NearestName.of(name, in: table.keys.map(\.name))
  }

  private func advice(_ name: String, in table: KeyTable) -> String {
    let all = "the keys are " + table.keys.map(\.name).joined(separator: ", ")
    if let meant = Self.keyMeant(by: name, in: table) {
      let isOtherWord = table.key(meant)?.also.contains(name) == true
      return isOtherWord ? "write `\(meant)`; \(all)" : "did you mean `\(meant)`? Otherwise \(all)"
    }
    let homes = Language.tables.filter { $0.key(name) != nil }.map(\.subject).inOrderOnce()
    if !homes.isEmpty { return "`\(name)` is a key of \(homes.joined(separator: ", ")); \(all)" }
    return all
  }
}

extension Sequence<String> {
  /// Each once, in the order of first appearance.
  fileprivate func inOrderOnce() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text as a message can quote it: on one line and at most 40 characters long.
  var shortened: String {
    let line = prefix { !$0.isNewline }
    let start = line.prefix(40)
    return start.count < line.count || line.utf8.count < utf8.count ? start + "…" : String(start)
  }
}
