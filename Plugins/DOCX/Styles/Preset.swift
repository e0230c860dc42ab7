/// The page and the sizes of a document.
enum Preset: String, CaseIterable, Sendable, Decodable {
  /// A bulletin as offices print it: 仿宋 in 14 pt, a running head, the page number in the middle.
  case bulletin
  /// The page of GB/T 9704-2012 (党政机关公文格式): 22 lines of 28 characters, 仿宋 in 16 pt.
  case gb9704

  /// The page.
  var page: PageSetup {
    switch self {
    case .bulletin:
      PageSetup(
        top: 1701, right: 1588, bottom: 1588, left: 1588, header: 907, footer: 907, linePitch: 520)
    // 5.2.1, 5.2.2: 天头 37 mm, 订口 28 mm, type area 156 × 225 mm, 22 lines of 28 characters. 225 mm are 637.8 pt, so that
    // a line gets 28.95 pt; see `Sizes.tracking` for the characters.
    case .gb9704:
      PageSetup(
        top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1247, linePitch: 579)
    }
  }

  /// The sizes of type.
  var sizes: Sizes {
    switch self {
    case .bulletin: Sizes(text: 28, section: 32, group: 30, headline: 36, small: 24, folio: 21)
    case .gb9704: Sizes(text: 32, section: 32, group: 32, headline: 44, small: 28, folio: 28, tracking: -5)
    }
  }

  /// Sizes of type in half points.
  struct Sizes {
    /// The text.
    var text: Int
    /// Titles of sections.
    var section: Int
    /// Titles of groups.
    var group: Int
    /// Headlines of entries.
    var headline: Int
    /// Kickers, bylines, sources, captions.
    var small: Int
    /// Page numbers.
    var folio: Int
    /// Space added behind each character of the text, in twentieths of a point.
    ///
    /// GB/T 9704-2012 wants 28 characters of 16 pt in 156 mm, which are 442.2 pt: a quarter of a point less for each. A
    /// grid of characters (`linesAndChars`) says the same to Word, but LibreOffice puts each of them into two cells of
    /// it.
    var tracking: Int?
  }
}

/// A page: A4 unless the user's own document says otherwise. Twentieths of a point.
struct PageSetup {
  var width = 11906
  var height = 16838
  var isLandscape = false
  var top: Int
  var right: Int
  var bottom: Int
  var left: Int
  var header: Int
  var footer: Int
  var gutter = 0
  /// From line to line.
  var linePitch: Int

  /// The width of the type area.
  var typeWidth: Int { max(1440, width - left - right - gutter) }
  /// The height of the type area.
  var typeHeight: Int { max(1440, height - abs(top) - abs(bottom)) }
}
