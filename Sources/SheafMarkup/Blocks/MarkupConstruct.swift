/// What text is made of, as far as markup has a form for it: a small closed set, so that a format can say with one
/// exhaustive switch how each of them is dressed.
public enum MarkupConstruct: Hashable, Sendable {
  /// A paragraph; the first one of an item stands in the item itself and has no element of its own.
  case paragraph(isInItem: Bool)
  /// A heading inside an entry, with its level in the outline of the page, 1–6.
  case heading(level: Int)
  /// Quoted blocks.
  case quote
  /// A list.
  case list(isOrdered: Bool)
  /// An item of a list.
  case item
  /// Text whose line breaks count.
  case preformatted

  /// A picture and its caption together.
  case figure
  /// The picture.
  case picture
  /// The words that stand where a picture cannot.
  case missingPicture
  /// The caption.
  case caption

  /// A table.
  case table
  /// A cell of the head of a table.
  case headCell
  /// Any other cell.
  case cell

  /// Emphasis.
  case emphasis
  /// Strong emphasis.
  case strong
  /// A place where a theme's term was found.
  case mark
  /// Code.
  case code
  /// The words of a link.
  case link
  /// The number that leads from the words of a link to its address, where addresses stand apart.
  case reference

  /// A remark of the editor.
  case note
  /// The words that open it (编者按：).
  case noteLabel
  /// Lines that have a label each.
  case lines(LabelledLines)
  /// One of them.
  case line
  /// Its label.
  case lineLabel
  /// What follows the label.
  case lineText

  /// The lists of lines that have a label each.
  public enum LabelledLines: Hashable, Sendable {
    /// The facts under an entry.
    case facts
    /// Who gets the bulletin.
    case distribution
    /// Who made it.
    case credits
  }
}

/// What a construct wears: the element, and the attributes that it always has.
public struct MarkupDress: Sendable {
  /// The element's name.
  public var element: StaticString
  /// Classes or styles.
  public var attributes: [MarkupWriter.Attribute]

  /// Dresses a construct.
  public init(_ element: StaticString, _ attributes: MarkupWriter.Attribute...) {
    self.element = element
    self.attributes = attributes
  }

  /// The element that HTML has for a construct, without class or style.
  public static func plain(_ construct: MarkupConstruct) -> MarkupDress {
    switch construct {
    case .paragraph: MarkupDress("p")
    case .heading(let level): MarkupDress(heading(level))
    case .quote: MarkupDress("blockquote")
    case .list(let isOrdered): MarkupDress(isOrdered ? "ol" : "ul")
    case .item: MarkupDress("li")
    case .preformatted: MarkupDress("pre")
    case .figure: MarkupDress("figure")
    case .picture: MarkupDress("img")
    case .missingPicture: MarkupDress("div")
    case .caption: MarkupDress("figcaption")
    case .table: MarkupDress("table")
    case .headCell: MarkupDress("th")
    case .cell: MarkupDress("td")
    case .emphasis: MarkupDress("em")
    case .strong: MarkupDress("strong")
    case .mark: MarkupDress("mark")
    case .code: MarkupDress("code")
    case .link: MarkupDress("a")
    case .reference: MarkupDress("sup")
    case .note: MarkupDress("div")
    case .noteLabel: MarkupDress("strong")
    case .lines: MarkupDress("dl")
    case .line: MarkupDress("div")
    case .lineLabel: MarkupDress("dt")
    case .lineText: MarkupDress("dd")
    }
  }

  /// The heading of a level; HTML has six.
  public static func heading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "h1"
    case 2: "h2"
    case 3: "h3"
    case 4: "h4"
    case 5: "h5"
    default: "h6"
    }
  }
}
