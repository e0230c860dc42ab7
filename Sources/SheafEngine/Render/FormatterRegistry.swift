import FoundationEssentials
import SheafKit

/// The formats there are, by name, in the order to show them.
public struct FormatterRegistry: Sendable {
  private let types: [any DigestFormatter.Type]

  /// Makes a registry; of two formats with one name the first counts.
  public init(_ types: [any DigestFormatter.Type]) {
    self.types = types
  }

  /// What each format is, for recipes, schemas and tables.
  public var descriptions: [FormatDescription] { types.map { FormatDescription($0) } }

  /// The description of a format; nil when there is none of that name.
  public func description(of name: String) -> FormatDescription? {
    types.first { $0.name == name }.map { FormatDescription($0) }
  }

  /// Makes a formatter from options that were checked against its descriptions; what they do not set has its standard
  /// value. Throws a `DiagnosticError` for an unknown name or options that the formatter refuses.
  func formatter(named name: String, options: JSONValue, at location: SourceLocation) throws -> any DigestFormatter {
    guard let type = types.first(where: { $0.name == name }) else {
      throw DiagnosticError(
        Diagnostic(.error, id: "unknown-format", "there is no format `\(name)`", at: location))
    }
    return try Self.make(type, options: options, at: location)
  }

  private static func make<Formatter: DigestFormatter>(
    _ type: Formatter.Type, options: JSONValue, at location: SourceLocation
  ) throws -> Formatter {
    var values: [String: JSONValue] = [:]
    for option in Formatter.Options.descriptions { values[option.name] = option.standard }
    if case .object(let given) = options { values.merge(given) { _, new in new } }
    do {
      let json = try JSONEncoder().encode(JSONValue.object(values))
      return try Formatter(options: try JSONDecoder().decode(Formatter.Options.self, from: json))
    } catch let error as DecodingError {
      throw DiagnosticError(
        Diagnostic(
          .error, id: "format-options", "the format `\(type.name)` does not take these options: \(error)", at: location)
      )
    }
  }
}
