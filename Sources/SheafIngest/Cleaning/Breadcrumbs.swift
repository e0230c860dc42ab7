/// The path of a page inside its site (面包屑): `首页 > 新闻 > 正文`, `您的位置：…`, `Home / News`.
enum Breadcrumbs {
  /// The paragraphs without breadcrumbs, and without the names of channels that stand alone beside one.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    // They stand in the head of a page; further down such a line is text.
    let head = paragraphs.prefix(longestHead)
    let trails = head.indices.filter { isBreadcrumb(head[$0]) }
    guard !trails.isEmpty else { return paragraphs }
    let channels = Set(trails.flatMap { parts(of: paragraphs[$0].text) })
    return paragraphs.enumerated().filter { index, paragraph in
      if trails.contains(index) { return false }
      return index >= head.count || paragraph.shape.columns > 24 || !channels.contains(TextKey(paragraph.text))
    }.map(\.element)
  }

  /// The paragraphs among which they stand.
  static let longestHead = 24

  /// Whether a line is a breadcrumb: short parts between `>` and the like, or an announced place.
  static func isBreadcrumb(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 160, !paragraph.shape.isEnded else { return false }
    let text = paragraph.text.drop { $0 <= 0x20 }
    if announcements.start(Self.bullet.prefix(of: text).map { text.dropFirst($0).drop { $0 <= 0x20 } } ?? text)
      || !paragraph.isCredits && isNavigation(paragraph)
    {
      return true
    }
    guard hasSeparator(paragraph) else { return false }
    let parts = self.parts(of: paragraph.text)
    // The page itself may stand behind the names of channels, with all of its title.
    let names = parts.count >= 3 && parts.last.map { $0.bytes.count <= 150 } == true ? parts.dropLast() : parts[...]
    return parts.count >= 2 && names.allSatisfy { !$0.bytes.isEmpty && $0.bytes.count <= 36 }
      && !paragraph.text.contains { (0x30...0x39).contains($0) }
  }

  /// Whether a line is the menu of a site: four or more short names between bars.
  private static func isNavigation(_ paragraph: Paragraph) -> Bool {
    guard paragraph.mentions.contains(.bar) || paragraph.text.has(UInt8(ascii: "|")) else { return false }
    let names = paragraph.text.string.unicodeScalars.split { $0 == "|" || $0 == "｜" || $0 == "│" }
    return names.count >= 4 && names.allSatisfy { $0.count <= 14 }
  }

  private static func hasSeparator(_ paragraph: Paragraph) -> Bool {
    paragraph.mentions.contains(.separator) || paragraph.text.has(UInt8(ascii: ">"))
  }

  private static let bullet = Phrases("• · ■ ◆ ▶ ►")
  /// The bars between the names of a menu, beside `|`.
  static let bars = Phrases("｜ │")
  /// The signs between the parts of a path, beside `>`.
  static let separatorPhrases = Phrases("› » ＞ → 〉")
  private static let announcements = Phrases(
    "当前位置 本页位置 本頁位置 當前位置 您的位置 現在位置 目前位置 您現在的位置 您当前的位置 您现在的位置 您所在的位置 所在位置 当前栏目 首页> 首页_> 首页» 首页_» home_> home_/ home_» you_are_here"
  )
  private static let separators: Set<Unicode.Scalar> = [">", "›", "»", "＞", "→", "〉"]

  private static func parts(of text: ArraySlice<UInt8>) -> [TextKey] {
    guard text.contains(where: { $0 == UInt8(ascii: ">") || $0 >= 0xC2 }) else { return [] }
    return text.string.unicodeScalars.split(whereSeparator: separators.contains)
      .map { TextKey(ArraySlice(String($0))) }
  }
}
