import SheafKit

/// The words that open a byline in languages that set words apart: `By `, `Texto: `, `بقلم ` and their like in one table.
enum BylineOpening {
  /// What a line opens with, which tells how much it says.
  enum Kind {
    /// A word that opens sentences, too: `By `, `Von `, `Di `.
    case preposition
    /// Words that say what somebody did: `Words by `, `reported by `.
    case phrase
    /// A label, as other fields have one: `Texto: `, `Автор: `; in languages without small letters it closes a text, too.
    case label
  }

  /// How many code points of a text open a byline of some kinds, in letters of either case; nil when none does.
  static func length(in text: ArraySlice<Unicode.Scalar>, of kinds: [Kind] = [.preposition, .phrase, .label]) -> Int? {
    guard let first = text.first, let rows = table[lowercase(first)] else { return nil }
    let found = rows.first { row in
      row.word.count <= text.count && zip(row.word, text).allSatisfy { $0 == lowercase($1) } && kinds.contains(row.kind)
    }
    return found?.word.count
  }

  /// The same where a sentence may stand as well: with a capital where the script has them, of prepositions `by` apart.
  static func lengthInText(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = text.first, let length = length(in: text, of: [.preposition, .phrase]) else { return nil }
    return first.properties.isLowercase && !text.starts(with: ["b", "y"]) ? nil : length
  }

  /// All of them as a list of phrases, to tell quickly that a line opens with none.
  static let phrases = Phrases(
    rows.map { $0.word.replacing(" ", with: "_") }.joined(separator: " "))

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x0410...0x042F, 0xC0...0xDE: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    default: scalar
    }
  }

  /// The rows that start alike, the longer first.
  private static let table: [Unicode.Scalar: [(word: [Unicode.Scalar], kind: Kind)]] = {
    var table: [Unicode.Scalar: [(word: [Unicode.Scalar], kind: Kind)]] = [:]
    for row in rows {
      let word = Array(row.word.unicodeScalars)
      if let first = word.first { table[first, default: []].append((word, row.kind)) }
    }
    return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  private static let rows: [(word: String, kind: Kind)] =
    ["by ", "von ", "par ", "por ", "di ", "door ", "av ", "af "].map { ($0, .preposition) }
    + [
      "words by ", "text by ", "written by ", "story by ", "reported by ", "report by ", "posted by ", "by: ",
      "written by: ",
      "de la mano de ", "texto de ", "testo di ",
    ].map { ($0, .phrase) }
    + [
      "texto: ", "texto y fotos: ", "text: ", "texte : ", "texte: ", "testo: ", "tekst: ", "autor: ", "autora: ",
      "auteur : ", "autore: ", "автор: ", "текст: ", "بقلم: ", "بقلم ", "كتب: ", "كتبت: ", "إعداد: ", "तैयार: ", "লিখেছেন ",
      "tác giả: ", "oleh: ", "oleh ", "yazan: ", "เรื่องโดย ", "รายงานโดย ", "เขียนโดย ", "เรื่อง: ", "bài và ảnh: ",
      "bài: ",
    ].map { ($0, .label) }
}
