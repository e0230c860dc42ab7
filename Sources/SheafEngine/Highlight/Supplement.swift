import SheafKit

/// Words that the editor adds to a highlight, so that it can be understood without what was cut.
///
/// They stand in brackets that mark what is not in the source: 〔〕 in Han text, [] in English.
struct Supplement: Hashable {
  /// The code point of the block that they stand before.
  var place: Int
  /// The words with their brackets.
  var text: String

  /// The name behind a pronoun: `她〔王芳〕`, `she [Jane Doe]`.
  static func name(_ name: String, behind pronoun: Pronoun) -> Supplement {
    Supplement(place: pronoun.end, text: pronoun.isHan ? "〔\(name)〕" : " [\(name)]")
  }

  /// Who speaks, or whom a sentence without a subject is about, at its start.
  static func opening(_ name: String, at place: Int, speaks: Bool) -> Supplement {
    let isHan = name.unicodeScalars.contains(where: Han.isIdeograph)
    let mark = speaks ? (isHan ? "：" : ":") : ""
    return Supplement(place: place, text: isHan ? "〔\(name)\(mark)〕" : "[\(name)\(mark)] ")
  }
}
