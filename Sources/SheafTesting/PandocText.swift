import SheafKit

/// The text of a document in pandoc's JSON.
enum PandocText {
  /// The words of a value: those of `Str`, `Code`, `CodeBlock` and metadata; attributes and targets are no words.
  static func text(of value: JSONValue) -> String {
    switch value {
    case .array(let values): return values.map { text(of: $0) }.joined()
    case .object(let object):
      guard case .string(let tag)? = object["t"] else {
        return object.keys.sorted().filter { $0 != "pandoc-api-version" }.compactMap { object[$0] }.map { text(of: $0) }
          .joined(separator: "\n")
      }
      switch (tag, object["c"]) {
      case ("Str", .string(let word)?), ("MetaString", .string(let word)?): return word
      case ("Code", .array(let parts)?), ("CodeBlock", .array(let parts)?), ("RawBlock", .array(let parts)?):
        if case .string(let code)? = parts.last { return code }
        return ""
      case (_, let content?): return text(of: content)
      case (_, nil): return " "
      }
    case .string, .null, .boolean, .integer, .number: return ""
    }
  }
}
