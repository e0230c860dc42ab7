/// What the formats made of HTML do in different ways.
public struct MarkupPolicy: Sendable {
  /// What each construct wears.
  public var dress: @Sendable (MarkupConstruct) -> MarkupDress
  /// What becomes of links.
  public var links: Links
  /// What becomes of pictures that could be had.
  public var pictures: PicturePlaces
  /// The most that a picture is said to be wide, in CSS pixels, for readers that obey no style; nil for what it is.
  public var pictureWidth: Int?
  /// How the lines of preformatted text are kept.
  public var lines: Lines

  /// How the lines of preformatted text are kept.
  public enum Lines: Hashable, Sendable {
    /// As they are: the element or its style says that they count.
    case kept
    /// With an element for each line break and no-break spaces, for readers that take no notice of either.
    case broken
  }

  /// What becomes of a link to an address that a page may link to; any other link is its words, and counted.
  public enum Links: Hashable, Sendable {
    /// It leads there.
    case anchors
    /// Its words, and a number after them; the addresses are collected in `BlockMarkup.addresses`.
    case references
  }

  /// What becomes of pictures that could be had; for all others words stand, and are counted.
  public enum PicturePlaces: Hashable, Sendable {
    /// Words stand for them, too.
    case words
    /// They stand in the page itself as `data:` addresses, as long as their bytes are not more than `limit` together.
    case data(limit: Int)
    /// They are named `picture-1.jpg` and so on, with `prefix` before the name; their bytes are in
    /// `BlockMarkup.pictures`. What goes over `limit` bytes together is left to words.
    case files(prefix: String, limit: Int)
  }

  /// Makes a policy; without anything said the elements of HTML, links that lead somewhere and no pictures.
  public init(
    links: Links = .anchors, pictures: PicturePlaces = .words, pictureWidth: Int? = nil, lines: Lines = .kept,
    dress: @escaping @Sendable (MarkupConstruct) -> MarkupDress = { MarkupDress.plain($0) }
  ) {
    self.dress = dress
    self.links = links
    self.pictures = pictures
    self.pictureWidth = pictureWidth
    self.lines = lines
  }
}
