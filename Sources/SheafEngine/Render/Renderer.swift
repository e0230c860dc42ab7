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
  /// Where the bodies of entries stand in the main file, if the format tells; not kept with it.
  var bodies: [EntryBody] = []

  /// Puts what an output came to together.
  public init(
    format: String, files: [RenderedFile], degraded: [FormattedDigest.Degradation], diagnostics: [Diagnostic] = []
  ) {
    self.format = format
    self.files = files
    self.degraded = degraded
    self.diagnostics = diagnostics
  }
}

/// Gives a digest to formatters and puts their files where the recipe wants them.
struct Renderer: Sendable {
  let formatters: FormatterRegistry
  /// The file that outputs are named after, and beside which the files lie that options name.
  private let file: String
  /// What that file is, for people.
  private let subject: String

  /// The most bytes of a file that an option of kind `file` names.
  static let resourceLimit = 1 << 20

  /// Renders for a recipe.
  init(formatters: FormatterRegistry, recipe: Recipe) {
    (self.formatters, file, subject) = (formatters, recipe.file, "recipe")
  }

  /// Renders a digest that was read from a file.
  init(formatters: FormatterRegistry, digestFile: String) {
    (self.formatters, file, subject) = (formatters, digestFile, "digest")
  }

  /// Formats a digest for each output; two files of one path are an error. `bodies` are those that are known for each
  /// output; empty where nobody asks where they stand.
  func render(_ digest: Digest, to outputs: [Output], bodies: [EntryBodies] = []) throws -> [Rendering] {
    var paths: Set<String> = []
    let pictures = pictures(of: digest, for: outputs)
    let orders = outputs.enumerated().map { place, output in
      Order(output: output, bodies: bodies.indices.contains(place) ? bodies[place] : .none)
    }
    let results = results(of: digest, orders, pictures)
    return try zip(outputs, results).map { output, result in
      let rendering = try result.get()
      for file in rendering.files where !paths.insert(file.path).inserted {
        throw DiagnosticError(
          Diagnostic(
            .error, id: "output-twice", "two outputs are written to `\(file.path)`", at: output.location,
            help: "give one of them another name with `file:`"))
      }
      return rendering
    }
  }

  /// An output, and what is known of it.
  private struct Order {
    var output: Output
    var bodies: EntryBodies
  }

  /// What each output comes to. Formats of this program know nothing of one another, and are asked on every core;
  /// programs are asked one after the other, up to the first that refuses.
  private func results(
    of digest: Digest, _ orders: [Order], _ pictures: Pictures
  ) -> [Result<Rendering, any Error>] {
    if orders.allSatisfy({ isBuiltIn($0.output) }) {
      return Parallel.map(orders) { order in Result { try render(digest, by: order, pictures) } }
    }
    var results: [Result<Rendering, any Error>] = []
    for order in orders {
      let result = Result { try render(digest, by: order, pictures) }
      results.append(result)
      if case .failure = result { break }
    }
    return results
  }

  private func isBuiltIn(_ output: Output) -> Bool {
    guard output.program == nil, let details = formatters.format(named: output.format)?.details else { return false }
    return details.origin == .builtIn && start(of: details).map { $0.details.origin == .builtIn } != false
  }

  /// The pictures, where a format shows any: that of an output, or the one that it starts from.
  private func pictures(of digest: Digest, for outputs: [Output]) -> Pictures {
    let shows = outputs.contains { output in
      guard let details = formatters.format(named: output.format)?.details else { return false }
      return details.showsPictures || start(of: details)?.details.showsPictures == true
    }
    return shows ? PictureReader.pictures(of: digest, in: [FilePath.folder(of: file), "."]) : Pictures()
  }

  /// The format whose files another starts from.
  private func start(of details: FormatDescription) -> (any Format)? {
    details.from.flatMap { formatters.format(named: $0) }
  }

  private func render(_ digest: Digest, by order: Order, _ pictures: Pictures) throws -> Rendering {
    let output = order.output
    guard let format = formatters.format(named: output.format) else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "unknown-format", "there is no format `\(output.format)`", at: output.location,
          help: Self.helpWithoutFormat))
    }
    let path = OutputName.path(
      output.file ?? OutputName.standard + "." + format.details.fileExtension, slug: FilePath.stem(of: file),
      date: digest.masthead.date)
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var context = FormattingContext(
      fileName: Self.name(of: path, extension: format.details.fileExtension),
      resources: try resources(of: output, in: format.details), pictures: pictures)
    var start: FormattedDigest?
    if let name = format.details.from {
      start = try rendered(digest, as: name, for: output, context)
      context.rendered = start?.files ?? []
    }
    context.bodies = order.bodies
    var formatted = try formatters.format(
      digest, as: format, options: output.options, context: context, at: output.location)
    if let start { formatted.add(whatIsToldOf: start) }
    for index in formatted.files.indices { formatted.files[index].path = folder + formatted.files[index].path }
    // The recipe may name the main file with an extension of its own.
    if output.file != nil, !formatted.files.isEmpty { formatted.files[0].path = path }
    for file in formatted.files where !OutputName.isConfined(file.path) {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "output-outside", "`\(file.path)` is outside of the output folder", at: output.location,
          help: "write a relative path without `..`"))
    }
    var rendering = Rendering(
      format: output.format, files: formatted.files, degraded: formatted.degraded, diagnostics: formatted.diagnostics)
    rendering.bodies = formatted.bodies
    return rendering
  }

  private static let helpWithoutFormat = "`sheaf formatters` lists the formats there are"

  /// What the format that an output's format starts from makes of the digest, with those of the output's options that
  /// it has, too: so a style that is chosen for a PDF is that of the page it is printed from.
  private func rendered(
    _ digest: Digest, as name: String, for output: Output, _ context: FormattingContext
  ) throws -> FormattedDigest {
    guard let format = formatters.format(named: name), format.details.from == nil else {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "unknown-format",
          "the format `\(output.format)` starts from `\(name)`, and there is no such format to start from",
          at: output.location, help: Self.helpWithoutFormat))
    }
    var shared: [String: JSONValue] = [:]
    if case .object(let options) = output.options {
      let known = Set(format.details.options.map(\.name))
      shared = options.filter { known.contains($0.key) }
    }
    return try formatters.format(
      digest, as: format, options: .object(shared), context: context, at: output.location)
  }

  /// The name of a file without its folder and without the extension of its format, which may have dots in it, or else
  /// without whatever follows its last dot.
  private static func name(of path: String, extension fileExtension: String) -> String {
    let name = FilePath.name(of: path)
    let end = "." + fileExtension
    return name.hasSuffix(end) && name != end ? String(name.dropLast(end.count)) : FilePath.stem(of: path)
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
            .error, id: "option-file", "`\(option.name): \(name)` \(message)",
            at: output.optionLocations[option.name] ?? output.location,
            help: "name a file in the folder of the \(subject) or below it"))
      }
      guard OutputName.isConfined(name) else { throw problem("lies outside of the folder of the \(subject)") }
      let folder = FilePath.folder(of: file)
      let path = folder + "/" + name
      guard FilePath.leads(path, into: folder) else { throw problem("leads out of the folder of the \(subject)") }
      do throws(DiagnosticError) {
        resources[name] = try SourceFile.read(path, named: name, limit: Self.resourceLimit).bytes
      } catch {
        throw problem("cannot be used: \(error.diagnostics.first?.message ?? "")")
      }
    }
    return resources
  }
}
