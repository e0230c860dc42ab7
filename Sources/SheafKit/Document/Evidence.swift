/// What an article was read from: the text behind each field, what told it from the others of its file, and what was left
/// out around it.
public struct Evidence: Hashable, Sendable {
  /// The text that each field was read from, in the order of the fields: one for each field that the article states, and
  /// one for each line that adds somebody to a byline or to the editors.
  public var fields: [FieldEvidence]
  /// Where the articles of the file were divided, in words that go on “divided at”: `titles in 【…】`, `titles numbered 一、`,
  /// `texts that are signed alike`; nil for an article that has its file to itself, and where the format divides them.
  public var division: String?
  /// What was left out as furniture, in the order of the source; only kept when it is asked for.
  public var dropped: [DroppedText]
  /// How many more texts were left out than `dropped` holds, which is bounded; nil when it holds all.
  public var droppedMore: Int?

  /// Makes evidence from its parts; the fields are put in their order.
  public init(
    fields: [FieldEvidence] = [], division: String? = nil, dropped: [DroppedText] = [], droppedMore: Int? = nil
  ) {
    let isSorted = fields.indices.dropFirst().allSatisfy { fields[$0 - 1].field.rank <= fields[$0].field.rank }
    self.fields = isSorted ? fields : Self.inOrder(fields)
    self.division = division
    self.dropped = dropped
    self.droppedMore = droppedMore
  }

  /// Fields in the order of their ranks, of which there are few.
  private static func inOrder(_ fields: [FieldEvidence]) -> [FieldEvidence] {
    var sorted: [FieldEvidence] = []
    sorted.reserveCapacity(fields.count)
    for rank in 0..<FieldEvidence.Field.allCases.count {
      for index in fields.indices where fields[index].field.rank == rank { sorted.append(fields[index]) }
    }
    return sorted
  }

  /// Puts the evidence of a field in the place of what there was for it.
  public mutating func state(_ evidence: FieldEvidence) {
    fields.removeAll { $0.field == evidence.field }
    add(evidence)
  }

  /// Puts the evidence of a field behind what there is for it, in the order of the fields.
  public mutating func add(_ evidence: FieldEvidence) {
    let place = fields.firstIndex { $0.field.rank > evidence.field.rank } ?? fields.endIndex
    fields.insert(evidence, at: place)
  }

  /// The same evidence with its places told otherwise, as those of a file are that stands inside another.
  public func relocated(_ place: (SourcePlace) -> SourcePlace) -> Evidence {
    var moved = self
    for index in moved.fields.indices { moved.fields[index].place = place(moved.fields[index].place) }
    for index in moved.dropped.indices { moved.dropped[index].place = place(moved.dropped[index].place) }
    return moved
  }

  /// The code points that a text is cut behind.
  public static let textLimit = 200

  /// A text as evidence keeps it: white space folded, cut with `…` behind `textLimit` code points.
  static func excerpt(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isExcerpt($0) }) { return text }
    return text.withUTF8 { bytes in
      var excerpt: [UInt8] = []
      excerpt.reserveCapacity(min(bytes.count, textLimit * 4))
      var count = 0
      var hasGap = false
      var place = 0
      // What stays as it is comes over in runs.
      var run = 0
      while place < bytes.count {
        let length = spaceLength(bytes, at: place)
        if length > 0 {
          excerpt.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
          place += length
          run = place
          hasGap = count > 0
          continue
        }
        count += hasGap ? 2 : 1
        guard count <= textLimit else {
          excerpt.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<place]))
          return String(decoding: excerpt, as: UTF8.self) + "…"
        }
        if hasGap { excerpt.append(0x20) }
        hasGap = false
        place += width(bytes[place])
      }
      excerpt.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
      return String(decoding: excerpt, as: UTF8.self)
    }
  }

  /// The bytes of the code point that one starts, in text that is UTF-8.
  @inline(__always)
  private static func width(_ first: UInt8) -> Int { first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  /// Whether a text is surely its own excerpt: short, with nothing that may be white space but single spaces inside it.
  private static func isExcerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    var count = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case 0x20 where last != 0x20: break
      case 0...0x20: return false
      case 0xC2, 0xE1, 0xE2, 0xE3: if spaceLength(bytes, at: place) > 0 { return false }
      default: break
      }
      if byte & 0xC0 != 0x80 { count += 1 }
      last = byte
    }
    return last != 0x20 && count <= textLimit
  }

  /// How many bytes of white space start at a byte: a line end, a tab, or a space of any width; 0 for other text.
  @inline(__always)
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let first = bytes[place]
    if first <= 0x20 { return (0x09...0x0D).contains(first) || first == 0x20 ? 1 : 0 }
    guard first == 0xC2 || (0xE1...0xE3).contains(first), place + 1 < bytes.count else { return 0 }
    let second = bytes[place + 1]
    // U+0085 and U+00A0.
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard place + 2 < bytes.count else { return 0 }
    switch (first, second, bytes[place + 2]) {
    // U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F),
      (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }
}

/// The text that a field was read from.
public struct FieldEvidence: Hashable, Sendable {
  /// The fields of an article that are read from somewhere, named as in its JSON.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case title, kicker, subtitle, organisation, source, repostedFrom, byline, editors, dateline, published, language
    case sourceNote, address

    /// Its place in the order of the fields.
    fileprivate var rank: Int {
      switch self {
      case .title: 0
      case .kicker: 1
      case .subtitle: 2
      case .organisation: 3
      case .source: 4
      case .repostedFrom: 5
      case .byline: 6
      case .editors: 7
      case .dateline: 8
      case .published: 9
      case .language: 10
      case .sourceNote: 11
      case .address: 12
      }
    }
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
