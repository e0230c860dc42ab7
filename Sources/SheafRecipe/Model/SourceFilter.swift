import SheafKit

/// Which media to draw on, by the name in `Article.source`.
public struct SourceFilter: Sendable, Hashable {
  /// Only these, when not empty.
  public var only: [String]
  /// All but these.
  public var except: [String]
  /// Where each of the names is written.
  public var locations: [String: SourceLocation] = [:]

  /// Makes a filter; one without names lets everything through.
  public init(only: [String] = [], except: [String] = []) {
    self.only = only
    self.except = except
  }
}
