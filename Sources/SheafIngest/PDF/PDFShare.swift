import SheafKit

/// One article's share of a document: its head, and the places of its blocks.
struct PDFShare {
  /// The line over the title.
  var kicker: Stated<ArraySlice<UInt8>>?
  /// The title; nil when there is none.
  var title: Stated<ArraySlice<UInt8>>?
  /// The line under the title.
  var subtitle: Stated<ArraySlice<UInt8>>?
  /// The organisation that stands before the title.
  var organisation: Stated<ArraySlice<UInt8>>?
  /// What its head states.
  var credits = GatheredCredits()
  /// What told it from the shares beside it, in the words of `Evidence.division`.
  let division: String?
  /// The place of its first block, title or not.
  var start: Int
  /// The places of the blocks of its text.
  var blocks: [Int]

  /// The share under a head.
  init(_ head: PrintedHead, over places: [Int], _ blocks: [PrintedBlock]) {
    func stated(_ place: Int) -> Stated<ArraySlice<UInt8>> { Paragraph(blocks[place].text, line: place + 1).stated() }
    kicker = head.kicker.map(stated)
    title = stated(head.title)
    subtitle = head.subtitle.map { Paragraph(blocks[$0].text, line: $0 + 1).stated(HeadlineRole.withoutDash) }
    division = "titles in larger type"
    start = head.range.lowerBound
    self.blocks = places
    takeSubtitle(blocks)
    takeSignature(blocks)
  }

  /// The share that the rules for plain text give an article; `between` are the pictures and tables in it.
  init(_ piece: Piece, between: [Int]) {
    let head =
      piece.title.map { Headline(title: $0, over: piece.paragraphs) }
      ?? Headline(of: piece.paragraphs, isWrapped: true)
    kicker = head.kicker
    title = head.title
    subtitle = head.subtitle
    organisation = piece.organisation
    credits = head.credits
    division = piece.division
    start = max(0, piece.line - 1)
    blocks = (head.body.map { $0.line - 1 } + between).sorted()
  }

  /// A line in the size of the text directly under the title may be worded as its subtitle.
  private mutating func takeSubtitle(_ all: [PrintedBlock]) {
    guard subtitle == nil, let first = blocks.first, all[first].isText, all[first].lines.count <= 2 else { return }
    let line = Paragraph(all[first].text, line: first + 1)
    guard line.isTitleLike, !line.isProse, line.text.hasPrefix(Array("—".utf8)) else { return }
    subtitle = line.stated(HeadlineRole.withoutDash)
    blocks.removeFirst()
  }

  /// A line of names under the title, as journals have it.
  private mutating func takeSignature(_ all: [PrintedBlock]) {
    guard let first = blocks.first, all[first].isText, all[first].lines.count == 1, all[first].first.isCentred else {
      return
    }
    let line = Paragraph(all[first].text, line: first + 1)
    guard !line.isCredits, let names = PersonNames.parse(line.text.scalars[...], allowsOrganisations: false),
      (1...8).contains(names.count)
    else { return }
    guard names.count(where: Self.isPerson) * 2 >= names.count else { return }
    // Two words with capitals may be any heading, two such names are none.
    guard names.count > 1 || line.shape.isChinese else { return }
    credits.merge(Credits(byline: names.map { Contributor(name: $0) }), from: line)
    blocks.removeFirst()
  }

  /// Whether a name is that of somebody: a surname and two to four characters, or two to four words with capitals.
  private static func isPerson(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    guard scalars.contains(where: \.isLatinLetter) else {
      return (2...4).contains(scalars.count) && PersonNames.startsWithSurname(scalars)
    }
    let words = scalars.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first?.properties.isUppercase == true && !word.contains(where: DateText.isDigit)
      }
  }
}
