import SheafKit

/// Figures of Latin text: `84 trolleys`, `more than 1,200 tyres`, `5.4 km`, `15 per cent`, `six years`.
///
/// A number counts when a measure follows it, or small words that end in a plural within three words. One behind a
/// capitalised word (`Lock 9`, `Route 66`, `March 3`) is part of a name or a date.
enum EnglishNumbers {
  /// The figure that digits make.
  static func figure(_ number: NumberText, in text: FactText) -> FigureScanner.Found? {
    let start = number.range.lowerBound
    var end = number.range.upperBound
    if text.at(end) == "%" { return nil }
    guard !isNamed(start, in: text) else { return nil }
    let isYear = number.range.count == 4 && (1900...2100).contains(number.value)
    let multiple = Self.multiple(in: text, at: end)
    end += multiple
    guard let tail = tail(in: text, at: end), !isYear || multiple > 0 || tail.kind != .count else { return nil }
    return found(number, from: start, tail: tail, in: text)
  }

  /// The figure that a written number makes; `word` is where the word stands.
  static func written(_ word: Range<Int>, in text: FactText) -> FigureScanner.Found? {
    guard word.count <= 14, "tfsnoe".unicodeScalars.contains(text.at(word.lowerBound)) else { return nil }
    let name = lowercased(word, in: text)
    var number = NumberText(range: word, value: 0, step: 1)
    if fractions.contains(name) {
      return FigureScanner.Found(range: word, number: number, unit: word.upperBound..<word.upperBound, kind: .share)
    }
    guard let value = values[name], text.at(word.upperBound) == " " else { return nil }
    number.value = value
    var end = word.upperBound
    let multiple = Self.multiple(in: text, at: end)
    end += multiple
    guard let tail = tail(in: text, at: end) else { return nil }
    return found(number, from: word.lowerBound, tail: tail, in: text)
  }

  /// The length of ` million` and its like at a place, with the space before it; 0 for none.
  static func multiple(in text: FactText, at index: Int) -> Int {
    guard text.at(index) == " " else { return 0 }
    let word = word(at: index + 1, in: text)
    return ["hundred", "thousand", "million", "billion", "trillion"].contains(lowercased(word, in: text))
      ? word.upperBound - index : 0
  }

  /// Where a figure starts with the words before it (`about`, `more than`).
  static func start(before index: Int, in text: FactText) -> Int {
    for phrase in [
      "more than ", "fewer than ", "less than ", "up to ", "at least ", "at most ", "about ", "around ", "nearly ",
      "almost ", "over ", "under ", "some ", "roughly ", "approximately ",
    ]
    where text.has(phrase, before: index) {
      let start = index - phrase.utf8.count
      if !text.kind(start - 1).contains(.letter) { return start }
    }
    return index
  }

  // MARK: - What follows

  private struct Tail {
    var range: Range<Int>
    var kind: Figure.Kind
    var counted: Range<Int>?
  }

  private static func found(_ number: NumberText, from start: Int, tail: Tail, in text: FactText) -> FigureScanner.Found
  {
    let first = Self.start(before: start, in: text)
    return FigureScanner.Found(
      range: first..<tail.range.upperBound, number: number, unit: tail.range, kind: tail.kind, counted: tail.counted,
      rounding: first < start ? .near : .exact)
  }

  private static func tail(in text: FactText, at index: Int) -> Tail? {
    // `5.4km` and `5.4 km`
    let space = text.at(index) == " " ? 1 : 0
    let first = word(at: index + space, in: text)
    guard !first.isEmpty else { return nil }
    let name = lowercased(first, in: text)
    if let kind = measures[name] {
      var end = first.upperBound
      if name == "per" {
        guard text.has(" cent", at: end), !text.kind(end + 5).contains(.letter) else { return nil }
        end += 5
      }
      if name == "square" || name == "cubic" {
        let unit = word(at: end + 1, in: text)
        guard measures[lowercased(unit, in: text)] == .length else { return nil }
        end = unit.upperBound
      }
      if text.at(end) == "/", text.kind(end + 1).contains(.letter) { end = word(at: end + 1, in: text).upperBound }
      return Tail(range: (index + space)..<end, kind: kind)
    }
    guard space == 1 else { return nil }
    var next = first
    for _ in 0..<3 {
      guard text.scalars[next].allSatisfy({ isSmall($0) || $0 == "-" || $0 == "’" }), next.count >= 3,
        !stopWords.contains(lowercased(next, in: text))
      else { return nil }
      if isPlural(lowercased(next, in: text)) {
        let range = first.lowerBound..<next.upperBound
        return Tail(range: range, kind: .count, counted: range)
      }
      guard text.at(next.upperBound) == " " else { return nil }
      next = word(at: next.upperBound + 1, in: text)
      if next.isEmpty { return nil }
    }
    return nil
  }

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }

  private static func isPlural(_ word: String) -> Bool {
    plurals.contains(word)
      || word.utf8.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
        && !word.hasSuffix("is")
  }

  /// The word that starts at a place, with its hyphens and apostrophes.
  private static func word(at start: Int, in text: FactText) -> Range<Int> {
    var end = start
    while end - start < 24 {
      let isJoint = (text.at(end) == "-" || text.at(end) == "’") && text.kind(end + 1).contains(.letter)
      guard text.kind(end).contains(.letter) || isJoint && end > start || text.at(end) == "°" else { break }
      end += 1
    }
    return start..<end
  }

  private static func lowercased(_ range: Range<Int>, in text: FactText) -> String {
    range.upperBound <= text.count ? String(codePoints: text.folded[range]) : ""
  }

  /// Whether a number stands behind a word that makes a name of it.
  private static func isNamed(_ start: Int, in text: FactText) -> Bool {
    guard text.at(start - 1) == " " else { return text.kind(start - 1).contains(.letter) }
    var first = start - 1
    while first > 0, start - first < 24, text.kind(first - 1).contains(.letter) || text.at(first - 1) == "." {
      first -= 1
    }
    guard first < start - 1, text.scalars.indices.contains(first) else { return false }
    let word = lowercased(first..<(start - 1), in: text)
    if labels.contains(word) { return true }
    return text.scalars[first].properties.isUppercase && !openers.contains(word)
  }
}
