import Mustache
import SheafKit

/// The outermost thing that templates look into: the digest, the options, and for a file of its own a section or an
/// entry.
struct TemplateRoot: MustacheParent {
  /// The things in sight, the innermost last.
  let things: [any MustacheParent]
  /// The options by name.
  let options: OptionValues
  /// The run.
  let rendering: Rendering

  /// The value of a name in the innermost thing that has it.
  func child(named name: String) -> Any? {
    if name == LibraryText.endless { return EndlessPartial(rendering: rendering) }
    for thing in things.reversed() {
      if let value = thing.child(named: name) { return value }
    }
    return name == "options" ? options : nil
  }
}

/// What is asked when a partial has included itself more often than the digest is deep.
private struct EndlessPartial: MustacheParent {
  let rendering: Rendering

  func child(named name: String) -> Any? {
    rendering.noteEndless(name)
    return Absent()
  }
}

/// The values of a recipe’s options.
struct OptionValues: MustacheParent {
  private let values: [String: Any]

  /// Takes the values that a recipe gives, for the options of a manifest.
  init(_ values: JSONValue, for options: [OptionDescription], rendering: Rendering) {
    var all: [String: Any] = [:]
    let given: [String: JSONValue] = if case .object(let object) = values { object } else { [:] }
    for option in options {
      let value = given[option.name] ?? option.standard ?? .null
      all[option.name] = Self.value(value, rendering)
      guard case .choice(let words) = option.kind else { continue }
      for word in words { all[Self.flag(of: word, in: option.name)] = value == .string(word) }
    }
    self.values = all
  }

  /// The value of an option.
  func child(named name: String) -> Any? { values[name] }

  /// The name that is true when an option is a word.
  static func flag(of word: String, in option: String) -> String { "\(option)-\(word)" }

  /// The names for checking templates.
  static func names(of options: [OptionDescription]) -> ScopeNames {
    let words = options.flatMap { option -> [ScopeNames.Word] in
      var words = [ScopeNames.Word(name: option.name, kind: .text, summary: option.summary)]
      if option.kind == .boolean { words[0].kind = .flag }
      guard case .choice(let choices) = option.kind else { return words }
      words += choices.map { choice in
        ScopeNames.Word(
          name: flag(of: choice, in: option.name), kind: .flag, summary: "`\(option.name)` is `\(choice)`")
      }
      return words
    }
    let inner = ScopeNames(title: "options", words: words)
    return ScopeNames(
      title: "format",
      words: [ScopeNames.Word(name: "options", kind: .one({ inner }), summary: "the recipe’s options")])
  }

  private static func value(_ value: JSONValue, _ rendering: Rendering) -> Any {
    switch value {
    case .boolean(let flag): flag
    case .integer(let number): rendering.text(String(number))
    case .number(let number): rendering.text(String(number))
    case .string(let text): rendering.text(PrintableText.lines(text).text)
    case .null, .array, .object: Absent()
    }
  }
}
