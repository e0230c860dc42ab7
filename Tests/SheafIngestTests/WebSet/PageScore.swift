import SheafKit

@testable import SheafIngest

/// How well one page was read.
struct PageScore {
  var name: String
  /// The F1 of the body’s character 4-grams, counted as often as they occur, white space left out.
  var body: Double
  /// Whether fields are what an editor says, to the letter; nothing where the page states nothing.
  var title: Bool
  var kicker: Bool
  var subtitle: Bool
  var published: Bool
  var source: Bool
  /// The names, without their roles.
  var byline: Overlap
  var editors: Overlap
  /// Values that the page does not state, field by field.
  var invented: [String]
  /// Captions that stand in the body.
  var captions: [String]
  /// Blocks of which most is no part of the article.
  var leaks: [String]
  /// Blocks of the article of which most is missing.
  var gaps: [String]
  /// The fields that were read wrongly, with what was wanted.
  var misses: [String]

  /// What two lists have in common.
  struct Overlap {
    var common: Int
    var found: Int
    var wanted: Int

    /// The F1; 1 when both lists are empty.
    var f1: Double { found + wanted == 0 ? 1 : Double(2 * common) / Double(found + wanted) }
  }

  /// Compares an article with the gold of its page; no article is an empty one.
  init(of page: GoldPage, read article: Article?) {
    let gold = page.gold
    name = page.name
    let texts = (article?.blocks ?? []).filter(\.isText).map(\.plainText)
    let (found, wanted) = (Grams(texts.joined()), Grams(gold.body))
    body = found.f1(with: wanted)
    title = Self.folded(article?.title) == Self.folded(gold.title)
    kicker = Self.folded(article?.kicker) == Self.folded(gold.kicker)
    subtitle = Self.folded(article?.subtitle) == Self.folded(gold.subtitle)
    published = article?.published?.description == gold.published
    source = article?.source == gold.source
    byline = Self.overlap(article?.byline ?? [], gold.byline)
    editors = Self.overlap(article?.editors ?? [], gold.editors)
    invented = []
    if gold.published == nil, let day = article?.published { invented.append("published \(day.description)") }
    if gold.source == nil, let source = article?.source { invented.append("source \(source)") }
    let people = Set((gold.byline + gold.editors).map(\.name))
    invented += ((article?.byline ?? []) + (article?.editors ?? [])).map(\.name).filter { !people.contains($0) }
    let flat = Grams.letters(texts.joined())
    captions = gold.captions.filter { $0.count >= 6 && String(flat).contains(String(Grams.letters($0))) }
    leaks = texts.filter { Grams($0).share(in: wanted) < 0.5 && !Self.holds(gold.body, $0) }
    gaps = gold.blocks.map(\.text).filter { Grams($0).share(in: found) < 0.5 && !Self.holds(texts.joined(), $0) }
    misses = []
    note("title", title, article?.title, gold.title)
    note("kicker", kicker, article?.kicker, gold.kicker)
    note("subtitle", subtitle, article?.subtitle, gold.subtitle)
    note("published", published, article?.published?.description, gold.published)
    note("source", source, article?.source, gold.source)
    note("byline", byline.f1 == 1, Self.list(article?.byline), Self.list(gold.byline))
    note("editors", editors.f1 == 1, Self.list(article?.editors), Self.list(gold.editors))
  }

  private mutating func note(_ field: String, _ isRight: Bool, _ found: String?, _ wanted: String?) {
    if !isRight { misses.append("\(field): \(found ?? "nothing") instead of \(wanted ?? "nothing")") }
  }

  /// Whether a text holds a line of less than four characters.
  private static func holds(_ text: String, _ line: String) -> Bool {
    line.count < 4 && text.contains(line)
  }

  /// A line with one kind of space.
  private static func folded(_ text: String?) -> String? {
    text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func overlap(_ found: [Contributor], _ wanted: [Contributor]) -> Overlap {
    let (found, wanted) = (Set(found.map(\.name)), Set(wanted.map(\.name)))
    return Overlap(common: found.intersection(wanted).count, found: found.count, wanted: wanted.count)
  }

  private static func list(_ people: [Contributor]?) -> String? {
    guard let people, !people.isEmpty else { return nil }
    return people.map { ($0.role.map { $0 + " " } ?? "") + $0.name }.joined(separator: "、")
  }
}

/// The runs of four characters in a text, each as often as it occurs.
private struct Grams {
  private var counts: [ArraySlice<Character>: Int] = [:]
  private var total = 0

  init(_ text: String) {
    let letters = Self.letters(text)
    guard !letters.isEmpty else { return }
    // A text of fewer characters is one run.
    for start in 0...max(0, letters.count - 4) {
      counts[letters[start..<min(start + 4, letters.count)], default: 0] += 1
      total += 1
    }
  }

  static func letters(_ text: String) -> [Character] { text.filter { !$0.isWhitespace }.map { $0 } }

  private func common(with other: Grams) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  func f1(with other: Grams) -> Double {
    total + other.total == 0 ? 1 : Double(2 * common(with: other)) / Double(total + other.total)
  }

  /// Which part of these runs another text holds, too; a text without runs is in every other.
  func share(in other: Grams) -> Double { total == 0 ? 1 : Double(common(with: other)) / Double(total) }
}
