import SheafKit

/// Reads the paragraphs, tables and pictures of a part of a Word document, in order, as they print.
///
/// Tracked changes are read as accepted, alternatives for older programs not at all, hidden text neither; instructions of
/// fields are passed over and their results kept, but for tables of contents.
struct WordReader {
  /// The lines so far.
  private(set) var lines: [WordLine] = []

  private let tree: OfficeTree
  private let styles: WordStyles
  private let relations: [String: OfficeRelation]
  private let fieldsAreClosed: Bool
  private let places: Int
  private var numbering: WordNumbering
  private var count = 0
  private var text = WordText()
  private var fields: [Field] = []
  private var startsPage = false
  private var depth = 0

  /// A field whose end has not come yet.
  private struct Field {
    var instruction: [UInt8] = []
    var isContents = false
    /// The paragraph in which it opened a link.
    var link: Int?
  }

  /// Tables and text boxes inside one another are followed so deep.
  private static let depthLimit = 12

  /// Makes a reader. Paragraphs are numbered behind `places`.
  init(
    _ tree: OfficeTree, styles: WordStyles, numbering: WordNumbering, relations: [String: OfficeRelation],
    places: Int = 0
  ) {
    self.tree = tree
    self.styles = styles
    self.numbering = numbering
    self.relations = relations
    self.places = places
    // A field that never ends would hide the rest of the text: then none hides anything.
    var open = 0
    for index in tree.tree.nodes.indices where tree.tag(index) == .fieldCharacter {
      switch tree.string(.kind, of: index) {
      case "begin": open += 1
      case "end": open -= 1
      default: break
      }
    }
    fieldsAreClosed = open == 0
  }

  // MARK: - Blocks

