import SheafKit

/// Text with the line it stands on: what cleaning takes out, one by one.
protocol PlacedText {
  /// The text.
  var text: ArraySlice<UInt8> { get }
  /// The line that it starts on, or another number that only grows from one to the next.
  var line: Int { get }
}

extension TextLine: PlacedText {
  /// The number of the line.
  var line: Int { number }
}

extension Paragraph: PlacedText {}

/// What is left out of an article, with the rule that says so.
///
/// Steps of cleaning stay functions that give back what they keep: the log compares, and only when it is asked to keep
/// something.
struct DropLog {
  /// Whether it keeps anything.
  let isKept: Bool
  private var dropped: [DroppedText] = []
  private var more = 0
  private let limit: Int

  /// The most texts that are kept for an article; the others are counted.
  static let articleLimit = 500
  /// The most that are kept for a document before it is split into its articles.
  static let documentLimit = 20_000

  /// Makes a log that is empty; one that keeps nothing costs nothing.
  init(isKept: Bool, limit: Int = articleLimit) {
    self.isKept = isKept
    self.limit = limit
  }

  /// What a step keeps of some texts; the others are dropped by a rule.
  mutating func drop<Text: PlacedText>(_ rule: DropRule, from texts: [Text], _ step: ([Text]) -> [Text]) -> [Text] {
    drop(from: texts, by: { _ in rule }, step)
  }

  /// The same for a step that follows several rules; a text without a rule is part of the article under another name.
  mutating func drop<Text: PlacedText>(
    from texts: [Text], by rule: (Text) -> DropRule?, _ step: ([Text]) -> [Text]
  ) -> [Text] {
    let kept = step(texts)
    add(texts, without: kept, by: rule)
    return kept
  }

  /// Adds the texts that are not among those that were kept.
  mutating func add<Text: PlacedText, Kept: PlacedText>(
    _ texts: some Sequence<Text>, without kept: some Sequence<Kept>, by rule: (Text) -> DropRule?
  ) {
    guard isKept else { return }
    let lines = Set(kept.map(\.line))
    for text in texts where !lines.contains(text.line) {
      if let rule = rule(text) { add(text.text, at: SourcePlace(line: text.line), by: rule) }
    }
  }

  /// Adds a text.
  mutating func add(_ text: ArraySlice<UInt8>, at place: SourcePlace, by rule: DropRule) {
    guard isKept, !text.isEmpty else { return }
    guard dropped.count < limit else { return more += 1 }
    dropped.append(DroppedText(text.clipped(to: FieldEvidence.longestText).string, at: place, rule: rule.rawValue))
  }

  /// Adds what another log holds.
  mutating func add(_ other: DropLog) {
    let room = max(0, limit - dropped.count)
    dropped += other.dropped.prefix(room)
    more += other.more + max(0, other.dropped.count - room)
  }

  /// The log with others in the place of its texts.
  func mapped(_ transform: (DroppedText) -> [DroppedText]) -> DropLog {
    var mapped = DropLog(isKept: isKept, limit: limit)
    mapped.more = more
    for text in dropped { for part in transform(text) { mapped.append(part) } }
    return mapped
  }

  /// The shares of the articles of a document that start on some lines: each has what was dropped in it, and the first
  /// also what was dropped before it. What was only counted goes to the last.
  func shares(from starts: [Int]) -> [DropLog] {
    var shares = starts.map { _ in DropLog(isKept: isKept) }
    guard isKept, !shares.isEmpty else { return shares }
    var index = 0
    for text in inOrder {
      while index + 1 < starts.count, let line = text.place.line, line >= starts[index + 1] { index += 1 }
      shares[index].append(text)
    }
    shares[shares.count - 1].more += more
    return shares
  }

  private mutating func append(_ text: DroppedText) {
    if dropped.count < limit { dropped.append(text) } else { more += 1 }
  }

  /// The evidence of an article whose fields have theirs; a line that is evidence of a field was not dropped.
  func evidence(fields: [FieldEvidence]) -> Evidence {
    guard isKept else { return Evidence(fields: fields) }
    let told = Set(fields.map { Line(text: $0.text, place: $0.place) })
    let dropped = inOrder.filter { !told.contains(Line(text: $0.text, place: $0.place)) }
    return Evidence(fields: fields, dropped: dropped, droppedMore: more > 0 ? more : nil)
  }

  /// A text at its line.
  private struct Line: Hashable {
    let key: TextKey
    let page: Int?
    let line: Int?

    init(text: String, place: SourcePlace) {
      key = TextKey(ArraySlice(text))
      page = place.page
      line = place.line
    }
  }

  /// What was dropped in the order of page and line; what has no line stands behind the rest.
  private var inOrder: [DroppedText] {
    dropped.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a.page ?? 0, a.line ?? .max, left.offset) < (b.page ?? 0, b.line ?? .max, right.offset)
    }.map(\.element)
  }
}
