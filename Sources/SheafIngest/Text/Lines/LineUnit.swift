/// What fills the lines of a document.
///
/// Type and most programs fill a line by columns, of which a Han character takes up two. A program that cuts a text behind
/// every fortieth character fills it by these, and a line with many figures comes out narrower than one without.
enum LineUnit {
  /// A column of type.
  case column
  /// A character, Han or not.
  case character

  /// Tells it from the lines that stop inside a sentence.
  ///
  /// They are filled by characters when nearly all have the same number of these, and fewer have the same number of
  /// columns. The odd column that a Han character leaves is none of the difference.
  init(of lines: [TextLine]) {
    self = .column
    // The first line mostly is a title.
    let open = lines.indices.dropFirst().filter {
      !lines[$0].shape.isEnded && lines[$0].shape.ending != .colon && lines[$0].printedColumns >= Self.narrowest
    }.map { lines[$0] }
    guard open.count >= Self.fewest, let widest = open.map(\.printedColumns).max() else { return }
    var columns = [Int](repeating: 0, count: min(widest, Self.widest) + 2)
    for line in open where line.printedColumns <= Self.widest { columns[line.printedColumns] += 1 }
    let even = zip(columns, columns.dropFirst()).map { $0 + $1 }.max() ?? 0
    // Text without figures is as even either way.
    guard even < open.count else { return }
    let characters = open.map(\.printedCharacters)
    var counts = [Int](repeating: 0, count: Self.widest + 1)
    for count in characters where count <= Self.widest { counts[count] += 1 }
    guard
      let (length, same) = counts.enumerated().max(by: { $0.element < $1.element }).map({ ($0.offset, $0.element) }),
      same >= Self.fewest, same > even
    else { return }
    // What is much shorter or longer is a title or a heading.
    let near = characters.count { $0 * 5 >= length * 4 && $0 * 4 <= length * 5 }
    if same * 10 >= near * 9 { self = .character }
  }

  /// The fewest lines that tell it.
  private static let fewest = 3
  private static let narrowest = 20
  private static let widest = 160
}

extension TextLine {
  /// The columns up to its end, the white space before it too.
  var printedColumns: Int { shape.columns + indent }

  /// The characters up to its end, the white space before it too.
  var printedCharacters: Int { characters + leading }

  private var characters: Int { text.count { $0 & 0xC0 != 0x80 } }

  /// How wide its text is, in columns; a character is two where these fill the lines.
  func columns(by unit: LineUnit) -> Int {
    switch unit {
    case .column: shape.columns
    case .character: characters * 2
    }
  }

  /// The same with the white space before it.
  func printedColumns(by unit: LineUnit) -> Int {
    switch unit {
    case .column: printedColumns
    case .character: printedCharacters * 2
    }
  }
}
