/// A scalar: its text, how it was written, and the value that the text stands for.
public struct YAMLScalar: Sendable, Hashable {
  /// How a scalar is written.
  public enum Style: Sendable, Hashable {
    /// Without quotation marks.
    case plain
    /// In `'…'`.
    case singleQuoted
    /// In `"…"`.
    case doubleQuoted
    /// After `|`, line breaks kept.
    case literal
    /// After `>`, line breaks folded.
    case folded
  }

  /// What a scalar stands for.
  public enum Value: Sendable, Hashable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// Another number, infinity and not-a-number among them; also a whole number that is too large for `integer`.
    case number(Double)
    /// Text.
    case string(String)
  }

  /// The text, unescaped and unfolded.
  public var text: String
  /// How it is written.
  public var style: Style
  /// What it stands for by the core schema of YAML 1.2 and its tag.
  public var value: Value

  /// Makes a scalar.
  public init(text: String, style: Style, value: Value) {
    self.text = text
    self.style = style
    self.value = value
  }
}
