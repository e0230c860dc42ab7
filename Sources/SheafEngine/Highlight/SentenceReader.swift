import SheafKit

/// Reads an article as sentences that may be printed, with what speaks for and against each.
///
/// Every sentence of paragraphs, quotes and lists is one. The whole takes time linear in the text.
struct SentenceReader {
  /// The terms that speak for a sentence.
  let terms: TermMarks

  /// A block that is drawn on, or a range of its code points.
  struct Part {
    var block: Int
    var range: TextRange?
  }

  /// The sentences in the order of the text; with `parts`, only those that stand in one of them.
  func sentences(of article: Article, parts: [Part]? = nil) -> [Sentence] {
    var sentences: [Sentence] = []
    let labels = RunInLabels(article)
    let allowed = parts.map { Dictionary(grouping: $0, by: \.block) }
    var passage = 0
    for (index, block) in article.blocks.enumerated() {
      if let allowed, allowed[index] == nil { continue }
      guard Self.isQuotable(block) else {
        if case .heading = block.content { passage += 1 }
        continue
      }
      let label = labels.labels[index]
      if label != nil { passage += 1 }
      let ranges = allowed?[index]?.map { $0.range ?? TextRange(start: 0, end: .max) }
      read(
        block, index: index, label: label, ranges: ranges, passage: passage, isOneOfSeveral: labels.areSeveral && label?.isInterviewer != true,
        into: &sentences)
    }
    // A single passage is not one of several, whatever stands around it in the article.
    if Set(sentences.lazy.filter(\.isOneOfSeveral).map(\.passage)).count < 2 {
      for index in sentences.indices { sentences[index].isOneOfSeveral = false }
    }
    finish(&sentences, title: article.title)
    return sentences
  }

  /// Whether sentences are taken from a block.
  static func isQuotable(_ block: Block) -> Bool {
    switch block.content {
    case .paragraph, .quote, .list: true
    case .heading, .image, .table, .preformatted: false
    }
  }

  private func read(
    _ block: Block, index: Int, label: RunInLabels.Label?, ranges: [TextRange]?, passage: Int, isOneOfSeveral: Bool,
    into sentences: inout [Sentence]
  ) {
    let text = FoldedText(block.plainText)
    let scalars = Array(text.original.unicodeScalars)
    var marks = terms.marks(in: text)[...]
    var words = text.words[...]
    var isFirst = true
    for whole in Sentences.ranges(in: text.original, from: label?.end ?? 0) {
      // Marks, words and sentences stand in the order of the text, so that each is looked at once.
      marks = marks.drop { $0.range.start < whole.start }
      words = words.drop { $0.start < whole.start }
      if let ranges, !ranges.contains(where: { $0.start <= whole.start && whole.end <= $0.end }) { continue }
      let mine = words.prefix { $0.start < whole.end }
      var sentence = Sentence(
        block: index, range: whole, fullStart: whole.start, passage: passage, isOneOfSeveral: isOneOfSeveral, grams: [],
        traits: SentenceTraits(), score: 0)
      let opening = Opening(of: whole, words: mine, in: scalars)
      sentence.range.start = opening.start
      let content = scalars[sentence.range.start..<sentence.range.end]
      sentence.grams = Set(Grams.of(content))
      sentence.traits = SentenceTraits(of: content, words: mine)
      sentence.traits[.term] = Set(marks.prefix { $0.range.start < whole.end }.map(\.term)).count
      sentence.traits[.leaning] = opening.leans ? 1 : 0
      sentence.traits[.pointing] = opening.points ? 1 : 0
      sentence.traits[.interviewer] = label?.isInterviewer == true ? 1 : 0
      sentence.traits[.opening] = sentences.isEmpty || isFirst && label != nil ? 1 : 0
      isFirst = false
      sentences.append(sentence)
    }
  }

  /// Adds what can only be said when all sentences are known, and the points.
  private func finish(_ sentences: inout [Sentence], title: String) {
    let centrality = Centrality(title: title, sentences: sentences.lazy.map(\.grams))
    let nearness = sentences.map { centrality.nearness($0.grams) }
    let most = max(1, nearness.max() ?? 1)
    for index in sentences.indices {
      sentences[index].traits[.title] = centrality.titleShare(sentences[index].grams)
      // A scene or a saying may stand at the head of a text; what opens it for a digest is a fact.
      let traits = sentences[index].traits
      if traits[.figure] == 0, traits[.deed] == 0, traits[.title] < 400 { sentences[index].traits[.opening] = 0 }
      sentences[index].traits[.centre] = nearness[index] * 1000 / most
      sentences[index].score = sentences[index].traits.score
    }
  }
}

/// A text folded once, for everything that looks for words in it.
struct FoldedText {
  let original: String
  let bytes: [UInt8]
  /// For each byte its code point, and one more.
  let codePoints: [Int]

  init(_ text: String) {
    original = text
    bytes = TextFold.bytes(of: text)
    codePoints = TextFold.codePoints(in: bytes)
  }

  /// A word that tells something, in code points.
  struct Word {
    var start: Int
    var end: Int
    var kind: SentenceWords.Class
  }

  /// The words that tell something, in the order of their starts; of those of one class that overlap, one.
  var words: [Word] {
    var ends = [Int](repeating: 0, count: SentenceWords.Class.allCases.count)
    var words = SentenceWords.found(in: bytes).map {
      Word(start: codePoints[$0.start], end: codePoints[$0.end], kind: $0.kind)
    }
    words.sort { ($0.start, -$0.end, $0.kind.rawValue) < ($1.start, -$1.end, $1.kind.rawValue) }
    return words.filter { word in
      defer { ends[word.kind.rawValue] = max(ends[word.kind.rawValue], word.end) }
      return word.start >= ends[word.kind.rawValue]
    }
  }
}
