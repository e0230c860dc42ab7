/// Reads selectors (Selectors Level 4, 4 and 17; CSS Syntax Level 3, 4.3).
struct SelectorParser {
  /// The most code points of a text.
  static let lengthLimit = 500
  /// The most brackets inside one another.
  static let depthLimit = 4

  let text: [Unicode.Scalar]
  var place = 0
  var depth = 0

  /// Starts at the beginning of a text.
  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  /// The list that the whole text is.
  mutating func wholeList() throws(SelectorFault) -> SelectorList {
    guard text.count <= Self.lengthLimit else {
      throw SelectorFault(
        at: 0, length: text.count, "the selector has \(text.count) characters; \(Self.lengthLimit) are the most",
        help: "write several selectors")
    }
    let list = try list()
    guard let rest = peek else { return list }
    throw unexpected(rest)
  }

  /// Selectors up to the end of the text or a closing bracket.
  mutating func list() throws(SelectorFault) -> SelectorList {
    var selectors = [try complex()]
    while peek == "," {
      place += 1
      selectors.append(try complex())
    }
    return SelectorList(selectors)
  }

  private mutating func complex() throws(SelectorFault) -> ComplexSelector {
    skipSpace()
    var selector = ComplexSelector(try compound())
    while let combinator = combinator() { selector.steps.append(.init(combinator, try compound())) }
    return selector
  }

  /// The combinator at hand, with the spaces around it; nil at the end of a selector.
  mutating func combinator() -> Combinator? {
    let hadSpace = skipSpace()
    let sign: Combinator? =
      switch peek {
      case ">": .child
      case "+": .nextSibling
      case "~": .laterSibling
      default: nil
      }
    if let sign {
      place += 1
      skipSpace()
      return sign
    }
    guard let next = peek, next != ",", next != ")" else { return nil }
    return hadSpace ? .descendant : nil
  }

  /// The description of one element.
  mutating func compound() throws(SelectorFault) -> CompoundSelector {
    let start = place
    var compound = CompoundSelector()
    if peek == "*" {
      place += 1
    } else if startsName(at: place) {
      compound.tests.append(.tag(Self.lower(try name("a tag"))))
    }
    if peek == "|" {
      throw SelectorFault(at: place, "namespaces are not known here", help: "write the name of the tag alone")
    }
    while let sign = peek {
      switch sign {
      case "#": compound.tests.append(.id(try named(by: sign, "an id")))
      case ".": compound.tests.append(.hasClass(try named(by: sign, "a class")))
      case "[": compound.tests.append(try attribute())
      case ":": compound.tests += try pseudoClass()
      default:
        guard place > start else { throw nothing(before: sign) }
        if sign == "*" || startsName(at: place) || !Self.endings.contains(sign) { throw unexpected(sign) }
        return compound
      }
    }
    guard place > start else {
      throw SelectorFault(
        at: place, text.isEmpty ? "the selector is empty" : "the selector ends where an element is expected",
        help: "name an element by its tag (`div`), its class (`.text`) or its id (`#content`)")
    }
    return compound
  }

  /// What may follow the description of an element.
  private static let endings: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{C}", ">", "+", "~", ",", ")"]

  private mutating func named(by sign: Unicode.Scalar, _ what: String) throws(SelectorFault) -> [UInt8] {
    place += 1
    if startsName(at: place) { return try name(what) }
    let digits = text[place...].prefix { Self.isNamePart($0) }
    guard !digits.isEmpty else {
      throw SelectorFault(
        at: place - 1, "the name behind `\(sign)` is missing", help: "write it without a space: `\(sign)content`")
    }
    let word = String(String.UnicodeScalarView(digits))
    let attribute = sign == "#" ? "[id=\"\(word)\"]" : "[class~=\"\(word)\"]"
    throw SelectorFault(
      at: place, length: digits.count, "\(what) that starts with a digit cannot be written like this",
      help: "write `\(attribute)`")
  }

  // MARK: - Faults

  /// A fault at a sign that begins no element.
  private func nothing(before sign: Unicode.Scalar) -> SelectorFault {
    if let half = Self.fullWidth(sign) {
      return SelectorFault(at: place, "`\(sign)` means nothing in a selector", help: "write `\(half)`")
    }
    return SelectorFault(
      at: place, "an element is expected before `\(sign)`",
      help: "name an element by its tag (`div`), its class (`.text`) or its id (`#content`)")
  }

  /// A fault at a sign that cannot stand here.
  func unexpected(_ sign: Unicode.Scalar) -> SelectorFault {
    if let half = Self.fullWidth(sign) {
      return SelectorFault(at: place, "`\(sign)` means nothing in a selector", help: "write `\(half)`")
    }
    let help: String? =
      switch sign {
      case "*", "a"..."z", "A"..."Z": "the tag stands first: `div.text`"
      case "{": "write the selector alone, without a style"
      case ")": "take it out, or open a bracket before it"
      default: nil
      }
    return SelectorFault(at: place, "`\(sign)` cannot stand here", help: help)
  }
}
