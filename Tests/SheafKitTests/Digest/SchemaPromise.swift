import SheafKit

/// What a JSON Schema promises to those who read by it, and how another breaks that.
enum SchemaPromise {
  /// An object that a definition describes: the definition itself, or one case of a union.
  struct Part {
    /// The `type` of a case; nil for a definition that is no union.
    var type: String?
    var properties: [String: JSONValue]
    var required: Set<String>
    var hasDescription: Bool

    var isDescribed: Bool {
      hasDescription
        && properties.allSatisfy { name, schema in
          guard name != "type", case .object(let object) = schema else { return true }
          return object["description"] != nil
        }
    }
  }

  /// What is broken, a line for each breach.
  static func breaches(of old: JSONValue, by new: JSONValue) -> [String] {
    let (old, new) = (definitions(of: old), definitions(of: new))
    return old.keys.sorted().flatMap { name -> [String] in
      guard let before = old[name] else { return [] }
      guard let after = new[name] else { return ["\(name) is gone"] }
      return breaches(of: before, by: after, name)
    }
  }

  private static func breaches(of old: JSONValue, by new: JSONValue, _ name: String) -> [String] {
    let (before, after) = (parts(of: old), parts(of: new))
    func label(_ type: String?) -> String { type.map { "\(name): \($0)" } ?? name }
    let more = after.filter { part in !before.contains { $0.type == part.type } }.map { "\(label($0.type)) is new" }
    return before.flatMap { part -> [String] in
      guard let other = after.first(where: { $0.type == part.type }) else { return ["\(label(part.type)) is gone"] }
      return breaches(of: part, by: other, label(part.type))
    } + more
  }

  private static func breaches(of old: Part, by new: Part, _ name: String) -> [String] {
    var breaches: [String] = []
    for (property, schema) in old.properties.sorted(by: { $0.key < $1.key }) {
      guard let other = new.properties[property] else {
        breaches.append("\(name).\(property) is gone")
        continue
      }
      if undescribed(schema) != undescribed(other) { breaches.append("\(name).\(property) is of another type") }
    }
    breaches += old.required.subtracting(new.required).sorted().map { "\(name).\($0) is not always there any more" }
    return breaches + new.required.subtracting(old.required).sorted().map { "\(name).\($0) must be there now" }
  }

  /// The objects that a definition describes.
  static func parts(of definition: JSONValue) -> [Part] {
    guard case .object(let object) = definition else { return [] }
    if case .array(let cases)? = object["allOf"], cases.contains(where: { type(of: $0) != nil }) {
      return cases.flatMap { one in
        guard case .object(let one) = one, let schema = one["then"] else { return [Part]() }
        return parts(of: schema).map { part in
          var part = part
          part.type = type(of: .object(one))
          return part
        }
      }
    }
    var part = Part(type: nil, properties: [:], required: [], hasDescription: object["description"] != nil)
    if case .object(let properties)? = object["properties"] { part.properties = properties }
    if case .array(let names)? = object["required"] {
      part.required = Set(names.compactMap { name in if case .string(let name) = name { name } else { nil } })
    }
    return [part]
  }

  /// The type that a case is for: `{"if": {"properties": {"type": {"const": …}}}, …}`.
  private static func type(of one: JSONValue) -> String? {
    var value = one
    for name in ["if", "properties", "type", "const"] {
      guard case .object(let object) = value, let inner = object[name] else { return nil }
      value = inner
    }
    if case .string(let type) = value { return type }
    return nil
  }

  private static func definitions(of schema: JSONValue) -> [String: JSONValue] {
    guard case .object(let object) = schema, case .object(let definitions)? = object["definitions"] else { return [:] }
    return definitions
  }

  /// A schema without its descriptions, which promise nothing.
  private static func undescribed(_ schema: JSONValue) -> JSONValue {
    switch schema {
    case .object(let object):
      .object(object.filter { $0.key != "description" }.mapValues { undescribed($0) })
    case .array(let list): .array(list.map { undescribed($0) })
    default: schema
    }
  }
}
