import SheafKit
import SheafMarkup

/// The table of contents: a field that Word can update, filled in already.
extension DocumentBody {
  /// A line of the contents.
  private struct Line {
    var level: Int
    var text: String
    var bookmark: String
  }

  /// Writes the heading and a line for each heading of the document.
  ///
  /// Only a program that has laid out the pages knows their numbers, and a wrong one is worse than none: the lines lead
  /// to their headings, and the numbers come when the field is updated (F9), for which the styles have tab and dots
  /// ready.
  mutating func writeContents() {
    let lines = contentsLines()
    guard !lines.isEmpty else { return }
    // Word and WPS put a button to update it over what stands in this gallery.
    xml.markup("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>")
    xml.markup("</w:docPartObj></w:sdtPr><w:sdtContent>")
    paragraph(.contentsHeading) { $0.run($0.labels.contents) }
    let levels = sheet.outline.headline
    for (index, line) in lines.enumerated() {
      paragraph(.contents(line.level)) { body in
        if index == 0 {
          body.field(begin: " TOC \\o \"1-\(levels)\" \\h \\z \\u ")
        }
        body.xml.open("w:hyperlink", ("w:anchor", line.bookmark), ("w:history", "1"))
        body.run(line.text)
        body.xml.close("w:hyperlink")
        if index == lines.count - 1 { body.xml.markup("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") }
      }
    }
    xml.markup("</w:sdtContent></w:sdt>")
  }

  /// Begins a field, up to where its result stands.
  private mutating func field(begin instruction: String) {
    xml.markup("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>")
    xml.element("w:instrText", ("xml:space", "preserve"), text: instruction)
    xml.markup("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
  }

  /// The headings in the order in which they are written, so that the bookmarks count alike.
  private func contentsLines() -> [Line] {
    var lines: [Line] = []
    func add(_ level: Int, _ text: String) {
      lines.append(Line(level: level, text: text, bookmark: Self.bookmark(lines.count + 1)))
    }
    for section in digest.sections {
      if let title = section.heading(isChinese: digest.isChinese) { add(sheet.outline.section, title) }
      for group in section.groups {
        if let title = group.title, !title.isEmpty { add(sheet.outline.group, title) }
        for entry in group.entries { add(sheet.outline.headline, entry.printedHeadline) }
      }
    }
    return lines
  }
}

extension Entry {
  /// The headline; one with nothing to show in it is named by its number, since a heading must say something.
  var printedHeadline: String { headline.allSatisfy(\.isWhitespace) ? "\(number)" : headline }
}
