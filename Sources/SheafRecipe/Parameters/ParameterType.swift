import SheafKit
import SheafYAML

/// What the values of a parameter are.
enum ParameterType: Hashable {
  /// Any text.
  case text
  /// A whole number.
  case integer
  /// A number.
  case number
  /// `true` or `false`.
  case boolean
  /// A day: `2021-03-08`.
  case date
  /// One of some words.
  case oneOf([String])

  /// The words of `type`.
  static let words = [
    Word(name: "text", also: ["string", "文本", "文字"]), Word(name: "integer", also: ["int", "整数"]),
    Word(name: "number", also: ["float", "数", "数字"]), Word(name: "boolean", also: ["bool", "是否"]),
    Word(name: "date", also: ["日期", "day"]),
  ]

  /// The type that a word of `type` names; nil for any other word.
  init?(word: String) {
    switch word {
    case "text": self = .text
    case "integer": self = .integer
    case "number": self = .number
    case "boolean": self = .boolean
    case "date": self = .date
    default: return nil
    }
  }

  /// What a value must be, in the words of messages.
  var wanted: String {
    switch self {
    case .text: "text on one line, of at most \(Self.longest) characters"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date such as 2021-03-08"
    case .oneOf(let words): "one of " + words.prefix(50).joined(separator: ", ")
    }
  }

  /// A value that would be right.
  var example: String {
    switch self {
    case .text: "文字"
    case .integer: "3"
    case .number: "2.5"
    case .boolean: "true"
    case .date: "2021-03-08"
    case .oneOf(let words): words.first ?? ""
    }
  }

  /// A value for one that lacks its own, so that the rest of the recipe can be checked; small, to offend nothing.
  var standIn: ParameterValue? {
    switch self {
    case .integer, .number: value(of: "1")
    case .text, .boolean, .date, .oneOf: value(of: example)
    }
  }

  /// The most characters of a value.
  static let longest = 1_000

  /// The value that a text states; nil when it is of another type.
  func value(of text: String) -> ParameterValue? {
    switch self {
    case .text:
      let isLine = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
      return isLine && !text.isEmpty && text.unicodeScalars.count <= Self.longest
        ? ParameterValue(text: text, value: .string(text)) : nil
    case .integer:
      return Int(text).map { ParameterValue(text: String($0), value: .integer($0)) }
    case .number:
      if let integer = Int(text) { return ParameterValue(text: String(integer), value: .integer(integer)) }
      guard text.utf8.count <= 40, text.utf8.allSatisfy(Self.isOfNumber), let number = Double(text), number.isFinite
      else { return nil }
      return ParameterValue(text: text, value: .number(number))
    case .boolean:
      return Bool(text).map { ParameterValue(text: text, value: .boolean($0)) }
    case .date:
      return CalendarDate(text).map { _ in ParameterValue(text: text, value: .string(text)) }
    case .oneOf(let words):
      return words.contains { $0.utf8.elementsEqual(text.utf8) }
        ? ParameterValue(text: text, value: .string(text)) : nil
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

/// The value of a parameter.
struct ParameterValue: Hashable {
  /// As it stands inside a text.
  var text: String
  /// As it counts where it is the whole value of a key.
  var value: YAMLScalar.Value
}
