extension JSONForm {
  /// An object whose members are the properties of a type.
  ///
  /// Members are written in the order of `fields` and read in any; what is not known is passed over, and what stands
  /// twice is an error. `blank` holds the values of what is not there.
  package static func record(
    _ name: String, _ summary: String, blank: Value, _ fields: [JSONField<Value>]
  ) -> JSONForm where Value: Sendable {
    let required = fields.indices.filter { fields[$0].isRequired }
    // To go through whole fields would copy their names, too, for every object.
    let writers = fields.map(\.write)
    let members = JSONMembers(fields)
    return JSONForm(
      write: { value, writer in
        writer.open(.object)
        for write in writers { write(value, &writer) }
        writer.close(.object)
      },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        var value = blank
        var seen = JSONSeenFields()
        try reader.members(of: &value, members, &seen) { _, _ in true }
        if let missing = required.first(where: { !seen.contains($0) }) {
          throw JSONProblem.value("is missing", at: start).inside(.key(fields[missing].name))
        }
        return value
      },
      schema: { definitions in
        definitions.reference(to: name) { definitions in
          var object: [String: JSONValue] = [
            "type": "object", "description": .string(summary), "properties": properties(fields, &definitions),
          ]
          if !required.isEmpty { object["required"] = .array(required.map { .string(fields[$0].name) }) }
          return .object(object)
        }
      })
  }

  static func properties<Root>(_ fields: [JSONField<Root>], _ definitions: inout JSONDefinitions) -> JSONValue {
    var properties: [String: JSONValue] = [:]
    for field in fields {
      properties[field.name] = JSONDefinitions.described(field.schema(&definitions), field.summary)
    }
    return .object(properties)
  }
}
