import SheafKit

extension YAMLNode {
  /// The node as a JSON value.
  ///
  /// Keys become text: `1: a` is `{"1": "a"}`, and a key that is a collection becomes its own JSON text. Infinity and
  /// not-a-number, which JSON lacks, become the text that stands in the file.
  public var json: JSONValue {
    switch content {
    case .scalar(let scalar): scalar.json
    case .sequence(let items): .array(items.map(\.json))
    case .mapping(let pairs): .object(Dictionary(pairs.map { ($0.key.jsonKey, $0.value.json) }) { _, last in last })
    }
  }

  /// The node as JSON text on one line, with the keys in the order of the file.
  public var jsonText: String {
    var bytes: [UInt8] = []
    writeJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var jsonKey: String { scalar?.text ?? jsonText }

  private func writeJSON(to bytes: inout [UInt8]) {
    switch content {
    case .scalar(let scalar): JSONText.write(scalar.json, to: &bytes)
    case .sequence(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        item.writeJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .mapping(let pairs):
      bytes.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.write(.string(pair.key.jsonKey), to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        pair.value.writeJSON(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension YAMLScalar {
  fileprivate var json: JSONValue {
    switch value {
    case .null: .null
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .integer(integer)
    case .number(let number): number.isFinite ? .number(number) : .string(text)
    case .string(let string): .string(string)
    }
  }
}
