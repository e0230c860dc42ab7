import SheafKit

/// The place and the agency that open a text in a script that sets words apart: `RIVERTON (Agency) - `, `Lenz/Rode (abc) – `,
/// `NORTH HILL — `.
enum AlphabetDateline {
  /// The dateline of a paragraph; nil when it has none.
  ///
  /// A place alone is one only in capitals and before a dash; with the name of an agency in brackets, in any letters.
  static func split(_ paragraph: String) -> Dateline? {
    let head = Array(paragraph.unicodeScalars.prefix(120))
    guard let dash = dash(in: head) else { return nil }
    let before = String(scalars: head[..<dash.lowerBound]).split(separator: " ").joined(separator: " ")
    var (place, agency): (String, String?) = (before, nil)
    if let open = before.lastIndex(of: "("), before.hasSuffix(")") {
      let name = before[before.index(after: open)...].dropLast()
      guard isAgency(name) else { return nil }
      // PORT HALYARD (Aug. 13): a day without its year is no agency.
      if !isDay(name) { agency = String(name) }
      place = before[..<open].split(separator: " ").joined(separator: " ")
    } else if before.hasPrefix("("), let close = before.firstIndex(of: ")") {
      let name = before[..<close].dropFirst()
      guard isAgency(name) else { return nil }
      agency = String(name)
      place = before[before.index(after: close)...].split(separator: " ").joined(separator: " ")
    }
    // NORTH HILL, March 3, 2025 — …
    let letters = Array(place.unicodeScalars)
    let day = DateText.first(in: letters[...])
    if let day {
      place = String(scalars: letters[..<day.range.lowerBound]) + String(scalars: letters[day.range.upperBound...])
    }
    guard isPlace(place, inCapitals: agency == nil) else { return agencyBehindDay(paragraph, before, dash.upperBound) }
    let rest = paragraph.unicodeScalars.dropFirst(dash.upperBound)
    // Behind a place a sentence starts: an acronym may be set apart by a dash, too.
    guard let first = rest.first, agency != nil || !first.properties.isLowercase else { return nil }
    let credits = agency == nil && day == nil ? nil : Credits(source: agency, published: day?.date)
    return Dateline(text: before, credits: credits, rest: String(rest))
  }

  /// Whether a dateline names an agency in brackets, as no sentence does.
  static func namesAgency(_ dateline: Dateline) -> Bool {
    dateline.credits?.source != nil && dateline.text?.contains("(") == true
  }

  /// The first dash with white space on both sides, with the white space; nil behind the end of a sentence or a comma too many.
  private static func dash(in text: [Unicode.Scalar]) -> Range<Int>? {
    for place in text.indices.prefix(90).dropFirst(3) {
      switch text[place] {
      case "“", "”", "\"", "?", "!", ":", ";", "«", "»": return nil
      default: break
      }
      guard isDash(text[place]), text[place - 1].isSpace else { continue }
      let end = text[place...].drop(while: isDash)
      guard let next = end.first, next.isSpace else { continue }
      let start = text[..<place].lastIndex { !$0.isSpace }.map { $0 + 1 } ?? place
      return start..<end.drop(while: \.isSpace).startIndex
    }
    return nil
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—": true
    default: false
    }
  }

  /// Whether a text may have such a dateline: cheap, and never wrong when it says no. A dash behind white space stands
  /// among its first code points.
  static func mayOpen(_ text: ArraySlice<UInt8>) -> Bool {
    text.prefix(4 * 90).withUnsafeBufferPointer { bytes in
      for place in bytes.indices.dropFirst() where bytes[place] == 0x2D || bytes[place] == 0xE2 {
        // The last bytes of the white space that counts: of ASCII, U+00A0 and U+3000.
        switch bytes[place - 1] {
        case 0x09, 0x20, 0x80, 0xA0: return true
        default: break
        }
      }
      return false
    }
  }

  /// A dateline with the agency behind the dash: `ЗАОЗЁРЬЕ, 14 фев - РИА Заря. …`, as agencies of Russia set it.
  private static func agencyBehindDay(_ paragraph: String, _ before: String, _ start: Int) -> Dateline? {
    let parts = before.split(separator: ",")
    guard parts.count == 2, let place = parts.first, let day = parts.last?.split(separator: " "),
      isPlace(String(place), inCapitals: true), day.count == 2, let number = day.first.flatMap({ Int($0) }),
      (1...31).contains(number), let month = day.last, (3...9).contains(month.unicodeScalars.count),
      month.unicodeScalars.allSatisfy({ $0.properties.isLowercase || $0 == "." })
    else { return nil }
    let rest = Array(paragraph.unicodeScalars.prefix(160)).dropFirst(start)
    let name = rest.prefix(40).prefix { $0 != "." && $0 != "," && $0 != "\n" }
    let words = String(scalars: name).split(separator: " ")
    guard (1...4).contains(words.count), rest[name.endIndex...].first == ".",
      rest[name.endIndex...].dropFirst().first?.isSpace == true,
      words.allSatisfy({
        $0.unicodeScalars.first.map { $0.properties.isAlphabetic && !$0.properties.isLowercase } ?? false
      })
    else { return nil }
    let text = rest[name.endIndex...].dropFirst().drop(while: \.isSpace)
    let agency = String(scalars: name)
    return Dateline(
      text: before + " - " + agency, credits: Credits(source: agency),
      rest: String(paragraph.unicodeScalars.dropFirst(text.startIndex)))
  }

  /// Whether what stands in brackets is a day of a month: `Aug. 13`.
  private static func isDay(_ name: Substring) -> Bool {
    let words = name.split { " .".contains($0) }
    guard words.count == 2, let month = words.first, let day = words.last else { return false }
    return MonthNames.latin[month.lowercased()] != nil && Int(day).map { (1...31).contains($0) } == true
  }

  private static func isAgency(_ name: Substring) -> Bool {
    (2...30).contains(name.unicodeScalars.count) && name.split(separator: " ").count <= 3
      && name.unicodeScalars.contains { $0.properties.isAlphabetic } && !name.contains(",")
      && Int(name) == nil && !name.hasSuffix(".")
  }

  private static func isPlace(_ place: String, inCapitals: Bool) -> Bool {
    let words = place.split { " ,/".contains($0) }
    guard (1...8).contains(words.count), place.utf8.count <= 90, let first = words.first,
      !place.unicodeScalars.contains(where: Han.isIdeograph)
    else { return false }
    if inCapitals {
      guard words.count <= 5, first.unicodeScalars.count >= 3,
        first.unicodeScalars.allSatisfy({ $0.properties.isUppercase || ".'’-".unicodeScalars.contains($0) })
      else { return false }
    }
    return words.allSatisfy { word in
      guard let letter = word.unicodeScalars.first else { return false }
      return !letter.properties.isLowercase || small.contains(String(word))
    }
  }

  private static let small: Set<String> = [
    "de", "la", "del", "am", "an", "der", "im", "upon", "on", "of", "sur", "do", "da", "di",
  ]
}
