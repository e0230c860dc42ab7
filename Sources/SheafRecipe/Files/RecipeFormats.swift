import SheafKit

/// The formats that the outputs of a recipe can name.
///
/// Whoever reads a recipe supplies them. Only those that a recipe names are described: to describe one may mean to read
/// a folder or to run a program.
public protocol RecipeFormats: Sendable {
  /// The names there are, in the order to show them; nothing is run to find them.
  var names: [String] { get }

  /// What the format of a name is; nil when there is none. Throws when there is one and it cannot be used; problems
  /// without a place are told where the recipe names it.
  func description(of name: String) throws(DiagnosticError) -> FormatDescription?

  /// What the format is that a program makes, named outright by `command:`: a path from the recipe's folder that does
  /// not leave it, or the name of a program in `PATH`. Throws when there is no such program, or it cannot be used.
  func description(ofProgram program: String) throws(DiagnosticError) -> FormatDescription
}

extension RecipeFormats {
  /// Refuses: where only known formats may be named, no program may.
  public func description(ofProgram program: String) throws(DiagnosticError) -> FormatDescription {
    throw DiagnosticError(
      Diagnostic(.error, id: RecipeProblem.unknownFormat.rawValue, "no program can be named as a format here"))
  }

  /// What a format of an output is; nil when there is none, or it cannot be used.
  func format(of output: Output) -> FormatDescription? {
    if let program = output.program { return try? description(ofProgram: program) }
    return (try? description(of: output.format)) ?? nil
  }
}

/// Formats that are all described already.
extension [FormatDescription]: RecipeFormats {
  /// Their names.
  public var names: [String] { map(\.name) }

  /// The first of the name.
  public func description(of name: String) -> FormatDescription? { first { $0.name == name } }
}
