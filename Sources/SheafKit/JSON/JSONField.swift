/// A member of an object in JSON and the property it stands for.
package struct JSONField<Root>: Sendable {
  /// Its name.
  let name: String
  /// One sentence that says what it is.
  let summary: String
  /// Whether an object without it is not read.
  let isRequired: Bool
  /// Writes the member, unless it is left out.
  let write: @Sendable (Root, inout JSONWriter) -> Void
  /// Reads its value into the property.
  let read: @Sendable (inout Root, inout JSONReader) throws(JSONProblem) -> Void
  /// What the JSON Schema says of its value.
  let schema: @Sendable (inout JSONDefinitions) -> JSONValue

  /// The bytes of its name.
  let nameBytes: [UInt8]

  /// A member that is always there.
  package static func required<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value> & Sendable, _ form: JSONForm<Value>, _ summary: String
  ) -> JSONField {
    always(name, property, form, summary, isRequired: true)
  }

  /// A member that was added after the first version: always written, and what it stands for keeps its standard value
  /// when it is missing.
  package static func added<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value> & Sendable, _ form: JSONForm<Value>, _ summary: String
  ) -> JSONField {
    always(
      name, property, form, summary + " Missing in what was written before there was this field.", isRequired: false)
  }

  private static func always<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value> & Sendable, _ form: JSONForm<Value>, _ summary: String,
    isRequired: Bool
  ) -> JSONField {
    let key = JSONWriter.key(name)
    return JSONField(
      name: name, summary: summary, isRequired: isRequired,
      write: { root, writer in
        writer.member(key)
        form.write(root[keyPath: property], &writer)
      },
      read: { root, reader throws(JSONProblem) in root[keyPath: property] = try form.read(&reader) },
      schema: form.schema, nameBytes: Array(name.utf8))
  }

  /// A member that is left out when there is nothing to say; `null` reads as nothing, too.
  package static func optional<Value>(
    _ name: String, _ property: WritableKeyPath<Root, Value?> & Sendable, _ form: JSONForm<Value>, _ summary: String
  ) -> JSONField {
    let key = JSONWriter.key(name)
    return JSONField(
      name: name, summary: summary, isRequired: false,
      write: { root, writer in
        guard let value = root[keyPath: property] else { return }
        writer.member(key)
        form.write(value, &writer)
      },
      read: { root, reader throws(JSONProblem) in
        guard !reader.null() else { return }
        root[keyPath: property] = try form.read(&reader)
      },
      schema: form.schema, nameBytes: Array(name.utf8))
  }
}
