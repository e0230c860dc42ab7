/// Something that extends Sheaf: a formatter.
///
/// A plugin is a value made from its options. It must not keep state between calls, read a clock, a locale or a file,
/// or start anything: the same input gives the same bytes on every machine.
public protocol Plugin: Sendable {
  /// The options that a recipe can give it; `NoOptions` when there are none.
  associatedtype Options: PluginOptions = NoOptions
  /// The name that recipes use: lower-case words joined by hyphens.
  static var name: String { get }
  /// One line that says what it makes, for `sheaf formatters`.
  static var summary: String { get }
  /// Makes the plugin; throws a `DiagnosticError` for options that do not go together.
  init(options: Options) throws
}

/// What a recipe can set on a plugin.
///
/// The recipe's values are checked against `descriptions` before they are decoded, with their places in the recipe,
/// so that decoding can only fail when the two disagree. Each property needs a default in `init(from:)`; the simplest
/// way is to make properties optional.
public protocol PluginOptions: Decodable, Sendable {
  /// The options there are, in the order to show them.
  static var descriptions: [OptionDescription] { get }
}

/// The options of a plugin that has none.
public struct NoOptions: PluginOptions {
  /// None.
  public static var descriptions: [OptionDescription] { [] }
  /// Makes no options.
  public init() {}
}

/// One option of a plugin: enough to check a recipe, to publish a JSON Schema and to print a table.
public struct OptionDescription: Hashable, Sendable {
  /// What values an option takes.
  public enum Kind: Hashable, Sendable {
    /// `true` or `false`.
    case boolean
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// Any number in a range.
    case number(ClosedRange<Double>)
    /// Any text.
    case text
    /// One of some words.
    case choice([String])
    /// A file beside the recipe; the plugin finds its bytes in `FormattingContext.resources` under the same name.
    case file
    /// Any value at all, which the plugin checks itself.
    case any
  }

  /// The key in the recipe, in kebab case; decoded under the same name.
  public var name: String
  /// What values it takes.
  public var kind: Kind
  /// The value that counts when the recipe says nothing; nil when there is none.
  public var standard: JSONValue?
  /// One sentence for the user.
  public var summary: String

  /// Describes an option.
  public init(_ name: String, _ kind: Kind, standard: JSONValue? = nil, summary: String) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.summary = summary
  }
}
