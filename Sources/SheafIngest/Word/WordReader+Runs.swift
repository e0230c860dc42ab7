import SheafKit

// Runs of text in a paragraph, with their links, fields, notes and symbols.
extension WordReader {
  /// Reads what stands in a paragraph; `format` is what its style says.
  mutating func inline(_ index: XMLTree.Index, _ format: WordFormat) {
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
      if !WordFields.isContents(instruction) { for child in tree.children(of: index) { inline(child, format) } }
    case .structured:
      if let content = tree.content(ofStructured: index) {
        for child in tree.children(of: content) { inline(child, format) }
      }
    case .alternates:
      if let chosen = tree.chosen(among: index) { for child in tree.children(of: chosen) { inline(child, format) } }
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
      case _ where fields.isInContents: break
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
      fields.add(instruction: tree.children(of: index).lazy.map { [tree] in tree.tree.bytes(of: $0) })
    case .drawing, .picture: drawing(index)
    case .ruby:
      if let base = tree.child(.rubyBase, of: index) { for child in tree.children(of: base) { inline(child, format) } }
    case .alternates:
      if let chosen = tree.chosen(among: index) { for child in tree.children(of: chosen) { runPart(child, format) } }
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

  private mutating func field(_ index: XMLTree.Index) {
    switch tree.string(.kind, of: index) {
    case "begin": fields.begin()
    case "separate":
      switch fields.separate(in: count) {
      case .contents: dropContentsHead()
      case .link(let address): text.begin(.link(address))
      case nil: break
      }
    case "end": if fields.end(in: count) { text.end() }
    default: break
    }
  }
}
