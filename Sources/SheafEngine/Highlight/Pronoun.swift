import SheafKit

/// The word of a sentence that stands for somebody whom the sentence before may name: 她, 他, she, he.
struct Pronoun: Hashable {
  /// The code point after it.
  var end: Int
  /// Whether the sentence starts with it.
  var opens: Bool
  /// The word, in lower case.
  var word: String

  /// How many code points of a sentence are looked through.
  private static let reach = 40

  /// The pronoun of a sentence that is its subject: at its start, or at the start of a clause near it, or behind a time
  /// (`19年来，她…`, `8天里她…`).
  ///
  /// 她们, 其他 and 他人 are none, and nothing inside a quotation is.
  init?(of range: TextRange, in scalars: [Unicode.Scalar]) {
    var isStart = true
    for index in range.start..<min(range.end, range.start + Self.reach) {
      let scalar = scalars[index]
      if isStart, let end = Self.end(at: index, in: scalars, before: range.end) {
        let word = String(String.UnicodeScalarView(scalars[index..<end])).lowercased()
        self.init(end: end, opens: index == range.start, word: word)
        return
      }
      switch scalar {
      case "“", "「", "\"": return nil
      case "，", "；", "：", ",", ";": isStart = true
      // The space behind an English comma.
      case " ": break
      case "里", "时", "后", "中", "间", "来", "前", "年", "月", "日", "天": isStart = true
      default: isStart = false
      }
    }
    return nil
  }

  /// Whether it is a word of Han text.
  var isHan: Bool { word.unicodeScalars.contains(where: Han.isIdeograph) }

  private init(end: Int, opens: Bool, word: String) {
    self.end = end
    self.opens = opens
    self.word = word
  }

  private static func end(at index: Int, in scalars: [Unicode.Scalar], before limit: Int) -> Int? {
    if scalars[index] == "她" || scalars[index] == "他" {
      guard index + 1 < limit else { return nil }
      return "们人的日乡俩家".unicodeScalars.contains(scalars[index + 1]) ? nil : index + 1
    }
    for word in words where index + word.count < limit {
      let isWord = zip(word, scalars[index...]).allSatisfy { $0.0.value == $0.1.value | 0x20 }
      if isWord, scalars[index + word.count] == " " { return index + word.count }
    }
    return nil
  }

  private static let words = [Array("she".unicodeScalars), Array("he".unicodeScalars)]
}
