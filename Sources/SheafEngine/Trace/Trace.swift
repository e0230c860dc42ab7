import SheafKit

/// Finds words of a digest, and leads them back to the articles.
public struct Trace: Sendable {
  /// Every place where the words are printed, in the order of printing.
  public let found: [TracedWords]
  /// When there is none, the sentence in print that has most in common with the words.
  public let nearest: String?

  /// The most code points of the words that are looked for; what comes behind them is not compared.
  public static let longest = 500

  /// Looks for words in a digest: a sentence or a part of one, a headline, a source line. How they are set in lines,
  /// marked and punctuated makes no difference, nor do width and case.
  ///
  /// `articles` are those at hand; with them the sentence can be told with its neighbours.
  public init(_ words: String, in digest: Digest, articles: [Article]) {
    let key = WordKey(String(codePoints: words.unicodeScalars.prefix(Self.longest)))
    let stretches = PrintedStretch.all(of: digest)
    let notes = Dictionary(digest.sources.map { ($0.entry, $0) }) { first, _ in first }
    found = stretches.compactMap { stretch in
      let note = stretch.entry.flatMap { notes[$0.number] }
      let article = note.flatMap { note in articles.first { $0.id == note.article } }
      return Self.trace(key, in: stretch, note: note, article: article)
    }
    nearest = found.isEmpty ? Self.nearest(to: key, in: stretches) : nil
  }

  private static func trace(
    _ key: WordKey, in stretch: PrintedStretch, note: SourceNote?, article: Article?
  ) -> TracedWords? {
    guard let places = places(of: key, in: stretch) else { return nil }
    var sources: [TracedWords.Source] = []
    var printed: [String] = []
    var isOfArticle = false
    for (part, words) in places {
      printed.append(SourceSentence.sentences(around: words, in: part.text).words)
      let found: [TracedWords.Source]
      switch part.origin {
      case .highlight(let highlight): found = [source(of: highlight, words: words, article: article)]
      case .block(let place): found = [source(of: part.text, at: place, words: words, article: article)]
      case .facts(let entry): found = facts(of: entry, in: part.text, words: words, article: article)
      case .field(let field): found = source(of: field, part.text, note: note, article: article).map { [$0] } ?? []
      case .made: found = []
      }
      isOfArticle = isOfArticle || !found.isEmpty
      sources += found
    }
    return TracedWords(
      kind: stretch.kind, printed: printed.joined(separator: "……"),
      article: isOfArticle ? note.map(Account.Subject.init) : nil, sources: sources, number: stretch.entry?.number,
      headline: stretch.entry?.headline)
  }

  /// The parts of a stretch that words run through, each with their range in it; nil where they are not in it.
  ///
  /// They are looked for as printed, then without what the engine supplied: whoever copies them from the article does
  /// not have that.
  private static func places(
    of key: WordKey, in stretch: PrintedStretch
  ) -> [(part: PrintedStretch.Part, words: TextRange)]? {
    for isWhole in [true, false] {
      var text = String.UnicodeScalarView()
      var places: [(part: Int, place: Int)] = []
      for (index, part) in stretch.parts.enumerated() {
        let supplied = isWhole ? [] : part.supplied
        for (place, scalar) in part.text.unicodeScalars.enumerated()
        where !supplied.contains(where: { $0.start <= place && place < $0.end }) {
          text.append(scalar)
          places.append((index, place))
        }
      }
      guard let range = WordKey(String(text)).range(of: key) else { continue }
      let found = Dictionary(grouping: places[range.start..<range.end], by: \.part)
      return stretch.parts.indices.compactMap { index in
        guard let first = found[index]?.first, let last = found[index]?.last else { return nil }
        return (stretch.parts[index], TextRange(start: first.place, end: last.place + 1))
      }
    }
    return nil
  }

