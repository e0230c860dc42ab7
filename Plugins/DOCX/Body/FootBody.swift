import SheafKit
import SheafMarkup

/// What stands after the text: the sources and the foot.
extension DocumentBody {
  /// Writes the list of sources, with the addresses that a document may link to.
  mutating func writeSources() {
    let comma = isChinese ? "，" : ", "
    paragraph(.contentsHeading, ParagraphFormat(before: sheet.page.linePitch)) { $0.run($0.labels.sources) }
    for note in digest.sources {
      paragraph(.reference) { body in
        body.run("\(note.entry). ")
        let parts = [note.title, note.source, note.published?.description].compactMap { $0 }
        body.run(parts.joined(separator: comma) + comma)
        body.write(note.origin)
      }
      for repost in note.reposts {
        paragraph(.reference, ParagraphFormat(left: 960)) { $0.write(repost) }
      }
    }
  }

  private mutating func write(_ origin: Origin) {
    if let address = origin.address {
      write([.link([.text(address)], destination: address)])
    } else {
      run(origin.line.map { "\(origin.file):\($0)" } ?? origin.file)
    }
  }

  /// Writes the foot of the bulletin (报尾): a line for each kind of receiver, then who made it and, at the right, how
  /// many copies there are.
  mutating func writeColophon() {
    let colophon = digest.colophon
    guard !colophon.isEmpty else { return }
    paragraph(.normal, ParagraphFormat(keepsWithNext: true)) { _ in }
    for (index, line) in colophon.distribution.enumerated() {
      let isLast = index == colophon.distribution.count - 1 && colophon.credits.isEmpty
      paragraph(.colophon, ParagraphFormat(keepsWithNext: isLast ? nil : true)) { $0.write(line) }
    }
    guard !colophon.credits.isEmpty else { return }
    paragraph(colophon.distribution.isEmpty ? .colophon : .credits) { body in
      for (index, line) in colophon.credits.enumerated() {
        if index > 0 {
          if index == colophon.credits.count - 1 {
            body.xml.markup("<w:r><w:tab/></w:r>")
          } else {
            body.run(body.isChinese ? "　" : "  ")
          }
        }
        body.write(line)
      }
    }
  }

  private mutating func write(_ line: Colophon.Line) { run(line.label + labels.colon + line.text) }
}
