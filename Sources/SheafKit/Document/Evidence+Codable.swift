/// Written as `{"field": "title", "text": "…", "line": 3, "element": "h1"}`.
extension FieldEvidence: Codable {
  private enum Key: String, CodingKey {
    case field
    case text
  }

  /// Reads the evidence of one field; an unknown field is an error.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    field = try object.decode(Field.self, forKey: .field)
    text = try object.decode(String.self, forKey: .text)
    place = try SourcePlace(from: decoder)
  }

  /// Writes the evidence of one field.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(field, forKey: .field)
    try object.encode(text, forKey: .text)
    try place.encode(to: encoder)
  }
}

/// Written as `{"rule": "breadcrumb", "text": "…", "line": 3}`.
extension DroppedText: Codable {
  private enum Key: String, CodingKey {
    case rule
    case text
  }

  /// Reads one record.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    rule = try object.decode(String.self, forKey: .rule)
    text = try object.decode(String.self, forKey: .text)
    place = try SourcePlace(from: decoder)
  }

  /// Writes one record.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(rule, forKey: .rule)
    try object.encode(text, forKey: .text)
    try place.encode(to: encoder)
  }
}
