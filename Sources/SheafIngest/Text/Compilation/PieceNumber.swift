/// The numbers that the articles of a compilation bear where something else than the number tells where each starts: `一、`
/// before the title, or 第一篇 on a line over it. They count within the compilation, and are no part of a title.
enum PieceNumber {
  /// The shares of a document without the numbers before their titles, where all bear one, counted up from one; what stands
  /// before the first may be an article without.
  static func removed(from pieces: [Piece]) -> [Piece] {
    guard pieces.count >= 2, pieces.allSatisfy({ $0.title == nil }) else { return pieces }
    if let bare = unmarked(pieces) { return bare }
    let heads = pieces.map { $0.paragraphs.prefix(headLength).firstIndex(where: isNumbered) }
    let numbers = zip(pieces, heads).compactMap { piece, head in head.flatMap { number(of: piece.paragraphs[$0].text) }
    }
    guard numbers.count >= 2, heads.dropFirst().allSatisfy({ $0 != nil }),
      countUp(numbers.map(\.value)), numbers.allSatisfy({ $0.style == numbers[0].style })
    else { return pieces }
    return zip(pieces, heads).map { piece, head in head.map { unnumbered(piece, at: $0) } ?? piece }
  }

  /// Whether numbers count up from one, in each section anew.
  private static func countUp(_ values: [Int]) -> Bool {
    values.first == 1 && values.contains(2) && zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == 1 }
  }

  /// The shares without the sign of a list that stands before a line of the head of each; nil where it does not.
  private static func unmarked(_ pieces: [Piece]) -> [Piece]? {
    let heads = pieces.map { $0.paragraphs.prefix(headLength).firstIndex(where: isMarked) }
    let signs = zip(pieces, heads).map { piece, head in head.flatMap { piece.paragraphs[$0].text.firstScalar } }
    guard let sign = signs.first ?? nil, signs.allSatisfy({ $0 == sign }) else { return nil }
    return zip(pieces, heads).map { piece, head in
      guard let head else { return piece }
      var piece = piece
      let line = piece.paragraphs[head]
      let title = line.text.dropFirst(UTF8.width(sign)).drop { $0 <= 0x20 }
      piece.paragraphs[head] = Paragraph(title, line: line.line, standsApart: line.standsApart, role: line.role)
      return piece
    }
  }

  private static func isMarked(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 100, let sign = paragraph.text.firstScalar else { return false }
    return ListMark.isSign(sign) && ListMark.starts(paragraph.text)
  }

  /// A share without the number on a line of its head.
  private static func unnumbered(_ piece: Piece, at head: Int) -> Piece {
    var piece = piece
    let line = piece.paragraphs[head]
    if let title = TitleNumber(line.text)?.title {
      piece.paragraphs[head] = Paragraph(title, line: line.line, standsApart: line.standsApart, role: line.role)
    } else {
      piece.paragraphs.remove(at: head)
    }
    return piece
  }

  /// A kicker may stand before the number.
  private static let headLength = 2

  private static func isNumbered(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 100 && number(of: paragraph.text) != nil
  }

  /// The number of a title, or of a line that is nothing else.
  private static func number(of line: ArraySlice<UInt8>) -> (style: TitleNumber.Style, value: Int)? {
    if let number = TitleNumber(line) { return (number.style, number.value) }
    return TitleNumber.alone(line)
  }
}
