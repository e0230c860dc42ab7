/// What a value of the recipe language looks like.
///
/// The checker, the JSON Schema and the reference page all follow it, each in an exhaustive switch.
indirect enum Shape: Sendable {
  /// Text of some kind.
  case text(TextKind)
  /// One of some words.
  case words([Word])
  /// `true` or `false`.
  case boolean
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A number from 0 to a largest one; 0 itself only when allowed.
  case number(zero: Bool, upTo: Double)
  /// Any number in a range.
  case decimal(ClosedRange<Double>)
  /// A day: `2021-03-08`.
  case date
  /// A number of days or weeks: `30 days`.
  case days
  /// A list of at least so many values; `unique` when no two may be equal.
  case list(of: Shape, minimum: Int, unique: Bool)
  /// A mapping with known keys.
  case table(KeyTable)
  /// A mapping with known keys, or a value of another shape that is no mapping.
  case either(Shape, KeyTable)
  /// A single value: text, a number, true or false.
  case scalar
  /// Anything: what it may be, only somebody else knows.
  case any
  /// A mapping from names that the recipe chooses, of some kind, to values of one shape.
  case named(TextKind, Shape)
  /// One clause of a query, in any of the forms of `Language.clauseForms`.
  case clause
  /// A format, alone or with options.
  case output

  /// What text is used for, and so what it may hold.
  enum TextKind: Sendable {
    /// Any text on one line.
    case line
    /// Any text on any number of lines.
    case paragraphs
    /// A term to look for.
    case term
    /// A term behind the name of a field, where a number would be a mistake.
    case fieldTerm
    /// A regular expression.
    case pattern
    /// The name of a theme.
    case themeName
    /// The name of a parameter.
    case parameterName
    /// A pattern that names files.
    case glob
    /// The name of a host.
    case host
    /// A CSS selector.
    case selector
    /// A file to write, inside the output folder.
    case outputFile
    /// A file to read, beside the recipe.
    case inputFile
  }

  /// A list of any values, the empty one excepted.
  static func list(of shape: Shape) -> Shape { .list(of: shape, minimum: 1, unique: false) }

  /// A list of words in which no word comes twice.
  static func wordList(_ words: [Word]) -> Shape { .list(of: .words(words), minimum: 1, unique: true) }
}

/// One word of a closed set.
struct Word: Sendable {
  /// The word as the recipe writes it.
  var name: String
  /// Other words that people write for it; they are refused, but with the right word.
  var also: [String] = []

  /// The words of an enumeration.
  static func all<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> [Word] where Value.RawValue == String {
    type.allCases.map { Word(name: $0.rawValue) }
  }
}
