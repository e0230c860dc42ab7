import SheafKit

/// Finds words of a digest, and leads them back to the articles.
public struct Trace: Sendable {
  /// Every place where the words are printed, in the order of printing.
  public let found: [TracedWords]
  /// When there is none, the sentence in print that has most in common with the words.
  public let nearest: String?

  /// The most code points of the words that are looked for; what comes behind them is not compared.
  public static let longest = 500

  /// Looks for words in a digest: a sentence or a part of one, a headline, a source line. How they are set in lines, marked
  /// and punctuated makes no difference, nor do width and case.
  ///
  /// `articles` are those at hand; with them the sentence can be told with its neighbours.
  public init(_ words: String, in digest: Digest, articles: [Article]) {
    let key = WordKey(String(String.UnicodeScalarView(words.unicodeScalars.prefix(Self.longest))))
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
    let texts = stretch.parts.map { Array($0.text.unicodeScalars) }
    let whole = texts.flatMap { $0 }
    guard let range = WordKey(String(String.UnicodeScalarView(whole))).range(of: key) else { return nil }
    var sources: [TracedWords.Source] = []
    var printed: [String] = []
    var isOfArticle = false
    var start = 0
    for (part, text) in zip(stretch.parts, texts) {
      defer { start += text.count }
      guard range.start < start + text.count, start < range.end else { continue }
      let words = TextRange(start: max(0, range.start - start), end: min(text.count, range.end - start))
      printed.append(SourceSentence.sentences(around: words, in: part.text).words)
      switch part.origin {
      case .highlight(let highlight):
        isOfArticle = true
        sources.append(source(of: highlight, words: words, article: article))
      case .block(let place):
        isOfArticle = true
        sources.append(source(of: part.text, at: place, words: words, article: article))
      case .field(let field):
        guard let source = source(of: field, part.text, note: note, article: article) else { continue }
        isOfArticle = true
        sources.append(source)
      case .made: continue
      }
    }
    return TracedWords(
      kind: stretch.kind, printed: printed.joined(separator: "……"),
      article: isOfArticle ? note.map(Account.Subject.init) : nil, sources: sources, number: stretch.entry?.number,
      headline: stretch.entry?.headline)
  }

  private static func source(of highlight: Highlight, words: TextRange, article: Article?) -> TracedWords.Source {
    let place = SourcePlace(line: highlight.line, page: highlight.page, element: highlight.element)
    guard let article, article.blocks.indices.contains(highlight.block) else {
      return TracedWords.Source(block: highlight.block, range: highlight.range, place: place, supplied: [])
    }
    let printed = highlight.inlines.plainText
    let text = article.blocks[highlight.block].plainText
    // The words as they stand in the source; where print has more than the source, the whole highlight.
    let wanted = String(
      String.UnicodeScalarView(printed.unicodeScalars.dropFirst(words.start).prefix(words.end - words.start)))
    let scalars = text.unicodeScalars.dropFirst(highlight.range.start).prefix(
      highlight.range.end - highlight.range.start)
    let slice = String(String.UnicodeScalarView(scalars))
    let inner = WordKey(slice).range(of: WordKey(wanted)).map { found in
      TextRange(start: highlight.range.start + found.start, end: highlight.range.start + found.end)
    }
    let sentence = SourceSentence(inner ?? highlight.range, block: highlight.block, of: article)
    return TracedWords.Source(
      block: highlight.block, range: inner ?? highlight.range, place: place, words: sentence.words,
      before: sentence.before, after: sentence.after, supplied: SuppliedWords.of(printed, source: slice))
  }

  private static func source(
    of text: String, at place: SourcePlace, words: TextRange, article: Article?
  ) -> TracedWords.Source {
    guard let article, let block = article.blocks.firstIndex(where: { $0.place == place && $0.plainText == text })
    else {
      return TracedWords.Source(place: place, supplied: [])
    }
    let sentence = SourceSentence(words, block: block, of: article)
    return TracedWords.Source(
      block: block, range: words, place: place, words: sentence.words, before: sentence.before, after: sentence.after,
      supplied: [])
  }

  /// Where a field was read; nil when its words are the editor’s and not the article’s.
  private static func source(
    of field: FieldEvidence.Field, _ text: String, note: SourceNote?, article: Article?
  ) -> TracedWords.Source? {
    if field == .title, let note, WordKey(note.title).range(of: WordKey(text)) == nil,
      !isInText(text, of: article)
    {
      return nil
    }
    let evidence = article?.evidence?.fields.first { $0.field == field }
    return TracedWords.Source(place: evidence?.place ?? .unknown, words: evidence?.text, supplied: [])
  }

  /// Whether an article has the words in its text, as the headline of one of its passages.
  private static func isInText(_ text: String, of article: Article?) -> Bool {
    let key = WordKey(text)
    return article?.blocks.contains { WordKey($0.plainText).range(of: key) != nil } ?? false
  }

  /// The sentence in print that shares most pairs of characters with the words; nil when none shares a third.
  private static func nearest(to key: WordKey, in stretches: [PrintedStretch]) -> String? {
    let wanted = key.pairs
    guard !wanted.isEmpty else { return nil }
    var best: (share: Double, text: String)?
    for part in stretches.flatMap(\.parts) {
      let scalars = Array(part.text.unicodeScalars)
      for range in Sentences.ranges(in: part.text) {
        let sentence = String(String.UnicodeScalarView(scalars[range.start..<range.end]))
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
