import SheafEngine
import SheafFormats
import SheafKit
import SheafRecipe

/// A digest that was just composed, with all that it was made of and asked for: what a record is made from.
package struct Composing {
  /// The version of Sheaf.
  package var sheaf: String
  /// The recipe.
  package var recipe: Recipe
  /// The recipe's file and those that it was read with, from the working folder.
  package var recipeFiles: [String]
  /// The values that the command line gave to parameters.
  package var parameters: [ParameterSetting]
  /// The formats that `--to` named.
  package var formats: [String]
  /// The paths that `--articles` named; nil for the recipe's own.
  package var drawn: [String]?
  /// The day of issue.
  package var date: CalendarDate
  /// Which articles are printed.
  package var printed: [SourceNote]
  /// The files of the pictures that can be shown, from the working folder.
  package var pictures: [String]
  /// What was asked for, in the order of `renderings`.
  package var outputs: [SheafRecipe.Output]
  /// What its outputs came to.
  package var renderings: [Rendering]

  /// Puts the parts together.
  package init(
    sheaf: String, recipe: Recipe, recipeFiles: [String], parameters: [ParameterSetting], formats: [String],
    drawn: [String]?, date: CalendarDate, printed: [SourceNote], pictures: [String], outputs: [SheafRecipe.Output],
    renderings: [Rendering]
  ) {
    self.sheaf = sheaf
    self.recipe = recipe
    self.recipeFiles = recipeFiles
    self.parameters = parameters
    self.formats = formats
    self.drawn = drawn
    self.date = date
    self.printed = printed
    self.pictures = pictures
    self.outputs = outputs
    self.renderings = renderings
  }

  /// The record as a file to write beside the outputs. Throws a `DiagnosticError` when an output has its name.
  package func recording(with catalog: FormatCatalog) throws(DiagnosticError) -> Rendering {
    let file = RecordFile.file(of: try record(with: catalog))
    for (output, rendering) in zip(outputs, renderings) where rendering.files.contains(where: { $0.path == file.path })
    {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "output-twice", "an output has the name of the record, `\(file.path)`", at: output.location,
          help: "give it another name with `file:`"))
    }
    return Rendering(format: "record", files: [file], degraded: [])
  }

  /// Its record; the files are read as they are now. Throws a `DiagnosticError` when `--articles` names what a record
  /// cannot keep, or when a format cannot be looked at.
  package func record(with catalog: FormatCatalog) throws(DiagnosticError) -> DigestRecord {
    let folder = FilePath.folder(of: recipe.file)
    let read = RunFiles(of: recipe, articles: drawn)
    var record = DigestRecord(
      sheaf: sheaf, reader: Engine.readerVersion, recipe: FilePath.name(of: recipe.file), date: date)
    record.parameters = parameters.map { DigestRecord.Parameter(name: $0.name, value: $0.value) }
    record.formats = formats
    record.drawn = try DigestRecord.drawn(drawn ?? [])
    record.files = Self.files(
      recipeFiles + read.corrections.map(read.place) + (try optionFiles(catalog, in: folder))
        + pictures, from: folder)
    record.ledger = Engine.ledgerText(for: recipe, issueDate: date).map(FileDigest.of)
    record.articles = articles(among: read)
    var outputs: [DigestRecord.Output] = []
    for (output, rendering) in zip(self.outputs, renderings) {
      outputs.append(try self.output(output, rendering, catalog))
    }
    record.outputs = outputs
    return record
  }

  /// Files by their paths from a folder, sorted by their bytes, each once.
  static func files(_ paths: [String], from folder: String) -> [DigestRecord.File] {
    let names = Dictionary(paths.map { (RelativePath.of($0, from: folder), $0) }) { first, _ in first }
    return names.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, path in
      DigestRecord.File(path: name, digest: FileDigest.of(file: path))
    }
  }

  /// The edits of the recipe, and the files that options of its outputs name.
  private func optionFiles(_ catalog: FormatCatalog, in folder: String) throws(DiagnosticError) -> [String] {
    var names = recipe.edits.map { [$0.path] } ?? []
    for output in outputs {
      guard case .object(let options) = output.options else { continue }
      for option in try description(of: output, in: catalog)?.options ?? [] where option.kind == .file {
        if case .string(let name)? = options[option.name] { names.append(name) }
      }
    }
    return names.map { $0.hasPrefix("/") || folder == "." ? $0 : "\(folder)/\($0)" }
  }

  private func description(
    of output: SheafRecipe.Output, in catalog: FormatCatalog
  ) throws(DiagnosticError) -> FormatDescription? {
    if let program = output.program { return try catalog.description(ofProgram: program) }
    return try catalog.description(of: output.format)
  }

  private func articles(among read: RunFiles) -> DigestRecord.Articles {
    let all = read.articles.map { path in
      DigestRecord.File(path: path, digest: FileDigest.of(file: read.place(of: path)))
    }
    let digests = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }
    // An article out of an archive is named by a path that leads into the archive.
    func holding(_ file: String) -> DigestRecord.File? {
      var path = file[...]
      while true {
        if let found = digests[String(path)] { return found }
        guard let slash = path.lastIndex(of: "/") else { return nil }
        path = path[..<slash]
      }
    }
    let used = Set(printed.flatMap { [$0.origin] + $0.reposts }.compactMap { holding($0.file) })
    return DigestRecord.Articles(
      count: all.count, digest: FileDigest.of(all),
      used: used.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  private func output(
    _ output: SheafRecipe.Output, _ rendering: Rendering, _ catalog: FormatCatalog
  ) throws(DiagnosticError) -> DigestRecord.Output {
    DigestRecord.Output(
      formats: try catalog.identities(of: output).map {
        DigestRecord.Format(name: $0.name, version: $0.version, origin: $0.origin, digest: $0.digest)
      },
      options: try description(of: output, in: catalog)?.completed(output.options) ?? output.options,
      files: rendering.files.map { DigestRecord.File(path: $0.path, digest: FileDigest.of($0.bytes)) })
  }
}
