import SheafKit

/// The joint between the lines of a title that is set over two or three.
enum TitleJoint {
  /// The lines as one title.
  ///
  /// Two clauses that run parallel, complete and of like length, are set apart by a space; a clause that ran out of room
  /// goes on with nothing between. `isFull` says of a line by its place that it was broken because it filled its column,
  /// where that is known.
  static func joined(_ lines: [ArraySlice<UInt8>], isFull: (Int) -> Bool = { _ in false }) -> ArraySlice<UInt8> {
    guard var title = lines.first else { return [] }
    for (before, line) in lines.dropFirst().enumerated() {
      if !isFull(before), areParallel(title, line) { title.append(0x20) }
      var text = Array(title)
      if text.last == 0x20 { text.append(contentsOf: line) } else { LineJoint.append(line, to: &text) }
      title = text[...]
    }
    return title
  }

  /// The lines, one at least, as one title with all of them as its evidence.
  static func joined(_ lines: ArraySlice<Paragraph>) -> Stated<ArraySlice<UInt8>> {
    let texts = lines.map(\.text)
    return Stated(
      joined(texts), from: ArraySlice(texts.joined(separator: [0x20])),
      at: lines.first.map { SourcePlace(line: $0.line) } ?? .unknown)
  }

  private static func areParallel(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    let before = first.scalars.split { $0.isSpace || separators.contains($0) }
    let after = second.scalars.split(whereSeparator: \.isSpace)
    guard let left = before.last, let right = after.first, let last = left.last, left.count >= 6, right.count >= 6,
      left.count <= right.count * 2, right.count <= left.count * 2, right.allSatisfy(isWordOrMark)
    else { return false }
    // Who issues a paper stands before what it is about.
    if right.starts(with: "关于".unicodeScalars), PersonNames.isOffice(left) { return false }
    // A clause does not end with a word that leans on the next, 关于 needs the noun behind 的, and 在 its place or time.
    return !leaning.contains(last) && !isOpenPhrase(left)
  }

  private static func isOpenPhrase(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "在", !text.contains(where: { "上中下里内前后时".unicodeScalars.contains($0) }) { return true }
    let places = text.indices.dropLast()
    guard let start = places.first(where: { text[$0] == "关" && text[$0 + 1] == "于" }) else { return false }
    return !text[start...].contains("的")
  }

  private static func isWordOrMark(_ scalar: Unicode.Scalar) -> Bool {
    Han.isIdeograph(scalar) || Han.isPunctuation(scalar) || scalar.isASCII
  }

  private static let separators: Set<Unicode.Scalar> = ["•", "·", "∙", "●", "|", "｜", "：", ":", "，", "！"]
  private static let leaning: Set<Unicode.Scalar> = Set("的地得和与及为在对向以将把让使从由被等省市县区届第".unicodeScalars)
}
