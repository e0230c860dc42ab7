import SheafKit

/// A style sheet that a recipe names.
public struct StylesheetFile: Hashable, Sendable {
  /// What it says.
  public let css: String

  /// Takes it from among the files that a recipe's options name. Throws when it is not there, or not UTF-8.
  public init(_ name: String, in context: FormattingContext) throws(DiagnosticError) {
    guard let bytes = context.resources[name] else {
      throw DiagnosticError(Diagnostic(.error, id: "missing-stylesheet", "there is no style sheet `\(name)`"))
    }
    guard let css = String(validating: bytes, as: UTF8.self) else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "unreadable-stylesheet", "the style sheet `\(name)` is not UTF-8", help: "save it as UTF-8"))
    }
    self.css = css
  }
}
