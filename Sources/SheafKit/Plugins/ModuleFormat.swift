import FoundationEssentials

/// A format that a Swift type makes, in this process.
public struct ModuleFormat: Format {
  private let make: @Sendable (JSONValue) throws -> any DigestFormatter
  /// What it is.
  public let details: FormatDescription

  /// Wraps a type.
  public init<Formatter: DigestFormatter>(_ type: Formatter.Type) {
    make = { try Self.make(type, options: $0) }
    details = FormatDescription(type)
  }

  /// Makes the formatter from its options, and formats.
  public func format(_ digest: Digest, options: JSONValue, context: FormattingContext) throws -> FormattedDigest {
    try make(options).format(digest, context: context)
  }

  private static func make<Formatter: DigestFormatter>(
    _ type: Formatter.Type, options: JSONValue
  ) throws -> Formatter {
    do {
      let json = try JSONEncoder().encode(options)
      return try Formatter(options: try JSONDecoder().decode(Formatter.Options.self, from: json))
    } catch let error as DecodingError {
      throw DiagnosticError(
        Diagnostic(.error, id: "format-options", "the format `\(type.name)` does not take these options: \(error)"))
    }
  }
}
