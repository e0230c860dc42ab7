/// Options as a JSON Schema, as programs describe them, and back.
///
/// `boolean`, `integer` and `number` with `minimum` and `maximum`, `string`, `enum` of words, and `"format": "file"`
/// are what the recipe checker knows; any other schema lets every value pass, and the program checks it itself.
public enum OptionSchema {
  /// The schema of options: an object with a property for each.
  public static func schema(of options: [OptionDescription]) -> JSONValue {
    let properties = options.map { ($0.name, JSONValue.object(Dictionary(members(of: $0)) { first, _ in first })) }
    return [
      "type": "object", "properties": .object(Dictionary(properties) { first, _ in first }),
      "additionalProperties": false,
    ]
  }

  /// The members of an option's schema, in the order of writing.
  static func members(of option: OptionDescription) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    switch option.kind {
    case .boolean: members = [("type", "boolean")]
    case .integer(let range):
      members = [("type", "integer")]
      if range.lowerBound != Int.min { members.append(("minimum", .integer(range.lowerBound))) }
      if range.upperBound != Int.max { members.append(("maximum", .integer(range.upperBound))) }
    case .number(let range):
      members = [("type", "number")]
      if range.lowerBound > -Double.greatestFiniteMagnitude { members.append(("minimum", .number(range.lowerBound))) }
      if range.upperBound < Double.greatestFiniteMagnitude { members.append(("maximum", .number(range.upperBound))) }
    case .text: members = [("type", "string")]
    case .choice(let words): members = [("type", "string"), ("enum", .array(words.map { .string($0) }))]
    case .file: members = [("type", "string"), ("format", "file")]
    case .any: break
    }
    if let standard = option.standard { members.append(("default", standard)) }
    if !option.summary.isEmpty { members.append(("description", .string(option.summary))) }
    return members
  }

  /// The option that a schema describes; what the recipe checker does not know becomes `.any`.
  static func option(_ name: String, _ schema: JSONValue) -> OptionDescription {
    guard case .object(let members) = schema else { return OptionDescription(name, .any, summary: "") }
    var summary = ""
    if case .string(let text)? = members["description"] { summary = PrintableText.line(text).text }
    return OptionDescription(name, kind(members), standard: members["default"], summary: summary)
  }

  private static func kind(_ members: [String: JSONValue]) -> OptionDescription.Kind {
    // A keyword that is not known here may forbid what the kind would let pass, and that is the program's to say; one
    // that allows more than the kind (`anyOf`, a list of types) must not be taken for it.
    if let words = members["enum"] {
      guard case .array(let values) = words else { return .any }
      let texts = values.compactMap { value -> String? in if case .string(let text) = value { text } else { nil } }
      return texts.isEmpty || texts.count < values.count ? .any : .choice(texts)
    }
    switch members["type"] {
    case "boolean": return .boolean
    case "integer":
      let bounds = (whole(members["minimum"]) ?? Int.min, whole(members["maximum"]) ?? Int.max)
      return bounds.0 <= bounds.1 ? .integer(bounds.0...bounds.1) : .any
    case "number":
      let most = Double.greatestFiniteMagnitude
      let bounds = (double(members["minimum"]) ?? -most, double(members["maximum"]) ?? most)
      return bounds.0 <= bounds.1 ? .number(bounds.0...bounds.1) : .any
    case "string": return members["format"] == "file" ? .file : .text
    default: return .any
    }
  }

  private static func whole(_ value: JSONValue?) -> Int? {
    switch value {
    case .integer(let integer): integer
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  private static func double(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }
}

extension OptionSchema {
  /// Options as their schema; the properties keep their order, which is that of showing them.
  static let form = JSONForm<[OptionDescription]>(
    write: { options, writer in
      func member(_ name: String, _ value: JSONValue) {
        writer.member(JSONWriter.key(name))
        writer.value(value)
      }
      writer.open(.object)
      member("type", "object")
      writer.member(JSONWriter.key("properties"))
      writer.open(.object)
      for option in options {
        writer.member(JSONWriter.key(option.name))
        writer.open(.object)
        for (name, value) in members(of: option) { member(name, value) }
        writer.close(.object)
      }
      writer.close(.object)
      member("additionalProperties", false)
      writer.close(.object)
    },
    read: { reader throws(JSONProblem) in
      var options: [OptionDescription] = []
      guard try reader.enter(.object) else { return options }
      repeat {
        let isProperties = try reader.name { $0.elementsEqual("properties".utf8) }.match
        guard isProperties else {
          try reader.skip()
          continue
        }
        do throws(JSONProblem) {
          options = try reader.members().map { option($0.name, $0.value) }
        } catch {
          throw error.inside(.key("properties"))
        }
      } while try reader.another(in: .object)
      return options
    }, schema: { _ in ["type": "object"] })
}
