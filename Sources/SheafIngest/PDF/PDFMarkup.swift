/// The pages in what `pdftotext -bbox-layout` prints: XHTML with a box around each page, line and word.
///
/// It is read as the one form that it has, an element on each line, and not as XML: a document may hold characters that
/// XML forbids. Linear in its length.
struct PDFMarkup {
  /// The pages.
  private(set) var pages: [PrintedPage] = []
  /// What the document’s own data call it; empty when they do not.
  private(set) var title = ""

  /// More words than this on a page are no text: a drawing made of letters.
  private static let wordLimit = 60_000

  private var lines: [(page: Int, words: [PrintedWord])] = []
  private var words: [PrintedWord] = []
  private var count = 0

  /// Reads the pages.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        read(bytes[start..<end])
        start = end + 1
      }
    }
    endLine()
    let ratio = PrintedWord.ratio(of: lines.lazy.flatMap(\.words))
    for line in lines { pages[line.page].runs += PrintedWord.runs(of: line.words, ratio: ratio) }
    lines = []
  }

  private mutating func read(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let open = line.firstIndex(of: UInt8(ascii: "<")) else { return }
    let element = line[open...]
    if element.starts(with: "<word ".utf8) {
      guard count < Self.wordLimit, let close = element.firstIndex(of: UInt8(ascii: ">")) else { return }
      count += 1
      let numbers = Self.numbers(in: element[..<close])
      guard numbers.count == 4, numbers[2] > numbers[0], numbers[3] > numbers[1] else { return }
      let box = PrintedBox(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3])
      if let word = PrintedWord(PDFCharacters.read(element[(close + 1)...]), box: box) { words.append(word) }
    } else if element.starts(with: "<line ".utf8) || element.starts(with: "</line".utf8) {
      endLine()
    } else if element.starts(with: "<page ".utf8) {
      endLine()
      count = 0
      let numbers = Self.numbers(in: element)
      guard numbers.count == 2 else { return }
      pages.append(PrintedPage(number: pages.count + 1, width: numbers[0], height: numbers[1], runs: []))
    } else if element.starts(with: "<title>".utf8) {
      title = String(decoding: PDFCharacters.read(element.dropFirst(7)), as: UTF8.self)
    }
  }

  private mutating func endLine() {
    guard !words.isEmpty else { return }
    if !pages.isEmpty { lines.append((pages.count - 1, words)) }
    words = []
  }

  /// The numbers in the attributes of a tag, which are decimal fractions, in order.
  private static func numbers(in tag: Slice<UnsafeBufferPointer<UInt8>>) -> [Double] {
    tag.split(separator: UInt8(ascii: "\"")).enumerated().compactMap { index, part in
      guard index % 2 == 1 else { return nil }
      var value = 0.0
      var scale = 0.0
      var isNegative = false
      for byte in part.prefix(24) {
        switch byte {
        case 0x30...0x39:
          value = value * 10 + Double(byte - 0x30)
          scale *= 10
        case UInt8(ascii: "."): scale = 1
        case UInt8(ascii: "-"): isNegative = true
        default: return nil
        }
      }
      let number = value / max(1, scale)
      // No page is a kilometre wide: what is beyond is of no page.
      guard number < 3_000_000 else { return nil }
      return isNegative ? -number : number
    }
  }
}
