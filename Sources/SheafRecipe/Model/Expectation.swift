import SheafKit

/// What a recipe expects of its own digest; a broken expectation is an error.
public struct Expectation: Sendable, Hashable {
  /// The least number of entries.
  public var atLeast: Int?
  /// The largest number of entries.
  public var atMost: Int?
  /// Texts that some headline must contain.
  public var includes: [Expected]
  /// Texts that no headline may contain.
  public var excludes: [Expected]
  /// Texts that some entry must print, in its headline or below it.
  public var prints: [Expected]
  /// Texts that no entry may print.
  public var omits: [Expected]
  /// Where the recipe says so.
  public var location: SourceLocation

  /// A text that is looked for: a part of what is printed.
  public typealias Expected = WrittenText

  /// Makes an expectation.
  public init(
    atLeast: Int? = nil, atMost: Int? = nil, includes: [Expected] = [], excludes: [Expected] = [],
    prints: [Expected] = [], omits: [Expected] = [], location: SourceLocation
  ) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.includes = includes
    self.excludes = excludes
    self.prints = prints
    self.omits = omits
    self.location = location
  }
}
