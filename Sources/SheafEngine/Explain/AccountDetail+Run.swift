import SheafKit
import SheafRecipe

extension AccountDetail {
  /// Tells the details of an article of a run.
  init(of account: Account, in run: Run) {
    let judged = run.course.judged.first {
      $0.article.id == account.subject.id && $0.article.origin == account.subject.origin
    }
    guard let judged else {
      (exclusions, passages, sentences, differences) = ([], [], [], [])
      return
    }
    let isExcluded = if case .refused(let refusal) = account.fate { refusal.reason == .none } else { false }
    exclusions = isExcluded ? run.selector.exclusions(of: judged) : []
    passages = Self.passages(of: judged, in: run)
    sentences = Self.sentences(of: judged, entries: account.entries, in: run)
    var others = account.reposts.map(\.other)
    if case .folded(let into) = account.fate { others.append(into.other) }
    differences = others.compactMap { other in
      run.articles.first { $0.id == other.id && $0.origin == other.origin }.map {
        Difference(of: judged.article, from: $0)
      }
    }
  }

  private static func passages(of judged: Selector.Judged, in run: Run) -> [Passage] {
    guard run.recipe.selection.unit == .passage else { return [] }
    let article = judged.article
    let chosen = Set((judged.passages ?? []).map(\.parts))
    var texts = OriginTexts(article)
    return run.selector.judgedPassages(of: article).map { one in
      let first = one.passage.parts.first.flatMap { article.blocks.indices.contains($0.block) ? $0 : nil }
      let opening = first.map { part in
        let start = part.range?.start ?? 0
        return texts.text(of: .block(part.block, from: 0))
          .words(in: TextRange(start: start, end: start + Passage.openingLength))
      }
      let refusal: Refusal? =
        if case .refused(let refusal) = one.verdict {
          Refusal(refusal, of: article, recipe: run.recipe, days: run.selector.days)
        } else { nil }
      return Passage(
        blocks: one.passage.parts.map(\.block), lead: one.passage.lead?.text,
        opening: opening ?? "",
        place: first.map { article.blocks[$0.block].place } ?? .unknown,
        isChosen: chosen.contains(one.passage.parts), score: one.verdict.score,
        refusal: refusal)
    }
  }

  /// The sentences that highlights are chosen from, in the order of the article: those of what was chosen of it, or of
  /// all of it when it is not printed.
  private static func sentences(of judged: Selector.Judged, entries: [Int], in run: Run) -> [Sentence] {
    let printed = run.digest.entries.filter { entries.contains($0.number) }.flatMap(\.parts)
      .flatMap { part -> [Highlight] in
        if case .highlights(let highlights) = part { highlights } else { [] }
      }
    let byBlock = Dictionary(grouping: printed, by: \.block)
    let home = run.course.arrangement.sections.first { $0.articles.contains { $0.judged.key == judged.key } }?.index
    let reader = SentenceReader(terms: run.selector.marks(section: home))
    let facts = ArticleFacts(judged.article)
    let extracts = EntryDraft.drafts(of: Reposts.Folded(judged: judged, reposts: [])).map(\.extract)
    var texts = OriginTexts(judged.article)
    return extracts.flatMap { extract in
      reader.read(extract, facts: facts).sentences.compactMap { sentence in
        guard judged.article.blocks.indices.contains(sentence.block) else { return nil }
        let block = judged.article.blocks[sentence.block]
        return Sentence(
          text: texts.text(of: .block(sentence.block, from: 0)).words(in: sentence.range), block: sentence.block,
          range: sentence.range,
          place: block.place,
          isPrinted: (byBlock[sentence.block] ?? []).contains {
            $0.range.start < sentence.range.end && sentence.range.start < $0.range.end
          }, points: sentence.traits.all)
      }
    }
  }
}

extension SentenceTraits {
  /// Those that there are, in the order of the reference page, with their points.
  fileprivate var all: [AccountDetail.Points] {
    SentenceTrait.allCases.filter { self[$0] > 0 }.map { trait in
      AccountDetail.Points(trait: trait.name, points: min(self[trait], trait.most) * trait.points / trait.unit)
    }
    .filter { $0.points != 0 }
  }
}
