/// HTML or XML under construction, as bytes.
///
/// Names of elements and attributes are literals of the program; everything else goes through `text` or an attribute's
/// value, which escape it. So no text of a digest can become markup, whatever it holds.
public struct MarkupWriter: Sendable {
  /// How elements without content are written.
  public enum Syntax: Sendable {
    /// `<br>`: for elements that HTML knows to have no content.
    case html
    /// `<w:tab/>`: XML, XHTML among it.
    case xml
  }

  /// An attribute and its value.
  public typealias Attribute = (name: StaticString, value: String)

  /// How elements without content are written.
  public let syntax: Syntax
  /// The document so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []

  /// Starts a document or a part of one; `capacity` is the number of bytes to make room for at once.
  public init(_ syntax: Syntax, capacity: Int = 0) {
    self.syntax = syntax
    bytes.reserveCapacity(capacity)
  }

  // MARK: - Elements

  /// Writes a start tag.
  public mutating func open(_ element: StaticString, _ attributes: Attribute...) { open(element, attributes) }

  /// Writes a start tag.
  public mutating func open(_ element: StaticString, _ attributes: [Attribute]) {
    startTag(element, attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an end tag.
  public mutating func close(_ element: StaticString) {
    markup("</")
    markup(element)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element without content. In HTML only the elements that the standard calls void may be written so.
  public mutating func void(_ element: StaticString, _ attributes: Attribute...) { void(element, attributes) }

  /// Writes an element without content. In HTML only the elements that the standard calls void may be written so.
  public mutating func void(_ element: StaticString, _ attributes: [Attribute]) {
    startTag(element, attributes)
    switch syntax {
    case .html: bytes.append(UInt8(ascii: ">"))
    case .xml: markup("/>")
    }
  }

  /// Writes an element around what `content` writes.
  public mutating func element(
    _ element: StaticString, _ attributes: Attribute..., content: (inout MarkupWriter) throws -> Void
  ) rethrows {
    open(element, attributes)
    try content(&self)
    close(element)
  }

  /// Writes an element that holds text alone.
  public mutating func element(_ element: StaticString, _ attributes: Attribute..., text: String) {
    open(element, attributes)
    self.text(text)
    close(element)
  }

  /// Writes an element that holds text alone, on a line of its own.
  public mutating func line(_ element: StaticString, _ attributes: Attribute..., text: String) {
    open(element, attributes)
    self.text(text)
    close(element)
    newline()
  }

  // MARK: - Between the elements

  /// Writes text.
  public mutating func text(_ text: String) { escape(text, inAttribute: false) }

  /// Writes markup that is part of the program, such as a document type; never anything that comes from a digest.
  public mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes what such a writer wrote before; never anything that comes from a digest itself.
  public mutating func append(_ markup: ArraySlice<UInt8>) { bytes += markup }

  /// Ends a line, for those who read the source.
  public mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes a `style` element of HTML, which knows no escapes: what would end it is taken apart by a backslash, which
  /// CSS reads as the same character.
  public mutating func style(_ css: String) {
    markup("<style>\n")
    bytes.append(contentsOf: css.replacing("</", with: "<\\/").utf8)
    if bytes.last != UInt8(ascii: "\n") { newline() }
    markup("</style>")
  }

  private mutating func startTag(_ element: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    markup(element)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      markup(name)
      markup("=\"")
      escape(value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