  private static func source(of highlight: Highlight, words: TextRange, article: Article?) -> TracedWords.Source {
    let place = SourcePlace(line: highlight.line, page: highlight.page, element: highlight.element)
    let supplied = highlight.suppliedWords
    guard let article, article.blocks.indices.contains(highlight.block) else {
      return TracedWords.Source(block: highlight.block, range: highlight.range, place: place, supplied: supplied)
    }
    // The words as the article has them, inside of what the highlight takes from it.
    let wanted = WordKey(highlight.quotedText(in: words))
    let slice = article.blocks[highlight.block].plainText.words(in: highlight.range)
    let inner = WordKey(slice).range(of: wanted).map { found in
      TextRange(start: highlight.range.start + found.start, end: highlight.range.start + found.end)
    }
    return source(inner ?? highlight.range, block: highlight.block, of: article, at: place, supplied: supplied)
  }

  private static func source(
    _ range: TextRange, block: Int, of article: Article, at place: SourcePlace, supplied: [String] = []
  ) -> TracedWords.Source {
    let sentence = SourceSentence(range, block: block, of: article)
    return TracedWords.Source(
      block: block, range: range, place: place, words: sentence.words, before: sentence.before, after: sentence.after,
      supplied: supplied)
  }

  /// Where the figures, people and quotations stand that words of a line of facts name.
  private static func facts(
    of entry: Entry, in text: String, words: TextRange, article: Article?
  ) -> [TracedWords.Source] {
    let line = WordKey(text)
    let facts =
      entry.figures.map { ($0.text, $0.block, $0.range) } + entry.people.map { ($0.name, $0.block, $0.range) }
      + entry.quotes.map { ($0.text, $0.block, $0.range) }
    return facts.compactMap { fact, block, range in
      guard let named = line.range(of: WordKey(fact)), named.start < words.end, words.start < named.end else {
        return nil
      }
      guard let article, article.blocks.indices.contains(block) else {
        return TracedWords.Source(block: block, range: range, place: .unknown, supplied: [])
      }
      return source(range, block: block, of: article, at: article.blocks[block].place)
    }
  }

  private static func source(
    of text: String, at place: SourcePlace, words: TextRange, article: Article?
  ) -> TracedWords.Source {
    guard let article, let block = article.blocks.firstIndex(where: { $0.place == place && $0.plainText == text })
    else {
      return TracedWords.Source(place: place, supplied: [])
    }
    return source(words, block: block, of: article, at: place)
  }

  /// Where a field was read; nil when its words are the editor’s and not the article’s.
  private static func source(
    of field: FieldEvidence.Field, _ text: String, note: SourceNote?, article: Article?
  ) -> TracedWords.Source? {
    // While the article is not at hand, nobody knows whether it is the headline of one of its passages.
    if field == .title, let note, let article, WordKey(note.title).range(of: WordKey(text)) == nil,
      !isInText(text, of: article)
    {
      return nil
    }
    let evidence = article?.evidence?.fields.first { $0.field == field }
    return TracedWords.Source(place: evidence?.place ?? .unknown, words: evidence?.text, supplied: [])
  }

  /// Whether an article has the words in its text, as the headline of one of its passages.
  private static func isInText(_ text: String, of article: Article) -> Bool {
    let key = WordKey(text)
    return article.blocks.contains { WordKey($0.plainText).range(of: key) != nil }
  }

  /// The sentence in print that shares most pairs of characters with the words; nil when none shares a third.
  private static func nearest(to key: WordKey, in stretches: [PrintedStretch]) -> String? {
    let wanted = key.pairs
    guard !wanted.isEmpty else { return nil }
    var best: (share: Double, text: String)?
    for part in stretches.flatMap(\.parts) {
      for sentence in Sentences.texts(in: part.text) {
        let pairs = WordKey(sentence).pairs
        let share = Double(2 * pairs.intersection(wanted).count) / Double(max(1, pairs.count + wanted.count))
        if share > (best?.share ?? 1.0 / 3) { best = (share, sentence) }
      }
    }
    return best?.text
  }
}

extension Account.Subject {
  init(_ note: SourceNote) {
    (id, title, source) = (note.article, note.title, note.source)
    (published, origin) = (note.published, note.origin)
  }
}
