import Executable
import SheafEngine
import SheafKit
import SheafProcess
import Template

// From what was found to a format that can be used, by where it comes from.
extension FormatCatalog {
  /// Makes a format ready for use. Throws when it cannot be used.
  func load(_ found: FoundFormat) throws(DiagnosticError) -> any Format {
    switch found.place {
    case .builtIn:
      guard let format = builtIn.first(where: { $0.details.name == found.name }) else {
        throw DiagnosticError(
          Diagnostic(
            .error, id: "unknown-format", "there is no format `\(found.name)`",
            help: "`sheaf formatters` lists the formats there are"))
      }
      return format
    case .shipped(let path): return try load(found, folder: path, origin: .shipped(folder: path))
    case .besideRecipe(let path), .user(let path): return try load(found, folder: path, origin: .folder(path))
    case .path(let path):
      let contents = try PluginContents(of: DiskPath.resolved(path) ?? path)
      let pin = try pin(found, contents)
      let program = PluginProgram(name: found.name, path: contents.path, origin: .program(FilePath.name(of: path)))
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
}
