/// Markup that stands in a feed as elements, written as text for the reader of pages; and which texts are markup.
enum FeedMarkup {
  /// How the text of an element is to be read, by its name and what its attributes say.
  static func form(of tag: FeedTag, _ attributes: [String: String]) -> FeedText.Form {
    switch (tag, attributes["type"]?.lowercased()) {
    case (.title, "text"?), (.title, "text/plain"?), (.summary, "text"?), (.summary, "text/plain"?),
      (.content, "text"?),
      (.content, "text/plain"?):
      .plain
    case (_, "html"?), (_, "xhtml"?), (_, "text/html"?), (_, "application/xhtml+xml"?): .html
    case (.encoded, _): .html
    default: .either
    }
  }

  /// A start tag as it stands in a page.
  static func tag(_ name: String, _ attributes: XMLAttributes, _ reader: XMLReader) -> [UInt8] {
    var tag = Array("<\(name)".utf8)
    for attribute in attributes {
      tag += Array(" \(reader.name(of: attribute).local)=\"".utf8)
      tag += escaped(attribute.value)
      tag.append(UInt8(ascii: "\""))
    }
    tag.append(UInt8(ascii: ">"))
    return tag
  }

  /// Text as markup writes it.
  static func escaped(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.count)
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
      case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
      case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
      default: escaped.append(byte)
      }
    }
    return escaped
  }
}
