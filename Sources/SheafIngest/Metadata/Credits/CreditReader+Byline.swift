import SheafKit

// Bylines in languages that set words apart: where the names in them end.
extension CreditReader {
  /// `By Jane Doe and John Roe`.
  mutating func englishByline() -> Bool {
    guard let opening = BylineOpening.lengthInText(rest) else { return false }
    let value = line[(position + opening)...].prefix { !"|•·–—0123456789".unicodeScalars.contains($0) }
    // `By Jane Doe on 5 March`: the preposition belongs to the date.
    let behind = behindName(in: value)
    let ends = [dayBehindOn(in: value), medium(for: value)?.lowerBound, behind?.comma].compactMap(\.self)
    let name = value[..<(ends.min() ?? value.endIndex)]
    guard let names = Self.withoutPlaces(PersonNames.parse(name, allowsOrganisations: false)),
      names.allSatisfy({ $0.split(separator: " ").count <= 4 && $0.first?.isLowercase == false }),
      names.allSatisfy({ !$0.unicodeScalars.contains(where: Han.isIdeograph) || PersonNames.isHanPerson($0) })
    else { return false }
    if let medium = medium(for: value) {
      credits.source = credits.source ?? String(scalars: line[medium].dropFirst(5).trimming(\.isSpace))
    }
    // Von Jana Beck, NDK Osthaven: who works where.
    let media = names.dropFirst().filter(MediumName.opensWithSign)
    credits.source = credits.source ?? media.first
    addAuthors(names.filter { !media.contains($0) }, role: nil)
    position = dayBehindOn(in: value).map { $0 + 4 } ?? behind?.next ?? value.endIndex
    return true
  }

  /// Where ` on ` stands before the day in a byline: `Jane Doe on March 8, 2021`; nil where none does.
  private func dayBehindOn(in value: ArraySlice<Unicode.Scalar>) -> Int? {
    value.indices.first { place in
      line[place...].starts(with: [" ", "o", "n", " "]) && (place + 4 >= value.endIndex || day(at: place + 4) != nil)
    }
  }

  /// ` for ` and the medium behind it: `Jane Doe for Harbour Online`; nil where anything else than a name stands before it.
  private func medium(for value: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    guard
      let place = value.indices.first(where: { place in
        value[place...].prefix(5).count == 5
          && zip(value[place...], " for ".unicodeScalars).allSatisfy { $0 == $1 || $0.value | 0x20 == $1.value }
      }), PersonLine.isName(String(scalars: value[..<place]))
    else { return nil }
    let name = value[(place + 5)...].prefix { $0 != "," }
    let words = name.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.properties.isUppercase == true }
      ? place..<name.endIndex : nil
  }

  /// Names without the places they are in and behind, `Jane Doe in Riverton`, `Jana Beck, Unterau`: behind a name of several
  /// words one word is a place.
  private static func withoutPlaces(_ names: [String]?) -> [String]? {
    guard let names = names?.map(PersonNames.withoutPlace), let first = names.first, first.contains(" ") else {
      return names?.map(PersonNames.withoutPlace)
    }
    return names.filter { $0.contains(" ") }
  }

  /// The comma behind a name, and where the next field starts, when a figure shows that what follows is no name: a day, or
  /// what the byline says of somebody, as in `By Jane Doe, Year 4 teacher`, which ends the line; nil for names alone.
  private func behindName(in value: ArraySlice<Unicode.Scalar>) -> (comma: Int, next: Int)? {
    guard let comma = value.lastIndex(of: ","), line.endIndex - comma <= 40,
      line[value.endIndex...].first.map(DateText.isDigit) == true
    else { return nil }
    let word = value[(comma + 1)...].drop(while: \.isSpace)
    if word.isEmpty { return nil }
    return (comma, DateText.match(in: line, at: word.startIndex) == nil ? line.endIndex : word.startIndex)
  }
}
