import SheafKit

/// Decides whether of two articles one is a repost of the other, and how similar they are.
///
/// **Similarity** is how much of the shorter text the longer one has: the share of its shingles that both have, in
/// thousandths (Broder 1997: containment). 1000 is kept for texts that are the same letter for letter.
///
/// Precision comes first: a repost that is printed twice is a blemish, news that is left out is a loss. So
/// - a short text must be nearer than a long one, since one changed name is news in it (`required`);
/// - the shorter of two texts of unlike length must be long enough, and no less than a quarter of the longer;
/// - numbers that stand in the same words with other values tell a form that was filled in anew, and a year an annual
///   story (`FramedNumbers`);
/// - so do other words in the same places, when there are many (`NovelText`);
/// - two days of publication that are more than half a year apart tell two pieces of news, whatever the text.
struct RepostJudge {
  /// The similarity that long texts need, in thousandths.
  let threshold: Int

  /// A text with what it is compared by.
  struct Subject: Sendable {
    let text: RepostText
    let shingles: ShingleSet
    let numbers: FramedNumbers

    init(_ text: RepostText) {
      self.text = text
      shingles = ShingleSet(text)
      numbers = FramedNumbers(text)
    }
  }

  /// What was found.
  struct Likeness: Equatable {
    /// In thousandths.
    var similarity: Int
    /// What the other text is to the one that is shown.
    var kind: RepostKind
  }

  /// The most days that lie between an article and its repost: an annual story comes after twelve months, a report of
  /// the half-year after six.
  static let days = 180
  /// A text of fewer code points says too little for its words to tell that it is the same news.
  static let leastText = 30

  /// A line that is repeated over and over says no more than once.
  private static let leastShingles = 20

  /// Whether the days of publication allow a repost; an unknown day is no obstacle.
  static func allows(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool {
    guard let left, let right else { return true }
    let (first, last) = left < right ? (left, right) : (right, left)
    return first.adding(days: days).map { last <= $0 } ?? true
  }

  /// What `other` is to `shown`; nil when it is no repost.
  func likeness(of other: Subject, to shown: Subject) -> Likeness? {
    if other.text.units == shown.text.units { return Likeness(similarity: 1000, kind: .sameText) }
    let (size, shownSize) = (other.text.units.count, shown.text.units.count)
    let (shorter, longer) = (min(size, shownSize), max(size, shownSize))
    guard shorter >= Self.leastText, shorter * 20 >= longer * (shorter < Self.shortText ? 14 : 5) else { return nil }
    let least = min(other.shingles.count, shown.shingles.count)
    guard least >= Self.leastShingles else { return nil }
    let shared = shown.shingles.shared(with: other.shingles)
    let similarity = min(shared * 1000 / least, 999)
    guard similarity >= required(of: shorter), !hasOtherNumbers(other, shown, shorter: shorter),
      !hasOtherWords(other, shown, shorter: shorter)
    else { return nil }
    let kind: RepostKind = size * 10 < shownSize * 9 ? .shortened : shownSize * 10 < size * 9 ? .longer : .altered
    return Likeness(similarity: similarity, kind: kind)
  }

  /// Texts of fewer code points are notices of one paragraph.
  private static let shortText = 100
  /// From the first length down a text must hold the other unchanged, from the second up the threshold is enough.
  private static let lengths = (unchanged: 60, free: 300)
  /// Texts of more code points are hardly forms.
  private static let longText = 600

  /// The similarity that a text of this length needs, in thousandths.
  private func required(of length: Int) -> Int {
    guard threshold < 1000 else { return 1000 }
    let (unchanged, free) = Self.lengths
    let freedom = min(max(length - unchanged, 0), free - unchanged)
    return min(1000 - (1000 - threshold) * freedom / (free - unchanged), 999)
  }

  /// Whether too many numbers, or a year, were replaced: on both sides, since a text that lacks a paragraph lacks its
  /// numbers, and one that has another has others.
  private func hasOtherNumbers(_ left: Subject, _ right: Subject, shorter: Int) -> Bool {
    let (one, two) = (left.numbers.compared(with: right.numbers), right.numbers.compared(with: left.numbers))
    let replaced = min(one.replaced, two.replaced)
    if replaced > 1 || min(one.replacedYears, two.replacedYears) > 0 { return true }
    return replaced > 0 && (shorter < Self.lengths.free || min(one.kept, two.kept) < 5)
  }

  /// Whether too much says something else in the same places: one code point in a hundred, in a long text in fifty,
  /// where words of two count in a short text beside longer ones alone; or whether a short text opens otherwise.
  private func hasOtherWords(_ left: Subject, _ right: Subject, shorter: Int) -> Bool {
    let (one, two) = (
      NovelText(of: left.text, notIn: right.shingles), NovelText(of: right.text, notIn: left.shingles)
    )
    let names = one.replaced(by: two, least: 3)
    if shorter >= Self.longText { return names * 50 > shorter }
    // A notice opens with whom or what it is about.
    if one.opensOtherwise(than: two) { return true }
    return names > 0 && one.replaced(by: two, least: 2) * 100 > shorter
  }
}
