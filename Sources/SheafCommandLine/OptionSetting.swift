import SheafKit

/// A value that a command line gives to an option of a format: `width=60`.
struct OptionSetting {
  /// The name of the option.
  var name: String
  /// The value as it was written.
  var text: String

  /// Reads `name=value`; nil without either.
  init?(_ argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
    name = String(argument[..<equals])
    text = String(argument[argument.index(after: equals)...])
  }

  /// The value as the option takes it; any other is wrong usage.
  func value(of option: OptionDescription) throws(UsageProblem) -> JSONValue {
    switch option.kind {
    case .boolean:
      guard let value = ["true": true, "false": false][text] else { throw problem("`true` or `false`") }
      return .boolean(value)
    case .integer(let range):
      guard let value = Int(text), range.contains(value) else {
        throw problem("a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return .integer(value)
    case .number(let range):
      guard let value = Double(text), range.contains(value) else {
        throw problem("a number from \(range.lowerBound) to \(range.upperBound)")
      }
      return .number(value)
    case .choice(let words):
      guard words.contains(text) else { throw problem("one of \(words.joined(separator: ", "))") }
      return .string(text)
    case .text, .file: return .string(text)
    case .any:
      // A value that is no JSON is text, so that nobody has to quote twice.
      return (try? JSONValue(json: Array(text.utf8))) ?? .string(text)
    }
  }

  private func problem(_ wanted: String) -> UsageProblem {
    UsageProblem("--option \(name)=\(text): `\(name)` takes \(wanted)")
  }
}
