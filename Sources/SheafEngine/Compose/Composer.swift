import SheafIngest
import SheafKit
import SheafRecipe

/// Makes the digest out of sections filled with articles: every word that will be printed is decided here.
struct Composer {
  let recipe: Recipe
  let issueDate: CalendarDate
  let selector: Selector

  private var wording: Wording { Wording(language: recipe.language) }

  /// Composes the digest.
  func compose(_ sections: [Arrangement.Filled], articlesRead: Int) -> Digest {
    var number = 0
    var sources: [SourceNote] = []
    // The entries of one article follow each other; it is looked through once for all of them.
    var looked: (article: String, facts: ArticleFacts)?
    var composed: [Section] = []
    for section in sections {
      let rule = section.index.map { recipe.sections[$0] }
      if section.articles.isEmpty, rule == nil || recipe.emptySections != .keep { continue }
      let highlighter = highlighter(for: section.index)
      let groups = EntryGroups(section.articles, by: rule?.group).groups.map { group in
        Section.Group(
          title: group.title,
          entries: group.drafts.map { draft in
            number += 1
            sources.append(sourceNote(for: draft.folded, number: number))
            let all = looked?.article == draft.article.id ? looked?.facts : nil
            let facts = all ?? ArticleFacts(draft.article)
            looked = (draft.article.id, facts)
            return entry(
              for: draft, number: number, under: group.title, facts: facts.taken(draft.extract.parts),
              highlighter: highlighter)
          })
      }
      composed.append(Section(title: rule?.title, groups: groups))
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

  private func entry(
    for draft: EntryDraft, number: Int, under group: String?, facts: Facts, highlighter: Highlighter
  ) -> Entry {
    let article = draft.article
    let show = recipe.entries.show
    let parts = parts(of: draft, highlighter: highlighter)
    let lines = FactLines(article: article, facts: facts, highlights: parts.flatMap(\.highlights), wording: wording)
    return Entry(
      number: number, article: article.id, headline: draft.headline(under: group), kicker: draft.kicker(under: group),
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

  private func parts(of draft: EntryDraft, highlighter: Highlighter) -> [EntryPart] {
    recipe.entries.show.compactMap { part(for: $0, of: draft.extract, highlighter: highlighter) }
  }

  private func part(for part: EntryRule.Part, of extract: Extract, highlighter: Highlighter) -> EntryPart? {
    switch part {
    case .highlights:
      let highlights = highlighter.highlights(of: extract)
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
    return EntryDraft.drafts(of: folded).flatMap { parts(of: $0, highlighter: highlighter) }.reduce(0) { sum, part in
      switch part {
      case .highlights(let highlights):
        highlights.reduce(sum) { $0 + $1.inlines.plainText.unicodeScalars.count }
      case .text(let blocks): blocks.reduce(sum) { $0 + $1.plainText.unicodeScalars.count }
      }
    }
  }

  private func highlighter(for section: Int?) -> Highlighter {
    Highlighter(rule: recipe.entries, terms: selector.marks(section: section), marks: selector.marks(section: nil))
  }

  private func sourceNote(for folded: Reposts.Folded, number: Int) -> SourceNote {
    let article = folded.judged.article
    return SourceNote(
      entry: number, article: article.id, title: article.title, source: article.source,
      published: article.published, origin: article.origin, reposts: folded.reposts.map(\.article.origin))
  }
}
