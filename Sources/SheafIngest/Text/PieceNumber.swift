/// The numbers that the articles of a compilation bear where something else than the number tells where each starts: `一、`
/// before the title, or 第一篇 on a line over it. They count within the compilation, and are no part of a title.
enum PieceNumber {
  /// The shares of a document without the numbers before their titles, where all bear one, counted up from one.
  static func removed(from pieces: [Piece]) -> [Piece] {
    guard pieces.count >= 2, pieces.allSatisfy({ $0.title == nil }) else { return pieces }
    let heads = pieces.map { $0.paragraphs.prefix(headLength).firstIndex(where: isNumbered) }
    let numbers = zip(pieces, heads).compactMap { piece, head in head.flatMap { number(of: piece.paragraphs[$0].text) }
    }
    guard numbers.count == pieces.count, numbers.map(\.value) == Array(1...numbers.count),
      numbers.allSatisfy({ $0.style == numbers[0].style })
    else { return pieces }
    return zip(pieces, heads).map { piece, head in
      guard let head else { return piece }
      var piece = piece
      let line = piece.paragraphs[head]
      if let title = TitleNumber(line.text)?.title ?? TitleNumber.named(before: line.text)?.title {
        piece.paragraphs[head] = Paragraph(title, line: line.line, standsApart: line.standsApart, role: line.role)
      } else {
        piece.paragraphs.remove(at: head)
      }
      return piece
    }
  }

  /// A kicker may stand before the number.
  private static let headLength = 2

  private static func isNumbered(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns <= 100 && number(of: paragraph.text) != nil
  }

  /// The number of a title, or of a line that is nothing else.
  private static func number(of line: ArraySlice<UInt8>) -> (style: TitleNumber.Style, value: Int)? {
    if let number = TitleNumber(line) { return (number.style, number.value) }
    return TitleNumber.alone(line) ?? TitleNumber.named(before: line).map { (.named, $0.value) }
  }
}
