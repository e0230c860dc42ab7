/// One key of the recipe language: everything that the checker, the schema and the reference page say about it.
struct Key: Sendable {
  /// Whether a recipe must state it.
  enum Presence: Sendable, Equatable {
    /// It must.
    case required
    /// It need not; what counts instead, in words for people.
    case optional(standard: String)
  }

  /// The key as the recipe writes it.
  var name: String
  /// What its value looks like.
  var shape: Shape
  /// Whether it must be there.
  var presence: Presence
  /// What it means, as one sentence.
  var summary: String
  /// The key with a good value, as one line of YAML.
  var example: String
  /// What people write for it; refused, but with the right name.
  var also: [String]

  /// Describes a key.
  init(
    _ name: String, _ shape: Shape, _ presence: Presence, _ summary: String, example: String, also: [String] = []
  ) {
    self.name = name
    self.shape = shape
    self.presence = presence
    self.summary = summary
    self.example = example
    self.also = also
  }
}

/// The keys that stand together in one mapping.
struct KeyTable: Sendable {
  /// What has these keys, for messages: ``"`select`"``.
  var subject: String
  /// The keys there are, in the order to show them.
  var keys: [Key]

  /// The key with a name.
  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}
