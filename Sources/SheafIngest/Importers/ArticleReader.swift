import SheafKit

/// Reads article files of every kind there is an importer for.
public struct ArticleReader: Sendable {
  private let importers: [any Importer]

  /// Makes a reader; the importers are asked in order whether they recognise a file, then by extension.
  public init(importers: [any Importer] = ArticleReader.standardImporters) {
    self.importers = importers
  }

  /// The importers that come with Sheaf.
  public static let standardImporters: [any Importer] = [
    HTMLImporter(), MarkdownImporter(), TextImporter(),
  ]

  /// Reads a file from the disk; what cannot be read is a warning that names it.
  public func read(_ path: String, named name: String) -> ImportResult {
    do throws(DiagnosticError) {
      return read(try SourceFile.read(path, named: name, limit: SourceFile.articleLimit))
    } catch {
      return ImportResult(
        diagnostics: error.diagnostics.map { Self.warning($0.message, file: name, help: $0.help) })
    }
  }

  /// Reads a file that is in memory.
  public func read(_ file: SourceFile) -> ImportResult {
    guard !file.bytes.isEmpty else {
      return ImportResult(diagnostics: [Self.warning("\(file.path) is empty", file: file.path)])
    }
    if let kind = ForeignKind(file) {
      return ImportResult(
        diagnostics: [
          Self.warning(
            "\(file.path) is \(kind.description), which cannot be read yet", file: file.path, help: kind.help)
        ])
    }
    guard let importer = importer(for: file) else {
      return ImportResult(
        diagnostics: [
          Self.warning(
            "\(file.path) is of no kind that can be read", file: file.path,
            help: "there are: \(importers.flatMap(\.fileExtensions).sorted().map { "." + $0 }.joined(separator: " "))")
        ])
    }
    var result = importer.read(file)
    if result.articles.allSatisfy(\.blocks.isEmpty) {
      result.articles = []
      result.diagnostics.append(
        Self.warning("there is no article text in \(file.path)", file: file.path))
    }
    return result
  }

  private func importer(for file: SourceFile) -> (any Importer)? {
    importers.first { $0.recognises(file) } ?? importers.first { $0.fileExtensions.contains(file.fileExtension) }
  }

  private static func warning(_ message: String, file: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.warning, id: "unreadable-article", message, at: SourceLocation(file: file), help: help)
  }
}
