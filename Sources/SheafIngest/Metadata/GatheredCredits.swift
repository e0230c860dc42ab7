import SheafKit

/// What the lines of an article state together, each field with the text that it was read from.
///
/// Credits come in only by way of `merge`, so that no field can be without its evidence.
@dynamicMemberLookup
struct GatheredCredits: Hashable, Sendable {
  /// What is stated so far.
  private(set) var credits = Credits()
  /// The text behind it: one for a field, for people one for each line that names some.
  private(set) var evidence: [FieldEvidence] = []

  /// The line that says when it was written or last changed.
  private var changedEvidence: FieldEvidence?

  /// Starts with nothing stated.
  init() {}

  /// A field of the credits.
  subscript<Value>(dynamicMember field: KeyPath<Credits, Value>) -> Value { credits[keyPath: field] }

  /// Adds what a line states; what is known already stays, and nobody is named twice in one role.
  mutating func merge(_ other: Credits, from line: ArraySlice<UInt8>, at place: SourcePlace) {
    if credits.changed == nil, other.changed != nil {
      changedEvidence = FieldEvidence(.published, clipping: line, at: place)
    }
    let taken = credits.merge(other)
    guard let first = taken.first else { return }
    // The line is folded once for all fields.
    if evidence.isEmpty { evidence.reserveCapacity(4) }
    var told = FieldEvidence(first, line.clipped(to: 2048).string, at: place)
    evidence.append(told)
    for field in taken.dropFirst() {
      told.field = field
      evidence.append(told)
    }
  }

  /// The same for a line in a string.
  mutating func merge(_ other: Credits, from line: String, at place: SourcePlace) {
    merge(other, from: ArraySlice(line), at: place)
  }

  /// The same for a line that is a paragraph.
  mutating func merge(_ other: Credits, from line: Paragraph) {
    merge(other, from: line.text, at: SourcePlace(line: line.line))
  }

  /// Adds a medium.
  mutating func merge(source: Stated<String>) {
    merge(Credits(source: source.value), from: source.text, at: source.place)
  }

  /// Adds what other lines state.
  mutating func merge(_ other: GatheredCredits) {
    if credits.changed == nil { changedEvidence = other.changedEvidence }
    let taken = credits.merge(other.credits)
    guard !taken.isEmpty else { return }
    evidence += other.evidence.filter { taken.contains($0.field) }
  }

  /// Adds what weaker evidence states, field by field where nothing is known.
  mutating func merge(whereSilent other: GatheredCredits) {
    var weaker = other
    if !credits.byline.isEmpty { weaker.credits.byline = [] }
    if !credits.editors.isEmpty { weaker.credits.editors = [] }
    merge(weaker)
  }

  /// Takes another day of publication, which better evidence states.
  mutating func replace(published: CalendarDate, from line: ArraySlice<UInt8>, at place: SourcePlace) {
    credits.published = published
    evidence.removeAll { $0.field == .published }
    evidence.append(FieldEvidence(.published, clipping: line, at: place))
  }

  /// Takes the day of publication from other evidence, where that has one.
  mutating func replacePublished(by other: GatheredCredits) {
    guard let published = other.credits.published else { return }
    credits.published = published
    evidence.removeAll { $0.field == .published }
    evidence += other.evidence.filter { $0.field == .published }
  }

  /// Takes the medium from other evidence, where that has one.
  mutating func replaceSource(by other: GatheredCredits) {
    guard let source = other.credits.source else { return }
    credits.source = source
    evidence.removeAll { $0.field == .source }
    evidence += other.evidence.filter { $0.field == .source }
  }

  /// Drops a medium that is none.
  mutating func dropSource() {
    credits.source = nil
    evidence.removeAll { $0.field == .source }
  }

  /// Drops people who are none: the site itself.
  mutating func dropAuthors(where isNone: (Contributor) -> Bool) {
    credits.byline.removeAll(where: isNone)
    if credits.byline.isEmpty { evidence.removeAll { $0.field == .byline } }
  }

  /// Takes the day of the last change for that of publication, where no other is stated.
  mutating func settleDate() {
    guard credits.published == nil, let changed = credits.changed else { return }
    credits.published = changed
    if let changedEvidence { evidence.append(changedEvidence) }
  }

  /// The same credits, the places of their evidence told otherwise.
  func relocated(_ place: (SourcePlace) -> SourcePlace) -> GatheredCredits {
    var moved = self
    for index in moved.evidence.indices { moved.evidence[index].place = place(moved.evidence[index].place) }
    if let changed = changedEvidence { moved.changedEvidence?.place = place(changed.place) }
    return moved
  }
}
