import SheafMarkup

/// How a run of characters is set (`w:rPr`). What is nil is left to the style.
struct RunFormat: Hashable {
  /// The id of a character style.
  var style: String?
  /// The typeface.
  var typeface: Typeface?
  /// Whether signs that Chinese and Latin share, such as “ ” and …, are Chinese ones here.
  var isEastAsian = false
  /// Bold.
  var bold: Bool?
  /// Italic.
  var italic: Bool?
  /// The colour as six hexadecimal digits.
  var color: String?
  /// Space added behind each character, in twentieths of a point.
  var spacing: Int?
  /// The size in half points.
  var size: Int?
  /// Whether it is underlined.
  var underlined: Bool?
  /// The colour behind the characters, as six hexadecimal digits.
  var shading: String?
  /// Whether each character has a dot under it, as emphasis is set in Chinese; false takes it away.
  var dotted: Bool?

  /// Whether there is nothing to write.
  var isEmpty: Bool { self == RunFormat() }

  /// Writes the element, its children in the order of the schema (ECMA-376 part 1, 17.3.2); nothing when it is empty.
  func write(to xml: inout MarkupWriter) {
    guard !isEmpty else { return }
    xml.markup("<w:rPr>")
    if let style { xml.value("w:rStyle", style) }
    writeFonts(to: &xml)
    xml.toggle("w:b", bold)
    xml.toggle("w:bCs", bold)
    xml.toggle("w:i", italic)
    xml.toggle("w:iCs", italic)
    if let color { xml.value("w:color", color) }
    if let spacing { xml.value("w:spacing", "\(spacing)") }
    if let size {
      xml.value("w:sz", "\(size)")
      xml.value("w:szCs", "\(size)")
    }
    if let underlined { xml.value("w:u", underlined ? "single" : "none") }
    if let shading { xml.void("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", shading)) }
    if let dotted { xml.value("w:em", dotted ? "underDot" : "none") }
    xml.markup("</w:rPr>")
  }

  private func writeFonts(to xml: inout MarkupWriter) {
    if let typeface {
      var attributes: [MarkupWriter.Attribute] = [
        ("w:ascii", typeface.latin), ("w:hAnsi", typeface.latin), ("w:eastAsia", typeface.han),
        ("w:cs", typeface.latin),
      ]
      if isEastAsian { attributes.insert(("w:hint", "eastAsia"), at: 0) }
      xml.void("w:rFonts", attributes)
    } else if isEastAsian {
      xml.markup("<w:rFonts w:hint=\"eastAsia\"/>")
    }
  }
}
