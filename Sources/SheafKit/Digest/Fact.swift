/// A line of facts under an entry, ready to print: `人物：周小满（巡护队队长）`.
///
/// The data behind it are the entry's `figures`, `people` and `quotes`; the line is chosen and worded by the engine, so
/// that a formatter needs no language.
public struct Fact: Hashable, Sendable {
  /// What the line tells: `数字`, `人物`, `引语`.
  public var label: String
  /// The facts, one after another.
  public var text: String

  /// Makes a line.
  public init(label: String, text: String) {
    self.label = label
    self.text = text
  }
}
