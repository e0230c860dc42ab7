/// What `--set name=value` says.
public struct ParameterSetting: Sendable, Hashable {
  /// The name of the parameter.
  public var name: String
  /// Its value, as text; what it means is for the parameter's type to say.
  public var value: String

  /// Makes a setting.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Reads `name=value`; nil for a text without a name and `=`. The value is everything behind the first `=`.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    self.init(name: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
  }
}
