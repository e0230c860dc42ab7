import SheafIngest
import SheafKit

/// Cuts a Chinese name out of running text: where it starts is known, where it ends is to be found.
///
/// A name is a surname and one or two characters more. What tells the two apart is what follows: punctuation, 同志, an
/// age, or a word that begins a predicate. Where nothing does, the characters themselves must be those of given names;
/// where they are not, there is no name.
struct NameCutter {
  let text: FactText

  /// How certain it is that a name ends at a place.
  enum Ending: Int, Comparable {
    case impossible
    case unknown
    case weak
    case strong
    case certain

    static func < (left: Ending, right: Ending) -> Bool { left.rawValue < right.rawValue }
  }

  /// A place where a name could start, and those where it could end: after one character of a given name, and after
  /// two.
  struct Start {
    let place: Int
    /// How many characters the surname has.
    fileprivate let surname: Int
    fileprivate let short: Int?
    fileprivate let long: Int?
  }

  /// The name that starts at a place whose left side leaves no doubt, such as one behind a role.
  func name(_ from: Start) -> Range<Int>? {
    let (start, short, long) = (from.place, from.short, from.long)
    let isWeak = NameWords.isWeakSurname(text.at(start))
    let shortEnding = short.map { ending(at: $0) } ?? .impossible
    let longEnding = long.map { ending(at: $0) } ?? .impossible
    if let long, longEnding >= .strong, isGiven(long, from) || longEnding == .certain && !isWeak {
      let isShorter = shortEnding >= .strong && !text.kind(long - 1).contains(.given)
      if !isShorter { return start..<long }
    }
    // One rare character is no obstacle when nothing else speaks for a shorter name.
    if let long, longEnding >= .strong, shortEnding < .strong, !isWeak, hasGiven(long, of: start) {
      return start..<long
    }
    if let short, shortEnding >= .strong, isGiven(short, from) || shortEnding == .certain && !isWeak {
      return start..<short
    }
    guard !isWeak || longEnding >= .weak || shortEnding >= .weak else { return nil }
    if let long, longEnding > .impossible, isGiven(long, from),
      !isAmbiguous(text.at(long - 1)) || shortEnding < .weak,
      longEnding == .weak || !text.kind(long).contains(.given)
    {
      return start..<long
    }
    if let short, shortEnding > .impossible, isGiven(short, from),
      long == nil || shortEnding == .weak || !text.kind(short).contains(.given)
    {
      return start..<short
    }
    return nil
  }

  /// The name that starts at a place and ends where `isEnd` says that it does.
  func name(_ from: Start, endingWhere isEnd: (Int) -> Bool) -> Range<Int>? {
    if let long = from.long, isGiven(long, from), isEnd(long) { return from.place..<long }
    if let short = from.short, isGiven(short, from), isEnd(short) { return from.place..<short }
    return nil
  }

  /// Looks whether a name could start at a place at all; nil where none could.
  func start(at start: Int) -> Start? {
    guard text.kind(start).contains(.surname),
      isPossible(start + 1, first: start + 1, count: 2) || isPossible(start + 2, first: start + 2, count: 2),
      !NameWords.isWord(in: text, at: start)
    else { return nil }
    let surname = Surnames.length(at: text.folded[start..<min(text.count, start + 2)])
    guard surname > 0 else { return nil }
    let given = start + surname
    func end(_ count: Int) -> Int? {
      let end = given + count
      guard end <= text.count else { return nil }
      for place in given..<end where !isPossible(place, first: given, count: count) { return nil }
      // 王某某 is as much a name as the text gives.
      return NameWords.isAddress(in: text, from: given, to: end) ? nil : end
    }
    let (short, long) = (end(1), end(2))
    return short == nil && long == nil ? nil : Start(place: start, surname: surname, short: short, long: long)
  }

  /// Whether a character may stand in a given name; 一 does at the start of one of two characters (周一鸣).
  private func isPossible(_ index: Int, first: Int, count: Int) -> Bool {
    let kind = text.kind(index)
    guard kind.contains(.notGiven) else { return kind.contains(.han) }
    return index == first && count == 2 && text.at(index) == "一"
  }

  /// Whether the characters behind the surname are those of given names.
  private func isGiven(_ end: Int, _ from: Start) -> Bool {
    (from.place + from.surname..<end).allSatisfy { text.kind($0).contains(.given) || text.at($0) == "一" }
  }

  /// Whether one of the two last characters is that of given names.
  private func hasGiven(_ end: Int, of start: Int) -> Bool {
    (max(start + 1, end - 2)..<end).contains { text.kind($0).contains(.given) }
  }

  /// Characters that are as common behind a name as in one.
  private func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool { Self.ambiguous.contains(scalar) }

  private static let ambiguous = ScalarSet("会可和正直能先率至经立现行来向连")
  private static let places = ScalarSet("村镇县市区乡街局厂店桥湖江河山岛站校院所路县们")

  /// How certain it is that a name ends at a place, by what follows.
  func ending(at end: Int) -> Ending {
    if text.isStop(end) || text.at(end) == " " { return .certain }
    if RoleWords.title(in: text, at: end) > 0 { return .certain }
    if text.kind(end).contains(.digit), text.kind(end + 1).contains(.digit), text.at(end + 2) == "岁" { return .certain }
    if Self.places.contains(text.at(end)) { return .impossible }
    if PhraseWords.begins(in: text, at: end) || Speech.begins(in: text, at: end) { return .strong }
    if PhraseWords.beginsWeakly(in: text, at: end) { return .weak }
    return .unknown
  }
}
