import SheafKit

/// What stands with the text and is not the articles'.
extension BlockMarkup {
  /// Writes a remark of the editor: on the digest, or on the entry whose outline goes on under a heading of level
  /// `base`. `id` names its label for screen readers, where the format has ids.
  public mutating func write(note: [Block], id: String? = nil, base: Int, to page: inout MarkupWriter) {
    guard !note.isEmpty else { return }
    let dress = policy.dress(.note)
    var named: [MarkupWriter.Attribute] = []
    var naming: [MarkupWriter.Attribute] = []
    if let id {
      named = [("role", "note"), ("aria-labelledby", id)]
      naming = [("id", id)]
    }
    page.open(dress.element, dress.attributes + named)
    page.newline()
    var blocks = note[...]
    let paragraph = policy.dress(.paragraph(isInItem: false))
    page.open(paragraph.element, paragraph.attributes)
    let label = policy.dress(.noteLabel)
    page.open(label.element, naming + label.attributes)
    page.text(labels.editorsNote + labels.colon)
    page.close(label.element)
    if case .paragraph(let inlines)? = blocks.first?.content {
      write(inlines, to: &page)
      blocks.removeFirst()
    }
    page.close(paragraph.element)
    page.newline()
    outline = base
    write(blocks, base: base, to: &page)
    page.close(dress.element)
    page.newline()
  }

  /// Writes the lines of facts of an entry.
  public mutating func write(_ facts: [Fact], to page: inout MarkupWriter) {
    write(facts.map { ($0.label, $0.text) }, as: .facts, to: &page)
  }

  /// Writes lines of the foot of the bulletin.
  public mutating func write(
    _ lines: [Colophon.Line], as kind: MarkupConstruct.LabelledLines, to page: inout MarkupWriter
  ) {
    write(lines.map { ($0.label, $0.text) }, as: kind, to: &page)
  }

  private mutating func write(
    _ lines: [(label: String, text: String)], as kind: MarkupConstruct.LabelledLines, to page: inout MarkupWriter
  ) {
    guard !lines.isEmpty else { return }
    wrap(.lines(kind), to: &page) { writer, page in
      page.newline()
      for line in lines {
        writer.wrap(.line, to: &page) { writer, page in
          writer.write([.text(line.label + writer.labels.colon)], as: .lineLabel, to: &page)
          writer.write([.text(line.text)], as: .lineText, to: &page)
        }
        page.newline()
      }
    }
    page.newline()
  }

  /// Writes the list of sources, with the addresses that a page may link to; `comma` stands between the parts of a
  /// line.
  public mutating func write(sources: [SourceNote], comma: String, to page: inout MarkupWriter) {
    page.open("ol")
    page.newline()
    for note in sources {
      page.open("li", ("value", "\(note.entry)"))
      page.text([note.title, note.source].compactMap { $0 }.joined(separator: comma) + comma)
      if let published = note.published {
        page.element("time", ("datetime", published.description), text: published.description)
        page.text(comma)
      }
      write(note.origin, to: &page)
      if !note.reposts.isEmpty {
        page.open("ul")
        for repost in note.reposts {
          page.open("li")
          write(repost, to: &page)
          page.close("li")
        }
        page.close("ul")
      }
      page.close("li")
      page.newline()
    }
    page.close("ol")
    page.newline()
  }

  private mutating func write(_ origin: Origin, to page: inout MarkupWriter) {
    if let address = origin.address {
      write([.link([.text(address)], destination: address)], to: &page)
    } else {
      page.text(origin.line.map { "\(origin.file):\($0)" } ?? origin.file)
    }
  }
}
