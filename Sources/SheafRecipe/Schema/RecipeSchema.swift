import SheafKit

/// The JSON Schema (draft-07) of the recipe language, for editors that complete and check while one writes.
///
/// It is made from the same description as the reader. Whatever the reader accepts it accepts; what only the whole
/// recipe can tell (an unknown theme, a section that nothing reaches) it lets pass.
public enum RecipeSchema {
  /// The schema, with the options of some formats.
  public static func json(formats: [FormatDescription]) -> JSONValue {
    document(
      Language.recipe, title: "Sheaf recipe, version \(Language.version)",
      definitions: ["clause": clause, "output": output(formats), "parameter": parameter])
  }

  /// The schema of a theme file.
  public static func themeFile() -> JSONValue {
    document(
      Language.themeFile, title: "Sheaf themes, version \(Language.version)",
      definitions: ["clause": clause, "parameter": parameter])
  }

  private static func document(_ keys: KeyTable, title: String, definitions: JSONValue) -> JSONValue {
    guard case .object(var schema) = table(keys) else { return .null }
    schema["$schema"] = "http://json-schema.org/draft-07/schema#"
    schema["title"] = .string(title)
    schema["definitions"] = definitions
    return .object(schema)
  }

  /// A text that is the name of a parameter in braces, which counts by the type of its value.
  private static let parameter: JSONValue = ["type": "string", "pattern": #"^\{[^{}\s]+\}$"#]

  /// A value that is no text, or a parameter in its place.
  private static func filled(_ value: JSONValue) -> JSONValue {
    ["anyOf": [value, ["$ref": "#/definitions/parameter"]]]
  }

  private static func schema(_ shape: Shape) -> JSONValue {
    switch shape {
    case .text(let kind): text(kind)
    case .words(let words): filled(["enum": .array(words.map(word))])
    case .boolean: filled(["type": "boolean"])
    case .integer(let range) where range.count == 1: ["enum": [.integer(range.lowerBound)]]
    case .integer(let range):
      filled(["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)])
    case .number(let zero, let most):
      filled(["type": "number", zero ? "minimum" : "exclusiveMinimum": 0, "maximum": .number(most)])
    case .date: filled(["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"])
    case .days:
      // A parameter may stand for the number alone: `"{count} days"`.
      [
        "anyOf": [
          ["type": "string", "pattern": .string(DaySpan.pattern)], ["type": "string", "pattern": #"\{[^{}\s]+\}"#],
        ]
      ]
    case .decimal(let range):
      filled(["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)])
    case .scalar: ["type": ["string", "number", "boolean"]]
    case .any: true
    case .list(let item, let minimum, let unique): list(item, minimum: minimum, unique: unique)
    case .table(let keys): table(keys)
    case .either(let other, let keys): ["anyOf": [schema(other), table(keys)]]
    case .named(let kind, let value):
      [
        "type": "object", "minProperties": 1, "propertyNames": text(kind),
        "additionalProperties": schema(value),
      ]
    case .clause: ["$ref": "#/definitions/clause"]
    case .output: ["$ref": "#/definitions/output"]
    }
  }

  /// A word as JSON has it: what YAML takes for true or false is no text there.
  private static func word(_ word: Word) -> JSONValue {
    switch word.name {
    case "true": true
    case "false": false
    default: .string(word.name)
    }
  }

  private static func text(_ kind: Shape.TextKind) -> JSONValue {
    switch kind {
    case .parameterName: ["pattern": #"^[^\s{}=,.:]+$"#]
    case .paragraphs: ["type": ["string", "number"], "pattern": "\\S"]
    case .host: ["type": "string", "pattern": #"^[^\s/:@*?#]+$"#]
    case .line, .term, .pattern, .themeName, .glob, .selector, .inputFile:
      ["type": ["string", "number"], "pattern": .string(oneLine)]
    case .fieldTerm: ["type": "string", "pattern": .string(oneLine)]
    case .outputFile: ["type": ["string", "number"], "pattern": #"^(?!.*(^|/)\.{0,2}(/|$))(?![/~])[^\\]*$"#]
    }
  }

  /// Something that is no white space, on one line.
  private static let oneLine = #"^[^\n\t]*[^\s][^\n\t]*$"#

  private static func list(_ item: Shape, minimum: Int, unique: Bool) -> JSONValue {
    var list: [String: JSONValue] = ["type": "array", "items": schema(item), "minItems": .integer(minimum)]
    if unique { list["uniqueItems"] = true }
    return .object(list)
  }

  private static func table(_ table: KeyTable) -> JSONValue {
    let properties = table.keys.map { ($0.name, described($0)) }
    var object: [String: JSONValue] = [
      "type": "object", "properties": .object(Dictionary(properties) { first, _ in first }), "minProperties": 1,
      "additionalProperties": false,
    ]
    let required = table.keys.filter { $0.presence == .required }.map { JSONValue.string($0.name) }
    if !required.isEmpty { object["required"] = .array(required) }
    return .object(object)
  }

  private static func described(_ key: Key) -> JSONValue {
    // A reference hides what stands beside it in draft-07, so the description goes around it.
    var object: [String: JSONValue] =
      if case .object(let shape) = schema(key.shape), shape["$ref"] == nil { shape } else {
        ["allOf": [schema(key.shape)]]
      }
    let standard: String
    switch key.presence {
    case .required: standard = "Required."
    case .optional(let words): standard = "Default: \(words)."
    }
    object["description"] = .string("\(key.summary) \(standard) Example: \(key.example)")
    return .object(object)
  }

  private static var clause: JSONValue {
    let short: JSONValue = [
      "type": "object", "minProperties": 1, "maxProperties": 1,
      "propertyNames": [
        "pattern": .string(oneLine), "not": ["enum": .array(Language.clauseNames.map { .string($0) })],
      ],
      "additionalProperties": schema(.number(zero: false, upTo: 1_000)),
      "description": "A term and its weight. Example: 巾帼: 3",
    ]
    return ["anyOf": .array([schema(.text(.term)), short] + Language.clauseForms.map(form))]
  }

  /// A form of a clause, with a key that says what to look for.
  private static func form(_ keys: KeyTable) -> JSONValue {
    guard case .object(var object) = table(keys) else { return false }
    let telling = keys.keys.filter { !Language.modifierNames.contains($0.name) }
    object["anyOf"] = .array(telling.map { ["required": [.string($0.name)]] })
    return .object(object)
  }

  private static func output(_ formats: [FormatDescription]) -> JSONValue {
    let names = JSONValue.array(formats.map { .string($0.name) })
    let properties = formats.map { format in
      (
        format.name,
        [
          "anyOf": [["type": "null"], optional(table(Language.output(format)))], "description": .string(format.summary),
        ] as JSONValue
      )
    }
    let object: JSONValue = [
      "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
      "properties": .object(Dictionary(properties) { first, _ in first }),
    ]
    return [
      "anyOf": [["enum": names], ["type": "string", "pattern": .string(formatName)], object, plugin(names), program]
    ]
  }

  /// What formats are called.
  private static let formatName = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"

  /// A format that is not known here, a folder beside the recipe or a program; what options there are only it knows.
  private static func plugin(_ names: JSONValue) -> JSONValue {
    [
      "type": "object", "minProperties": 1, "maxProperties": 1,
      "propertyNames": [
        "pattern": .string(formatName),
        "not": ["anyOf": [["enum": names], ["enum": [.string(Language.command.name)]]]],
      ],
      "additionalProperties": ["type": ["object", "null"], "properties": ["file": described(Language.file)]],
    ]
  }

  /// An output that a program makes; what options there are only the program knows.
  private static var program: JSONValue {
    guard case .object(var object) = table(Language.output(ofProgram: nil)) else { return false }
    object["required"] = [.string(Language.command.name)]
    object["additionalProperties"] = true
    return .object(object)
  }

  /// An object that may be empty.
  private static func optional(_ schema: JSONValue) -> JSONValue {
    guard case .object(var object) = schema else { return schema }
    object["minProperties"] = nil
    return .object(object)
  }
}
