/// The ids of diagnostics that a reader of YAML may want to tell apart.
public enum YAMLDiagnostics {
  /// A break of the grammar.
  public static let syntaxError = "yaml-syntax"
}
