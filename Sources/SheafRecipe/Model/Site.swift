import SheafKit
import SheafSelectors

/// How to read the pages of some host, or some files; what it does not say is left to the reader.
public struct Site: Sendable, Hashable {
  /// A text and where it is written.
  public typealias Text = WrittenText

  /// A selector and where it is written.
  public struct Selector: Sendable, Hashable {
    /// What it selects.
    public var selectors: SelectorList
    /// Its text.
    public var text: String
    /// Where it is written.
    public var location: SourceLocation

    /// Makes a selector with its place.
    public init(_ selectors: SelectorList, text: String, at location: SourceLocation) {
      self.selectors = selectors
      self.text = text
      self.location = location
    }
  }

  /// The host that pages are from; nil for any.
  public var host: Text?
  /// The files, as a pattern from the folder of the YAML file; nil for any. One of `host` and `files` is there.
  public var files: Text?
  /// The elements that hold the text.
  public var keep: [Selector] = []
  /// The elements that are no part of the page.
  public var remove: [Selector] = []
  /// The label of the charset.
  public var encoding: Text?
  /// The medium.
  public var source: Text?
  /// Where it starts.
  public var location: SourceLocation

  /// Makes a site that says nothing yet.
  public init(location: SourceLocation) { self.location = location }
}
