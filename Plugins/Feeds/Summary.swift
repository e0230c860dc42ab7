import SheafKit

/// The first sentences of an entry, for the lists that readers of feeds show.
enum Summary {
  /// How many characters a summary has at most, the mark of omission left out.
  static let length = 140

  /// Whole sentences of the first paragraph that has words, as many as there is room for; a first sentence that is too
  /// long is cut, and the mark of omission stands where the paragraph goes on. Nil where the entry has no words.
  static func text(of entry: Entry, omission: String) -> String? {
    for part in entry.parts {
      switch part {
      case .text(let blocks):
        for block in blocks {
          guard case .paragraph(let inlines) = block.content else { continue }
          if let text = text(of: inlines.plainText, omission: omission) { return text }
        }
      case .highlights(let highlights):
        for highlight in highlights {
          if let text = text(of: highlight.inlines.plainText, omission: omission) { return text }
        }
      }
    }
    return nil
  }

  private static func text(of paragraph: String, omission: String) -> String? {
    // Ten times the room holds all that can be used, whatever the paragraph's length.
    let opening = String(paragraph.unicodeScalars.prefix(10 * length))
    let sentences = Sentences.ranges(in: opening)
    guard let first = sentences.first else { return nil }
    func from(_ start: Int, to end: Int) -> Substring {
      let start = opening.unicodeScalars.index(opening.startIndex, offsetBy: start)
      return opening[start..<opening.unicodeScalars.index(start, offsetBy: end - first.start)]
    }
    guard let end = sentences.last(where: { $0.end - first.start <= length })?.end else {
      // No mark is cut off from its letter.
      return String(from(first.start, to: first.end).prefix(length)) + omission
    }
    let goesOn = end < (sentences.last?.end ?? end)
    return lines(from(first.start, to: end)) + (goesOn ? omission : "")
  }

  /// Sentences on one line.
  private static func lines(_ text: Substring) -> String {
    text.utf8.contains(UInt8(ascii: "\n")) ? String(text).replacing("\n", with: " ") : String(text)
  }
}
