import SheafKit
import SheafYAML

/// Values under keys, nil where they are missing or were refused by the checker.
extension YAMLNode {
  /// The text under a key; a number counts as the text that states it.
  func text(_ key: String) -> String? { self[key]?.scalar.flatMap { $0.value == .null ? nil : $0.text } }

  /// The whole number under a key.
  func integer(_ key: String) -> Int? {
    if case .integer(let integer) = self[key]?.scalar?.value { integer } else { nil }
  }

  /// The number under a key.
  func number(_ key: String) -> Double? { self[key]?.number }

  /// The boolean under a key.
  func boolean(_ key: String) -> Bool? {
    if case .boolean(let boolean) = self[key]?.scalar?.value { boolean } else { nil }
  }

  /// The day under a key.
  func date(_ key: String) -> CalendarDate? { text(key).flatMap { CalendarDate($0) } }

  /// The word of a closed set under a key.
  func word<Value: RawRepresentable>(_ key: String) -> Value? where Value.RawValue == String {
    text(key).flatMap(Value.init(rawValue:))
  }

  /// The number that the node is.
  var number: Double? {
    switch scalar?.value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .null, .boolean, .string, nil: nil
    }
  }
}

extension YAMLNode? {
  /// The texts of a list under a key.
  func texts(_ key: String) -> [String] { (self?[key]?.items ?? []).compactMap { $0.scalar?.text } }
}
