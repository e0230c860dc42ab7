/// Where something stands in a source file: by line, by page, by element, whichever the format knows.
///
/// JSON writes its parts beside those of what stands there:
/// `{"type": "paragraph", "text": "…", "page": 3, "line": 12}`.
public struct SourcePlace: Hashable, Sendable {
  /// The line, from 1: of the file, or of the page where `page` is known.
  public var line: Int?
  /// The page of a paged document, from 1.
  public var page: Int?
  /// What holds it, in the format's own words: `meta[og:title]`, `paragraph 12`, `word/footnotes.xml`.
  public var element: String?

  /// Makes a place from what is known of it.
  public init(line: Int? = nil, page: Int? = nil, element: String? = nil) {
    self.line = line
    self.page = page
    self.element = element
  }

  /// A place that nothing is known of.
  public static let unknown = SourcePlace()
}
