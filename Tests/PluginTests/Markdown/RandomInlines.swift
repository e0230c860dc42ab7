import SheafKit

@testable import Markdown

/// A generator that gives the same numbers on every machine (SplitMix64, Steele, Lea & Flood 2014).
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Inlines made by dice out of what is hard for Markdown.
enum RandomInlines {
  private static let words = [
    "灯", "渡口", "她", "a", "word", "B2", "：", "。", "，", "“", "”", "（", "）", "——", "……", " ", "　", "\u{A0}", "*", "**",
    "_", "__",
    "`", "``", "[", "]", "(", ")", "](", "[x]", "[x]: y", "!", "<", ">", "<b>", "&", "&amp;", "&#42;", ";", "\\",
    "\\\\", "#", "# ", "1.", "1. ",
    "2)", "-", "- ", "+ ", "---", "===", "~", "~~", "|", "é", "€", "©", "★", "＋", "￥", "👍🏽", "𠮷", "'", "\"",
    "https://a.example/", "e@a.example", ":",
    "<!--", "-->", "<?", "]]>",
  ]

  /// Between none and five inlines, nested at most four deep.
  static func make(_ dice: inout SeededDice, depth: Int) -> [Inline] {
    (0..<Int.random(in: depth == 0 ? 1...6 : 0...4, using: &dice)).map { _ in
      switch Int.random(in: depth < 4 ? 0..<14 : 0..<8, using: &dice) {
      case 0: return .code(text(&dice))
      case 1: return .lineBreak
      case 2..<8: return .text(text(&dice))
      case 8, 9: return .emphasis(make(&dice, depth: depth + 1))
      case 10, 11: return .strong(make(&dice, depth: depth + 1))
      case 12: return .mark(make(&dice, depth: depth + 1))
      default:
        let destinations = ["https://a.example/?b=1&copy;=(2)", "http://b.example/_*c*_", "javascript:x", "notes.html"]
        return .link(
          make(&dice, depth: depth + 1), destination: destinations[Int.random(in: 0..<4, using: &dice)])
      }
    }
  }

  static func text(_ dice: inout SeededDice) -> String {
    (0..<Int.random(in: 0...4, using: &dice)).map { _ in words[Int.random(in: 0..<words.count, using: &dice)] }.joined()
  }

  /// What a parser is to read: letters under their marks, white space left out, a link in a link being the outer one's.
  static func letters(
    of inlines: [Inline], _ style: ParsedMarkdown.Letter = .init(scalar: " ")
  ) -> [ParsedMarkdown.Letter] {
    inlines.flatMap { inline -> [ParsedMarkdown.Letter] in
      var style = style
      switch inline {
      case .text(let text): return ParsedMarkdown.letters(of: text, style)
      case .lineBreak: return []
      case .code(let text):
        style.isCode = true
        return ParsedMarkdown.letters(of: text, style)
      case .emphasis(let inner):
        style.isEmphasised = true
        return letters(of: inner, style)
      case .strong(let inner), .mark(let inner):
        style.isStrong = true
        return letters(of: inner, style)
      case .link(let inner, let destination):
        if style.link.isEmpty { style.link = WebAddress(destination)?.description ?? "" }
        return letters(of: inner, style)
      }
    }
  }
}
