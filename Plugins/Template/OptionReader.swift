import SheafKit
import SheafYAML

/// Reads one option of a `formatter.yaml`, in the words in which recipes declare their parameters.
enum OptionReader {
  private static let keys = ["type", "one-of", "minimum", "maximum", "default", "summary"]
  private static let also = ["choices": "one-of", "standard": "default", "min": "minimum", "max": "maximum"]
  private static let types = ["boolean", "integer", "number", "text"]

  /// Reads an option; nil when it is not fit, which is told.
  static func read(
    _ name: String, _ node: YAMLNode, with fields: inout ManifestFields, example: String
  ) -> OptionDescription? {
    guard let pairs = fields.pairs(node, keys: keys, of: "an option", also: also, example: example),
      let kind = kind(pairs, node, &fields)
    else { return nil }
    let summary = pairs["summary"].flatMap { fields.text($0, "summary", example: "how wide a line is") }
    guard let summary else {
      if pairs["summary"] == nil {
        fields.report("missing-key", "an option needs `summary`", node, help: "say in a few words what it does")
      }
      return nil
    }
    var option = OptionDescription(name, kind, summary: summary)
    if let node = pairs["default"] {
      option.standard = node.json
      if !fits(node.json, kind) {
        fields.report(
          "wrong-type", "`\(node.scalar?.text.prefix(40) ?? "…")` is no value of `\(name)`", node, help: help(kind))
      }
    }
    return option
  }

  private static func kind(
    _ pairs: [String: YAMLNode], _ node: YAMLNode, _ fields: inout ManifestFields
  ) -> OptionDescription.Kind? {
    if let list = pairs["one-of"] {
      let words = (list.items ?? []).compactMap { $0.scalar?.text }.filter { ManifestFields.isName($0) }
      guard words.count == list.items?.count, (1...40).contains(words.count), Set(words).count == words.count else {
        fields.report(
          "wrong-type", "`one-of` must be a list of different words", list, help: "for example `one-of: [plain, warm]`")
        return nil
      }
      return .choice(words)
    }
    guard let typeNode = pairs["type"], let type = typeNode.scalar?.text else {
      fields.report(
        "missing-key", "an option needs `type` or `one-of`", pairs["type"] ?? node,
        help: "a type is one of " + types.joined(separator: ", "))
      return nil
    }
    switch type {
    case "boolean": return .boolean
    case "text": return .text
    case "integer":
      let low = whole(pairs["minimum"], &fields) ?? Int(Int32.min)
      let high = whole(pairs["maximum"], &fields) ?? Int(Int32.max)
      return range(low, high, node, &fields).map { .integer($0) }
    case "number":
      let low = decimal(pairs["minimum"], &fields) ?? -1e9
      let high = decimal(pairs["maximum"], &fields) ?? 1e9
      return range(low, high, node, &fields).map { .number($0) }
    default:
      fields.report(
        "unknown-value", "there is no type `\(type.prefix(40))`", typeNode,
        help: NearestName.of(type, in: types).map { "did you mean `\($0)`?" } ?? "one of "
          + types.joined(separator: ", "))
      return nil
    }
  }

  private static func range<Bound: Comparable>(
    _ low: Bound, _ high: Bound, _ node: YAMLNode, _ fields: inout ManifestFields
  ) -> ClosedRange<Bound>? {
    guard low <= high else {
      fields.report("wrong-type", "`minimum` is larger than `maximum`", node, help: "exchange the two")
      return nil
    }
    return low...high
  }

  private static func whole(_ node: YAMLNode?, _ fields: inout ManifestFields) -> Int? {
    guard let node else { return nil }
    if case .integer(let number) = node.scalar?.value { return number }
    fields.report("wrong-type", "a whole number is expected here", node, help: "for example `minimum: 1`")
    return nil
  }

  private static func decimal(_ node: YAMLNode?, _ fields: inout ManifestFields) -> Double? {
    guard let node else { return nil }
    switch node.scalar?.value {
    case .integer(let number): return Double(number)
    case .number(let number) where number.isFinite: return number
    case .null, .boolean, .string, .number, nil:
      fields.report("wrong-type", "a number is expected here", node, help: "for example `minimum: 0.5`")
      return nil
    }
  }

  private static func fits(_ value: JSONValue, _ kind: OptionDescription.Kind) -> Bool {
    switch (kind, value) {
    case (.boolean, .boolean), (.text, .string), (.any, _), (.file, .string): true
    case (.integer(let range), .integer(let number)): range.contains(number)
    case (.number(let range), .integer(let number)): range.contains(Double(number))
    case (.number(let range), .number(let number)): range.contains(number)
    case (.choice(let words), .string(let word)): words.contains(word)
    default: false
    }
  }

  private static func help(_ kind: OptionDescription.Kind) -> String {
    switch kind {
    case .boolean: "write true or false"
    case .integer(let range): "write a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "write a number from \(range.lowerBound) to \(range.upperBound)"
    case .choice(let words): "write one of " + words.joined(separator: ", ")
    case .text, .file, .any: "write it in quotation marks"
    }
  }
}
