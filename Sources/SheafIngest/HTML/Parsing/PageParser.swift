/// Parses pages: those that need no repair with `TidyParser`, all others with `MyHTMLParser`.
enum PageParser {
  /// The tree of a page in UTF-8 whose nesting is bounded already (`MarkupBounds`); `keepsNames` is for selectors.
  static func parse(_ page: [UInt8], keepsNames: Bool = false) -> HTMLTree {
    let tidy = keepsNames ? nil : TidyParser.parse(page)
    return (tidy ?? MyHTMLParser.parse(page, keepsNames: keepsNames)).withStyledBlocks
  }
}
