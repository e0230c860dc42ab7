/// The numbers of a text, each with the words around it that frame it.
///
/// What a report form prints anew each week, and an annual story each year, is the same words around other numbers.
/// A repost has the same numbers in the same words, or lacks both.
struct FramedNumbers: Sendable {
  /// A number in its frame.
  private struct Number: Sendable {
    /// A hash of the words around it: four code points before, other numbers standing for any, and one after.
    var frame: UInt64
    /// A hash of the digits; of one or two together with the code point behind them, since each stands in many texts.
    var value: UInt64
    /// Whether it is a year, such as 2021年.
    var isYear: Bool
  }

  private var numbers: [Number] = []
  /// The frames that there are.
  private var frames: Set<UInt64> = []
  /// The values that there are.
  private var values: Set<UInt64> = []

  /// The most numbers that are looked at.
  private static let limit = 4096
  private static let wordsBefore = 4

  init(_ text: RepostText) {
    let units = text.units
    // The words so far, with each number as one 0.
    var words: [UInt32] = []
    var place = 0
    while place < units.count, numbers.count < Self.limit {
      guard Self.isDigit(units[place]) else {
        words.append(units[place])
        place += 1
        continue
      }
      let start = place
      var value: UInt64 = 0
      while place < units.count, Self.isDigit(units[place]) {
        value = ShingleHash.mixed(value ^ UInt64(units[place]))
        place += 1
      }
      let after = place < units.count ? units[place] : 0
      let frame = words.suffix(Self.wordsBefore).reduce(UInt64(after)) { ShingleHash.mixed($0 ^ UInt64($1)) }
      let century = units[start] == 0x31 && start + 1 < place && units[start + 1] == 0x39 || units[start] == 0x32
      numbers.append(
        Number(
          frame: frame, value: place - start > 2 ? value : ShingleHash.mixed(value ^ UInt64(after)),
          isYear: place - start == 4 && century && after == Self.year))
      words.append(0)
    }
    frames = Set(numbers.map(\.frame))
    values = Set(numbers.map(\.value))
  }

  private static let year: UInt32 = 0x5E74  // 年

  private static func isDigit(_ unit: UInt32) -> Bool { unit &- 0x30 < 10 }

  /// How many numbers of the text another one has, too; how many it lacks though it has the words around them; and how
  /// many of these are years.
  func compared(with other: FramedNumbers) -> (kept: Int, replaced: Int, replacedYears: Int) {
    numbers.reduce(into: (kept: 0, replaced: 0, replacedYears: 0)) { result, number in
      if other.values.contains(number.value) {
        result.kept += 1
      } else if other.frames.contains(number.frame) {
        result.replaced += 1
        if number.isYear { result.replacedYears += 1 }
      }
    }
  }
}
