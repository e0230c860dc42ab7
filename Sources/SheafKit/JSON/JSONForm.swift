/// How the values of a type stand in JSON: one description, from which they are written, read and checked.
///
/// The forms of records and unions are made from `JSONField`s; see `JSONForm.record` and `JSONForm.union`.
package struct JSONForm<Value>: Sendable {
  /// Appends a value.
  let write: @Sendable (Value, inout JSONWriter) -> Void
  /// Reads a value.
  let read: @Sendable (inout JSONReader) throws(JSONProblem) -> Value
  /// What the JSON Schema says of it.
  let schema: @Sendable (inout JSONDefinitions) -> JSONValue
}

/// A type whose JSON is described.
package protocol JSONDescribed: SendableMetatype {
  /// How its values stand in JSON.
  static var json: JSONForm<Self> { get }
}

// MARK: - Whole texts

/// A value that was read, and how often U+FFFD stands in it for something that is no character.
package struct JSONReading<Value> {
  package var value: Value
  package var replaced: Int
}

extension JSONForm {
  /// Reads a whole text.
  package func read(
    json bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONProblem) -> JSONReading<Value> {
    do throws(JSONProblem) {
      var reader = try JSONReader(bytes, limits: limits)
      let value = try read(&reader)
      try reader.end()
      return JSONReading(value: value, replaced: reader.replaced)
    } catch {
      throw error.located(in: bytes)
    }
  }

  /// A value as a whole text, without a line break at its end.
  package func bytes(of value: Value, indented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(indented: indented)
    write(value, &writer)
    return writer.bytes
  }
}

extension JSONDescribed {
  /// Reads a value from a whole JSON text. Throws what is wrong with it, with its path and place.
  package init(json bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONProblem) {
    self = try Self.json.read(json: bytes, limits: limits).value
  }

  /// The value as JSON, without a line break at its end; the same value gives the same bytes.
  package func json(indented: Bool = false) -> [UInt8] { Self.json.bytes(of: self, indented: indented) }
}

// MARK: - Simple values

extension JSONForm<String> {
  /// Text.
  package static let text = JSONForm(
    write: { $1.text($0) }, read: { reader throws(JSONProblem) in try reader.text() },
    schema: { _ in ["type": "string"] })
}

extension JSONForm<Int> {
  /// A whole number.
  package static let integer = JSONForm(
    write: { $1.integer($0) }, read: { reader throws(JSONProblem) in try reader.integer() },
    schema: { _ in ["type": "integer"] })
}

extension JSONForm<Double> {
  /// Any number.
  package static let number = JSONForm(
    write: { $1.number($0) }, read: { reader throws(JSONProblem) in try reader.double() },
    schema: { _ in ["type": "number"] })
}

extension JSONForm<Bool> {
  /// `true` or `false`.
  package static let boolean = JSONForm(
    write: { $1.boolean($0) }, read: { reader throws(JSONProblem) in try reader.boolean() },
    schema: { _ in ["type": "boolean"] })
}

extension JSONForm<JSONValue> {
  /// Anything.
  package static let any = JSONForm(
    write: { $1.value($0) }, read: { reader throws(JSONProblem) in try reader.value() }, schema: { _ in true })
}

extension JSONForm<[UInt8]> {
  /// Bytes as text in base64.
  package static let base64 = JSONForm(
    write: { $1.base64($0) },
    read: { reader throws(JSONProblem) in
      let start = reader.index
      guard let bytes = Base64.bytes(of: try reader.text().utf8) else {
        throw .value("is not base64 (RFC 4648, with `+`, `/` and `=` at the end)", at: start)
      }
      return bytes
    },
    schema: { _ in ["type": "string", "contentEncoding": "base64"] })
}

extension JSONForm where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of some words.
  package static var word: JSONForm {
    let words = Value.allCases.map(\.rawValue)
    return JSONForm(
      write: { $1.text($0.rawValue) },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        let text = try reader.text()
        guard let value = Value(rawValue: text) else { throw .unknown(text, among: words, at: start) }
        return value
      }, schema: { _ in ["type": "string", "enum": .array(words.map { .string($0) })] })
  }
}

extension JSONProblem {
  /// A word that is none of those that can stand there.
  static func unknown(_ text: String, among words: [String], at offset: Int) -> JSONProblem {
    let help =
      NearestName.of(text, in: words).map { "did you mean `\($0)`?" } ?? "there are: \(words.joined(separator: ", "))"
    return .value(
      "is “\(text.unicodeScalars.prefix(40).map(String.init).joined())”, which is unknown", at: offset, help: help)
  }
}

// MARK: - Values made of others

extension JSONForm {
  /// The values of a described type; it is looked up only when it is used, so that a type can stand in itself.
  package static func of(_ type: Value.Type) -> JSONForm where Value: JSONDescribed {
    JSONForm(
      write: { Value.json.write($0, &$1) },
      read: { reader throws(JSONProblem) in try Value.json.read(&reader) },
      schema: { Value.json.schema(&$0) })
  }

  /// A list of values.
  package static func list<Element>(of element: JSONForm<Element>) -> JSONForm where Value == [Element] {
    JSONForm(
      write: { values, writer in
        writer.open(.list)
        for value in values {
          writer.item()
          element.write(value, &writer)
        }
        writer.close(.list)
      },
      read: { reader throws(JSONProblem) in
        var values: [Element] = []
        guard try reader.enter(.list) else { return values }
        repeat {
          do throws(JSONProblem) {
            values.append(try element.read(&reader))
          } catch {
            throw error.inside(.index(values.count))
          }
        } while try reader.another(in: .list)
        return values
      }, schema: { ["type": "array", "items": element.schema(&$0)] })
  }

  /// A list of the values of a described type.
  package static func list<Element: JSONDescribed>(of type: Element.Type) -> JSONForm where Value == [Element] {
    list(of: .of(type))
  }
}
