/// The definitions of a JSON Schema while it is made: each type stands in it once, and others refer to it.
package struct JSONDefinitions {
  private(set) var definitions: [String: JSONValue] = [:]

  /// A reference to the definition of a name; the first time it is asked for it is made.
  mutating func reference(to name: String, _ make: (inout JSONDefinitions) -> JSONValue) -> JSONValue {
    if definitions[name] == nil {
      // A type can stand in itself: the place is taken before the definition is made.
      definitions[name] = true
      definitions[name] = make(&self)
    }
    return ["$ref": .string("#/definitions/\(name)")]
  }

  /// A schema with a description; draft-07 passes over what stands beside a reference, so that goes into a frame.
  static func described(_ schema: JSONValue, _ summary: String) -> JSONValue {
    guard case .object(var object) = schema, object["$ref"] == nil else {
      return schema == true ? ["description": .string(summary)] : ["allOf": [schema], "description": .string(summary)]
    }
    object["description"] = .string(summary)
    return .object(object)
  }
}

extension JSONForm {
  /// The JSON Schema (draft-07) of a whole text.
  package func schema(title: String) -> JSONValue {
    var definitions = JSONDefinitions()
    let reference = schema(&definitions)
    return [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .string(title), "allOf": [reference],
      "definitions": .object(definitions.definitions),
    ]
  }
}
