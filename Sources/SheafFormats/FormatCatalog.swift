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
  private let builtIn: [any Format]
  private let places: FormatPlaces
  private let recipeFolder: String?
  private let found: [FoundFormat]
  private let cache: DescriptionCache
  private let trusted: TrustedFormats
  private let lock: FormatLock
  private let state = Mutex(State())

  private struct State {
    var formats: [FoundFormat: Result<any Format, DiagnosticError>] = [:]
    var remarks: [Diagnostic] = []
    var sources: [String: String] = [:]
    var pins: [FormatPin] = []
  }

  /// Finds the formats there are. `recipeFolder` is the folder of the recipe; nil where there is none. With `updatesLock` no
  /// plugin is held to `sheaf.lock`, so that `writeLock` can write it anew.
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

  // MARK: - Formats

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

  private func format(madeBy program: String) throws(DiagnosticError) -> any Format { try format(named(program)) }

  /// The format that a program makes. Throws when there is no such program.
  func named(_ program: String) throws(DiagnosticError) -> FoundFormat {
    FoundFormat(name: "command: \(program)", place: .named(program, try path(ofProgram: program)))
  }

  /// Where a program is that a recipe names: inside the recipe's folder, or in `PATH`.
  private func path(ofProgram program: String) throws(DiagnosticError) -> String {
    func problem(_ message: String, _ help: String) -> DiagnosticError {
      DiagnosticError(Diagnostic(.error, id: "plugin-program", message, help: help))
    }
    let help = "name a program in the folder of the recipe or below it (`./tools/report`), or one in PATH"
    let folder = recipeFolder.flatMap { DiskPath.resolved($0) } ?? "/"
    let isOwn = program.contains("/")
    guard !program.hasPrefix("/"), !program.split(separator: "/").contains("..") else {
      throw problem("the program `\(program)` lies outside of the folder of the recipe", help)
    }
    let found: String
    do throws(LaunchFailure) {
      found = try ProgramPath.find(isOwn ? "\(folder)/\(program)" : program)
    } catch {
      switch error {
      case .notFound: throw problem("there is no program `\(program)`", help)
      case .notExecutable: throw problem("`\(program)` may not be run", "make it a program: chmod +x \(program)")
      case .system: throw problem("`\(program)` cannot be looked at: \(error.reason)", help)
      }
    }
    let path = DiskPath.resolved(found) ?? found
    guard !isOwn || DiskPath.isInside(path, folder) else {
      throw problem("the program `\(program)` leads out of the folder of the recipe", help)
    }
    return path
  }

  // MARK: - Loading

  private func load(_ found: FoundFormat) throws(DiagnosticError) -> any Format {
    switch found.place {
    case .builtIn:
      guard let format = builtIn.first(where: { $0.details.name == found.name }) else {
        throw DiagnosticError(Diagnostic(.error, id: "unknown-format", "there is no format `\(found.name)`"))
      }
      return format
    case .shipped(let path): return try load(found, folder: path, origin: .shipped(folder: path))
    case .besideRecipe(let path), .user(let path): return try load(found, folder: path, origin: .folder(path))
    case .path(let path):
      let contents = try PluginContents(of: DiskPath.resolved(path) ?? path)
      let pin = try pin(found, contents)
      let program = PluginProgram(name: found.name, path: contents.path, origin: .program(DiskPath.name(of: path)))
      return try load(program, contents, pin)
    case .named(let name, let path):
      let contents = try PluginContents(of: path)
      let pin = try pin(found, contents)
      return try load(PluginProgram(name: found.name, path: path, origin: .program(name)), contents, pin)
    }
  }

  private func load(_ found: FoundFormat, folder path: String, origin: FormatOrigin) throws(DiagnosticError)
    -> any Format
  {
    // Whatever is in the folder is held to the lock before a line of it is believed.
    let contents = try PluginContents(of: path)
    let pin = try pin(found, contents)
    var sources: [String: String] = [:]
    defer { state.withLock { $0.sources.merge(sources) { first, _ in first } } }
    let folder = try FormatFolder(path, source: &sources)
    switch folder.kind {
    case .templates:
      let reading = TemplateFormat.read(folder: path, origin: origin)
      sources.merge(reading.sources) { first, _ in first }
      guard let format = reading.format else { throw DiagnosticError(reading.diagnostics) }
      state.withLock { $0.remarks += reading.diagnostics }
      keep(pin, version: format.details.version)
      return format
    case .program(let manifest):
      var program = try folder.program(manifest, named: found.name, origin: origin)
      if manifest.wantsTrust, case .besideRecipe = found.place {
        let digest = PluginContents.digest(of: try contents.digests())
        guard trusted.contains(found.name, digest: digest) else {
          throw DiagnosticError(
            Diagnostic(
              .error, id: "untrusted-format",
              "the format `\(found.name)` beside the recipe asks to run with all of your rights (`trust: full`)",
              at: manifest.trustLocation ?? manifest.location,
              help: "look at its files; if you trust them as they are: sheaf formatter trust \(found.name)"
                + (recipeFolder.map { $0 == "." ? "" : " --recipes \($0)" } ?? "")))
        }
      }
      program.isTrusted = manifest.wantsTrust
      return try load(program, contents, pin)
    }
  }

  private func load(
    _ program: PluginProgram, _ contents: PluginContents, _ pin: FormatPin?
  ) throws(DiagnosticError) -> any Format {
    if !program.isTrusted, !Sandbox.isAvailable { remarkOnSandbox() }
    let key = try contents.fingerprint()
    if let kept = cache.bytes(for: key), let format = try? ExecutableFormat(program, description: kept) {
      keep(pin, version: format.details.version)
      return format
    }
    let description = try ExecutableFormat.describe(program)
    let format = try ExecutableFormat(program, description: description)
    cache.keep(description, for: key)
    keep(pin, version: format.details.version)
    return format
  }

  private func remarkOnSandbox() {
    let remark = Diagnostic(
      .note, id: "no-sandbox", "there is no sandbox here: formats that are programs run with your rights",
      help: "install bubblewrap (apt install bubblewrap), and let users have namespaces")
    state.withLock { if !$0.remarks.contains(remark) { $0.remarks.append(remark) } }
  }

  // MARK: - Locking

  /// What a lock says of a plugin, held to it; nil where nothing is pinned.
  private func pin(_ found: FoundFormat, _ contents: PluginContents) throws(DiagnosticError) -> FormatPin? {
    guard found.isExternal, lock.isUsed else { return nil }
    let pin = FormatPin(found, files: try contents.digests())
    try lock.check(pin)
    return pin
  }

  private func keep(_ pin: FormatPin?, version: String?) {
    guard var pin else { return }
    pin.version = version
    state.withLock { $0.pins.append(pin) }
  }

  /// Writes `sheaf.lock` beside the recipe with the plugins that were used; others that it pins stay. Throws a
  /// `SystemFailure` when it cannot be written.
  public func writeLock() throws { try lock.write(state.withLock { $0.pins }) }

  /// Confirms that a format beside the recipe may run with all rights; gives the SHA-256 of what was confirmed. Throws when
  /// there is no such format.
  public func trust(_ name: String) throws -> String {
    for case let found in self.found where found.name == name {
      guard case .besideRecipe(let path) = found.place else { continue }
      let digest = PluginContents.digest(of: try PluginContents(of: path).digests())
      try trusted.add(name, digest: digest)
      return digest
    }
    let folder = "\(recipeFolder ?? ".")/\(FormatPlaces.folderName)"
    throw DiagnosticError(
      Diagnostic(
        .error, id: "unknown-format", "there is no folder `\(folder)/\(name)` with a \(FormatSearch.manifest)",
        help: "name a format beside the recipe, and the recipe's folder by --recipes"))
  }
}
