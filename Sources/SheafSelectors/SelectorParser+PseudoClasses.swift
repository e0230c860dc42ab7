import SheafKit

extension SelectorParser {
  /// A test behind a colon: `:first-child`, `:not(.ad)`.
  mutating func pseudoClass() throws(SelectorFault) -> [SimpleSelector] {
    let start = place
    place += 1
    if peek == ":" {
      throw SelectorFault(
        at: start, length: text.count - start, "what stands behind `::` is no element of a page",
        help: "leave it out: the element itself can be named")
    }
    guard startsName(at: place) else {
      throw SelectorFault(at: start, "the name behind `:` is missing", help: "for example `:first-child`")
    }
    let word = String(decoding: Self.lower(try name("a name")), as: UTF8.self)
    let length = place - start
    guard peek == "(" else {
      if let tests = Self.plain[word] { return tests }
      throw unknown(word, at: start, length: length, hasBrackets: false)
    }
    guard Self.functions.contains(word) else { throw unknown(word, at: start, length: length, hasBrackets: true) }
    guard depth < Self.depthLimit else {
      throw SelectorFault(
        at: start, length: length, "there are more than \(Self.depthLimit) brackets inside one another",
        help: "write several selectors")
    }
    let open = place
    place += 1
    depth += 1
    let tests = try function(word)
    depth -= 1
    skipSpace()
    guard let end = peek else { throw SelectorFault(at: open, "`(` is not closed", help: "write `)` behind it") }
    guard end == ")" else { throw unexpected(end) }
    place += 1
    return tests
  }

  private mutating func function(_ word: String) throws(SelectorFault) -> [SimpleSelector] {
    switch word {
    case "not": return [.not(try list())]
    case "is", "where", "matches": return [.matches(try list())]
    case "has": return [.has(try relatives())]
    case "nth-child": return [.nth(try positions(), ofType: false, fromEnd: false)]
    case "nth-last-child": return [.nth(try positions(), ofType: false, fromEnd: true)]
    case "nth-of-type": return [.nth(try positions(), ofType: true, fromEnd: false)]
    default: return [.nth(try positions(), ofType: true, fromEnd: true)]
    }
  }

  /// The elements that `:has()` looks for, each described by itself.
  private mutating func relatives() throws(SelectorFault) -> [ComplexSelector.Step] {
    var steps: [ComplexSelector.Step] = []
    repeat {
      if !steps.isEmpty { place += 1 }
      let relation = combinator() ?? .descendant
      steps.append(.init(relation, try compound()))
      let end = place
      if combinator() != nil {
        throw SelectorFault(
          at: end, "`:has()` describes one element here, not one inside another",
          help: "write only the last of them: `:has(.text)`")
      }
    } while peek == ","
    return steps
  }

  /// `odd`, `even`, `3`, `2n+1`, `-n+3` (CSS Syntax, 6).
  private mutating func positions() throws(SelectorFault) -> Positions {
    skipSpace()
    let start = place
    var words = String.UnicodeScalarView()
    while let scalar = peek, scalar != ")" {
      if !Self.isSpace(scalar) { words.append(scalar) }
      place += 1
    }
    let text = String(words).lowercased()
    let fault = SelectorFault(
      at: start, length: place - start, "`\(text)` says no places", help: "write `3`, `odd`, `even` or `2n+1`")
    switch text {
    case "odd": return Positions(step: 2, offset: 1)
    case "even": return Positions(step: 2, offset: 0)
    default: break
    }
    let parts = text.split(separator: "n", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      guard let offset = Self.number(text) else { throw fault }
      return Positions(step: 0, offset: offset)
    }
    let step: Int? =
      switch parts[0] {
      case "", "+": 1
      case "-": -1
      default: Self.number(String(parts[0]))
      }
    let hasSign = parts[1].isEmpty || parts[1].hasPrefix("+") || parts[1].hasPrefix("-")
    guard let step, hasSign, let offset = parts[1].isEmpty ? 0 : Self.number(String(parts[1])) else { throw fault }
    return Positions(step: step, offset: offset)
  }

  private static func number(_ text: String) -> Int? { text.utf8.count <= 6 ? Int(text) : nil }

  // MARK: - Names

  private static let plain: [String: [SimpleSelector]] = {
    func nth(ofType: Bool, fromEnd: Bool) -> SimpleSelector { .nth(.first, ofType: ofType, fromEnd: fromEnd) }
    return [
      "first-child": [nth(ofType: false, fromEnd: false)], "last-child": [nth(ofType: false, fromEnd: true)],
      "only-child": [nth(ofType: false, fromEnd: false), nth(ofType: false, fromEnd: true)],
      "first-of-type": [nth(ofType: true, fromEnd: false)], "last-of-type": [nth(ofType: true, fromEnd: true)],
      "only-of-type": [nth(ofType: true, fromEnd: false), nth(ofType: true, fromEnd: true)],
      "empty": [.empty], "root": [.root],
    ]
  }()

  private static let functions: Set<String> = [
    "not", "is", "where", "matches", "has", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type",
  ]

  /// What tells something of a page only while somebody looks at it, or fills it in.
  private static let states: Set<String> = [
    "hover", "active", "focus", "focus-within", "focus-visible", "visited", "link", "any-link", "target", "checked",
    "disabled", "enabled", "valid", "invalid", "required", "optional", "read-only", "read-write", "placeholder-shown",
    "before", "after", "first-line", "first-letter", "scope", "defined", "lang", "dir", "host",
  ]

  private func unknown(_ word: String, at start: Int, length: Int, hasBrackets: Bool) -> SelectorFault {
    let brackets = hasBrackets ? "()" : ""
    if hasBrackets ? Self.plain[word] != nil : Self.functions.contains(word) {
      return SelectorFault(
        at: start, length: length, "`:\(word)` stands \(hasBrackets ? "without" : "with") brackets",
        help: hasBrackets ? "write `:\(word)`" : word.hasPrefix("nth") ? "write `:\(word)(2)`" : "write `:\(word)(.ad)`"
      )
    }
    if Self.states.contains(word) {
      return SelectorFault(
        at: start, length: length, "`:\(word)\(brackets)` tells nothing of a saved page", help: "leave it out")
    }
    let names = Self.plain.keys.sorted() + Self.functions.sorted().map { $0 + "()" }
    let nearest = NearestName.of(word + brackets, in: names)
    let all = "there are " + names.map { ":" + $0 }.joined(separator: ", ")
    return SelectorFault(
      at: start, length: length, "there is no `:\(word)\(brackets)`",
      help: nearest.map { "did you mean `:\($0)`? Otherwise \(all)" } ?? all)
  }
}
