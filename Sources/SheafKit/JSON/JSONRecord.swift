extension JSONForm {
  /// An object whose members are the properties of a type.
  ///
  /// Members are written in the order of `fields` and read in any; what is not known is passed over, and what stands twice
  /// is an error. `blank` holds the values of what is not there.
  package static func record(
    _ name: String, _ summary: String, blank: Value, _ fields: [JSONField<Value>]
  ) -> JSONForm where Value: Sendable {
    let required = fields.indices.filter { fields[$0].isRequired }
    return JSONForm(
      write: { value, writer in
        writer.open(.object)
        for field in fields { field.write(value, &writer) }
        writer.close(.object)
      },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        var value = blank
        var seen = JSONSeenFields()
        try reader.members(of: &value, fields, &seen) { _, _ in true }
        for index in required where !seen.contains(index) {
          throw JSONProblem.value("is missing", at: start).inside(.key(fields[index].name))
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

/// Which fields of an object were read, by their indices, which are below 64.
struct JSONSeenFields {
  private var bits: UInt64 = 0

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }

  /// Puts a field in; false when it was in already.
  mutating func insert(_ index: Int) -> Bool {
    defer { bits |= 1 << UInt64(index) }
    return !contains(index)
  }
}

extension JSONReader {
  /// Reads the members of an object into a value; `reads` says of each known field, once it was reached, whether to read
  /// it or to pass over it.
  mutating func members<Root>(
    of root: inout Root, _ fields: [JSONField<Root>], _ seen: inout JSONSeenFields,
    reads: (Root, Int) -> Bool
  ) throws(JSONProblem) {
    guard try enter(.object) else { return }
    // Members mostly come in the order of the fields: the search starts behind the last.
    var next = 0
    repeat {
      skipSpace()
      let start = index
      let found = try name { name in Self.field(named: name, in: fields, from: next) }.match
      guard let found, reads(root, found) else {
        try skip()
        continue
      }
      do throws(JSONProblem) {
        guard seen.insert(found) else { throw JSONProblem.value("stands twice", at: start) }
        try fields[found].read(&root, &self)
      } catch {
        throw error.inside(.key(fields[found].name))
      }
      next = found + 1
    } while try another(in: .object)
  }

  private static func field<Root>(named name: ArraySlice<UInt8>, in fields: [JSONField<Root>], from next: Int) -> Int? {
    for index in next..<fields.count where name.elementsEqual(fields[index].nameBytes) { return index }
    for index in 0..<min(next, fields.count) where name.elementsEqual(fields[index].nameBytes) { return index }
    return nil
  }
}
