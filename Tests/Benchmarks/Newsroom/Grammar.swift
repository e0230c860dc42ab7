/// A grammar that texts are drawn from: rules with alternatives, in which `{name}` stands for a rule and `{2-90}` for a
/// figure.
///
/// Rules are written as `name: first second third`, apart by blanks and line ends, which Chinese text has none of.
struct Grammar {
  private enum Piece {
    case text(String)
    case rule(Int)
    case figure(ClosedRange<Int>)
  }

  private var numbers: [String: Int] = [:]
  private var rules: [[[Piece]]] = []

  /// What the newsroom writes in.
  static let news = Grammar([words, sentences, subjects, themes])

  private init(_ texts: [String]) {
    var name: String?
    for token in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
      if token.hasSuffix(":") {
        name = String(token.dropLast())
      } else if let name {
        let pieces = pieces(of: token)
        rules[number(of: name)].append(pieces)
      }
    }
    for (name, number) in numbers where rules[number].isEmpty { preconditionFailure("the grammar has no rule \(name)") }
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = rules.count
    rules.append([])
    return rules.count - 1
  }

  private mutating func pieces(of alternative: Substring) -> [Piece] {
    var pieces: [Piece] = []
    for part in alternative.split(separator: "{", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "}", omittingEmptySubsequences: false)
      if halves.count == 2 {
        let bounds = halves[0].split(separator: "-").compactMap { Int($0) }
        pieces.append(bounds.count == 2 ? .figure(bounds[0]...bounds[1]) : .rule(number(of: String(halves[0]))))
      }
      if let text = halves.last, !text.isEmpty { pieces.append(.text(String(text))) }
    }
    return pieces
  }

  /// A text of a rule. A rule that is not there is a mistake of the program.
  func draw(_ name: String, _ dice: inout Dice) -> String {
    guard let number = numbers[name] else { preconditionFailure("the grammar has no rule \(name)") }
    var text = ""
    draw(number, &dice, into: &text)
    return text
  }

  private func draw(_ number: Int, _ dice: inout Dice, into text: inout String) {
    let alternatives = rules[number]
    for piece in alternatives[dice.roll(0...alternatives.count - 1)] {
      switch piece {
      case .text(let part): text += part
      case .rule(let number): draw(number, &dice, into: &text)
      case .figure(let range): text += String(dice.roll(range))
      }
    }
  }

  /// The alternatives of a rule that has no slots, in the order written.
  func words(of name: String) -> [String] {
    guard let number = numbers[name] else { return [] }
    return rules[number].compactMap { pieces in
      guard pieces.count == 1, case .text(let text) = pieces[0] else { return nil }
      return text
    }
  }
}
