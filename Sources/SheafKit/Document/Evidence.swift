/// What an article was read from: the text behind each field, and what was left out around it.
public struct Evidence: Hashable, Sendable, Codable {
  /// The text that each field was read from, in the order of the fields: one for each field that the article states, and
  /// one for each line that adds somebody to a byline or to the editors.
  public var fields: [FieldEvidence]
  /// What was left out as furniture, in the order of the source; only kept when it is asked for.
  public var dropped: [DroppedText]
  /// How many more texts were left out than `dropped` holds, which is bounded; nil when it holds all.
  public var droppedMore: Int?

  /// Makes evidence from its parts; the fields are put in their order.
  public init(fields: [FieldEvidence] = [], dropped: [DroppedText] = [], droppedMore: Int? = nil) {
    self.fields = FieldEvidence.Field.allCases.flatMap { field in fields.filter { $0.field == field } }
    self.dropped = dropped
    self.droppedMore = droppedMore
  }

  /// The code points that a text is cut behind.
  public static let textLimit = 200

  /// A text as evidence keeps it: white space folded, cut with `…` behind `textLimit` code points.
  static func excerpt(_ text: String) -> String {
    var excerpt: [UInt8] = []
    excerpt.reserveCapacity(min(text.utf8.count, textLimit * 4))
    var count = 0
    var hasGap = false
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let first = bytes[place]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        let end = min(place + length, bytes.count)
        defer { place = end }
        if isWhiteSpace(UnsafeBufferPointer(rebasing: bytes[place..<end])) {
          hasGap = count > 0
          continue
        }
        guard count + (hasGap ? 1 : 0) < textLimit else {
          excerpt.append(contentsOf: "…".utf8)
          return
        }
        if hasGap { excerpt.append(0x20) }
        excerpt.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place..<end]))
        count += hasGap ? 2 : 1
        hasGap = false
      }
    }
    return String(decoding: excerpt, as: UTF8.self)
  }

  /// Whether a code point is white space (Unicode property White_Space).
  private static func isWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.count {
    case 1: return bytes[0] == 0x20 || (0x09...0x0D).contains(bytes[0])
    case 2: return bytes[0] == 0xC2 && (bytes[1] == 0x85 || bytes[1] == 0xA0)
    case 3:
      switch (bytes[0], bytes[1], bytes[2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return true
      default: return false
      }
    default: return false
    }
  }
}

/// The text that a field was read from.
public struct FieldEvidence: Hashable, Sendable {
  /// The fields of an article that are read from somewhere, named as in its JSON.
  public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title, kicker, subtitle, organisation, source, repostedFrom, byline, editors, dateline, published, language
    case sourceNote, address
  }

  /// The field.
  public var field: Field
  /// The text as it stands in the source, white space folded; cut with `…` behind `Evidence.textLimit` code points.
  public var text: String
  /// Where it stands.
  public var place: SourcePlace

  /// Makes evidence of a field; the text is folded and cut.
  public init(_ field: Field, _ text: String, at place: SourcePlace) {
    self.field = field
    self.text = Evidence.excerpt(text)
    self.place = place
  }
}

/// Text of the source that is no part of the article.
public struct DroppedText: Hashable, Sendable {
  /// The text as it stands in the source, white space folded; cut with `…` behind `Evidence.textLimit` code points.
  public var text: String
  /// Where it stands.
  public var place: SourcePlace
  /// The rule that dropped it, as a word or two joined by hyphens: `breadcrumb`, `related-links`, `page-number`.
  public var rule: String

  /// Makes a record of text that was left out; the text is folded and cut.
  public init(_ text: String, at place: SourcePlace, rule: String) {
    self.text = Evidence.excerpt(text)
    self.place = place
    self.rule = rule
  }
}
