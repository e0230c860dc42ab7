/// A pattern for one name in a path, without `/`.
struct NamePattern: Sendable {
  private enum Element: Sendable {
    /// This code point.
    case literal(Unicode.Scalar)
    /// `?`: any one.
    case any
    /// `*`: any run, even none.
    case run
    /// `[…]`: one of these, or one of none of these.
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  private let elements: [Element]

  /// Whether it is a plain name, which is looked up rather than searched for.
  let isPlain: Bool
  /// Whether it spells a dot at its start, and so matches hidden names.
  let matchesHidden: Bool

  /// Reads a pattern. `\` takes the meaning off the sign behind it; a `[` that is not closed is itself.
  init(_ text: Substring) {
    var elements: [Element] = []
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "?": elements.append(.any)
      case "*": if case .run? = elements.last {} else { elements.append(.run) }
      case "\\": elements.append(.literal(rest.popFirst() ?? scalar))
      case "[": elements.append(Self.set(&rest) ?? .literal(scalar))
      default: elements.append(.literal(scalar))
      }
    }
    self.elements = elements
    isPlain = elements.allSatisfy { if case .literal = $0 { true } else { false } }
    if case .literal(".")? = elements.first { matchesHidden = true } else { matchesHidden = false }
  }

  /// Takes every sign of a name as itself.
  init(literal name: Substring) {
    elements = name.unicodeScalars.map { .literal($0) }
    isPlain = true
    matchesHidden = name.hasPrefix(".")
  }

  /// The plain name, with its backslashes resolved.
  var plainName: String {
    var name = String.UnicodeScalarView()
    for case .literal(let scalar) in elements { name.append(scalar) }
    return String(name)
  }

  private static func set(_ rest: inout Substring.UnicodeScalarView) -> Element? {
    var inside = rest
    let isNegated = inside.first == "!" || inside.first == "^"
    if isNegated { inside.removeFirst() }
    var ranges: [ClosedRange<UInt32>] = []
    while let scalar = inside.popFirst() {
      // A `]` at the start is one of the set.
      if scalar == "]", !ranges.isEmpty {
        rest = inside
        return .oneOf(ranges, isNegated: isNegated)
      }
      if inside.first == "-", let last = inside.dropFirst().first, last != "]" {
        inside.removeFirst(2)
        if scalar.value <= last.value { ranges.append(scalar.value...last.value) }
      } else {
        ranges.append(scalar.value...scalar.value)
      }
    }
    return nil
  }

  /// Whether a name matches, as a whole. Time is at most the product of both lengths.
  func matches(_ name: String) -> Bool {
    let name = Array(name.unicodeScalars)
    if name.first == ".", !matchesHidden { return false }
    var (element, place) = (0, 0)
    // Where to go on when the run that was tried last has to take one more.
    var retry: (element: Int, place: Int)?
    while place < name.count {
      if element < elements.count, case .run = elements[element] {
        retry = (element, place)
        element += 1
      } else if element < elements.count, Self.matches(elements[element], name[place]) {
        element += 1
        place += 1
      } else if let last = retry {
        retry = (last.element, last.place + 1)
        (element, place) = (last.element + 1, last.place + 1)
      } else {
        return false
      }
    }
    return elements[element...].allSatisfy { if case .run = $0 { true } else { false } }
  }

  private static func matches(_ element: Element, _ scalar: Unicode.Scalar) -> Bool {
    switch element {
    case .literal(let wanted): scalar == wanted
    case .any, .run: true
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar.value) } != isNegated
    }
  }
}
