/// The marks of an article that goes on on another page of its newspaper: （下转第4版） where it stops, （上接第1版） where it
/// goes on.
enum PageJump {
  /// A text without the marks.
  struct Removal {
    /// The paragraphs that are left.
    var paragraphs: [Paragraph] = []
    /// The marks, each with the line of its paragraph.
    var marks: [(text: ArraySlice<UInt8>, line: Int)] = []
    /// Whether the text goes on with that of another page.
    var goesOn = false
  }

  /// The paragraphs without the marks.
  static func removed(from paragraphs: [Paragraph]) -> Removal {
    var removal = Removal()
    guard paragraphs.contains(where: { mayBearMark($0) }) else {
      removal.paragraphs = paragraphs
      return removal
    }
    for paragraph in paragraphs {
      var text = paragraph.text
      if let length = mark(at: text, opening: from) {
        removal.marks.append((text.prefix(length), paragraph.line))
        text = text.dropFirst(length).drop { $0 <= 0x20 }
        removal.goesOn = removal.goesOn || !removal.paragraphs.contains(where: \.isProse)
      }
      let tail = text.suffix(longest)
      if let start = tail.indices.last(where: { to.start(tail[$0...]) }),
        mark(at: tail[start...], opening: to) == tail[start...].count
      {
        removal.marks.append((text[start...], paragraph.line))
        text = text[..<start]
      }
      if text.isEmpty { continue }
      guard text.count < paragraph.text.count else {
        removal.paragraphs.append(paragraph)
        continue
      }
      removal.paragraphs.append(
        Paragraph(text, line: paragraph.line, standsApart: paragraph.standsApart, role: paragraph.role))
    }
    return removal
  }

  /// Whether a paragraph says that what follows goes on from another page.
  static func opens(_ paragraph: Paragraph) -> Bool { from.start(paragraph.text) }

  /// Whether a paragraph may start or end with a mark: cheap, and never wrong when it says no.
  static func mayBearMark(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    if paragraph.openers.contains(.pageJump), from.start(text) { return true }
    switch text.last {
    // The last bytes of ）, ) and 】.
    case 0x89, 0x29, 0x91: return to.occur(in: text.suffix(longest))
    default: return false
    }
  }

  /// The length of the mark that a text starts with; nil when it starts with none.
  private static func mark(at text: ArraySlice<UInt8>, opening: Phrases) -> Int? {
    guard opening.start(text) else { return nil }
    let head = text.prefix(longest)
    guard let close = head.indices.first(where: { closers.start(head[$0...]) }) else { return nil }
    return close - text.startIndex + (text[close] == UInt8(ascii: ")") ? 1 : 3)
  }

  /// No mark has more bytes.
  private static let longest = 60
  static let from = Phrases("（上接 (上接 【上接")
  private static let to = Phrases("（下转 (下转 【下转 （下轉")
  private static let closers = Phrases("） ) 】")
}
