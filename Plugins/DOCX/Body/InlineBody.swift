import SheafKit
import SheafMarkup

/// Runs of characters.
extension DocumentBody {
  /// The marks that stand around a run.
  struct Marks {
    var isStrong = false
    var isEmphasis = false
    var isMarked = false
    var isCode = false
    var isInLink = false
    /// Whether there is one.
    var isMarking: Bool { isStrong || isEmphasis || isMarked || isCode || isInLink }
  }

  /// Writes inlines; a link inside a link is its words alone.
  mutating func write(_ inlines: [Inline], _ marks: Marks = Marks()) {
    for inline in inlines {
      var inner = marks
      switch inline {
      case .text(let text): run(text, format(marks))
      case .lineBreak: xml.markup("<w:r><w:br/></w:r>")
      case .code(let text):
        inner.isCode = true
        run(text, format(inner))
      case .emphasis(let inlines):
        inner.isEmphasis = true
        write(inlines, inner)
      case .strong(let inlines):
        inner.isStrong = true
        write(inlines, inner)
      case .mark(let inlines):
        inner.isMarked = true
        write(inlines, inner)
      case .link(let inlines, let destination):
        guard !marks.isInLink, !inlines.isBlank, let address = WebAddress(destination) else {
          degraded.count("link")
          write(inlines, marks)
          continue
        }
        inner.isInLink = true
        let id = relationships.id(of: "hyperlink", address.description, isOutside: true)
        xml.open("w:hyperlink", ("r:id", id), ("w:history", "1"))
        write(inlines, inner)
        xml.close("w:hyperlink")
      }
    }
  }

  /// Writes a run; nothing for no text.
  mutating func run(_ text: String, _ format: RunFormat = RunFormat()) {
    guard !text.isEmpty else { return }
    var format = format
    format.isEastAsian = isChinese && text.hasSharedSigns
    xml.markup("<w:r>")
    format.write(to: &xml)
    // White space at the ends would be taken away otherwise.
    let isEdged = text.utf8.first == 0x20 || text.utf8.last == 0x20
    xml.markup(isEdged ? "<w:t xml:space=\"preserve\">" : "<w:t>")
    xml.text(text)
    xml.markup("</w:t></w:r>")
  }

  /// Marks as a format: a run has one character style, and what else marks it is set outright.
  private func format(_ marks: Marks) -> RunFormat {
    guard marks.isMarking else { return RunFormat() }
    var format = RunFormat()
    if marks.isInLink { format.style = ids[.link] }
    if marks.isCode {
      if format.style == nil { format.style = ids[.codeCharacters] } else { format.typeface = sheet.faces.code }
    }
    if marks.isMarked {
      if format.style == nil { format.style = ids[.mark] } else { format.shading = sheet.look(.mark).run.shading }
    }
    if marks.isStrong { if format.style == nil { format.style = ids[.strong] } else { format.bold = true } }
    if marks.isEmphasis {
      if format.style == nil {
        format.style = ids[.emphasis]
      } else if isChinese {
        format.dotted = true
      } else {
        format.italic = true
      }
    }
    return format
  }
}

extension String {
  /// Whether it holds signs that Chinese shares with Latin, which Word sets in the Latin font unless it is told
  /// otherwise: “ ” ‘ ’ — … · × and others from U+00A0 to U+00FF and U+2000 to U+2BFF.
  var hasSharedSigns: Bool {
    utf8.contains { $0 == 0xE2 || $0 == 0xC2 || $0 == 0xC3 }
  }
}

extension [Inline] {
  /// Whether there is nothing to show in them.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text), .code(let text): text.allSatisfy(\.isWhitespace)
      case .lineBreak: true
      case .emphasis(let inner), .strong(let inner), .mark(let inner), .link(let inner, _): inner.isBlank
      }
    }
  }
}
