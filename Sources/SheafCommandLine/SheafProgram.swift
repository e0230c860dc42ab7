import SheafEngine
import SheafFormats
import SheafKit

/// The whole `sheaf` program, for a package that builds its own with more formats in it:
///
/// ```swift
/// import SheafCommandLine
///
/// SheafProgram.main(adding: [ModuleFormat(GeminiFormatter.self)])
/// ```
public enum SheafProgram {
  /// The formats that this program has compiled into it: the built-in ones, and those that were added.
  @TaskLocal static var formats = FormatterRegistry(BuiltInFormats.all)

  /// Every format that a recipe in a folder can name; nil for what belongs to no recipe.
  static func catalog(beside folder: String?, updatesLock: Bool = false) -> FormatCatalog {
    FormatCatalog(builtIn: formats.all, recipeFolder: folder, updatesLock: updatesLock)
  }

  /// Runs the command line of this process, and ends the process.
  ///
  /// Of two formats with one name the built-in one counts.
  public static func main(adding formats: [any Format] = []) -> Never {
    $formats.withValue(FormatterRegistry(BuiltInFormats.all + formats)) { SheafCommand.runAndExit() }
  }
}
