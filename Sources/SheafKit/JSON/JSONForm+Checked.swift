extension JSONForm<String> {
  /// Text of which only some is taken: `problem` says what is wrong with any other, in words that stand behind its path
  /// ("is no day"), and what to write instead. `pattern` is the same for the JSON Schema, as far as it can say it.
  package static func text(
    pattern: String? = nil, _ problem: @escaping @Sendable (String) -> (words: String, help: String?)?
  ) -> JSONForm {
    JSONForm(
      write: { $1.text($0) },
      read: { reader throws(JSONProblem) in
        reader.skipSpace()
        let start = reader.index
        let text = try reader.text()
        if let (words, help) = problem(text) { throw .value(words, at: start, help: help) }
        return text
      },
      schema: { _ in
        var schema: [String: JSONValue] = ["type": "string"]
        schema["pattern"] = pattern.map { .string($0) }
        return .object(schema)
      })
  }
}
