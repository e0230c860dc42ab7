import SheafKit

/// Checks JSON values against a JSON Schema (draft-07), for the keywords that `RecipeSchema` writes.
///
/// A keyword that it does not know is a problem of the test, so it is told like one of the value.
struct SchemaValidator {
  private let root: [String: JSONValue]

  /// Takes a schema whose definitions stand under `definitions`.
  init(_ schema: JSONValue) {
    if case .object(let object) = schema { root = object } else { root = [:] }
  }

  /// Why a value does not fit; empty when it does.
  func problems(of value: JSONValue) -> [String] { problems(of: value, by: .object(root), at: "") }

  private func problems(of value: JSONValue, by schema: JSONValue, at path: String) -> [String] {
    switch schema {
    case .boolean(let allows): return allows ? [] : ["\(path) is not allowed"]
    case .object(let keywords):
      return keywords.flatMap { problems(of: value, keyword: $0.key, $0.value, in: keywords, at: path) }
    default: return ["\(path) has no schema"]
    }
  }

  private func problems(
    of value: JSONValue, keyword: String, _ argument: JSONValue, in schema: [String: JSONValue], at path: String
  ) -> [String] {
    func fails(_ condition: Bool) -> [String] { condition ? ["\(path) breaks \(keyword)"] : [] }
    switch (keyword, argument, value) {
    case ("$schema", _, _), ("title", _, _), ("description", _, _), ("definitions", _, _), ("format", _, _): return []
    case ("$ref", .string(let reference), _):
      return problems(of: value, by: definition(reference), at: path)
    case ("type", .string(let type), _): return fails(!value.isOf(type))
    case ("type", .array(let types), _):
      return fails(!types.contains { if case .string(let type) = $0 { value.isOf(type) } else { false } })
    case ("enum", .array(let values), _): return fails(!values.contains(value))
    case ("allOf", .array(let schemas), _): return schemas.flatMap { problems(of: value, by: $0, at: path) }
    case ("anyOf", .array(let schemas), _):
      return fails(!schemas.contains { problems(of: value, by: $0, at: path).isEmpty })
    case ("not", _, _): return fails(problems(of: value, by: argument, at: path).isEmpty)
    case ("pattern", .string(let pattern), .string(let text)):
      guard let regex = try? Regex(pattern) else { return ["\(pattern) is no regular expression"] }
      return fails(text.firstMatch(of: regex) == nil)
    case ("minimum", _, _): return fails(value.number.flatMap { n in argument.number.map { n < $0 } } ?? false)
    case ("maximum", _, _): return fails(value.number.flatMap { n in argument.number.map { n > $0 } } ?? false)
    case ("exclusiveMinimum", _, _):
      return fails(value.number.flatMap { n in argument.number.map { n <= $0 } } ?? false)
    case ("items", _, .array(let items)):
      return items.enumerated().flatMap { problems(of: $0.element, by: argument, at: "\(path)/\($0.offset)") }
    case ("minItems", .integer(let least), .array(let items)): return fails(items.count < least)
    case ("uniqueItems", .boolean(true), .array(let items)): return fails(Set(items).count < items.count)
    case ("properties", .object(let properties), .object(let object)):
      return object.flatMap { key, member in
        properties[key].map { problems(of: member, by: $0, at: "\(path)/\(key)") } ?? []
      }
    case ("required", .array(let keys), .object(let object)):
      return fails(!keys.allSatisfy { if case .string(let key) = $0 { object[key] != nil } else { false } })
    case ("minProperties", .integer(let least), .object(let object)): return fails(object.count < least)
    case ("maxProperties", .integer(let most), .object(let object)): return fails(object.count > most)
    case ("propertyNames", _, .object(let object)):
      return object.keys.flatMap { problems(of: .string($0), by: argument, at: "\(path)/\($0)") }
    case ("additionalProperties", _, .object(let object)):
      return object.flatMap { key, member in
        schema.has(property: key) ? [] : problems(of: member, by: argument, at: "\(path)/\(key)")
      }
    case ("pattern", .string, _), ("items", _, _), ("minItems", .integer, _), ("uniqueItems", .boolean, _),
      ("properties", .object, _), ("required", .array, _), ("minProperties", .integer, _),
      ("maxProperties", .integer, _), ("propertyNames", _, _), ("additionalProperties", _, _):
      return []
    default: return ["\(path) meets the unknown keyword \(keyword)"]
    }
  }

  private func definition(_ reference: String) -> JSONValue {
    let prefix = "#/definitions/"
    guard reference.hasPrefix(prefix), case .object(let definitions) = root["definitions"] else { return false }
    return definitions[String(reference.dropFirst(prefix.count))] ?? false
  }
}

extension [String: JSONValue] {
  fileprivate func has(property name: String) -> Bool {
    if case .object(let properties) = self["properties"] { properties[name] != nil } else { false }
  }
}

extension JSONValue {
  fileprivate var number: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  fileprivate func isOf(_ type: String) -> Bool {
    switch (type, self) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .boolean), ("null", .null),
      ("number", .integer), ("number", .number), ("integer", .integer):
      true
    default: false
    }
  }
}
