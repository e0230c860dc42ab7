import SheafKit

/// The line over each page of a newspaper's digital edition: `第01版：要闻　某某日报　2026年4月9日 星期四`. It dates all articles of
/// the page, and names their paper.
struct EditionLine {
  /// What it states.
  let credits: Credits
  /// The line, as printed.
  let paragraph: Paragraph

  /// The edition lines of a document, and the paragraphs without them.
  static func taken(from paragraphs: [Paragraph]) -> (lines: [EditionLine], rest: [Paragraph]) {
    let lines = paragraphs.compactMap(EditionLine.init)
    guard !lines.isEmpty else { return ([], paragraphs) }
    let places = Set(lines.map(\.paragraph.line))
    return (lines, paragraphs.filter { !places.contains($0.line) })
  }

  private init?(_ paragraph: Paragraph) {
    guard paragraph.isCredits, paragraph.text.firstScalar == "第", let credits = paragraph.credits,
      credits.published != nil, credits.byline.isEmpty, credits.editors.isEmpty,
      Self.pages.occur(in: paragraph.text.clipped(to: 24))
    else { return nil }
    (self.credits, self.paragraph) = (credits, paragraph)
  }

  private static let pages = Phrases("版")
}
