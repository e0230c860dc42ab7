import SheafKit

/// HTML under construction. Everything that is not an element's name or one of the page's own attributes goes through
/// `text` or `attribute`, which escape it.
struct HTMLWriter {
  /// The page so far.
  private(set) var bytes: [UInt8] = []

  /// An attribute and its value.
  typealias Attribute = (name: StaticString, value: String)

  /// Writes a start tag.
  mutating func open(_ element: Element, _ attributes: Attribute...) { open(element, attributes) }

  /// Writes an end tag.
  mutating func close(_ element: Element) {
    bytes += "</".utf8
    bytes += element.rawValue.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element around what `content` writes.
  mutating func element(_ element: Element, _ attributes: Attribute..., content: (inout HTMLWriter) -> Void) {
    open(element, attributes)
    content(&self)
    close(element)
  }

  /// Writes an element that holds text alone, on a line of its own.
  mutating func line(_ element: Element, _ attributes: Attribute..., text: String) {
    open(element, attributes)
    self.text(text)
    close(element)
    newline()
  }

  /// Writes text.
  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Writes markup that the page itself is made of; never anything that comes from a digest.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes += $0 }
  }

  /// Writes the content of the `style` element, which knows no escapes: see `Stylesheet.embeddable`.
  mutating func style(_ css: String) { bytes += css.utf8 }

  /// Ends a line, for those who read the source.
  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func open(_ element: Element, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.rawValue.utf8
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      markup(name)
      bytes += "=\"".utf8
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// The elements that a page is made of.
  enum Element: String {
    case a, article, blockquote, body, br, code, dd, div, dl, dt, em, figcaption, figure, footer, h1, h2, h3, h4, h5,
      h6,
      head, header, html, li, main, mark, nav, ol, p, pre, section, span, strong, style, table, tbody, td, th, thead,
      time,
      title, tr, ul

    /// The heading of a level; HTML has six.
    static func heading(_ level: Int) -> Element {
      switch level {
      case ...1: .h1
      case 2: .h2
      case 3: .h3
      case 4: .h4
      case 5: .h5
      default: .h6
      }
    }
  }
}
