import SheafKit
import SheafRecipe

/// Composes digests: what a recipe asks for, out of the articles it names.
///
/// Each phase is a function of what the phase before gave; only the first reads files, and nothing here writes any.
public struct Engine: Sendable {
  /// The formats that recipes can name.
  public let formatters: FormatterRegistry
  /// The libraries that it draws on where a recipe draws on its own articles.
  public let libraries: Libraries

  /// Makes an engine with the given formats.
  public init(formatters: FormatterRegistry, libraries: Libraries = .none) {
    self.formatters = formatters
    self.libraries = libraries
  }

  /// What came of composing: a digest unless something is wrong, and everything worth telling.
  public struct Composition: Sendable {
    /// The digest; nil when a diagnostic is an error.
    public var digest: Digest?
    /// What is wrong or worth knowing, in the order in which it was found.
    public var diagnostics: [Diagnostic]
    /// The text of the YAML beside articles that a diagnostic points into, by its name there.
    public var sources: [String: String]
    /// The ids of the articles that were folded into a printed one, by the id of that.
    public var folded: [String: [String]]
  }

  /// Composes the digest of a recipe for an issue of the given day.
  ///
  /// `paths` names other articles than those of the recipe: files, folders or globs, relative to the working folder. The
  /// recipe is not held to its `expect` then, which is about its own articles.
  public func compose(_ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate) -> Composition {
    let run = Run(recipe, articles: paths, issueDate: issueDate, keeping: .chosen, libraries: libraries)
    return composition(of: run, run.diagnostics)
  }

  /// Composes as `compose` does, and keeps what each phase made, as files; also when an error forbids the digest.
  public func composeInStages(
    _ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate
  ) -> (composition: Composition, stages: [RenderedFile]) {
    let run = Run(recipe, articles: paths, issueDate: issueDate, libraries: libraries)
    return (composition(of: run, run.diagnostics), Stages(run: run).files)
  }

  /// Composes as `compose` does, and says of every rule of the recipe that did nothing that it did nothing.
  public func check(_ recipe: Recipe, articles paths: [String]? = nil, issueDate: CalendarDate) -> Composition {
    let run = Run(recipe, articles: paths, issueDate: issueDate, libraries: libraries)
    let lints = RunLints(run).diagnostics
    // Why a section is empty says more than that it is.
    let told = Set(lints.filter { $0.id == "shadowed-section" }.compactMap(\.location))
    let diagnostics = run.diagnostics.filter { diagnostic in
      diagnostic.id != "empty-section" || !(diagnostic.location.map(told.contains) ?? false)
    }
    return composition(of: run, diagnostics + lints)
  }

  /// What came of a run.
  func composition(of run: Run, _ diagnostics: [Diagnostic]) -> Composition {
    Composition(
      digest: diagnostics.hasErrors ? nil : run.digest, diagnostics: diagnostics, sources: run.sources,
      folded: run.course.foldedIDs)
  }

  /// Formats a digest for each of the outputs. Throws a `DiagnosticError` when a format refuses.
  public func render(_ digest: Digest, of recipe: Recipe, to outputs: [Output]) throws -> [Rendering] {
    try render(digest, of: recipe, to: outputs, bodies: [])
  }

  /// The same; `bodies` are those that are known for each output.
  func render(
    _ digest: Digest, of recipe: Recipe, to outputs: [Output], bodies: [EntryBodies]
  ) throws -> [Rendering] {
    try Renderer(formatters: formatters, recipe: recipe).render(digest, to: outputs, bodies: bodies)
  }

  /// Formats a digest that was read from a file, each format with its options; the outputs have the name of the file.
  ///
  /// The same digest gives the same bytes as composing it gave. Files that options name lie beside the digest’s. Throws a
  /// `DiagnosticError` when a format refuses.
  public func render(
    _ file: DigestFile, to formats: [(format: FormatDescription, options: [String: JSONValue])]
  ) throws -> [Rendering] {
    let outputs = formats.map { format, options in
      Output(
        format: format.name, options: .object(options),
        file: FilePath.stem(of: file.name) + "." + format.fileExtension, location: SourceLocation(file: file.name))
    }
    return try Renderer(formatters: formatters, digestFile: file.name).render(file.digest, to: outputs)
  }
}
