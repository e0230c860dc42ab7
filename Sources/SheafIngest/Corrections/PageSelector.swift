import SheafKit
import SheafSelectors

/// A selector of a rule, and where it is written.
public struct PageSelector: Hashable, Sendable {
  /// What it selects.
  public var selectors: SelectorList
  /// Its text.
  public var text: String
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a selector from its parts.
  public init(_ selectors: SelectorList, text: String, location: SourceLocation) {
    self.selectors = selectors
    self.text = text
    self.location = location
  }
}
