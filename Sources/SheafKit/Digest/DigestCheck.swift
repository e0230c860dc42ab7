/// Whether a digest can be shown as it is: whether `DigestCleaner` would change nothing of it.
///
/// To look takes a fraction of the time of cleaning, which makes everything anew.
struct DigestCheck {
  /// Whether nesting alone is looked at.
  let keepsText: Bool
  /// The bodies that were set of entries that can be shown.
  var known = EntryBodies.none

  /// Whether all of it can be shown; also false where it is not sure.
  func isPrintable(_ digest: Digest) -> Bool {
    let masthead = digest.masthead
    return isLine(digest.language) && isLine(masthead.title) && isLine(masthead.issue) && isLine(masthead.publisher)
      && isLine(masthead.classification) && isLine(masthead.dateline) && blocks(digest.note, depth: 0)
      && digest.sections.allSatisfy { section in
        isLine(section.number) && isLine(section.title)
          && section.groups.allSatisfy { group in isLine(group.title) && group.entries.allSatisfy(entry) }
      }
      && digest.colophon.distribution.allSatisfy(line) && digest.colophon.credits.allSatisfy(line)
      && digest.sources.allSatisfy(source)
  }

  private func entry(_ entry: Entry) -> Bool { known.knows(entry) || isPrintable(entry) }

  private func isPrintable(_ entry: Entry) -> Bool {
    isLine(entry.headline) && isLine(entry.kicker) && isLine(entry.subtitle) && isLine(entry.byline)
      && isLine(entry.source) && isLine(entry.reposts) && blocks(entry.note ?? [], depth: 0)
      && entry.facts.allSatisfy { isLine($0.label) && isLine($0.text) }
      && entry.figures.allSatisfy { isLine($0.text) && isLine($0.counted) && isLine($0.owner) }
      && entry.people.allSatisfy { isLine($0.name) && isLine($0.role) && isLine($0.organisation) }
      && entry.quotes.allSatisfy { isLine($0.text) && isLine($0.speaker) }
      && entry.parts.allSatisfy { part in
        switch part {
        case .text(let inner): blocks(inner, depth: 0)
        case .highlights(let highlights): highlights.allSatisfy { inlines($0.inlines, depth: 0) }
        }
      }
  }

  private func line(_ line: Colophon.Line) -> Bool { isLine(line.label) && isLine(line.text) }

  private func source(_ source: SourceNote) -> Bool {
    isLine(source.title) && isLine(source.source) && isLine(source.origin.file) && isLine(source.origin.address)
  }

  private func blocks(_ blocks: [Block], depth: Int) -> Bool {
    blocks.allSatisfy { block in
      switch block.content {
      case .heading(_, let inner), .paragraph(let inner): inlines(inner, depth: 0)
      case .preformatted(let text): keepsText || PrintableText.isPrintable(text, keepsLines: true)
      case .image(let image): isLine(image.source) && isLine(image.alternative) && inlines(image.caption, depth: 0)
      case .table(let rows, _): rows.allSatisfy { $0.allSatisfy { inlines($0, depth: 0) } }
      case .quote(let inner): depth < PrintableDigest.maximumDepth && self.blocks(inner, depth: depth + 1)
      case .list(_, let items):
        depth < PrintableDigest.maximumDepth && items.allSatisfy { self.blocks($0, depth: depth + 1) }
      }
    }
  }

  private func inlines(_ inlines: [Inline], depth: Int) -> Bool {
    inlines.allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): isLine(text)
      case .lineBreak: true
      case .emphasis(let inner), .strong(let inner), .mark(let inner):
        depth < PrintableDigest.maximumDepth && self.inlines(inner, depth: depth + 1)
      case .link(let inner, let destination):
        depth < PrintableDigest.maximumDepth && isLine(destination) && self.inlines(inner, depth: depth + 1)
      }
    }
  }

  private func isLine(_ text: String?) -> Bool {
    guard !keepsText, let text else { return true }
    return PrintableText.isPrintable(text, keepsLines: false)
  }
}
