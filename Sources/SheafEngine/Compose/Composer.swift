import SheafIngest
import SheafKit
import SheafRecipe

/// Makes the digest out of sections filled with articles: every word that will be printed is decided here.
struct Composer {
  let recipe: Recipe
  let issueDate: CalendarDate
  let selector: Selector

  private let wording: Wording
  /// What chooses the sentences of the entries of each section, and of those without one.
  private let highlighters: [Highlighter]

  /// Composes by a recipe, for an issue of the given day.
  init(recipe: Recipe, issueDate: CalendarDate, selector: Selector) {
    self.recipe = recipe
    self.issueDate = issueDate
    self.selector = selector
    wording = Wording(language: recipe.language)
    let marks = selector.marks(section: nil)
    highlighters = (recipe.sections.indices.map { selector.marks(section: $0) } + [marks]).map {
      Highlighter(rule: recipe.entries, terms: $0, marks: marks)
    }
  }

  /// Composes the digest. `letsGo` says that nothing more is made of the articles, so that memory is freed meanwhile; `note` is
  /// told of every entry, in their order.
  func compose(
    _ sections: [Arrangement.Filled], articlesRead: Int, letsGo: Bool = false, note: (PrintedEntry) -> Void = { _ in }
  ) -> Digest {
    let filled = sections.filter { section in
      !section.articles.isEmpty || section.index != nil && recipe.emptySections == .keep
    }
    // What is shown of an article takes much longer than to order it, and no article needs another: both cores.
    let jobs = filled.flatMap { section in section.articles.map { (section: section.index, article: $0) } }
    var made = Parallel.map(jobs) { job in
      defer { if letsGo { job.article.judged.drawn.letGo() } }
      return composed(job.article, in: job.section)
    }[...]
    var number = 0
    var sources: [SourceNote] = []
    var printed = filled.map { section in
      let articles = zip(section.articles, made.prefix(section.articles.count))
      made = made.dropFirst(section.articles.count)
      let groups = EntryGroups(articles, by: section.index.flatMap { recipe.sections[$0].group }).groups
      return Section(
        title: section.index.map { recipe.sections[$0].title },
        groups: groups.map { group in
          let entries = group.entries.map { entry in
            number += 1
            sources.append(sourceNote(for: entry.folded, number: number))
            let printed = placed(entry, under: group.title, number: number)
            note(PrintedEntry(entry, as: printed))
            return printed
          }
          return Section.Group(title: group.title, entries: entries)
        })
    }
    if printed.count > 1 {
      for index in printed.indices { printed[index].number = wording.section(index) }
    }
    return Digest(
      language: recipe.language, masthead: masthead, note: self.note, sections: printed, colophon: colophon,
      sources: sources, labels: wording.labels,
      provenance: Provenance(
        recipe: FilePath.name(of: recipe.file), articlesRead: articlesRead,
        articlesChosen: sections.reduce(0) { $0 + $1.articles.count }))
  }

  // MARK: - Head and foot

  private var masthead: Masthead {
    Masthead(
      title: recipe.title, issue: wording.issue(number: recipe.issue.number, total: recipe.issue.total),
      publisher: recipe.issue.publisher, classification: recipe.issue.classification, date: issueDate,
      dateline: wording.date(issueDate))
  }

  private var note: [Block] { recipe.note.map(Self.paragraphs) ?? [] }

  /// The paragraphs of a note: a blank line parts them, other line breaks mean nothing.
  private static func paragraphs(_ note: String) -> [Block] {
    var paragraphs: [[Substring]] = [[]]
    for line in note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { .paragraph(LineJoint.joined($0)) }
  }

  private var colophon: Colophon {
    let (issue, foot) = (recipe.issue, wording.foot)
    func line(_ label: String, _ receivers: [String]) -> Colophon.Line? {
      receivers.isEmpty ? nil : Colophon.Line(label: label, text: receivers.joined(separator: wording.listSeparator))
    }
    return Colophon(
      distribution: [line(foot.report, issue.report), line(foot.send, issue.send), line(foot.issue, issue.issueTo)]
        .compactMap { $0 },
      credits: [
        issue.editor.map { Colophon.Line(label: foot.editor, text: $0) },
        issue.copies.map { Colophon.Line(label: foot.copies, text: wording.copies($0)) },
      ].compactMap { $0 })
  }

  // MARK: - Entries

