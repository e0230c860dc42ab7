/// Characters that folding leaves alone, since by themselves they do not say what they are in simplified text.
///
/// 乾 is the 干 of 乾淨, and itself in 乾坤; 著 is the 着 of 隨著, and itself in 著名. Were they folded, simplified text
/// would be found by words that it does not hold: 乾县 in 若干县, 论著 in 讨论着. 畫 is 画, and the 划 of 計畫. So the text
/// keeps them, and a term is looked for in each of its traditional spellings as well: 干旱 in 乾旱, 着力 in 著力, 计划 in 計畫,
/// but 乾县 and 论著 only as they are.
package enum SharedCharacters {
  /// The simplified characters that a traditional one may stand for, the traditional ones that may stand for it.
  private static let spellings: [(traditional: Unicode.Scalar, simplified: [Unicode.Scalar])] = [
    ("乾", ["干"]), ("著", ["着"]), ("畫", ["画", "划"]), ("藉", ["借"]), ("瞭", ["了"]), ("覆", ["复"]),
    ("祇", ["只"]), ("衹", ["只"]), ("牴", ["抵"]), ("彷", ["仿"]),
  ]

  /// Simplified text does not use it, so that even a term of one character may ask for it.
  private static let onlyTraditional: Set<Unicode.Scalar> = ["畫"]

  /// The most spellings of one term.
  private static let limit = 16

  /// The traditional characters that may stand in a text for a simplified one.
  package static func spellings(of simplified: Unicode.Scalar) -> [Unicode.Scalar] {
    spellings.filter { $0.simplified.contains(simplified) }.map(\.traditional)
  }

  /// The folded bytes of a term in all spellings that texts may have, first its own.
  ///
  /// A term of one character has its own only: 干 is not to be found in 乾坤. Shared characters of a term that has
  /// characters only of traditional text are read as traditional: 乾淨 is also found in 干净.
  package static func forms(of term: String) -> [[UInt8]] {
    let own = TextFold.bytes(of: term)
    let scalars = Array(String(decoding: own, as: UTF8.self).unicodeScalars)
    let isTraditional = zip(scalars, term.unicodeScalars).contains { $0 != $1 && Han.isIdeograph($0) }
    var forms = [String.UnicodeScalarView()]
    for scalar in scalars {
      var choices = [scalar] + spellings(of: scalar)
      for spelling in spellings where spelling.traditional == scalar {
        if isTraditional || onlyTraditional.contains(scalar) { choices += spelling.simplified }
      }
      if scalars.count == 1, !onlyTraditional.contains(scalar) {
        choices = choices.filter { $0 == scalar || onlyTraditional.contains($0) }
      }
      if forms.count * choices.count > limit { choices = [scalar] }
      forms = choices.flatMap { choice in forms.map { $0 + [choice] } }
    }
    return forms.map { Array(String($0).utf8) }
  }
}
