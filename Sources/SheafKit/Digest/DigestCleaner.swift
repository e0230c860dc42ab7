/// Makes the strings of a digest printable and bounds its nesting, and counts what that took.
struct DigestCleaner {
  let keepsText: Bool
  var removed = 0
  var flattened = 0

  mutating func clean(_ digest: Digest) -> Digest {
    var digest = digest
    clean(&digest.language)
    clean(&digest.masthead.title)
    clean(&digest.masthead.issue)
    clean(&digest.masthead.publisher)
    clean(&digest.masthead.classification)
    clean(&digest.masthead.dateline)
    digest.note = blocks(digest.note, depth: 0)
    for s in digest.sections.indices {
      clean(&digest.sections[s].number)
      clean(&digest.sections[s].title)
      for g in digest.sections[s].groups.indices {
        clean(&digest.sections[s].groups[g].title)
        digest.sections[s].groups[g].entries = digest.sections[s].groups[g].entries.map { entry($0) }
      }
    }
    digest.colophon.distribution = digest.colophon.distribution.map { line($0) }
    digest.colophon.credits = digest.colophon.credits.map { line($0) }
    digest.sources = digest.sources.map { source($0) }
    return digest
  }

  private mutating func entry(_ entry: Entry) -> Entry {
    var entry = entry
    clean(&entry.headline)
    clean(&entry.kicker)
    clean(&entry.subtitle)
    clean(&entry.byline)
    clean(&entry.source)
    clean(&entry.reposts)
    entry.note = entry.note.map { blocks($0, depth: 0) }
    entry.facts = entry.facts.map { Fact(label: cleaned($0.label), text: cleaned($0.text)) }
    clean(&entry.figures, &entry.people, &entry.quotes)
    entry.parts = entry.parts.map { part in
      switch part {
      case .text(let inner): return .text(blocks(inner, depth: 0))
      case .highlights(let highlights):
        return .highlights(
          highlights.map { highlight in
            var highlight = highlight
            highlight.inlines = inlines(highlight.inlines, depth: 0)
            return highlight
          })
      }
    }
    return entry
  }

  private mutating func clean(_ figures: inout [Figure], _ people: inout [Person], _ quotes: inout [Quotation]) {
    for i in figures.indices {
      clean(&figures[i].text)
      clean(&figures[i].counted)
      clean(&figures[i].owner)
    }
    for i in people.indices {
      clean(&people[i].name)
      clean(&people[i].role)
      clean(&people[i].organisation)
    }
    for i in quotes.indices {
      clean(&quotes[i].text)
      clean(&quotes[i].speaker)
    }
  }

  private mutating func line(_ line: Colophon.Line) -> Colophon.Line {
    Colophon.Line(label: cleaned(line.label), text: cleaned(line.text))
  }

  private mutating func source(_ source: SourceNote) -> SourceNote {
    var source = source
    clean(&source.title)
    clean(&source.source)
    clean(&source.origin.file)
    clean(&source.origin.address)
    return source
  }

  private mutating func blocks(_ blocks: [Block], depth: Int) -> [Block] {
    blocks.flatMap { block -> [Block] in
      let content: Block.Content
      switch block.content {
      case .heading(let level, let inner): content = .heading(level: level, inlines(inner, depth: 0))
      case .paragraph(let inner): content = .paragraph(inlines(inner, depth: 0))
      case .preformatted(let text):
        let (text, count) = keepsText ? (text, 0) : PrintableText.lines(text)
        removed += count
        content = .preformatted(text)
      case .image(var image):
        clean(&image.source)
        clean(&image.alternative)
        image.caption = inlines(image.caption, depth: 0)
        content = .image(image)
      case .table(let rows, let hasHead):
        content = .table(rows: rows.map { $0.map { inlines($0, depth: 0) } }, hasHead: hasHead)
      case .quote(let inner):
        let inner = self.blocks(inner, depth: depth + 1)
        guard depth < PrintableDigest.maximumDepth else {
          flattened += 1
          return inner
        }
        content = .quote(inner)
      case .list(let ordered, let items):
        let items = items.map { self.blocks($0, depth: depth + 1) }
        guard depth < PrintableDigest.maximumDepth else {
          flattened += 1
          return items.flatMap { $0 }
        }
        content = .list(ordered: ordered, items: items)
      }
      return [Block(content, at: block.place)]
    }
  }

  private mutating func inlines(_ inlines: [Inline], depth: Int) -> [Inline] {
    // One line for nearly every paragraph there is: text alone.
    if case .text(let text)? = inlines.first, inlines.count == 1 { return [.text(cleaned(text))] }
    return inlines.flatMap { inline -> [Inline] in
      func marked(_ inner: [Inline], _ mark: ([Inline]) -> Inline) -> [Inline] {
        guard depth < PrintableDigest.maximumDepth else {
          flattened += 1
          return inner
        }
        return [mark(inner)]
      }
      switch inline {
      case .text(let text): return [.text(cleaned(text))]
      case .code(let text): return [.code(cleaned(text))]
      case .lineBreak: return [.lineBreak]
      case .emphasis(let inner): return marked(self.inlines(inner, depth: depth + 1)) { .emphasis($0) }
      case .strong(let inner): return marked(self.inlines(inner, depth: depth + 1)) { .strong($0) }
      case .mark(let inner): return marked(self.inlines(inner, depth: depth + 1)) { .mark($0) }
      case .link(let inner, let destination):
        let destination = cleaned(destination)
        return marked(self.inlines(inner, depth: depth + 1)) { .link($0, destination: destination) }
      }
    }
  }

  private mutating func cleaned(_ text: String) -> String {
    let (text, count) = keepsText ? (text, 0) : PrintableText.line(text)
    removed += count
    return text
  }

  private mutating func clean(_ text: inout String) { text = cleaned(text) }

  private mutating func clean(_ text: inout String?) { text = text.map { cleaned($0) } }
}
