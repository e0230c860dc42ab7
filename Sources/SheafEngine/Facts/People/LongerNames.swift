/// Names that were cut one character short because it is a common word, told by how often they stand together: where 邱德
/// is followed by 有 every time, and by other words behind it, the name is 邱德有.
struct LongerNames {
  /// For each pair of characters that may be a name, the one behind it everywhere, and what comes then.
  private var following: [UInt64: (character: Unicode.Scalar, next: Unicode.Scalar, isLonger: Bool)] = [:]

  /// Looks at every pair of characters that begins with a surname.
  init(_ texts: [(block: Int, text: FactText)]) {
    var seen: [UInt64: (character: Unicode.Scalar, next: Unicode.Scalar, isLonger: Bool)] = [:]
    var refused: Set<UInt64> = []
    for (_, text) in texts where text.count >= 3 {
      for index in 0..<(text.count - 2)
      where text.kind(index).contains(.surname) && text.kind(index + 1).contains(.given) {
        let key = Self.key(index, text)
        guard !refused.contains(key) else { continue }
        let (character, next) = (text.at(index + 2), text.at(index + 3))
        if let before = seen[key] {
          if before.character != character {
            refused.insert(key)
            seen[key] = nil
          } else if before.next != next {
            seen[key] = (character, before.next, true)
          }
        } else if Self.possible.contains(character) {
          seen[key] = (character, next, false)
        } else {
          refused.insert(key)
        }
      }
    }
    following = seen.filter { $0.value.isLonger }
  }

  /// A mention with its whole name.
  func mended(_ mention: Mention, in text: FactText) -> Mention {
    guard mention.name.count == 2, following[Self.key(mention.name.lowerBound, text)] != nil else { return mention }
    var mention = mention
    mention.name = mention.name.lowerBound..<(mention.name.upperBound + 1)
    return mention
  }

  private static func key(_ index: Int, _ text: FactText) -> UInt64 {
    UInt64(text.at(index).value) << 32 | UInt64(text.at(index + 1).value)
  }

  /// Common words that are characters of names, too.
  private static let possible = Set("有同以多来先会可正能自里年日时上为因行中和".unicodeScalars)
}
