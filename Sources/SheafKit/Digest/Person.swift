/// Somebody whom an article names in full, with what it says of them beside the name.
///
/// What is not stated is nil. There is no field for gender: names do not tell it.
public struct Person: Hashable, Sendable {
  /// The name as printed.
  public var name: String
  /// The role as printed: `客户经理`, `党委书记、总经理`, `nurse`.
  public var role: String?
  /// The organisation that stands before or after the role.
  public var organisation: String?
  /// The age in years, where it stands next to the name.
  public var age: Int?
  /// The index of the block among the article's blocks, from 0.
  public var block: Int
  /// The place of the name in the block's plain text, where it first stands with what is known.
  public var range: TextRange

  /// Makes a person from what is stated.
  public init(
    name: String, role: String? = nil, organisation: String? = nil, age: Int? = nil, block: Int, range: TextRange
  ) {
    self.name = name
    self.role = role
    self.organisation = organisation
    self.age = age
    self.block = block
    self.range = range
  }
}
