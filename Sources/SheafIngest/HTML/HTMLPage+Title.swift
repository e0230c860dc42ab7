import SheafKit

// The headline and the lines around it in their wording.
extension HTMLPage {
  /// The headline that readers see, else the one for machines, else what of the page's title is no site's name.
  func title(_ unit: TextUnit?, _ metadata: PageMetadata) -> Stated<MarkedText>? {
    let title =
      unit.map { unit in stated(unit).map { unbroken($0, unit, metadata) } } ?? metadata.headline?.map(marked)
      ?? metadata.pageTitle?.map { marked(PageTitle.headline(of: $0, siteName: metadata.siteName?.value)) }
    return title.flatMap { $0.value.isEmpty ? nil : $0 }
  }

  /// A headline over two lines without the space between them, where the page writes it so elsewhere.
  private func unbroken(_ text: MarkedText, _ unit: TextUnit, _ metadata: PageMetadata) -> MarkedText {
    guard unit.nodes.contains(where: { tree.nodes[$0].tag == .br }), text.bytes.contains(0x20) else { return text }
    let key = TextKey(text.slice)
    // As the page has it: the form of the value leaves out a space beside figures.
    let stated = [metadata.headline, metadata.pageTitle].compactMap { $0.map(Self.trimmed) }.flatMap {
      [$0] + PageTitle.parts(of: $0)
    }
    let same = stated.first { TextKey(ArraySlice($0)) == key }
    guard let same, !same.unicodeScalars.contains(where: { $0 == " " || $0 == "\u{3000}" }) else { return text }
    return marked(same)
  }

  /// What a page states as its title, as it has it, without the white space around it.
  private static func trimmed(_ title: Stated<String>) -> String {
    String(scalars: Array(title.text.unicodeScalars)[...].trimming { $0.isSpace || $0.value <= 0x20 })
  }

  private func marked(_ text: String) -> MarkedText {
    var marked = MarkedText()
    marked.append(text)
    return marked
  }

  /// The text of a unit with the place that it stands at.
  func stated(_ unit: TextUnit) -> Stated<MarkedText> {
    let text = line(unit)
    return Stated(text, from: text.slice, at: lines.place(of: unit.nodes.lowerBound, in: unit.block, tree))
  }

  /// The text of a unit.
  private func line(_ unit: TextUnit) -> MarkedText {
    var text = MarkedText()
    var previous: Int?
    for index in unit.nodes {
      switch tree.nodes[index].tag {
      case .text:
        tree.text(of: index).withUnsafeBufferPointer { text.append($0) }
        previous = index
      // A headline over two lines has a space where the line was broken.
      case .br: if previous != nil { text.append(" ") }
      default: break
      }
    }
    return text
  }

  /// A line under the headline without the sign of the paper that opens it: `ABC - Ngày cầu khánh thành…`, `(Bến Xa) - …`.
  static func withoutSign(_ text: MarkedText) -> MarkedText {
    if text.slice.first == UInt8(ascii: "("), let close = text.slice.prefix(32).firstIndex(of: UInt8(ascii: ")")),
      let mark = signEnds.prefix(of: text.slice[(close + 1)...])
    {
      var text = text
      text.keep((close + 1 + mark)..<text.bytes.count)
      return text
    }
    let sign = text.slice.prefix(6).prefix { (0x41...0x5A).contains($0) }
    let rest = text.slice.dropFirst(sign.count)
    guard (2...5).contains(sign.count), let mark = signEnds.prefix(of: rest),
      rest.dropFirst(mark).firstScalar?.properties.isUppercase == true
    else { return text }
    var text = text
    text.keep((sign.count + mark)..<text.bytes.count)
    return text
  }

  private static let signEnds = Phrases("_-_ _–_ _—_")

  /// A line under the headline without the dash that opens it.
  static func withoutDash(_ text: MarkedText) -> MarkedText {
    var text = text
    let rest = text.slice.scalars.drop { "—–-─―－ ".unicodeScalars.contains($0) }
    text.keep((text.bytes.count - String(String.UnicodeScalarView(rest)).utf8.count)..<text.bytes.count)
    return text
  }
}
