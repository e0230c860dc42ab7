import SheafKit

/// What a digest was made of and what came of it: enough to make it again, and to say why something else comes of it.
///
/// It holds no time, no machine and no path from the root but those that the recipe itself names, so that the same
/// digest has the same record wherever it is composed.
package struct DigestRecord: Hashable, Sendable {
  /// The name and the version of the record's JSON that this build writes.
  package static let schema = "sheaf-record/1"

  /// What the record's JSON follows.
  package var schema = DigestRecord.schema
  /// The version of Sheaf.
  package var sheaf: String
  /// Which reader read the articles.
  package var reader: String
  /// The file name of the recipe, without a folder.
  package var recipe: String
  /// The day of issue.
  package var date: CalendarDate
  /// What `--set` gave to the parameters of the recipe, in the order of the command line.
  package var parameters: [Parameter] = []
  /// The formats that `--to` named instead of the recipe's outputs; empty when it named none.
  package var formats: [String] = []
  /// The paths that `--articles` named instead of the recipe's, from the working folder; empty when it named none.
  package var drawn: [String] = []
  /// The recipe and whatever it was read with, sorted by path: theme files, lists of media, edits, `sheaf.yaml`,
  /// sidecars, the files of options, pictures. Paths are from the recipe's folder.
  package var files: [File] = []
  /// The SHA-256 of what the ledger says of earlier issues (`Engine.ledgerText`); nil for a recipe that does not ask.
  package var ledger: String?
  /// The articles.
  package var articles = Articles()
  /// What was written, in the order of the recipe.
  package var outputs: [Output] = []

  /// A value for a parameter.
  package struct Parameter: Hashable, Sendable {
    /// Its name.
    package var name: String
    /// Its value as the command line had it.
    package var value: String
  }

  /// A file as it was then.
  package struct File: Hashable, Sendable {
    /// Where it was.
    package var path: String
    /// The SHA-256 of its bytes; nil when it could not be read.
    package var digest: String?
  }

  /// The files that articles were read from, archives as one file each.
  package struct Articles: Hashable, Sendable {
    /// How many there were.
    package var count = 0
    /// The SHA-256 of what `sha256sum` prints for all of them in their order.
    package var digest = ""
    /// Those of which something is printed or was folded into what is printed, sorted by path.
    package var used: [File] = []
  }

  /// What one output came to.
  package struct Output: Hashable, Sendable {
    /// The format, and the one that it starts from.
    package var formats: [Format]
    /// All of its options, those that have their standard values among them.
    package var options: JSONValue
    /// The files, the main one first, with their paths from the folder of the record.
    package var files: [File]
  }

  /// A format as it was then.
  package struct Format: Hashable, Sendable {
    /// The name that recipes use.
    package var name: String
    /// Its version, where it has one of its own.
    package var version: String?
    /// Where it comes from, in words.
    package var origin: String
    /// The SHA-256 of all of its files; nil for what is compiled into Sheaf.
    package var digest: String?
  }

  /// Every file that was written.
  package var written: [File] { outputs.flatMap(\.files) }

  /// What `--articles` named, as a record keeps it: below the working folder, so that it leads nowhere else on another
  /// machine. Throws a `DiagnosticError` for any other.
  package static func drawn(_ paths: [String]) throws(DiagnosticError) -> [String] {
    var drawn: [String] = []
    for path in paths {
      let components = RelativePath.components(path)
      guard !path.hasPrefix("/"), components.first != ".." else {
        throw DiagnosticError(
          Diagnostic(
            .error, id: "articles-outside", "a record cannot keep `--articles \(path)`, which is not below this folder",
            help: "compose in a folder that holds the articles, or name them in the recipe"))
      }
      drawn.append(components.isEmpty ? "." : components.joined(separator: "/"))
    }
    return drawn
  }

  /// What the record of a digest is called, for the file name of a recipe and a day of issue:
  /// `women-in-service-2021-03-08.sheaf.json`.
  package static func name(for recipe: String, on date: CalendarDate) -> String {
    let end = recipe.lastIndex(of: ".").flatMap { $0 == recipe.startIndex ? nil : $0 } ?? recipe.endIndex
    return "\(recipe[..<end])-\(date).sheaf.json"
  }
}
