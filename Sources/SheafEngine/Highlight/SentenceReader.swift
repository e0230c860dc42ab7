import SheafKit

/// Reads an extract as sentences that may be printed, with what speaks for and against each.
///
/// Every sentence of paragraphs, quotes and lists is one, of a text longer than `limit` the first. The whole takes time
/// linear in the text.
struct SentenceReader {
  /// The terms that speak for a sentence.
  let terms: TermMarks

  /// The share of the title that makes an opening of a sentence without figure and deed, in thousandths.
  static let openingTitle = 400
  /// The most sentences that are read.
  static let limit = 50_000
  /// An answer shorter than this leans on its question.
  static let shortAnswer = 20

  /// The sentences in the order of the text.
  func read(_ extract: Extract, facts: ArticleFacts) -> ReadExtract {
    let article = extract.article
    let texts = facts.texts
    let leads = RunInLabels(article, texts: texts)
    let facts = SentenceFacts(facts)
    var read = ReadExtract(
      numbers: GramNumbers(capacity: texts.reduce(64) { $0 + min($1?.count ?? 0, 10_000) / 2 }))
    let known = facts.person(inTitle: article.title)
    var antecedents = Antecedents(only: facts.only == known ? known : nil)
    // They stand in the order of the blocks.
    var rest = extract.parts[...]
    var passage = 0
    for (index, (block, text)) in zip(article.blocks, texts).enumerated() {
      guard read.sentences.count < Self.limit else { break }
      rest = rest.drop { $0.block < index }
      let parts = rest.prefix { $0.block == index }
      guard !parts.isEmpty else { continue }
      guard let text else {
        if case .heading = block.content { passage += 1 }
        continue
      }
      let lead = leads.labels[index]
      if let lead {
        passage += 1
        read.leads[passage] = ReadExtract.Lead(
          block: index, end: lead.end, name: facts.name(in: lead, of: index, speaks: leads.isDialogue),
          person: facts.person(in: lead, of: index), isPrintable: lead.isPrintable, speaks: leads.isDialogue)
      }
      antecedents.begin(lead: leads.isDialogue ? nil : read.leads[passage]?.person, goesOn: lead == nil)
      let first = read.sentences.count
      append(
        sentencesOf: text, index: index, within: parts, after: lead?.end ?? 0, facts: facts, &antecedents, to: &read)
      for place in first..<read.sentences.count {
        read.sentences[place].passage = passage
        read.sentences[place].isOneOfSeveral = leads.areSeveral && lead?.isInterviewer != true
        if lead?.isInterviewer == true { read.sentences[place].traits[.interviewer] = 1 }
      }
      guard first < read.sentences.count else { continue }
      if first == 0 || lead != nil { read.sentences[first].traits[.opening] = 1 }
      if lead != nil, leads.isDialogue, read.sentences[first].length < Self.shortAnswer {
        read.sentences[first].leans = true
      }
    }
    Self.doubt(&read.sentences, only: antecedents.only)
    finish(&read, title: article.title)
    read.known = known
    return read
  }

  /// Adds the sentences of a block that stand in some parts of it, with what each says of itself.
  private func append(
    sentencesOf text: FactText, index: Int, within parts: ArraySlice<Passage.Part>, after start: Int,
    facts: SentenceFacts, _ antecedents: inout Antecedents, to read: inout ReadExtract
  ) {
    let scalars = text.scalars
    let marks = terms.marks(in: text.bytes)
    let words = SentenceWords.found(in: text.folded)
    var (mark, word) = (0, 0)
    var found = facts.of(block: index)
    for whole in Sentences.ranges(in: scalars, from: start).prefix(Self.limit) {
      // Marks, words, facts and sentences stand in the order of the text, so that each is looked at once.
      while word < words.count, words[word].start < whole.start { word += 1 }
      let first = word
      while word < words.count, words[word].start < whole.end { word += 1 }
      let mine = words[first..<word]
      let opening = Opening(of: whole, words: mine, in: scalars)
      let range = TextRange(start: opening.start, end: whole.end)
      let told = found.next(in: whole)
      var traits = SentenceTraits(of: range, in: text, words: mine, facts: told)
      while mark < marks.count, marks[mark].range.start < whole.start { mark += 1 }
      let firstMark = mark
      while mark < marks.count, marks[mark].range.start < whole.end { mark += 1 }
      if mark > firstMark {
        traits[.term] = mark == firstMark + 1 ? 1 : Set(marks[firstMark..<mark].lazy.map(\.term)).count
      }
      let pronoun = Pronoun(of: range, in: scalars)
      let antecedent = antecedents.read(
        pronoun, people: told.people, strangers: mine.lazy.filter { $0.kind == .stranger }.map(\.start), in: range,
        of: scalars)
      traits[.pointing] = opening.points || pronoun.map { !$0.opens } ?? false && antecedent == nil ? 1 : 0
      // Those outside of the parts say, too, whom a pronoun means.
      guard parts.contains(where: { $0.holds(range) }) else { continue }
      read.sentences.append(
        Sentence(
          block: index, range: range, leans: opening.leans && !(pronoun?.opens ?? false && antecedent != nil),
          words: read.numbers.numbers(of: scalars[range.start..<range.end]), traits: traits, people: told.names,
          pronoun: pronoun, antecedent: antecedent, isFirstPerson: mine.contains { $0.kind == .firstPerson },
          figures: told.groups))
    }
  }

  /// Takes back what pronouns mean where one name would have two: 她 and 他.
  private static func doubt(_ sentences: inout [Sentence], only: String?) {
    var words: [String: Set<String>] = [:]
    for sentence in sentences {
      guard let pronoun = sentence.pronoun else { continue }
      if let name = sentence.antecedent { words[name, default: []].insert(pronoun.word) }
      if let only { words[only, default: []].insert(pronoun.word) }
    }
    for index in sentences.indices {
      guard let name = sentences[index].antecedent, words[name]?.count ?? 0 > 1 else { continue }
      sentences[index].antecedent = nil
      if sentences[index].pronoun?.opens ?? false {
        sentences[index].leans = true
      } else {
        sentences[index].traits[.pointing] = 1
      }
    }
  }

  /// Adds what can only be said when all sentences are known, and the points.
  private func finish(_ read: inout ReadExtract, title: String) {
    let centrality = Centrality(title: title, of: read)
    let shares = read.sentences.indices.map { centrality.shares(of: read.sentences[$0].words) }
    let most = max(Centrality.least, shares.reduce(0) { max($0, $1.nearness) })
    // A single passage is not one of several, whatever stands around it in the article.
    let areSeveral = Set(read.sentences.lazy.filter(\.isOneOfSeveral).map(\.passage)).count > 1
    for index in read.sentences.indices {
      var traits = read.sentences[index].traits
      traits[.title] = shares[index].title
      traits[.centre] = shares[index].nearness * 1000 / most
      // A scene or a saying may stand at the head of a text; what opens it for a digest is a fact.
      let states = traits[.figure] > 0 || traits[.deed] > 0 || traits[.title] >= Self.openingTitle
      if !states || traits[.background] > 0 { traits[.opening] = 0 }
      read.sentences[index].traits = traits
      read.sentences[index].score = traits.score
      read.sentences[index].isOneOfSeveral = areSeveral && read.sentences[index].isOneOfSeveral
    }
    if !areSeveral { read.leads = read.leads.mapValues { $0.standingAlone } }
  }
}

extension Passage.Part {
  /// Whether a range of its block stands in it.
  fileprivate func holds(_ place: TextRange) -> Bool {
    guard let range else { return true }
    return range.start <= place.start && place.end <= range.end
  }
}
