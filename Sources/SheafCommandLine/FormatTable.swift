import SheafKit

/// The formats there are, as a table for people, as a page about one of them, or as JSON for programs.
enum FormatTable {
  /// Two lines for each format: where it comes from and what can be set, and below what it makes.
  static func text(of formats: [FormatDescription]) -> String {
    let rows = formats.map { format in
      [
        format.name, "." + format.fileExtension, origin(of: format), format.version ?? "",
        format.options.map(\.name).joined(separator: ", "),
      ]
    }
    let lines = columns([["format", "file", "from", "version", "options"]] + rows).split(separator: "\n")
    let summaries = formats.map { "\n    \(line($0.summary)) (\(line($0.mediaType)))" }
    return zip(lines, [""] + summaries).map { "\($0)\($1)\n" }.joined()
  }

  /// Everything about one format.
  static func page(of format: FormatDescription) -> String {
    var facts = [
      ["from", origin(of: format)], ["media type", format.mediaType], ["file", "." + format.fileExtension],
      ["pictures", format.showsPictures ? "shown" : "words stand for them"],
    ]
    if let version = format.version { facts.insert(["version", version], at: 1) }
    if let from = format.from { facts.append(["starts from", from]) }
    var text = "\(format.name): \(line(format.summary))\n\n" + columns(facts, indent: "  ")
    guard !format.options.isEmpty else { return text + "\nIt has no options. In a recipe: outputs: [\(format.name)]\n" }
    text += "\nOptions:\n"
    text += columns(
      format.options.map { option in
        [option.name, values(of: option.kind), option.standard.map { "[\(value($0))]" } ?? "", line(option.summary)]
      }, indent: "  ")
    let example = format.options.first.map { "\($0.name): \(sample(of: $0))" } ?? ""
    return text + "\nIn a recipe: outputs: [{\(format.name): {\(example)}}]\n"
  }

  /// The formats as JSON.
  static func json(of formats: [FormatDescription]) -> JSONValue {
    .array(
      formats.map { format in
        var object: [String: JSONValue] = [
          "name": .string(format.name), "summary": .string(format.summary), "mediaType": .string(format.mediaType),
          "extension": .string(format.fileExtension), "pictures": .boolean(format.showsPictures),
          "origin": json(of: format.origin), "options": .array(format.options.map { json(of: $0) }),
        ]
        object["version"] = format.version.map { .string($0) }
        object["from"] = format.from.map { .string($0) }
        return .object(object)
      })
  }

  /// Where a format comes from, in words.
  static func origin(of format: FormatDescription) -> String {
    switch format.origin {
    case .builtIn: "built in"
    case .shipped: "shipped"
    case .folder(let path), .program(let path): line(path)
    }
  }

  private static func json(of origin: FormatOrigin) -> JSONValue {
    switch origin {
    case .builtIn: ["kind": "built-in"]
    case .shipped(let folder): ["kind": "shipped", "path": .string(folder)]
    case .folder(let path): ["kind": "folder", "path": .string(path)]
    case .program(let path): ["kind": "program", "path": .string(path)]
    }
  }

  // MARK: - Options

  private static func json(of option: OptionDescription) -> JSONValue {
    var object: [String: JSONValue] = ["name": .string(option.name), "summary": .string(option.summary)]
    object["default"] = option.standard
    switch option.kind {
    case .boolean: object["type"] = "boolean"
    case .integer(let range):
      object.merge(
        ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
      ) { $1 }
    case .number(let range):
      object.merge(["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]) {
        $1
      }
    case .text: object["type"] = "text"
    case .choice(let words): object["one-of"] = .array(words.map { .string($0) })
    case .file: object["type"] = "file"
    case .any: object["type"] = "any"
    }
    return .object(object)
  }

  private static func values(of kind: OptionDescription.Kind) -> String {
    switch kind {
    case .boolean: "true | false"
    case .integer(let range):
      range.lowerBound > -1_000_000_000 || range.upperBound < 1_000_000_000
        ? "\(range.lowerBound)…\(range.upperBound)" : "a whole number"
    case .number(let range): abs(range.lowerBound) < 1e9 ? "\(range.lowerBound)…\(range.upperBound)" : "a number"
    case .text: "text"
    case .choice(let words): words.joined(separator: " | ")
    case .file: "a file"
    case .any: "anything"
    }
  }

  private static func value(_ value: JSONValue) -> String {
    switch value {
    case .null: "none"
    case .string(let text): text.isEmpty ? "none" : line(text)
    case .boolean, .integer, .number, .array, .object: line(JSONText.text(of: value))
    }
  }

  /// A value to show in an example: another one than the standard where there is one to think of.
  private static func sample(of option: OptionDescription) -> String {
    switch option.kind {
    case .boolean: option.standard == true ? "false" : "true"
    case .integer(let range): String(min(max(range.lowerBound, 60), range.upperBound))
    case .number(let range): String(min(max(range.lowerBound, 1), range.upperBound))
    case .choice(let words): words.first { option.standard != .string($0) } ?? words.first ?? "…"
    case .file: "own.css"
    case .text, .any: "…"
    }
  }

  // MARK: - Layout

  /// Rows in columns, two spaces between them; the last column is not filled.
  private static func columns(_ rows: [[String]], indent: String = "") -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.columns(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var text = indent
      for (column, cell) in row.enumerated() {
        text += cell
        let room = widths[column] - DisplayWidth.columns(of: cell) + 2
        if column + 1 < row.count { text += String(repeating: " ", count: max(0, room)) }
      }
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  /// A text of somebody else’s on one line.
  private static func line(_ text: String) -> String { PrintableText.line(text).text }
}
