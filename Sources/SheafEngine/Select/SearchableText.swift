import SheafKit
import SheafRecipe

/// The text of an article or of one passage as queries see it: folded, in pieces that know their field.
///
/// Captions are left out: an alternative text is not what an article says. No match runs from one piece into the next.
struct SearchableText: Sendable {
  /// A stretch of the bytes that belongs to one field.
  struct Piece: Sendable {
    var field: Field
    /// How much an occurrence here counts, relative to one in the body.
    var factor: Double
    /// Where it starts in the bytes.
    var start: Int
    var origin: Origin
  }

  /// What of an article a piece is.
  enum Origin: Hashable, Sendable {
    case title
    case kicker
    case subtitle
    case source
    case organisation
    /// The contributor with the index.
    case byline(Int)
    /// A block, from one of its code points on.
    case block(Int, from: Int)
  }

  /// How much an occurrence counts in each place, relative to one in the body of an article or in a passage itself.
  enum Factor {
    /// In the title of an article, its kicker or its subtitle.
    static let title = 3.0
    /// In a heading inside an article.
    static let heading = 2.0
    /// In the first paragraph.
    static let opening = 1.5
    /// For a passage, in what stands over it: its lead, its headings, the title of its article.
    static let above = 2.0
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// No text.
  init() {}

  /// The text of a whole article.
  init(_ article: Article) {
    bytes.reserveCapacity(Self.size(of: article))
    pieces.reserveCapacity(article.blocks.count + 4)
    addTitle(of: article, Factor.title)
    var isOpening = true
    for (index, block) in article.blocks.enumerated() where block.isText {
      if case .heading = block.content {
        add(block, index, .heading, Factor.heading)
      } else {
        add(block, index, .body, isOpening ? Factor.opening : 1)
        isOpening = false
      }
    }
    addCredits(of: article)
  }

  /// The text of passages of one article, read as one, with what stands over them.
  ///
  /// `parts` are whole blocks, or ranges of code points in them; a lead that stands in one of them counts as a lead
  /// only. So a term of weight 3 that is in the title alone gives a passage 3 × 2×2/(2+1) = 4.
  init(
    _ article: Article, parts: [(block: Int, range: TextRange?)], leads: [(block: Int, range: TextRange)] = [],
    headings: [Int] = []
  ) {
    addTitle(of: article, Factor.above)
    let leadsByBlock = Dictionary(grouping: leads, by: \.block)
    for index in headings where leadsByBlock[index] == nil {
      guard article.blocks.indices.contains(index) else { continue }
      add(article.blocks[index], index, .heading, Factor.above)
    }
    for lead in leads { add(article, lead.block, lead.range, Factor.above) }
    for part in parts where article.blocks.indices.contains(part.block) && article.blocks[part.block].isText {
      var rest = part.range
      for lead in leadsByBlock[part.block] ?? [] {
        let whole = rest ?? TextRange(start: 0, end: .max)
        guard whole.start <= lead.range.start, lead.range.end <= whole.end else { continue }
        add(article, part.block, TextRange(start: whole.start, end: lead.range.start), 1)
        rest = TextRange(start: lead.range.end, end: whole.end)
      }
      add(article, part.block, rest, 1)
    }
    addCredits(of: article)
  }

  /// The stretches of the bytes that are text, in order.
  var stretches: [Range<Int>] {
    pieces.indices.map { pieces[$0].start..<(($0 + 1 < pieces.count ? pieces[$0 + 1].start : bytes.count) - 1) }
  }

  /// The index of the piece that holds a byte.
  func piece(at offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: - Pieces

  private mutating func addTitle(of article: Article, _ factor: Double) {
    add(article.title, .title, .title, factor)
    if let kicker = article.kicker { add(kicker, .kicker, .title, factor) }
    if let subtitle = article.subtitle { add(subtitle, .subtitle, .title, factor) }
  }

  private mutating func addCredits(of article: Article) {
    if let source = article.source { add(source, .source, .source, 1) }
    if let organisation = article.organisation { add(organisation, .organisation, .organisation, 1) }
    for (index, contributor) in article.byline.enumerated() { add(contributor.name, .byline(index), .byline, 1) }
  }

  private mutating func add(_ text: String, _ origin: Origin, _ field: Field, _ factor: Double) {
    pieces.append(Piece(field: field, factor: factor, start: bytes.count, origin: origin))
    TextFold.append(text, to: &bytes)
    bytes.append(0)
  }

  private mutating func add(_ block: Block, _ index: Int, _ field: Field, _ factor: Double) {
    pieces.append(Piece(field: field, factor: factor, start: bytes.count, origin: .block(index, from: 0)))
    TextFold.append(block, to: &bytes)
    bytes.append(0)
  }

  /// Adds a range of a block, cut to what the block has; nothing when that is empty.
  private mutating func add(_ article: Article, _ index: Int, _ range: TextRange?, _ factor: Double) {
    guard article.blocks.indices.contains(index) else { return }
    let block = article.blocks[index]
    let field: Field = if case .heading = block.content { .heading } else { .body }
    guard let range else { return add(block, index, field, factor) }
    let text = block.plainText.words(in: range)
    guard !text.isEmpty else { return }
    add(text, .block(index, from: range.start), field, factor)
  }

  /// How many bytes the plain paragraphs of an article take; more are made room for as they come.
  private static func size(of article: Article) -> Int {
    article.blocks.reduce(256) { sum, block in
      if case .paragraph(let inlines) = block.content, case .text(let text)? = inlines.first {
        sum + text.utf8.count + 1
      } else {
        sum
      }
    }
  }
}
