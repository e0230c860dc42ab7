/// The alternatives that `{a,b}` in a file pattern stands for.
enum BraceExpansion {
  /// The most alternatives of one pattern; more are left out.
  static let limit = 1_000

  /// Every pattern without braces that a pattern stands for; braces may be nested, and lone ones are themselves.
  static func alternatives(of pattern: String) -> [String] {
    var finished: [[UInt8]] = []
    var waiting = [Array(pattern.utf8)]
    while let next = waiting.popLast(), finished.count + waiting.count < limit {
      if let parts = split(next) { waiting += parts.reversed() } else { finished.append(next) }
    }
    return finished.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The patterns with the first group of braces replaced by each of its alternatives; nil when there is no group.
  private static func split(_ pattern: [UInt8]) -> [[UInt8]]? {
    var place = 0
    while let open = pattern[place...].firstIndex(of: UInt8(ascii: "{")) {
      if let (choices, end) = group(pattern, from: open + 1) {
        return choices.map { Array(pattern[..<open] + $0 + pattern[end...]) }
      }
      place = open + 1
    }
    return nil
  }

  /// The alternatives of a group whose brace is open, and where the group ends; nil when it is not closed or has no
  /// comma.
  private static func group(_ pattern: [UInt8], from start: Int) -> (choices: [ArraySlice<UInt8>], end: Int)? {
    var depth = 0
    var choices: [ArraySlice<UInt8>] = []
    var choiceStart = start
    for place in start..<pattern.count {
      switch pattern[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}") where depth > 0: depth -= 1
      case UInt8(ascii: "}"):
        guard !choices.isEmpty else { return nil }
        return (choices + [pattern[choiceStart..<place]], place + 1)
      case UInt8(ascii: ",") where depth == 0:
        choices.append(pattern[choiceStart..<place])
        choiceStart = place + 1
      default: break
      }
    }
    return nil
  }
}
