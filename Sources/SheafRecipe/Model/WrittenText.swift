import SheafKit

/// A text out of a YAML file, and where it is written.
public struct WrittenText: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a text with its place.
  public init(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
  }
}
