/// How much a selection or a section takes at most; what is nil has no limit.
///
/// Units are counted in their order, best first: one that would break a limit is passed over, and those behind it are
/// still asked.
public struct Limit: Sendable, Hashable {
  /// The most entries.
  public var total: Int?
  /// The most entries of one medium; an entry that states no medium is not limited by it.
  public var perSource: Int?
  /// The most entries of one organisation; an entry that states none is not limited by it.
  public var perOrganisation: Int?
  /// The most characters of the articles, or passages, that are taken.
  public var characters: Int?

  /// Makes a limit; one without numbers limits nothing.
  public init(total: Int? = nil, perSource: Int? = nil, perOrganisation: Int? = nil, characters: Int? = nil) {
    self.total = total
    self.perSource = perSource
    self.perOrganisation = perOrganisation
    self.characters = characters
  }

  /// Whether it limits nothing.
  public var isNone: Bool { self == Limit() }
}

extension Limit: ExpressibleByIntegerLiteral {
  /// A limit on the number of entries alone.
  public init(integerLiteral value: Int) { self.init(total: value) }
}
