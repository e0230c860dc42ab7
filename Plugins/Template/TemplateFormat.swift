import Mustache
import SheafKit

/// A format made of templates: a folder with `formatter.yaml` and Mustache templates, without any code.
public struct TemplateFormat: Format {
  /// What it is.
  public let details: FormatDescription
  private let manifest: FormatterManifest
  private let graph: PartialGraph
  /// The names that the templates ask for, as `block.table`.
  private let words: Set<String>
  private let path: String

  /// What came of reading a folder.
  public struct Reading: Sendable {
    /// The format; nil when there is an error.
    public var format: TemplateFormat?
    /// What is wrong with the manifest and the templates, in reading order.
    public var diagnostics: [Diagnostic]
    /// The text of each file, for quoting lines of it.
    public var sources: [String: String]
  }

  /// Reads the folder on disk at a path; see `read(_:origin:)`.
  public static func read(folder path: String, origin: FormatOrigin? = nil) -> Reading {
    do throws(DiagnosticError) {
      return read(try TemplateFolder.read(path), origin: origin ?? .folder(path))
    } catch {
      return Reading(format: nil, diagnostics: error.diagnostics, sources: [:])
    }
  }

  /// Reads and checks the manifest and the templates of a folder, and tells all that is wrong with them at once.
  public static func read(_ folder: TemplateFolder, origin: FormatOrigin) -> Reading {
    var sources = [folder.file(TemplateFolder.manifestName): String(decoding: folder.manifest, as: UTF8.self)]
    for (name, bytes) in folder.templates {
      sources[folder.file(name + ".mustache")] = String(decoding: bytes, as: UTF8.self)
    }
    let (manifest, problems) = ManifestReader.read(
      folder.manifest, file: folder.file(TemplateFolder.manifestName))
    var trees: [String: TemplateTree] = [:]
    for (name, bytes) in folder.templates {
      trees[name] = TemplateTree(TemplateText(bytes, file: folder.file(name + ".mustache")))
    }
    var diagnostics = problems + trees.values.flatMap(\.diagnostics)
    guard let manifest else {
      return Reading(format: nil, diagnostics: diagnostics.inReadingOrder(), sources: sources)
    }
    var checker = NameChecker(trees)
    diagnostics += check(manifest, trees, in: folder, with: &checker)
    // A tag that is wrong may have been the one that includes them.
    if !diagnostics.hasErrors { diagnostics += unused(trees, in: folder, checker) }
    guard !diagnostics.hasErrors else {
      return Reading(format: nil, diagnostics: diagnostics.inReadingOrder(), sources: sources)
    }
    let format = TemplateFormat(
      folder, manifest, graph: PartialGraph(trees.filter { checker.used.contains($0.key) }), words: checker.words,
      origin: origin)
    return Reading(format: format, diagnostics: diagnostics.inReadingOrder(), sources: sources)
  }

  private init(
    _ folder: TemplateFolder, _ manifest: FormatterManifest, graph: PartialGraph, words: Set<String>,
    origin: FormatOrigin
  ) {
    details = FormatDescription(
      name: folder.name, summary: manifest.summary, mediaType: manifest.mediaType,
      fileExtension: manifest.fileExtension, options: manifest.options, version: manifest.version, origin: origin)
    self.manifest = manifest
    self.graph = graph
    self.words = words
    path = folder.path
  }

  /// What is wrong with the templates that a manifest names, and with what they include.
  private static func check(
    _ manifest: FormatterManifest, _ trees: [String: TemplateTree], in folder: TemplateFolder,
    with checker: inout NameChecker
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let outside = [OptionValues.names(of: manifest.options), Scopes.digest.names]
    for output in manifest.outputs {
      guard trees[output.template] != nil else {
        let names = trees.keys.sorted()
        diagnostics.append(
          Diagnostic(
            .error, id: "missing-template", "there is no `\(output.template).mustache` in `\(folder.path)`",
            at: output.location,
            help: NearestName.of(output.template, in: names).map { "did you mean `\($0).mustache`?" }
              ?? "write that file; there are: "
              + (names.isEmpty ? "none" : names.map { "\($0).mustache" }.joined(separator: ", "))))
        continue
      }
      checker.check(output.template, things: outside + output.unit.things, escaping: output.escaping)
    }
    return diagnostics + checker.diagnostics
  }

  private static func unused(
    _ trees: [String: TemplateTree], in folder: TemplateFolder, _ checker: NameChecker
  ) -> [Diagnostic] {
    trees.keys.sorted().filter { !checker.used.contains($0) }.map { name in
      Diagnostic(
        .warning, id: "unused-template", "nothing includes this template",
        at: SourceLocation(file: folder.file(name + ".mustache")), help: "write `{{> \(name)}}`, or delete the file")
    }
  }

  /// Renders every file of the manifest.
  public func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
    _ = Escaping.registered
    let printable = PrintableDigest(digest)
    let digest = printable.digest
    let constructs = Constructs(in: digest)
    var run = TemplateRun(digest, graph: graph, depth: constructs.depth)
    var files: [RenderedFile] = []
    for output in manifest.outputs {
      for (path, things) in run.things(of: output, named: context.fileName) {
        guard files.count < TemplateLimits.outputs else {
          throw DiagnosticError(
            problem(
              "too-large", "more than \(TemplateLimits.outputs) files are made", help: "write one file for each section"
            ))
        }
        let root = TemplateRoot(
          things: things, options: OptionValues(options, for: manifest.options, rendering: run.rendering),
          rendering: run.rendering)
        guard let text = try run.render(output, root) else { throw DiagnosticError(problem(of: run)) }
        files.append(RenderedFile(path: path, mediaType: output.mediaType, text: text))
      }
    }
    return FormattedDigest(files: files, degraded: printable.degraded + constructs.degraded(words: words))
  }

  private func problem(of run: TemplateRun) -> Diagnostic {
    guard let endless = run.rendering.endless else {
      return problem(
        "too-large", "the templates make more than \(TemplateLimits.output >> 20) MB of this digest",
        help: "look for a list that is gone through inside itself")
    }
    return problem(
      "endless-partial", "`\(endless).mustache` includes itself without end",
      help: "go deeper each time: `{{#blocks}}{{> \(endless)}}{{/blocks}}` inside of a block")
  }

  private func problem(_ id: String, _ message: String, help: String) -> Diagnostic {
    Diagnostic(
      .error, id: id, message, at: SourceLocation(file: "\(path)/\(TemplateFolder.manifestName)"), help: help)
  }
}

extension FormatterManifest.Unit {
  /// What is in sight in a file of this kind, beside the digest.
  fileprivate var things: [ScopeNames] {
    switch self {
    case .digest: []
    case .section: [Scopes.section.names]
    case .entry: [Scopes.entry.names]
    }
  }
}
