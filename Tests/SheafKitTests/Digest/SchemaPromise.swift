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
    if case .array(let cases)? = object["oneOf"] { return cases.flatMap { parts(of: $0) } }
    var part = Part(type: nil, properties: [:], required: [], hasDescription: object["description"] != nil)
    if case .object(let properties)? = object["properties"] { part.properties = properties }
    if case .array(let names)? = object["required"] {
      part.required = Set(names.compactMap { name in if case .string(let name) = name { name } else { nil } })
    }
    if case .object(let tag)? = part.properties["type"], case .string(let type)? = tag["const"] { part.type = type }
    return [part]
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