  /// Reads the blocks inside an element.
  mutating func read(blocksOf parent: XMLTree.Index) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .paragraph: paragraph(index)
      case .table: table(index)
      case .structured: if let content = content(ofStructured: index) { read(blocksOf: content) }
      case .alternates: if let chosen = chosen(index) { read(blocksOf: chosen) }
      case .deleted, .movedFrom: break
      case .sectionProperties: section(index)
      case .run, .hyperlink, .formulaParagraph, .formula:
        // Runs outside of a paragraph are none by the standard; their text is text all the same.
        inline(index, styles.paragraph(nil).format)
      case .text: break
      default: read(blocksOf: index)
      }
    }
  }

  /// Ends what is still open.
  mutating func finish() { endParagraph(styles.paragraph(nil), WordParagraphFormat()) }

  private mutating func paragraph(_ index: XMLTree.Index) {
    count += 1
    let properties = tree.child(.paragraphProperties, of: index)
    let style = styles.paragraph(
      properties.flatMap { tree.child(.paragraphStyle, of: $0) }.flatMap { tree.string(.val, of: $0) })
    let direct = properties.map { WordParagraphFormat(tree, $0) } ?? WordParagraphFormat()
    for child in tree.children(of: index) where tree.tag(child) != .paragraphProperties {
      inline(child, style.format)
    }
    if let properties, hasDeletedMark(properties) { return }
    endParagraph(style, style.paragraph.merged(with: direct))
    if let section = properties.flatMap({ tree.child(.sectionProperties, of: $0) }) { self.section(section) }
  }

  /// Whether the end of a paragraph was taken out, so that it goes on in the next.
  private func hasDeletedMark(_ properties: XMLTree.Index) -> Bool {
    guard let mark = tree.child(.runProperties, of: properties) else { return false }
    return tree.child(.deleted, of: mark) != nil || tree.child(.movedFrom, of: mark) != nil
  }

  private mutating func section(_ index: XMLTree.Index) {
    let type = tree.child(.sectionType, of: index).flatMap { tree.string(.val, of: $0) }
    if type != "continuous" { startsPage = true }
  }

  private mutating func endParagraph(_ style: WordStyles.Style, _ format: WordParagraphFormat) {
    var done = text
    text = WordText()
    if format.startsPage == true { startsPage = true }
    let endsPage = done.finish()
    var number = format.numbering.flatMap { $0 > 0 ? numbering.next($0, level: format.level ?? 0) : nil }
    guard style.role != .contents else { return dropContentsHead() }
    for piece in done.pieces {
      var look = piece.look
      look.isCentred = format.isCentred ?? false
      look.role = role(style, format)
      look.startsPage = look.startsPage || startsPage
      startsPage = false
      var block = DraftBlock(.paragraph(piece.text), line: places + max(1, count))
      block.isCentred = look.isCentred || look.role == .caption
      var line = WordLine(block, look: look)
      line.number = number
      line.notes = done.notes
      (number, done.notes) = (nil, [])
      lines.append(line)
    }
    for picture in done.pictures { lines.append(WordLine(picture)) }
    if !done.notes.isEmpty, !lines.isEmpty { lines[lines.count - 1].notes += done.notes }
    startsPage = startsPage || endsPage
    for box in done.boxes { lines += inside { $0.read(blocksOf: box) } }
  }

  /// Takes the heading of a table of contents out.
  private mutating func dropContentsHead() {
    if let text = lines.last?.text, Self.contentsHeads.contains(TextKey(text.slice)) { lines.removeLast() }
  }

  private static let contentsHeads = Set(
    ["目录", "目次", "目錄", "Contents", "Table of Contents"].map { TextKey(ArraySlice($0)) })

  private func role(_ style: WordStyles.Style, _ format: WordParagraphFormat) -> WordRole? {
    if case .heading = style.role {} else if let role = style.role { return role }
    if let outline = format.outline { return (0...8).contains(outline) ? .heading(outline + 1) : nil }
    return style.role
  }

  /// What a part of the document gives that stands inside another.
  private mutating func inside(_ read: (inout WordReader) -> Void) -> [WordLine] {
    guard depth < Self.depthLimit else { return [] }
    depth += 1
    let outer = (lines, text, startsPage)
    (lines, text, startsPage) = ([], WordText(), false)
    read(&self)
    finish()
    let found = lines
    (lines, text, startsPage) = outer
    depth -= 1
    return found
  }

  // MARK: - Containers

  /// What a control shows: nothing where it is empty but for a hint, or a table of contents.
  private func content(ofStructured index: XMLTree.Index) -> XMLTree.Index? {
    if let properties = tree.child(.structuredProperties, of: index) {
      if tree.child(.showsPlaceholder, of: properties) != nil { return nil }
      for place in tree.descendants(of: properties) where tree.tag(place) == .docPartGallery {
        if tree.string(.val, of: place) == "Table of Contents" { return nil }
      }
    }
    return tree.child(.structuredContent, of: index)
  }

  /// The first of the alternatives: programs write the form they prefer first, and the same again for older ones.
  private func chosen(_ index: XMLTree.Index) -> XMLTree.Index? {
    tree.child(.choice, of: index) ?? tree.child(.fallback, of: index)
  }

  // MARK: - Runs

  private mutating func inline(_ index: XMLTree.Index, _ format: WordFormat) {
    switch tree.tag(index) {
    case .run: run(index, format)
    case .hyperlink:
      let relation = tree.string(.relation, of: index).flatMap { relations[$0] }
      let address = relation.flatMap { $0.isOutside ? LinkDestination.safe($0.target) : nil }
      if let address { text.begin(.link(address)) }
      for child in tree.children(of: index) { inline(child, format) }
      if address != nil { text.end() }
    case .simpleField:
      let instruction = tree.value(.instruction, of: index) ?? []
      if Self.word(instruction) != "TOC" { for child in tree.children(of: index) { inline(child, format) } }
    case .structured:
      if let content = content(ofStructured: index) {
        for child in tree.children(of: content) { inline(child, format) }
      }
    case .alternates: if let chosen = chosen(index) { for child in tree.children(of: chosen) { inline(child, format) } }
    case .deleted, .movedFrom, .paragraphProperties, .runProperties, .text: break
    case .formula: text.add(WordFormula(tree).text(of: index), format)
    case .drawing, .picture: drawing(index)
    default: for child in tree.children(of: index) { inline(child, format) }
    }
  }

  private mutating func run(_ index: XMLTree.Index, _ base: WordFormat) {
    var format = base
    if let properties = tree.child(.runProperties, of: index) {
      if let style = tree.child(.runStyle, of: properties).flatMap({ tree.string(.val, of: $0) }) {
        format = format.merged(with: styles.character(style))
      }
      format = format.merged(with: WordFormat(tree, properties))
    }
    var hasOwnMark = false
    for child in tree.children(of: index) {
      switch tree.tag(child) {
      case .fieldCharacter: field(child)
      case _ where fields.contains(where: \.isContents): break
      case .runText where !hasOwnMark: for piece in tree.children(of: child) { add(tree.tree.bytes(of: piece), format) }
      case .footnoteReference: hasOwnMark = note(.footnotes, child)
      case .endnoteReference: hasOwnMark = note(.endnotes, child)
      default: runPart(child, format)
      }
    }
  }

  private mutating func runPart(_ index: XMLTree.Index, _ format: WordFormat) {
    switch tree.tag(index) {
    case .tab, .positionTab: text.add(" ", format)
    case .lineBreak:
      switch tree.string(.type, of: index) {
      case "page": text.pageBreak()
      // The text goes on in the next column.
      case "column": text.add(" ", format)
      default: text.lineBreak()
      }
    case .carriageReturn: text.lineBreak()
    case .hyphen: text.add("-", format)
    case .symbol:
      if let code = tree.string(.character, of: index).flatMap({ UInt32($0, radix: 16) }) {
        text.add(WordSymbols.text(font: tree.string(.font, of: index) ?? "", code: code), format)
      }
    case .fieldInstruction:
      // Instructions may be cut into runs; what is longer is no address.
      if let last = fields.indices.last, fields[last].instruction.count < 4096 {
        for piece in tree.children(of: index) { fields[last].instruction += tree.tree.bytes(of: piece) }
      }
    case .drawing, .picture: drawing(index)
    case .ruby:
      if let base = tree.child(.rubyBase, of: index) { for child in tree.children(of: base) { inline(child, format) } }
    case .alternates:
      if let chosen = chosen(index) { for child in tree.children(of: chosen) { runPart(child, format) } }
    default: break
    }
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, _ format: WordFormat) {
    // m and a raised 2 are m², which is not m2.
    if format.isRaised == true, bytes.count <= 3, let last = text.lastByte, last < 0x80, last > 0x20,
      let raised = WordFormula.superscript(bytes.string)
    {
      text.add(raised, format)
    } else {
      text.add(bytes, format)
    }
  }

  /// Keeps a reference to a note; whether a mark of the author's own follows, which is no text.
  private mutating func note(_ kind: WordNote.Kind, _ index: XMLTree.Index) -> Bool {
    if let id = tree.number(.id, of: index) { text.notes.append(WordNote(kind: kind, id: id)) }
    return tree.value(.hasOwnMark, of: index).map { !$0.elementsEqual("0".utf8) } ?? false
  }

  // MARK: - Fields

  private mutating func field(_ index: XMLTree.Index) {
    switch tree.string(.kind, of: index) {
    case "begin": if fields.count < 64 { fields.append(Field()) }
    case "separate":
      guard let last = fields.indices.last else { return }
      let instruction = fields[last].instruction[...]
      switch Self.word(instruction) {
      case "TOC":
        guard fieldsAreClosed else { return }
        fields[last].isContents = true
        dropContentsHead()
      case "HYPERLINK":
        guard let address = Self.address(instruction).flatMap(LinkDestination.safe) else { return }
        text.begin(.link(address))
        fields[last].link = count
      default: return
      }
    case "end": if let field = fields.popLast(), field.link == count { text.end() }
    default: return
    }
  }

  /// The first word of an instruction, in capitals.
  private static func word(_ instruction: ArraySlice<UInt8>) -> String {
    String(decoding: instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }.prefix(32), as: UTF8.self).uppercased()
  }

  /// The address of `HYPERLINK "…"`; nil when it leads inside the document.
  private static func address(_ instruction: ArraySlice<UInt8>) -> String? {
    let parts = instruction.split(separator: 0x22, omittingEmptySubsequences: false)
    guard parts.count >= 2, !parts[0].contains(UInt8(ascii: "\\")) else { return nil }
    return parts[1].string
  }

  // MARK: - Pictures and text boxes

  private mutating func drawing(_ index: XMLTree.Index) {
    var alternative: String?
    drawing(index, &alternative)
  }

  private mutating func drawing(_ parent: XMLTree.Index, _ alternative: inout String?) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .drawingProperties:
        if tree.descendants(of: index).contains(where: isDecorative) { return }
        alternative = tree.string(.description, of: index)
      case .pictureFill: picture(tree.string(.embedded, of: index) ?? tree.string(.linked, of: index), alternative)
      case .imageData: picture(tree.string(.relation, of: index), alternative)
      case .textBox: text.boxes.append(index)
      case .alternates: if let chosen = chosen(index) { drawing(chosen, &alternative) }
      case .shape:
        alternative = tree.string(.alternative, of: index) ?? alternative
        drawing(index, &alternative)
      default: drawing(index, &alternative)
      }
    }
  }

  private func isDecorative(_ index: XMLTree.Index) -> Bool {
    tree.tag(index) == .decorative && tree.string(.plainValue, of: index) == "1"
  }

  private mutating func picture(_ relation: String?, _ alternative: String?) {
    let target = relation.flatMap { relations[$0]?.target }.flatMap(LinkDestination.safe)
    let shown = alternative.flatMap(WordPicture.alternative)
    guard target != nil || shown != nil, !PictureCaptions.isFurniture(shown) else { return }
    text.pictures.append(
      DraftBlock(.image(source: target, alternative: shown, caption: MarkedText()), line: places + max(1, count)))
  }

  // MARK: - Tables

  private mutating func table(_ index: XMLTree.Index) {
    let rows = tableRows(index)
    let table = OfficeTable(rows: rows)
    if let draft = table.draft(line: places + max(1, count)) {
      var line = WordLine(draft)
      line.notes = table.lines.flatMap(\.notes)
      lines.append(line)
      lines += table.lines.filter { $0.paragraph == nil }
    } else {
      lines += table.lines
    }
  }

  private mutating func tableRows(_ parent: XMLTree.Index) -> [OfficeTable.Row] {
    var rows: [OfficeTable.Row] = []
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .tableRow:
        let properties = tree.child(.rowProperties, of: index)
        if let properties, tree.child(.deleted, of: properties) != nil { continue }
        var row = OfficeTable.Row()
        row.isHead = properties.flatMap { tree.child(.headerRow, of: $0) }.map { tree.isOn($0) } ?? false
        row.skipped = properties.flatMap { tree.child(.gridBefore, of: $0) }.flatMap { tree.number(.val, of: $0) } ?? 0
        readCells(of: index, into: &row)
        if !row.cells.isEmpty { rows.append(row) }
      case .structured: if let content = content(ofStructured: index) { rows += tableRows(content) }
      case .deleted, .movedFrom, .text: break
      default: if tree.child(.tableRow, of: index) != nil { rows += tableRows(index) }
      }
    }
    return rows
  }

  private mutating func readCells(of parent: XMLTree.Index, into row: inout OfficeTable.Row) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .tableCell:
        let properties = tree.child(.cellProperties, of: index)
        if let properties, tree.child(.deletedCell, of: properties) != nil { continue }
        var cell = OfficeTable.Cell(lines: inside { $0.read(blocksOf: index) })
        cell.span = properties.flatMap { tree.child(.gridSpan, of: $0) }.flatMap { tree.number(.val, of: $0) } ?? 1
        if let merge = properties.flatMap({ tree.child(.verticalMerge, of: $0) }),
          tree.string(.val, of: merge) != "restart"
        {
          // What a merged cell hides is not printed.
          cell.lines = []
        }
        row.cells.append(cell)
      case .structured: if let content = content(ofStructured: index) { readCells(of: content, into: &row) }
      case .rowProperties, .deleted, .movedFrom, .text: break
      default: if tree.child(.tableCell, of: index) != nil { readCells(of: index, into: &row) }
      }
    }
  }
}
