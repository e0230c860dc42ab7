import SheafKit

/// Names that were cut one character short because it is a common word, told by how often they stand together: where 邱德
/// is followed by 有 every time, and by other words behind it, the name is 邱德有.
struct LongerNames {
  /// What stands behind a pair of characters that may be a name.
  private struct Following {
    /// The one character that stands behind it everywhere; nil where there are several, or one that names have not.
    var character: Unicode.Scalar?
    /// What comes then, where the pair stands first.
    var next: Unicode.Scalar
    /// Whether other characters come then, too.
    var isLonger = false
  }

  private var pairs = GramNumbers(capacity: 64)
  /// What follows each pair, by its number.
  private var following: [Following] = []

  /// Looks at every pair of characters that begins with a surname.
  init(_ texts: [(block: Int, text: FactText)]) {
    for (_, text) in texts {
      var index = -1
      while true {
        index = text.next(from: index + 1) { $0.contains(.surname) }
        guard index < text.count - 2 else { break }
        guard text.kind(index + 1).contains(.given) else { continue }
        let (character, next) = (text.at(index + 2), text.at(index + 3))
        let pair = pairs.number(of: Self.key(index, text))
        if pair == following.count {
          following.append(Following(character: Self.possible.contains(character) ? character : nil, next: next))
        } else if let before = following[pair].character {
          if before != character {
            following[pair].character = nil
          } else if following[pair].next != next {
            following[pair].isLonger = true
          }
        }
      }
    }
  }

  /// A mention with its whole name.
  func mended(_ mention: Mention, in text: FactText) -> Mention {
    guard mention.name.count == 2, let pair = pairs.known(Self.key(mention.name.lowerBound, text)),
      following[pair].character != nil, following[pair].isLonger
    else { return mention }
    var mention = mention
    mention.name = mention.name.lowerBound..<(mention.name.upperBound + 1)
    return mention
  }

  private static func key(_ index: Int, _ text: FactText) -> UInt64 {
    UInt64(text.at(index).value) << 32 | UInt64(text.at(index + 1).value)
  }

  /// Common words that are characters of names, too.
  private static let possible = ScalarSet("有同以多来先会可正能自里年日时上为因行中和")
}
