import SheafMarkup

/// How a paragraph is set (`w:pPr`). What is nil is left to the style.
struct ParagraphFormat: Hashable {
  /// How lines are ranged.
  enum Alignment: String { case left, center, right, both }

  /// A rule at an edge of a paragraph.
  struct Rule: Hashable {
    /// Eighths of a point.
    var width: Int
    /// Six hexadecimal digits.
    var color: String
    /// Points between rule and text.
    var space = 1
  }

  /// A place that a tab leads to.
  struct Tab: Hashable {
    /// Twentieths of a point from the margin.
    var place: Int
    /// Whether text before it ends there.
    var isRight = true
    /// Whether dots lead to it.
    var isDotted = false
  }

  /// How far lines stand apart, in twentieths of a point.
  enum Leading: Hashable {
    /// Always so much.
    case exact(Int)
    /// As the highest sign asks, times so many 240ths.
    case auto(Int)
  }

  /// An item's place in the lists of the document.
  struct Numbering: Hashable {
    /// The list, by its number in the numbering part.
    var list: Int
    /// The level in it, from 0.
    var level: Int
  }

  /// The first line's indent.
  enum FirstLine: Hashable {
    /// So many characters inwards, each so many twentieths of a point wide.
    case characters(Int, of: Int)
    /// Twentieths of a point inwards.
    case inward(Int)
    /// Twentieths of a point outwards.
    case hanging(Int)
  }

  var style: String?
  var keepsWithNext: Bool?
  var keepsLines: Bool?
  var numbering: Numbering?
  var topRule: Rule?
  var leftRule: Rule?
  var bottomRule: Rule?
  /// The colour behind it, as six hexadecimal digits.
  var shading: String?
  var tabs: [Tab] = []
  var isRightToLeft: Bool?
  var snapsToGrid: Bool?
  /// Twentieths of a point before it.
  var before: Int?
  /// Twentieths of a point behind it.
  var after: Int?
  var leading: Leading?
  /// Twentieths of a point from the left margin.
  var left: Int?
  /// Twentieths of a point from the right margin.
  var right: Int?
  var firstLine: FirstLine?
  /// Whether there is no space between it and its neighbours of the same style.
  var isCloseToItsKind: Bool?
  var alignment: Alignment?
  /// The level in the outline, from 0.
  var outline: Int?

  /// Writes the element, its children in the order of the schema (ECMA-376 part 1, 17.3.1); nothing when it is empty.
  func write(to xml: inout MarkupWriter) {
    guard !isEmpty else { return }
    xml.markup("<w:pPr>")
    if let style { xml.value("w:pStyle", style) }
    xml.toggle("w:keepNext", keepsWithNext)
    xml.toggle("w:keepLines", keepsLines)
    if let numbering {
      xml.markup("<w:numPr>")
      xml.value("w:ilvl", "\(numbering.level)")
      xml.value("w:numId", "\(numbering.list)")
      xml.markup("</w:numPr>")
    }
    writeRules(to: &xml)
    if let shading { xml.void("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", shading)) }
    writeTabs(to: &xml)
    xml.toggle("w:bidi", isRightToLeft)
    xml.toggle("w:snapToGrid", snapsToGrid)
    writeSpacing(to: &xml)
    writeIndent(to: &xml)
    xml.toggle("w:contextualSpacing", isCloseToItsKind)
    if let alignment { xml.value("w:jc", alignment.rawValue) }
    if let outline { xml.value("w:outlineLvl", "\(outline)") }
    xml.markup("</w:pPr>")
  }

  /// Whether there is nothing to write.
  var isEmpty: Bool { self == ParagraphFormat() }

  private func writeRules(to xml: inout MarkupWriter) {
    guard topRule != nil || leftRule != nil || bottomRule != nil else { return }
    xml.markup("<w:pBdr>")
    for (name, rule) in [("w:top", topRule), ("w:left", leftRule), ("w:bottom", bottomRule)] as [(StaticString, Rule?)]
    {
      guard let rule else { continue }
      xml.void(
        name, ("w:val", rule.width > 0 ? "single" : "nil"), ("w:sz", "\(rule.width)"), ("w:space", "\(rule.space)"),
        ("w:color", rule.color))
    }
    xml.markup("</w:pBdr>")
  }

  private func writeTabs(to xml: inout MarkupWriter) {
    guard !tabs.isEmpty else { return }
    xml.markup("<w:tabs>")
    for tab in tabs {
      xml.void(
        "w:tab",
        [("w:val", tab.isRight ? "right" : "left")] + (tab.isDotted ? [("w:leader", "dot")] : []) + [
          ("w:pos", "\(tab.place)")
        ])
    }
    xml.markup("</w:tabs>")
  }

  private func writeSpacing(to xml: inout MarkupWriter) {
    var attributes: [MarkupWriter.Attribute] = []
    if let before { attributes.append(("w:before", "\(before)")) }
    if let after { attributes.append(("w:after", "\(after)")) }
    switch leading {
    case .exact(let twips)?: attributes += [("w:line", "\(twips)"), ("w:lineRule", "exact")]
    case .auto(let parts)?: attributes += [("w:line", "\(parts)"), ("w:lineRule", "auto")]
    case nil: break
    }
    if !attributes.isEmpty { xml.void("w:spacing", attributes) }
  }

  private func writeIndent(to xml: inout MarkupWriter) {
    var attributes: [MarkupWriter.Attribute] = []
    if let left { attributes.append(("w:left", "\(left)")) }
    if let right { attributes.append(("w:right", "\(right)")) }
    switch firstLine {
    // Characters go before twips where both are given; programs that know no characters take the twips.
    case .characters(let count, let width)?:
      attributes += [("w:firstLineChars", "\(count * 100)"), ("w:firstLine", "\(count * width)")]
    case .inward(let twips)?: attributes += [("w:firstLineChars", "0"), ("w:firstLine", "\(twips)")]
    case .hanging(let twips)?: attributes += [("w:hangingChars", "0"), ("w:hanging", "\(twips)")]
    case nil: break
    }
    if !attributes.isEmpty { xml.void("w:ind", attributes) }
  }
}
