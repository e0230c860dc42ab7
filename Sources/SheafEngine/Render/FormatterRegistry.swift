import SheafKit

/// The formats there are, by name, in the order to show them.
public struct FormatterRegistry: Sendable {
  /// The formats, in the order to show them.
  public let all: [any Format]

  /// Makes a registry; of two formats with one name the first counts.
  public init(_ formats: [any Format]) {
    all = formats
  }

  /// What each format is, for recipes, schemas and tables.
  public var descriptions: [FormatDescription] { all.map(\.details) }

  /// The format of a name; nil when there is none.
  public func format(named name: String) -> (any Format)? {
    all.first { $0.details.name == name }
  }

  /// Formats a digest with options that were checked against the format’s descriptions; what they do not set has its
  /// standard value. What goes wrong without a place of its own is told at `location`.
  func format(
    _ digest: Digest, as format: any Format, options: JSONValue, context: FormattingContext, at location: SourceLocation
  ) throws -> FormattedDigest {
    do {
      return try format.format(digest, options: format.details.completed(options), context: context)
    } catch let error as DiagnosticError {
      throw DiagnosticError(
        error.diagnostics.map { diagnostic in
          var placed = diagnostic
          if placed.location == nil { placed.location = location }
          return placed
        })
    }
  }
}
