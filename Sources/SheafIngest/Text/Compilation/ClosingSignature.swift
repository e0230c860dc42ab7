import SheafKit

/// Who sent an article, in brackets behind its last sentence, where a collection has that under nearly all of its articles: then it
/// is a signature whatever the name is like, `（石桥镇）`, `（水利周刊）`.
enum ClosingSignature {
  /// The shares of a document, those marked that such a bracket closes.
  static func marked(_ pieces: [Piece]) -> [Piece] {
    let isClosed = pieces.map { piece in
      let last = piece.paragraphs.last { $0.isProse || $0.shape.columns > 40 }
      return last.map { name(closing: $0.text) != nil } ?? false
    }
    let count = isClosed.count { $0 }
    guard count >= fewest, count * 3 >= pieces.count * 2 else { return pieces }
    return zip(pieces, isClosed).map { piece, isClosed in
      var piece = piece
      piece.isSigned = isClosed
      return piece
    }
  }

  /// What the bracket states that closes a text, and the text before it; nil where none does.
  static func read(_ text: ArraySlice<UInt8>) -> (credits: Credits, before: ArraySlice<UInt8>)? {
    guard let name = name(closing: text), let before = ClosingBracket.before(text) else { return nil }
    let words = name.split(whereSeparator: \.isSpace)
    guard let last = words.last else { return nil }
    let isShort = (2...3).contains(last.count) && last.allSatisfy(Han.isIdeograph)
    let mayBePerson = isShort && !PersonNames.endsLikePlace(String(scalars: last)) && !PersonNames.isOffice(last)
    if mayBePerson {
      return (Credits(byline: [Contributor(name: String(scalars: last))]), before)
    }
    return (Credits(source: String(scalars: name)), before)
  }

  /// The name of somebody or of a house in the bracket behind the last sentence of a text; nil where something else stands there.
  private static func name(closing text: ArraySlice<UInt8>) -> ArraySlice<Unicode.Scalar>? {
    guard let before = ClosingBracket.before(text), ends.contains(where: { before.hasSuffix($0) }) else { return nil }
    let bracket = text[before.endIndex...].scalars[...].trimming(\.isSpace)
    let name = bracket.dropFirst().dropLast().trimming(\.isSpace)
    guard (2...20).contains(name.count),
      name.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter || $0.isSpace || $0 == "·" }),
      name.contains(where: Han.isIdeograph), !remarks.contains(where: { name.ends(with: $0) })
    else { return nil }
    return name
  }

  private static let fewest = 3
  private static let ends = ["。", "！", "？", "”"].map { Array($0.utf8) }
  /// What brackets say of a text or a picture, and name nobody with.
  private static let remarks = ["摄", "图", "完", "公开", "发布", "有删节", "有删改", "提供", "待续"].map { Array($0.unicodeScalars) }
}
