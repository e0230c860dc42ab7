import SheafKit

/// The lines before an article and how they are set, as far as markup tells: what headline, line over it and line under it
/// are told by.
struct HeadLines {
  /// The lines, from the page's first down to the article's first paragraph.
  let units: ArraySlice<TextUnit>
  /// The page.
  let tree: HTMLTree
  /// What is furniture on it.
  let outline: PageOutline

  /// Takes lines of a page.
  init(_ tree: HTMLTree, _ outline: PageOutline, _ units: ArraySlice<TextUnit>) {
    self.tree = tree
    self.outline = outline
    self.units = ArraySlice(units.map { Self.behindLabel($0, tree) })
  }

  /// A line without the label in an element of its own before it: `标题`, `名称：`, as forums and offices set their heads.
  private static func behindLabel(_ unit: TextUnit, _ tree: HTMLTree) -> TextUnit {
    guard unit.nodes.count > 1, case let label = tree.text(of: unit.nodes.lowerBound), label.count <= 16,
      let length = titleLabels.prefix(of: label.drop { $0 <= 0x20 }),
      label.drop(while: { $0 <= 0x20 }).dropFirst(length).allSatisfy({
        $0 <= 0x20 || $0 == 0x3A || $0 >= 0xEF || $0 == 0xBC || $0 == 0x9A
      }),
      let next = unit.nodes.dropFirst().first(where: { tree.nodes[$0].tag == .text })
    else { return unit }
    var rest = unit
    rest.nodes = next..<unit.nodes.upperBound
    return rest
  }

  private static let titleLabels = Phrases("标题 標題 题名 題名 题目 題目")

  /// The level of the heading that a unit stands in; nil where it is in none.
  func headingLevel(of unit: TextUnit) -> Int? {
    tree.nodes[unit.block].tag.headingLevel ?? tree.parent(of: unit.block).flatMap { tree.nodes[$0].tag.headingLevel }
  }

  /// The elements around the text of a unit, up to its block.
  func around(_ unit: TextUnit) -> HTMLTree.Around {
    tree.elements(around: unit.nodes.lowerBound, upTo: unit.block, limit: 12)
  }

  /// Whether one of those elements is named so.
  func isNamed(_ words: WordTable<Bool>, _ unit: TextUnit) -> Bool {
    around(unit).contains { ClassHint.names(words, tree, $0) }
  }

  /// Whether a line starts with a dash, as those under a headline do.
  func isDashed(_ unit: TextUnit) -> Bool {
    Self.dashes.start(tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 })
  }

  /// Whether a line is set in the middle.
  func isCentred(_ unit: TextUnit) -> Bool {
    outline[unit.nodes.lowerBound].contains(.centred)
      || tree.bytes(of: .align, at: unit.block).map(PageOutline.isCentre) ?? false
  }

  /// Whether a `font` element around the text sets it in a size for headlines.
  func isLarge(_ unit: TextUnit) -> Bool {
    around(unit).contains { element in
      tree.bytes(of: .size, at: element).map { size in
        size.elementsEqual("+2".utf8) || size.first.map { $0 >= UInt8(ascii: "4") && size.count == 1 } ?? false
      } ?? false
    }
  }

  /// Whether a line states who wrote the article, where it appeared or when.
  func isCredits(_ unit: TextUnit) -> Bool {
    let paragraph = paragraph(of: unit)
    guard !paragraph.isCredits else { return true }
    return unit.columns <= 160
      && CreditLine.read(paragraph.text).map { found in
        found.published != nil || found.source != nil || found.isWholeLine && !found.byline.isEmpty
      } ?? false
  }

  /// The text of a unit.
  func paragraph(of unit: TextUnit) -> Paragraph {
    let text = unit.nodes.filter { tree.nodes[$0].tag == .text }.flatMap { tree.text(of: $0) }
    return Paragraph(text[...], line: 0)
  }

  /// Whether two units stand in blocks of different classes: a smaller type, for all that can be told.
  func isOtherwiseSet(_ unit: TextUnit, _ other: TextUnit) -> Bool {
    tree.bytes(of: .class, at: unit.block) != tree.bytes(of: .class, at: other.block)
  }

  /// Whether both units state a size of type and the first the smaller one.
  func isSmaller(_ unit: TextUnit, _ other: TextUnit) -> Bool {
    guard let size = typeSize(unit), let otherSize = typeSize(other) else { return false }
    return size < otherSize
  }

  /// The size of type, in pixels, that the style of an element around a unit's first text states.
  private func typeSize(_ unit: TextUnit) -> Int? {
    for element in around(unit) {
      guard let style = tree.bytes(of: .style, at: element) else { continue }
      let folded = style.prefix(512).compactMap { $0 <= 0x20 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      guard let place = folded.firstRange(of: Array("font-size:".utf8)) else { continue }
      // Word states points, and tenths of them.
      let digits = folded[place.upperBound...].prefix { (0x30...0x39).contains($0) }
      var rest = folded[digits.endIndex...]
      if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop { (0x30...0x39).contains($0) } }
      guard digits.count <= 3, let size = Int(digits.string) else { continue }
      if rest.starts(with: Array("px".utf8)) { return size }
      if rest.starts(with: Array("pt".utf8)) { return size * 4 / 3 }
    }
    return nil
  }

  /// Whether a unit stands in a smaller `font` than another.
  func isInLesserFont(_ unit: TextUnit, _ other: TextUnit) -> Bool {
    guard let size = fontSize(unit), let otherSize = fontSize(other) else { return false }
    return size < otherSize
  }

  /// The size, 1 to 7, that a `font` element around a unit states; a size with a sign counts from 3.
  func fontSize(_ unit: TextUnit) -> Int? {
    for element in around(unit) {
      guard let value = tree.value(of: .size, at: element), value.utf8.count <= 2, let size = Int(value) else {
        continue
      }
      return value.hasPrefix("+") || value.hasPrefix("-") ? 3 + size : size
    }
    return nil
  }

  /// Whether a short line stands in round brackets as a whole, as the years or the occasion under a headline do.
  func isBracketed(_ unit: TextUnit) -> Bool {
    guard (6...60).contains(unit.columns) else { return false }
    let text = paragraph(of: unit).text.scalars[...].trimming(\.isSpace)
    guard let open = text.first, let close = text.last else { return false }
    return "(（".unicodeScalars.contains(open) && ")）".unicodeScalars.contains(close)
      && !text.dropFirst().dropLast().contains { "()（）".unicodeScalars.contains($0) }
  }

  /// Whether a line can stand between a headline and its credits and be less than the headline: dashed, in brackets, the
  /// next line of one block, or centred in a smaller type.
  func isUnder(_ unit: TextUnit, _ title: TextUnit) -> Bool {
    guard unit.linked == 0, unit.columns <= 120, !isCredits(unit) else { return false }
    return isDashed(unit) || isBracketed(unit) || unit.block == title.block
      || isCentred(unit) && isSmaller(unit, title)
  }

  private static let dashes = Phrases("—— — -- –– ── ―― －")
}
