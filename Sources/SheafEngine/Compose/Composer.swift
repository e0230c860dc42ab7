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

  /// Composes the digest.
  func compose(_ sections: [Arrangement.Filled], articlesRead: Int) -> Digest {
    let filled = sections.filter { section in
      !section.articles.isEmpty || section.index != nil && recipe.emptySections == .keep
    }
    let groups = filled.map { EntryGroups($0.articles, by: $0.index.flatMap { recipe.sections[$0].group }).groups }
    // What is shown of an article takes much longer than to order it, and no article needs another: both cores.
    let jobs = zip(filled, groups).flatMap { section, groups in
      groups.flatMap { group in
        Self.byArticle(group.drafts).map { Job(section: section.index, group: group.title, drafts: $0) }
      }
    }
    var entries = Parallel.map(jobs) { self.entries(of: $0) }.flatMap { $0 }[...]
    var number = 0
    var sources: [SourceNote] = []
    var composed = zip(filled, groups).map { section, groups in
      Section(
        title: section.index.map { recipe.sections[$0].title },
        groups: groups.map { group in
          let mine = zip(entries.prefix(group.drafts.count), group.drafts).map { entry, draft in
            number += 1
            sources.append(sourceNote(for: draft.folded, number: number))
            var entry = entry
            entry.number = number
            return entry
          }
          entries = entries.dropFirst(group.drafts.count)
          return Section.Group(title: group.title, entries: mine)
        })
    }
    if composed.count > 1 {
      for index in composed.indices { composed[index].number = wording.section(index) }
    }
    return Digest(
      language: recipe.language, masthead: masthead, note: note, sections: composed, colophon: colophon,
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

  /// The entries of one article in one place.
  private struct Job {
    var section: Int?
    var group: String?
    var drafts: [EntryDraft]
  }

  /// Drafts in runs of one article each; its entries follow each other.
  private static func byArticle(_ drafts: [EntryDraft]) -> [[EntryDraft]] {
    var runs: [[EntryDraft]] = []
    for draft in drafts {
      if let last = runs.last?.last, !last.closesArticle {
        runs[runs.count - 1].append(draft)
      } else {
        runs.append([draft])
      }
    }
    return runs
  }

  /// The entries of an article, not numbered yet; it is looked through for facts once for all of them.
  private func entries(of job: Job) -> [Entry] {
    guard let article = job.drafts.first?.article else { return [] }
    let facts = ArticleFacts(article)
    let highlighter = highlighter(for: job.section)
    return job.drafts.map { draft in entry(for: draft, under: job.group, facts: facts, highlighter: highlighter) }
  }

  private func entry(
    for draft: EntryDraft, under group: String?, facts all: ArticleFacts, highlighter: Highlighter
  ) -> Entry {
    let article = draft.article
    let show = recipe.entries.show
    let facts = all.taken(draft.extract.parts)
    let parts = parts(of: draft, facts: all, highlighter: highlighter)
    let lines = FactLines(article: article, facts: facts, highlights: parts.flatMap(\.highlights), wording: wording)
    return Entry(
      number: 0, article: article.id, headline: draft.headline(under: group), kicker: draft.kicker(under: group),
      subtitle: draft.isPassage ? nil : article.subtitle,
      byline: show.contains(.byline) && draft.closesArticle ? wording.byline(article.byline) : nil,
      parts: parts,
      source: show.contains(.source) && draft.closesArticle
        ? wording.source(article.source, organisation: article.organisation, published: article.published) : nil,
      reposts: draft.closesArticle
        ? wording.reposts(names: draft.folded.carriers.names, count: draft.folded.carriers.count) : nil,
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
  func length(of folded: Reposts.Folded, in section: Int?) -> Int {
    let highlighter = highlighter(for: section)
    let facts = ArticleFacts(folded.judged.article)
    let printed = EntryDraft.drafts(of: folded).flatMap { parts(of: $0, facts: facts, highlighter: highlighter) }
    return printed.reduce(0) { sum, part in
      switch part {
      case .highlights(let highlights):
        highlights.reduce(sum) { $0 + $1.inlines.plainText.unicodeScalars.count }
      case .text(let blocks): blocks.reduce(sum) { $0 + $1.plainText.unicodeScalars.count }
      }
    }
  }

  private func highlighter(for section: Int?) -> Highlighter {
    highlighters[section ?? highlighters.count - 1]
  }

  private func sourceNote(for folded: Reposts.Folded, number: Int) -> SourceNote {
    let article = folded.judged.article
    return SourceNote(
      entry: number, article: article.id, title: article.title, source: article.source,
      published: article.published, origin: article.origin, reposts: folded.reposts.map(\.article.origin))
  }
}
