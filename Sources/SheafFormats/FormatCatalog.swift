import Executable
import SheafEngine
import SheafKit
import SheafProcess
import SheafRecipe
import Synchronization
import Template

/// The formats that a recipe can name, wherever they come from: the one place where a name becomes a format.
///
/// A name is looked for in this order: compiled in; shipped with Sheaf; `formatters/` beside the recipe; the user's own
/// `formatters/`; a program `sheaf-format-NAME` in `PATH`. Only a format that is asked for is looked into, once.
public final class FormatCatalog: RecipeFormats {
  let builtIn: [any Format]
  let places: FormatPlaces
  let recipeFolder: String?
  let found: [FoundFormat]
  let cache: DescriptionCache
  let trusted: TrustedFormats
  let lock: FormatLock
  let state = Mutex(State())

  /// What has come up so far.
  struct State {
    var formats: [FoundFormat: Result<any Format, DiagnosticError>] = [:]
    var remarks: [Diagnostic] = []
    var sources: [String: String] = [:]
    var pins: [FormatPin] = []
  }

  /// Finds the formats there are. `recipeFolder` is the folder of the recipe; nil where there is none. With
  /// `updatesLock` no plugin is held to `sheaf.lock`, so that `writeLock` can write it anew.
  public init(
    builtIn: [any Format], places: FormatPlaces = .ofThisProcess, recipeFolder: String?, updatesLock: Bool = false
  ) {
    self.builtIn = builtIn
    self.places = places
    self.recipeFolder = recipeFolder
    found =
      builtIn.map { FoundFormat(name: $0.details.name, place: .builtIn) }
      + FormatSearch(places: places, recipeFolder: recipeFolder).all
    cache = DescriptionCache(folder: places.cache)
    trusted = TrustedFormats(settings: places.settings)
    lock = FormatLock(folder: recipeFolder, isUpdated: updatesLock)
  }

  /// Every format, those that others of their name hide left out, in the order in which they are looked for.
  public var all: [FoundFormat] {
    var seen: Set<String> = []
    return found.filter { seen.insert($0.name).inserted }
  }

  /// The names there are.
  public var names: [String] { all.map(\.name) }

  /// What is worth telling beside errors: that there is no sandbox, what a folder of templates does not use.
  public var remarks: [Diagnostic] { state.withLock { $0.remarks } }

  /// The text of the manifests and templates that were read, by their names in diagnostics.
  public var sources: [String: String] { state.withLock { $0.sources } }

  /// The format of a name; nil when there is none. Throws when there is one and it cannot be used.
  public func format(named name: String) throws(DiagnosticError) -> (any Format)? {
    guard let found = all.first(where: { $0.name == name }) else { return nil }
    return try format(found)
  }

  /// A format that was found. Throws when it cannot be used.
  public func format(_ found: FoundFormat) throws(DiagnosticError) -> any Format {
    if let known = state.withLock({ $0.formats[found] }) { return try known.get() }
    let result: Result<any Format, DiagnosticError>
    do throws(DiagnosticError) {
      result = .success(try load(found))
    } catch {
      result = .failure(error)
    }
    state.withLock { $0.formats[found] = result }
    return try result.get()
  }

  /// What the format of a name is; nil when there is none. Throws when there is one and it cannot be used.
  public func description(of name: String) throws(DiagnosticError) -> FormatDescription? {
    try format(named: name)?.details
  }

  /// What the format is that a program makes. Throws when there is no such program, or it cannot be used.
  public func description(ofProgram program: String) throws(DiagnosticError) -> FormatDescription {
    try format(madeBy: program).details
  }

  /// The formats of some outputs, and those that they start from. Throws when one cannot be used.
  public func registry(for outputs: [Output]) throws(DiagnosticError) -> FormatterRegistry {
    var formats = builtIn
    for output in outputs {
      let format =
        if let program = output.program { try format(madeBy: program) } else { try format(named: output.format) }
      guard let format else { continue }
      formats.append(format)
      if let from = format.details.from, let start = try self.format(named: from) { formats.append(start) }
    }
    return FormatterRegistry(formats)
  }
}
