/// The alternatives that `{a,b}` in a pattern for files stands for.
package enum BraceExpansion {
  /// The most alternatives of one pattern.
  package static let limit = 1_000
  /// The most bytes of a pattern with braces.
  package static let lengthLimit = 16_384

  /// Every pattern without braces that a pattern stands for; braces may be nested, and lone ones are themselves.
  ///
  /// Nil for a pattern that stands for more than `limit`, or is longer than `lengthLimit`: some of its alternatives
  /// would be as good as none.
  package static func alternatives(of pattern: String) -> [String]? {
    let bytes = Array(pattern.utf8)
    guard bytes.contains(UInt8(ascii: "{")) else { return [pattern] }
    guard bytes.count <= lengthLimit else { return nil }
    var finished: [String] = []
    var waiting = [bytes]
    while let next = waiting.popLast() {
      guard let group = firstGroup(of: next) else {
        finished.append(String(decoding: next, as: UTF8.self))
        continue
      }
      // Each that waits comes to one at least.
      guard finished.count + waiting.count + group.commas.count < limit else { return nil }
      let starts = [group.open + 1] + group.commas.map { $0 + 1 }
      let choices = zip(starts, group.commas + [group.close]).map { next[$0..<$1] }
      waiting += choices.reversed().map { Array(next[..<group.open] + $0 + next[(group.close + 1)...]) }
    }
    return finished
  }

  /// A pair of braces and the commas between them that stand in no other pair.
  private struct Group {
    var open: Int
    var commas: [Int] = []
    var close = 0
  }

  /// The first pair of braces with a comma; nil when there is none. Time is linear.
  private static func firstGroup(of pattern: [UInt8]) -> Group? {
    var open: [Group] = []
    var first: Group?
    for (place, byte) in pattern.enumerated() {
      switch byte {
      case UInt8(ascii: "{"): open.append(Group(open: place))
      case UInt8(ascii: ","):
        if !open.isEmpty { open[open.count - 1].commas.append(place) }
      case UInt8(ascii: "}"):
        guard var group = open.popLast(), !group.commas.isEmpty else { continue }
        group.close = place
        if group.open < first?.open ?? .max { first = group }
        // What is outside of all others and closed cannot have one before it.
        if open.isEmpty { return first }
      default: break
      }
    }
    return first
  }
}
