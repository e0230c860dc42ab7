import SheafKit

// What the lines over a text are to each other.
extension Headline {
  /// Settles which of the lines is the title, and what the others are to it.
  mutating func arrange(_ lines: [Paragraph], _ isWrapped: Bool) {
    guard let first = lines.first else { return }
    title = first.stated()
    let rest = lines.dropFirst()
    guard let second = rest.first else { return }
    if isWrapped, lines.count == 3, Self.areOneTitle(lines) {
      title = TitleJoint.joined(lines[...])
    } else if HeadlineRole.isDocument(second.text, of: first.text) {
      title = Stated(
        first.text + second.text, from: ArraySlice([first.text, second.text].joined(separator: [0x20])),
        at: SourcePlace(line: first.line))
      if let third = rest.dropFirst().first, HeadlineRole.isSubtitle(third.text) {
        subtitle = third.stated(HeadlineRole.withoutDash)
      }
    } else if HeadlineRole.isSubtitle(second.text) || !isWrapped && HeadlineRole.explains(second.shape, first.shape) {
      subtitle = second.stated(HeadlineRole.withoutDash)
    } else if isWrapped || Self.areCentred(first, second), !second.standsApart, lines.count == 2,
      !HeadlineRole.isKicker(first.text)
    {
      title = TitleJoint.joined([first, second])
    } else {
      kicker = first.stated()
      title = second.stated()
      if let third = rest.dropFirst().first { subtitle = third.stated(HeadlineRole.withoutDash) }
    }
  }

  /// Whether two lines of about one length stand in the middle, one right under the other: a title that was broken by hand. One
  /// that cannot end where the first line does may have a second of any length.
  private static func areCentred(_ first: Paragraph, _ second: Paragraph) -> Bool {
    guard first.indent >= 8, second.indent >= 8, second.gap == first.gap || second.gap == 0 else { return false }
    let middles = [first, second].map { $0.indent * 2 + $0.shape.columns }
    guard abs(middles[0] - middles[1]) <= 8 else { return false }
    return readsOn(first.text, into: second.text)
      || first.shape.columns * 2 <= second.shape.columns * 3 && second.shape.columns * 2 <= first.shape.columns * 3
  }

  /// Whether a line cannot be the end of a title: it ends with a particle, or opens what the next closes, as in
  /// `在……会议` / `上的讲话`.
  private static func readsOn(_ first: ArraySlice<UInt8>, into second: ArraySlice<UInt8>) -> Bool {
    particles.end(first) || openings.start(first) && links.occur(in: second)
  }

  private static let particles = Endings(["的", "和", "与", "及", "暨", "在", "于", "对", "把", "将", "从", "向", "、"])
  private static let openings = Phrases("在 关于")
  private static let links = Phrases("的")

  /// Whether three lines are one title that took up its room twice: the first two are about as wide as each other, and the
  /// last is no wider.
  private static func areOneTitle(_ lines: [Paragraph]) -> Bool {
    let columns = lines.map(\.shape.columns)
    return abs(columns[0] - columns[1]) <= 2 && columns[2] <= columns[0] && columns[0] >= 16
      && !HeadlineRole.isSubtitle(lines[1].text) && !HeadlineRole.isSubtitle(lines[2].text)
      && !lines[1].standsApart && !lines[2].standsApart
  }

  /// The lines without one that is a later line with the names of channel and site behind it, as browsers title a page.
  static func withoutPageTitle(_ lines: [Paragraph]) -> [Paragraph] {
    lines.enumerated().filter { index, line in
      !lines[(index + 1)...].contains { later in
        guard line.text.count > later.text.count, line.text.starts(with: later.text) else { return false }
        let rest = line.text.dropFirst(later.text.count).drop { $0 == 0x20 }
        return siteMarks.start(rest) || rest.first.map { "_-|".utf8.contains($0) } == true
      }
    }.map(\.element)
  }

  private static let siteMarks = Phrases("｜ – — · »")
}
