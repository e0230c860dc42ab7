import SheafKit

/// The marks before the titles of a compilation.
enum TitleMark {
  /// The organisation of `机构•标题`; nil when the text is not of this form.
  ///
  /// The organisation has two to sixteen characters and no mark in it; the title has two at least.
  static func organisation(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let bytes = text.prefix(64)
    for place in bytes.indices {
      guard let length = dots.prefix(of: bytes[place...]) else {
        if bytes[place] == UInt8(ascii: "|"), let found = parts(of: text, at: place, 1) { return found }
        continue
      }
      return parts(of: text, at: place, length)
    }
    return nil
  }

  /// The organisation of `机构：标题`; nil when the text is not of this form.
  static func label(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let place = text.prefix(64).indices.first(where: { text[$0] == 0x3A || colon.start(text[$0...]) }) else {
      return nil
    }
    return parts(of: text, at: place, text[place] == 0x3A ? 1 : 3)
  }

  /// The organisation of `【机构】标题`; nil when the text is not of this form.
  static func bracket(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.firstScalar == "【" else { return nil }
    let scalars = text.clipped(to: 64).scalars
    guard let close = scalars.firstIndex(of: "】"), (3...17).contains(close), text.count >= close * 3 + 6,
      scalars[1..<close].allSatisfy(isNamePart)
    else { return nil }
    return bytes(scalars[1..<close])
  }

  /// The title behind an ornament or inside 【】; nil when there is none.
  static func ornament(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = text.firstScalar, let closer = closers[first] ?? (ListMark.bullets.contains(first) ? first : nil)
    else { return nil }
    let scalars = text.scalars
    if first != closer, let close = scalars.firstIndex(of: closer), close >= 3 {
      let inside = scalars[1..<close]
      let behind = scalars[(close + 1)...]
      // 【标题】 has the title inside; of 【栏目】标题 nothing is taken off, since the column may be its subject.
      return bytes(behind.isEmpty ? inside : scalars[0...])
    }
    guard ListMark.bullets.contains(first) else { return nil }
    let title = scalars.drop { ListMark.bullets.contains($0) || $0 == " " || $0 == "\u{3000}" }
    return title.count >= 2 ? bytes(title) : nil
  }

  /// Whether a line is something in 【】 and nothing else.
  static func isBracketed(_ text: ArraySlice<UInt8>) -> Bool {
    text.firstScalar == "【" && text.hasSuffix(bracketEnd)
  }

  private static let bracketEnd = Array("】".utf8)

  /// The title before a day in brackets, and the day: 某某局开展查险（2026-03-04）; nil when the text does not end so.
  static func day(of text: ArraySlice<UInt8>) -> (title: ArraySlice<UInt8>, date: CalendarDate)? {
    guard text.hasSuffix(closing) || text.last == UInt8(ascii: ")"), text.count <= 400 else { return nil }
    let tail = text.suffix(40)
    guard let open = tail.indices.last(where: { tail[$0] == UInt8(ascii: "(") || opening.start(tail[$0...]) }),
      open > text.startIndex + 6
    else { return nil }
    let inside = tail[open...].scalars.dropFirst().dropLast()
    guard let day = DateText.match(in: inside, at: inside.startIndex), day.range.upperBound == inside.endIndex else {
      return nil
    }
    return (text[..<open], day.date)
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["【": "】", "〖": "〗"]
  private static let opening = Phrases("（")
  private static let closing = Array("）".utf8)
  private static let colon = Phrases("：")
  private static let dots = Phrases("• ∙ ● · ・ ｜ ‧ ⋅ ◆ ■ 丨 │ ┃ ∣ ︱")

  private static func parts(
    of text: ArraySlice<UInt8>, at place: Int, _ length: Int
  ) -> ArraySlice<UInt8>? {
    let name = text[..<place]
    let title = text[(place + length)...]
    let nameScalars = name.scalars[...].trimming { $0 == " " || $0 == "\u{3000}" }
    guard (2...16).contains(nameScalars.count), nameScalars.allSatisfy(isNamePart), title.count >= 6 else {
      return nil
    }
    return bytes(nameScalars)
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    Han.isIdeograph(scalar) && scalar != "丨" || scalar.isLatinLetter || DateText.isDigit(scalar)
  }

  private static func bytes(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<UInt8> {
    ArraySlice(String(scalars: scalars))
  }
}
