import SheafKit

/// What stands after the text: the sources and the foot.
extension DigestPage {
  /// Writes the list of sources, with the addresses that a page may link to.
  mutating func writeSources() {
    html.open(.section, ("class", "sources"), ("aria-labelledby", "sources"))
    html.newline()
    html.line(.h2, ("id", "sources"), text: labels.sources)
    html.open(.ol)
    html.newline()
    let comma = digest.isChinese ? "，" : ", "
    for note in digest.sources {
      html.open(.li, ("value", "\(note.entry)"))
      html.text([note.title, note.source].compactMap { $0 }.joined(separator: comma) + comma)
      if let published = note.published {
        html.element(.time, ("datetime", published.description)) { $0.text(published.description) }
        html.text(comma)
      }
      write(note.origin)
      if !note.reposts.isEmpty {
        html.open(.ul)
        for repost in note.reposts {
          html.open(.li)
          write(repost)
          html.close(.li)
        }
        html.close(.ul)
      }
      html.close(.li)
      html.newline()
    }
    html.close(.ol)
    html.newline()
    html.close(.section)
    html.newline()
  }

  private mutating func write(_ origin: Origin) {
    if let address = origin.address {
      write([.link([.text(address)], destination: address)])
    } else {
      html.text(origin.line.map { "\(origin.file):\($0)" } ?? origin.file)
    }
  }

  /// Writes the foot of the bulletin (报尾).
  mutating func writeFoot() {
    guard !digest.colophon.isEmpty else { return }
    html.open(.footer, ("class", "colophon"))
    html.newline()
    write(digest.colophon.distribution, named: "distribution")
    write(digest.colophon.credits, named: "credits")
    html.close(.footer)
    html.newline()
  }

  private mutating func write(_ lines: [Colophon.Line], named name: String) {
    guard !lines.isEmpty else { return }
    html.open(.dl, ("class", name))
    html.newline()
    let colon = labels.colon
    for line in lines {
      html.element(.div) {
        $0.element(.dt) { $0.text(line.label + colon) }
        $0.element(.dd) { $0.text(line.text) }
      }
      html.newline()
    }
    html.close(.dl)
    html.newline()
  }
}
