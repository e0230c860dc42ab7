import SheafKit

/// Reads the paragraphs, tables and pictures of a part of a Word document, in order, as they print.
///
/// Tracked changes are read as accepted, alternatives for older programs not at all, hidden text neither; instructions of
/// fields are passed over and their results kept, but for tables of contents.
struct WordReader {
  /// The lines so far.
  var lines: [WordLine] = []

  let tree: OfficeTree
  let styles: WordStyles
  let relations: [String: OfficeRelation]
  private let places: Int
  private var numbering: WordNumbering
  /// How many paragraphs have been read.
  private(set) var count = 0
  /// The paragraph that is being read.
  var text = WordText()
  /// The fields that are open.
  var fields: WordFields
  private var startsPage = false
  private var depth = 0

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
    fields = WordFields(tree)
  }

  /// The number of the paragraph that is being read; pictures and tables stand with the one before them.
  var place: Int { places + max(1, count) }

  /// Reads the blocks inside an element.
  mutating func read(blocksOf parent: XMLTree.Index) {
    for index in tree.children(of: parent) {
      switch tree.tag(index) {
      case .paragraph: paragraph(index)
      case .table: table(index)
      case .structured: if let content = tree.content(ofStructured: index) { read(blocksOf: content) }
      case .alternates: if let chosen = tree.chosen(among: index) { read(blocksOf: chosen) }
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
      var block = DraftBlock(.paragraph(piece.text), line: place)
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
  mutating func dropContentsHead() {
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
  mutating func inside(_ read: (inout WordReader) -> Void) -> [WordLine] {
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
}
