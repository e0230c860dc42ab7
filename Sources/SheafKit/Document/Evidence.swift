/// What an article was read from: the text behind each field, and what was left out around it.
public struct Evidence: Hashable, Sendable, Codable {
  /// The text that each field was read from, in the order of the fields.
  public var fields: [FieldEvidence]
  /// What was left out as furniture, in the order of the source; only kept when it is asked for.
  public var dropped: [DroppedText]

  /// Makes evidence from its parts.
  public init(fields: [FieldEvidence] = [], dropped: [DroppedText] = []) {
    self.fields = fields
    self.dropped = dropped
  }
}

/// The text that a field was read from.
public struct FieldEvidence: Hashable, Sendable, Codable {
  /// The fields of an article that are read from somewhere, named as in its JSON.
  public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title, kicker, subtitle, organisation, source, repostedFrom, byline, editors, dateline, published, language
    case sourceNote, address
  }

  /// The field.
  public var field: Field
  /// The text as it stands in the source, white space folded; cut with `…` behind 200 code points.
  public var text: String
  /// Where it stands.
  public var place: SourcePlace

  /// Makes evidence of a field.
  public init(_ field: Field, _ text: String, at place: SourcePlace) {
    self.field = field
    self.text = text
    self.place = place
  }
}

/// Text of the source that is no part of the article.
public struct DroppedText: Hashable, Sendable, Codable {
  /// The text as it stands in the source, white space folded; cut with `…` behind 200 code points.
  public var text: String
  /// Where it stands.
  public var place: SourcePlace
  /// The rule that dropped it, as a word or two joined by hyphens: `breadcrumb`, `related-links`, `page-number`.
  public var rule: String

  /// Makes a record of text that was left out.
  public init(_ text: String, at place: SourcePlace, rule: String) {
    self.text = text
    self.place = place
    self.rule = rule
  }
}
