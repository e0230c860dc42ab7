import SheafKit

/// Cuts a query in one line into its pieces.
///
/// What a Chinese keyboard writes in place of a sign counts as the sign: full-width space, brackets, colon, slash,
/// caret and minus, and quotes of every kind. Words keep the characters that they are typed with.
struct OneLineScanner {
  private(set) var tokens: [OneLineToken] = []
  private(set) var problems: OneLineProblems
  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// Cuts `text` up.
  init(_ text: String, problems: OneLineProblems) {
    scalars = Array(text.unicodeScalars)
    self.problems = problems
    while let sign = sign() {
      let start = position
      switch sign {
      case " ": position += 1
      case "(": single(.open)
      case ")": single(.close)
      case "-": minus()
      case "^": weight()
      case "/": pattern()
      default:
        if Self.closing(of: sign) != nil { phrase() } else { word() }
      }
      // Every branch takes something.
      if position == start { position += 1 }
    }
  }

  // MARK: - Signs

  /// The character at a place, as the half-width sign that it stands for.
  private func sign(at place: Int? = nil) -> Unicode.Scalar? {
    let place = place ?? position
    guard scalars.indices.contains(place) else { return nil }
    return switch scalars[place] {
    case "\t", "\n", "\r", "\u{A0}": " "
    case "“", "”", "„": "\""
    case "−", "–": "-"
    case let scalar: FullWidth.folded(scalar)
    }
  }

  /// The sign that ends what a quote begins.
  private static func closing(of quote: Unicode.Scalar) -> Unicode.Scalar? {
    switch quote {
    case "\"": "\""
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }

  private mutating func add(_ kind: OneLineToken.Kind, from start: Int) {
    tokens.append(OneLineToken(kind: kind, start: start, length: position - start))
  }

  private mutating func single(_ kind: OneLineToken.Kind) {
    position += 1
    add(kind, from: position - 1)
  }

  private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  // MARK: - Pieces

  private mutating func minus() {
    single(.minus)
    if sign() == nil || sign() == " " {
      tokens.removeLast()
      problems.add("this `-` stands before nothing", at: position - 1, help: "write it at the word: `-招聘`")
    }
  }

  private mutating func phrase() {
    let start = position
    guard let closing = sign().flatMap(Self.closing) else { return }
    position += 1
    while let next = sign(), next != closing { position += 1 }
    guard sign() == closing else {
      return problems.add("this quote is not closed", at: start, help: "write a second one behind the words")
    }
    let words = text(start + 1..<position)
    position += 1
    guard words.unicodeScalars.contains(where: { FullWidth.folded($0) != " " }) else {
      return problems.add("nothing stands between these quotes", at: start, length: position - start)
    }
    add(.phrase(words), from: start)
  }

  private mutating func pattern() {
    let start = position
    position += 1
    var pattern = String.UnicodeScalarView()
    while let next = sign(), next != "/" {
      if next == "\\", let escaped = sign(at: position + 1) {
        // Only the slash needs its backslash for us, and not for the pattern.
        pattern.append(contentsOf: escaped == "/" ? ["/"] : [scalars[position], scalars[position + 1]])
        position += 2
      } else {
        pattern.append(scalars[position])
        position += 1
      }
    }
    guard sign() == "/" else {
      return problems.add("this pattern is not closed", at: start, help: "write a second `/` behind it")
    }
    position += 1
    add(.pattern(String(pattern)), from: start)
  }

  private mutating func weight() {
    let start = position
    position += 1
    while let next = sign(), !Self.endsWord(next) { position += 1 }
    let number = FullWidth.folded(text(start + 1..<position))
    guard let weight = Double(number), weight > 0, weight <= 1_000 else {
      return problems.add(
        "a weight is a number above 0 and up to 1,000", at: start, length: position - start, help: "write `巾帼^3`")
    }
    add(.weight(weight), from: start)
  }

  private static func endsWord(_ sign: Unicode.Scalar) -> Bool {
    sign == " " || sign == "(" || sign == ")" || sign == "^" || closing(of: sign) != nil
  }

  private mutating func word() {
    let start = position
    while let next = sign(), !Self.endsWord(next) {
      if next == ":", field(from: start) { return }
      position += 1
    }
    let word = text(start..<position)
    switch FullWidth.folded(word) {
    case "OR": add(.or, from: start)
    case "AND":
      problems.add(
        "`AND` is not needed", at: start, length: 3, help: "words side by side must all be there: `巾帼 抗疫`")
    case "NOT": problems.add("`NOT` is not known", at: start, length: 3, help: "write `-` at the word: `-招聘`")
    case let sign where sign == "NEAR" || sign.hasPrefix("NEAR/"): near(sign, from: start)
    default: add(.word(word), from: start)
    }
  }

  private mutating func near(_ sign: String, from start: Int) {
    let distance = sign == "NEAR" ? 12 : Int(sign.dropFirst("NEAR/".count)) ?? -1
    guard (0...1_000).contains(distance) else {
      return problems.add(
        "`NEAR/` needs a number of characters up to 1,000", at: start, length: position - start,
        help: "write `女性 NEAR/12 先锋`")
    }
    add(.near(within: distance), from: start)
  }

  /// Takes `title:` when that is what stands before the colon; a word that is no field is told, and stays a word.
  private mutating func field(from start: Int) -> Bool {
    let name = FullWidth.folded(text(start..<position)).lowercased()
    guard let field = Field(rawValue: name) else {
      let names = Field.allCases.map(\.rawValue)
      let nearest = NearestName.of(name, in: names).map { "did you mean `\($0):`? Otherwise " } ?? ""
      problems.add(
        "there is no field `\(text(start..<position).shortened)`", at: start, length: position - start,
        help: nearest + "the fields are \(names.joined(separator: ", ")); to look for the words themselves, quote them")
      return false
    }
    position += 1
    add(.field(field), from: start)
    return true
  }
}
