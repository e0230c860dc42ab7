import FoundationEssentials
import SheafIngest
import SheafKit
import SheafRecipe

/// What one output of a recipe came to.
public struct Rendering: Sendable {
  /// The format.
  public var format: String
  /// The files, the main one first, with their paths inside the output folder.
  public var files: [RenderedFile]
  /// What the format could not show.
  public var degraded: [FormattedDigest.Degradation]
  /// What the format has to tell the user.
  public var diagnostics: [Diagnostic] = []
}

/// Gives a digest to formatters and puts their files where the recipe wants them.
struct Renderer {
  let formatters: FormatterRegistry
  let recipe: Recipe

  /// The most bytes of a file that an option of kind `file` names.
  static let resourceLimit = 1 << 20

  /// Formats a digest for each output; two files of one path are an error.
  func render(_ digest: Digest, to outputs: [Output]) throws -> [Rendering] {
    var paths: Set<String> = []
    return try outputs.map { output in
      let rendering = try render(digest, to: output)
      for file in rendering.files where !paths.insert(file.path).inserted {
        throw DiagnosticError(
          Diagnostic(
            .error, id: "output-twice", "two outputs are written to `\(file.path)`", at: output.location,
            help: "give one of them another name with `file:`"))
      }
      return rendering
    }
  }

  private func render(_ digest: Digest, to output: Output) throws -> Rendering {
    guard let format = formatters.format(named: output.format) else {
      throw DiagnosticError(
        Diagnostic(.error, id: "unknown-format", "there is no format `\(output.format)`", at: output.location))
    }
    let path = OutputName.path(
      output.file ?? OutputName.standard + "." + format.details.fileExtension, slug: FilePath.stem(of: recipe.file),
      date: digest.masthead.date)
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let context = FormattingContext(
      fileName: FilePath.stem(of: path), resources: try resources(of: output, in: format.details))
    var formatted = try formatters.format(
      digest, as: format, options: output.options, context: context, at: output.location)
    for index in formatted.files.indices { formatted.files[index].path = folder + formatted.files[index].path }
    // The recipe may name the main file with an extension of its own.
    if output.file != nil, !formatted.files.isEmpty { formatted.files[0].path = path }
    for file in formatted.files where !OutputName.isConfined(file.path) {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "output-outside", "`\(file.path)` is outside of the output folder", at: output.location,
          help: "write a relative path without `..`"))
    }
    return Rendering(
      format: output.format, files: formatted.files, degraded: formatted.degraded, diagnostics: formatted.diagnostics)
  }

  /// The files that options name, which must lie in the recipe's folder or below.
  private func resources(of output: Output, in format: FormatDescription) throws -> [String: [UInt8]] {
    guard case .object(let options) = output.options else { return [:] }
    var resources: [String: [UInt8]] = [:]
    for option in format.options where option.kind == .file {
      guard case .string(let name)? = options[option.name] else { continue }
      func problem(_ message: String) -> DiagnosticError {
        DiagnosticError(
          Diagnostic(
            .error, id: "option-file", "`\(option.name): \(name)` \(message)", at: output.location,
            help: "name a file in the folder of the recipe or below it"))
      }
      guard OutputName.isConfined(name) else { throw problem("lies outside of the folder of the recipe") }
      let folder = FilePath.folder(of: recipe.file)
      let path = folder + "/" + name
      guard FilePath.leads(path, into: folder) else { throw problem("leads out of the folder of the recipe") }
      do throws(DiagnosticError) {
        resources[name] = try SourceFile.read(path, named: name, limit: Self.resourceLimit).bytes
      } catch {
        throw problem("cannot be used: \(error.diagnostics.first?.message ?? "")")
      }
    }
    return resources
  }
}
