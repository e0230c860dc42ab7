/// Keeps the nesting of a Markdown text within bounds before it is parsed.
///
/// The parser asks every block that is open at each line, so that a line of ten thousand `- ` and a million empty lines
/// behind it would hold it for hours. What opens more blocks in one line than the bounds allow goes, signs and white
/// space.
struct MarkdownBounds {
  /// The text, with the lines that it had.
  private(set) var text: [UInt8] = []
  /// How many lines were nested too deep.
  private(set) var flattened = 0

  /// The most signs of quotes and lists that open one line.
  static let signLimit = 100
  /// The most columns of white space among them, each two of which can open one more list.
  static let columnLimit = 400

  /// Bounds a text in UTF-8.
  init(_ markdown: ArraySlice<UInt8>) {
    text.reserveCapacity(markdown.count)
    markdown.withUnsafeBufferPointer { markdown in
      var start = 0
      while start < markdown.count {
        let end = markdown[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? markdown.count
        add(UnsafeBufferPointer(rebasing: markdown[start..<end]))
        if end < markdown.count { text.append(markdown[end]) }
        start = end + 1
      }
    }
  }

  private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    var (signs, columns, place) = (0, 0, 0)
    var isOver = false
    while place < line.count {
      let length: Int
      switch line[place] {
      case 0x20, 0x09:
        columns += line[place] == 0x09 ? 4 : 1
        isOver = isOver || columns > Self.columnLimit
        // Behind signs that went, white space would make code of the text.
        if columns <= Self.columnLimit, signs <= Self.signLimit { text.append(line[place]) }
        place += 1
        continue
      case UInt8(ascii: ">"): length = 1
      default: length = Self.listSign(line, at: place)
      }
      guard length > 0 else { break }
      signs += 1
      if signs <= Self.signLimit {
        text += line[place..<(place + length)]
      } else {
        isOver = true
      }
      place += length
    }
    text += line[place...]
    if isOver, place < line.count { flattened += 1 }
  }

  /// How long the sign of a list item is that stands at a place, without the space behind it; 0 where none does.
  private static func listSign(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var end = start
    switch line[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
    case 0x30...0x39:
      while end < line.count, end - start < 9, (0x30...0x39).contains(line[end]) { end += 1 }
      guard end < line.count, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") else { return 0 }
      end += 1
    default: return 0
    }
    return end == line.count || line[end] == 0x20 || line[end] == 0x09 ? end - start : 0
  }
}
