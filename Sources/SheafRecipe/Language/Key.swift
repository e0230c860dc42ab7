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
  /// What one of its values will mean in a later version, and is refused until then.
  var laterForm: LaterForm?

  /// Describes a key.
  init(
    _ name: String, _ shape: Shape, _ presence: Presence, _ summary: String, example: String, also: [String] = [],
    laterForm: LaterForm? = nil
  ) {
    self.name = name
    self.shape = shape
    self.presence = presence
    self.summary = summary
    self.example = example
    self.also = also
    self.laterForm = laterForm
  }
}

/// A key of a later version of the language.
struct LaterKey: Sendable {
  /// The key as the recipe writes it.
  var name: String
  /// What to do until then.
  var instead: String
}

/// A form of a value that a later version of the language will take.
struct LaterForm: Sendable {
  /// What kind of YAML the form is.
  enum Kind: Sendable {
    /// A mapping.
    case mapping
    /// Plain text.
    case text
  }

  /// What kind of YAML the form is.
  var kind: Kind
  /// What it will mean.
  var meaning: String
  /// What to do until then.
  var instead: String
}

/// The keys that stand together in one mapping.
struct KeyTable: Sendable {
  /// What has these keys, for messages: ``"`select`"``.
  var subject: String
  /// The keys there are, in the order to show them.
  var keys: [Key]
  /// The keys of a later version.
  var later: [LaterKey] = []

  /// The key with a name.
  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}
