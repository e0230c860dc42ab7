extension DigestEnvelope: JSONDescribed {
  package static let json = JSONForm<DigestEnvelope>.record(
    "envelope", "A digest, and the schema that its JSON follows.", blank: .blank,
    [
      .required("schema", \.schema, schemaName, "The name and the version of this schema."),
      .required("digest", \.digest, .of(Digest.self), "The digest."),
    ])

  private static let blank = DigestEnvelope(.blank)

  /// `sheaf-digest/1`, and an error for any other.
  static let schemaName = JSONForm<String>(
    write: { $1.text($0) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      let name = try reader.text()
      guard name == schema else {
        throw .value(
          "is “\(name.unicodeScalars.prefix(40).map(String.init).joined())”, and this program reads “\(schema)”",
          at: start)
      }
      return name
    }, schema: { _ in ["const": .string(schema)] })

  /// The JSON Schema (draft-07) of `sheaf-digest/1`, made from the same description as the code that writes it.
  public static var jsonSchema: JSONValue { json.schema(title: "Sheaf digest, version 1 (\(schema))") }

  /// Reads a digest from its JSON; `replaced` says how often something that is no character became U+FFFD.
  ///
  /// The schema is looked for before anything else is read, so that another version is told as such. Throws what is
  /// wrong, with its path, line and column.
  public static func read(
    json bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> (digest: Digest, replaced: Int) {
    do throws(JSONProblem) {
      var reader = try JSONReader(bytes, limits: limits)
      try reader.check("schema", against: schemaName)
    } catch {
      throw error.located(in: bytes)
    }
    let reading = try json.read(json: bytes, limits: limits)
    return (reading.value.digest, reading.replaced)
  }

  /// The name and version of the schema that a JSON text says it follows; nil where it says none.
  package static func schema(in bytes: [UInt8]) -> String? {
    do throws(JSONProblem) {
      var reader = try JSONReader(bytes, limits: JSONLimits())
      return try reader.find("schema") ? try reader.text() : nil
    } catch {
      return nil
    }
  }

  /// The digest as JSON, the schema first; without a line break at its end.
  public func json(indented: Bool = false) -> [UInt8] { Self.json.bytes(of: self, indented: indented) }
}
