/// A format that can be used, whoever implements it: a Swift type, a folder of templates, or a program.
///
/// The recipe's author cannot tell which one it is. `options` were checked against `details.options` before, and hold a
/// value for each option that has a standard.
public protocol Format: Sendable {
  /// What it is.
  var details: FormatDescription { get }
  /// Formats a digest; the first file is the main one. Throws a `DiagnosticError` when it cannot.
  func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest
}

/// Where a format comes from.
public enum FormatOrigin: Hashable, Sendable {
  /// Compiled into the program.
  case builtIn
  /// A folder that came with Sheaf.
  case shipped(folder: String)
  /// A folder beside the recipe or in the user's own folder of formats.
  case folder(String)
  /// A program: on the path, or named by the recipe.
  case program(String)
}
