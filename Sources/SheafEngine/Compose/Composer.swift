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
  func compose(_ sections: [Arrangement.Filled], articlesRead: Int, articlesChosen: Int) -> Digest {
    var number = 0
    var sources: [SourceNote] = []
    var composed: [Section] = []
    for section in sections {
      let rule = section.index.map { recipe.sections[$0] }
      if section.articles.isEmpty, rule == nil || recipe.emptySections != .keep { continue }
      let highlighter = Highlighter(
        rule: recipe.entries, terms: selector.marks(section: section.index), marks: selector.marks(section: nil))
      let groups = groups(of: section.articles, by: rule?.group).map { group in
        Section.Group(
          title: group.title,
          entries: group.articles.map { article in
            number += 1
            sources.append(sourceNote(for: article, number: number))
            return entry(for: article, number: number, under: group.title, highlighter: highlighter)
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
        recipe: FilePath.name(of: recipe.file), articlesRead: articlesRead, articlesChosen: articlesChosen))
  }

  // MARK: - Head and foot

  private var masthead: Masthead {
    Masthead(
      title: recipe.title, issue: wording.issue(number: recipe.issue.number, total: recipe.issue.total),
      publisher: recipe.issue.publisher, classification: recipe.issue.classification, date: issueDate,
      dateline: wording.date(issueDate))
  }

  /// The editor's note: a blank line parts paragraphs, other line breaks mean nothing.
  private var note: [Block] {
    guard let note = recipe.note else { return [] }
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

  private func groups(
    of articles: [Reposts.Folded], by key: GroupKey?
  ) -> [(title: String?, articles: [Reposts.Folded])] {
    guard let key else { return [(nil, articles)] }
    func title(of article: Article) -> String? {
      switch key {
      case .organisation: article.organisation
      case .source: article.source
      }
    }
    // Groups stand in the order of their first entries; what has no name to group by comes last, without a title.
    var order: [String] = []
    var groups: [String: [Reposts.Folded]] = [:]
    var rest: [Reposts.Folded] = []
    for article in articles {
      guard let title = title(of: article.judged.article) else {
        rest.append(article)
        continue
      }
      if groups[title] == nil { order.append(title) }
      groups[title, default: []].append(article)
    }
    return order.map { ($0, groups[$0] ?? []) } + (rest.isEmpty ? [] : [(nil, rest)])
  }

  private func entry(
    for folded: Reposts.Folded, number: Int, under group: String?, highlighter: Highlighter
  ) -> Entry {
    let article = folded.judged.article
    let show = recipe.entries.show
    return Entry(
      number: number, article: article.id, headline: headline(of: article, under: group), kicker: article.kicker,
      subtitle: article.subtitle, byline: show.contains(.byline) ? wording.byline(article.byline) : nil,
      parts: show.compactMap { part(for: $0, of: article, highlighter: highlighter) },
      source: show.contains(.source)
        ? wording.source(article.source, organisation: article.organisation, published: article.published) : nil,
      reposts: wording.reposts(names: folded.carriers.names, count: folded.carriers.count))
  }

  /// The title, without the `机构•` before it that the heading of the group says already.
  private func headline(of article: Article, under group: String?) -> String {
    guard let group, article.title.hasPrefix(group) else { return article.title }
    let rest = article.title.dropFirst(group.count)
    guard let mark = rest.first, "•·・|：:".contains(mark) else { return article.title }
    let headline = rest.dropFirst().drop(while: \.isWhitespace)
    return headline.isEmpty ? article.title : String(headline)
  }

  private func part(for part: EntryRule.Part, of article: Article, highlighter: Highlighter) -> EntryPart? {
    switch part {
    case .highlights:
      let highlights = highlighter.highlights(of: article)
      return highlights.isEmpty ? nil : .highlights(highlights)
    case .lead:
      let lead = article.blocks.first { if case .paragraph = $0.content { true } else { false } }
      return lead.map { .text([marked($0, by: highlighter)]) }
    case .body:
      return article.blocks.isEmpty ? nil : .text(article.blocks.map { marked($0, by: highlighter) })
    case .byline, .source:
      return nil
    }
  }

  private func marked(_ block: Block, by highlighter: Highlighter) -> Block {
    guard recipe.entries.marksTerms, case .paragraph(let inlines) = block.content else { return block }
    let marks = highlighter.marks.marks(in: inlines.plainText).map(\.range)
    return Block(.paragraph(inlines.marking(marks)), at: block.place)
  }

  private func sourceNote(for folded: Reposts.Folded, number: Int) -> SourceNote {
    let article = folded.judged.article
    return SourceNote(
      entry: number, article: article.id, title: article.title, source: article.source,
      published: article.published, origin: article.origin, reposts: folded.reposts.map(\.article.origin))
  }
}