  /// What an article comes to in a section; made once.
  private func composed(_ folded: Reposts.Folded, in section: Int?) -> ComposedArticle {
    let drawn = folded.judged.drawn
    if let known = drawn.composed(in: section) { return known }
    // It is looked through for facts once for all of its entries.
    let facts = drawn.facts
    let highlighter = highlighter(for: section)
    let drafts = EntryDraft.drafts(of: knowingPassages(folded))
    let composed = ComposedArticle(
      section: section, isProfiles: drafts.first?.isPassage ?? false,
      entries: drafts.map { entry(for: $0, facts: facts, highlighter: highlighter) })
    drawn.note(composed)
    drawn.rest()
    return composed
  }

  /// An article with the passages that enter, which are not kept of it.
  private func knowingPassages(_ folded: Reposts.Folded) -> Reposts.Folded {
    guard folded.judged.drawn.isKept, recipe.selection.unit == .passage else { return folded }
    var folded = folded
    folded.judged.passages = selector.judge(folded.judged.drawn, edit: nil).passages
    return folded
  }

  /// An entry as it is printed in its place.
  private func placed(_ placed: PlacedEntry, under group: String?, number: Int) -> Entry {
    var entry = placed.entry
    entry.number = number
    entry.headline = placed.headline(under: group)
    entry.kicker = placed.kicker(under: group)
    if placed.closesArticle {
      let carriers = placed.folded.carriers
      entry.reposts = wording.reposts(names: carriers.names, count: carriers.count)
    }
    return entry
  }

  private func entry(for draft: EntryDraft, facts all: ArticleFacts, highlighter: Highlighter) -> Entry {
    let article = draft.article
    let show = recipe.entries.show
    let facts = all.taken(draft.extract.parts)
    let parts = parts(of: draft, facts: all, highlighter: highlighter)
    let lines = FactLines(article: article, facts: facts, highlights: parts.flatMap(\.highlights), wording: wording)
    return Entry(
      number: 0, article: article.id, headline: draft.headline, kicker: draft.kicker,
      subtitle: draft.isPassage ? nil : article.subtitle,
      byline: show.contains(.byline) && draft.closesArticle ? wording.byline(article.byline) : nil,
      parts: parts,
      source: show.contains(.source) && draft.closesArticle
        ? wording.source(article.source, organisation: article.organisation, published: article.published) : nil,
      note: draft.note.map(Self.paragraphs), facts: show.compactMap { lines.line(for: $0) }, figures: facts.figures,
      people: facts.people, quotes: facts.quotes)
  }

  private func parts(of draft: EntryDraft, facts: ArticleFacts, highlighter: Highlighter) -> [EntryPart] {
    recipe.entries.show.compactMap { part(for: $0, of: draft.extract, facts: facts, highlighter: highlighter) }
  }

  private func part(
    for part: EntryRule.Part, of extract: Extract, facts: ArticleFacts, highlighter: Highlighter
  ) -> EntryPart? {
    switch part {
    case .highlights:
      let highlights = highlighter.highlights(of: extract, facts: facts)
      return highlights.isEmpty ? nil : .highlights(highlights)
    case .lead:
      let lead = extract.blocks(omission: wording.labels.omission).first { block in
        if case .paragraph = block.content { true } else { false }
      }
      return lead.map { .text([marked($0, by: highlighter)]) }
    case .body:
      let blocks = extract.blocks(omission: wording.labels.omission)
      return blocks.isEmpty ? nil : .text(blocks.map { marked($0, by: highlighter) })
    case .byline, .source, .figures, .people, .quotes:
      return nil
    }
  }

  private func marked(_ block: Block, by highlighter: Highlighter) -> Block {
    guard recipe.entries.marksTerms, case .paragraph(let inlines) = block.content else { return block }
    let marks = highlighter.marks.marks(in: inlines.plainText).map(\.range)
    return Block(.paragraph(inlines.marking(marks)), at: block.place)
  }

  /// How many characters of an article a section would print, headlines and source lines not counted.
  func length(of folded: Reposts.Folded, in section: Int?) -> Int { composed(folded, in: section).length }

  private func highlighter(for section: Int?) -> Highlighter {
    highlighters[section ?? highlighters.count - 1]
  }

  private func sourceNote(for folded: Reposts.Folded, number: Int) -> SourceNote {
    let article = folded.judged.head
    return SourceNote(
      entry: number, article: article.id, title: article.title, source: article.source,
      published: article.published, origin: article.origin, reposts: folded.reposts.map(\.drawn.head.origin))
  }
}
