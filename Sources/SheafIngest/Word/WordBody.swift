/// How the running text of a document is set: what titles and headings are set apart from.
struct WordBody {
  /// The size of most of it, in half points.
  let size: Int
  /// The font of most of it; nil where nothing says.
  let font: String?
  /// Whether most of it is bold, so that bold says nothing.
  let isBold: Bool
  /// Whether most of it is centred.
  let isCentred: Bool

  /// Weighs the sentences of a document.
  init(_ lines: [WordLine]) {
    var sizes: [Int: Int] = [:]
    var fonts: [String?: Int] = [:]
    var (bold, centred, whole) = (0, 0, 0)
    for line in lines {
      guard let paragraph = line.paragraph, line.text != nil, paragraph.isProse else { continue }
      let weight = paragraph.text.count
      sizes[line.look.size ?? Self.standardSize, default: 0] += weight
      fonts[line.look.font, default: 0] += weight
      if line.look.isBold { bold += weight }
      if line.look.isCentred { centred += weight }
      whole += weight
    }
    size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? Self.standardSize
    font = fonts.max { ($0.value, $0.key ?? "") < ($1.value, $1.key ?? "") }?.key ?? nil
    isBold = bold * 2 > whole
    isCentred = centred * 2 > whole
  }

  /// What a document that says nothing is set in: ten points (ECMA-376 part 1, 17.3.2.38).
  private static let standardSize = 20

  /// How many half points larger than running text a line is; 0 for a smaller one.
  func excess(_ look: WordLook) -> Int { max(0, (look.size ?? Self.standardSize) - size) }

  /// Whether a line is set apart from running text.
  func isApart(_ look: WordLook) -> Bool {
    excess(look) > 0 || look.isBold && !isBold || look.isCentred && !isCentred || look.font != font && look.font != nil
  }
}
