import SheafPlugin

@main extension OutlineFormatter: FormatterProgram {
  /// The version that `describe` tells.
  public static var version: String { "1.2.0" }
}
