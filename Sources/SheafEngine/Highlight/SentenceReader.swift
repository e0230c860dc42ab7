import SheafKit

/// Reads an extract as sentences that may be printed, with what speaks for and against each.
///
/// Every sentence of paragraphs, quotes and lists is one. The whole takes time linear in the text.
struct SentenceReader {
  /// The terms that speak for a sentence.
  let terms: TermMarks

  /// The share of the title that makes an opening of a sentence without figure and deed, in thousandths.
  static let openingTitle = 400

  /// The sentences in the order of the text.
  func sentences(of extract: Extract) -> [Sentence] {
    var sentences: [Sentence] = []
    let labels = RunInLabels(extract.article)
    let parts = Dictionary(grouping: extract.parts, by: \.block)
    var passage = 0
    for (index, block) in extract.article.blocks.enumerated() {
      guard let parts = parts[index] else { continue }
      guard Self.isQuotable(block) else {
        if case .heading = block.content { passage += 1 }
        continue
      }
      let label = labels.labels[index]
      if label != nil { passage += 1 }
      let first = sentences.count
      read(block, index: index, after: label?.end ?? 0, into: &sentences)
      let kept = sentences[first...].filter { sentence in parts.contains { $0.holds(sentence.range) } }
      sentences.replaceSubrange(first..., with: kept)
      for place in sentences.indices.dropFirst(first) {
        sentences[place].passage = passage
        sentences[place].isOneOfSeveral = labels.areSeveral && label?.isInterviewer != true
        sentences[place].traits[.interviewer] = label?.isInterviewer == true ? 1 : 0
        sentences[place].traits[.opening] = place == first && (first == 0 || label != nil) ? 1 : 0
      }
    }
    finish(&sentences, title: extract.article.title)
    return sentences
  }

  /// Whether sentences are taken from a block.
  private static func isQuotable(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .quote, .list: true
    case .heading, .image, .table, .preformatted: false
    }
  }

  /// Adds the sentences of a block, with what each says of itself.
  private func read(_ block: Block, index: Int, after start: Int, into sentences: inout [Sentence]) {
    let text = FoldedText(block.plainText)
    let scalars = Array(text.original.unicodeScalars)
    var marks = terms.marks(in: text)[...]
    var words = text.words[...]
    for whole in Sentences.ranges(in: text.original, from: start) {
      // Marks, words and sentences stand in the order of the text, so that each is looked at once.
      marks = marks.drop { $0.range.start < whole.start }
      words = words.drop { $0.start < whole.start }
      let mine = words.prefix { $0.start < whole.end }
      let opening = Opening(of: whole, words: mine, in: scalars)
      let content = scalars[opening.start..<whole.end]
      var traits = SentenceTraits(of: content, words: mine)
      traits[.term] = Set(marks.prefix { $0.range.start < whole.end }.map(\.term)).count
      traits[.pointing] = opening.points ? 1 : 0
      sentences.append(
        Sentence(
          block: index, range: TextRange(start: opening.start, end: whole.end), leans: opening.leans,
          grams: Set(Grams.of(content)), traits: traits))
    }
  }

  /// Adds what can only be said when all sentences are known, and the points.
  private func finish(_ sentences: inout [Sentence], title: String) {
    let centrality = Centrality(title: title, sentences: sentences.lazy.map(\.grams))
    let nearness = sentences.map { centrality.nearness($0.grams) }
    let most = max(Centrality.least, nearness.max() ?? 0)
    // A single passage is not one of several, whatever stands around it in the article.
    let areSeveral = Set(sentences.lazy.filter(\.isOneOfSeveral).map(\.passage)).count > 1
    for index in sentences.indices {
      var traits = sentences[index].traits
      traits[.title] = centrality.titleShare(sentences[index].grams)
      traits[.centre] = nearness[index] * 1000 / most
      // A scene or a saying may stand at the head of a text; what opens it for a digest is a fact.
      if traits[.figure] == 0, traits[.deed] == 0, traits[.title] < Self.openingTitle { traits[.opening] = 0 }
      sentences[index].traits = traits
      sentences[index].score = traits.score
      sentences[index].isOneOfSeveral = areSeveral && sentences[index].isOneOfSeveral
    }
  }
}

extension Passage.Part {
  /// Whether a range of its block stands in it.
  fileprivate func holds(_ place: TextRange) -> Bool {
    guard let range else { return true }
    return range.start <= place.start && place.end <= range.end
  }
}
