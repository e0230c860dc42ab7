/// A paragraph or another unit that stands on its own lines, with the place it came from.
public struct Block: Hashable, Sendable {
  /// What kinds of block there are: a small closed set, so that a formatter can switch over it without a default.
  ///
  /// What nearly every block is, a paragraph, has no box of its own on the heap; the other kinds have, so that each takes up
  /// no more than a pointer.
  public enum Content: Hashable, Sendable {
    /// A heading inside an article; levels run from 1 (directly under the title) to 6.
    indirect case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// Quoted blocks.
    case quote([Block])
    /// A list; each item is a list of blocks.
    indirect case list(ordered: Bool, items: [[Block]])
    /// A picture with its caption.
    indirect case image(Image)
    /// A table of rows of cells; the first row is the head when the source says so.
    indirect case table(rows: [[[Inline]]], hasHead: Bool)
    /// Text whose line breaks and spaces count, such as code or a poem.
    indirect case preformatted(String)
  }

  /// What it is.
  public var content: Content
  /// Where it starts in the source.
  public var place: SourcePlace

  /// Makes a block from its content and the place it starts at.
  public init(_ content: Content, at place: SourcePlace = .unknown) {
    self.content = content
    self.place = place
  }

  /// Makes a block from its content and the line it starts on.
  public init(_ content: Content, line: Int?) {
    self.init(content, at: SourcePlace(line: line))
  }

  /// The line that it starts on, from 1; nil when the source has no lines to speak of.
  public var line: Int? { place.line }

  /// A paragraph of unmarked text.
  public static func paragraph(_ text: String, line: Int? = nil) -> Block {
    Block(.paragraph([.text(text)]), line: line)
  }

  /// A heading of unmarked text.
  public static func heading(_ text: String, level: Int = 1, line: Int? = nil) -> Block {
    Block(.heading(level: level, [.text(text)]), line: line)
  }
}

/// A picture as the source shows it.
public struct Image: Hashable, Sendable {
  /// Where the picture is, as the source gives it: a path or an address, never fetched.
  public var source: String?
  /// The alternative text.
  public var alternative: String?
  /// The caption (图注), empty when there is none.
  public var caption: [Inline]

  /// Makes a picture from its parts.
  public init(source: String? = nil, alternative: String? = nil, caption: [Inline] = []) {
    self.source = source
    self.alternative = alternative
    self.caption = caption
  }
}

extension Block {
  /// What a reader reads, blocks inside it separated by `\n`; a picture reads as its caption.
  public var plainText: String {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .list(_, let items): items.flatMap { $0 }.map(\.plainText).joined(separator: "\n")
    case .image(let image): image.caption.plainText
    case .table(let rows, _): rows.map { $0.map(\.plainText).joined(separator: "\t") }.joined(separator: "\n")
    case .preformatted(let text): text
    }
  }

  /// Whether it belongs to the body's text: everything but pictures, whose captions count apart.
  public var isText: Bool {
    if case .image = content { false } else { true }
  }
}
