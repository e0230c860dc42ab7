import SheafKit

/// The unit in brackets under the title of each article, where a collection has one there under most of them: it is where the
/// article is from, and no medium.
enum TitledUnit {
  /// The shares of a document, their units read off the lines under their titles.
  static func taken(from pieces: [Piece]) -> [Piece] {
    let places = pieces.map(place)
    let count = places.count { $0 != nil }
    guard count >= fewest, count * 3 >= pieces.count * 2 else { return pieces }
    return zip(pieces, places).map { piece, place in
      guard let place, let name = UnitName.bracketed(piece.paragraphs[place].text) else { return piece }
      var piece = piece
      piece.organisation = piece.organisation ?? piece.paragraphs[place].stated { _ in name }
      piece.paragraphs.remove(at: place)
      return piece
    }
  }

  /// Where the unit of an article stands; nil where none does.
  private static func place(in piece: Piece) -> Int? {
    let head = piece.paragraphs.prefix(headLength).prefix { !$0.isProse }
    return head.firstIndex { line in
      UnitName.bracketed(line.text).map { !MediumName.isLike($0.scalars[...]) } ?? false
    }
  }

  private static let fewest = 3
  /// A title of two lines and its subtitle stand over it.
  private static let headLength = 4
}
