/// Markdown under construction: lines inside quotations and lists, and the blank lines between blocks.
struct MarkdownPage {
  /// The Markdown so far; every line is ended by `\n`.
  private(set) var bytes: [UInt8] = []

  /// Starts a page; `capacity` is the number of bytes to make room for at once.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// What stands before the lines of a block: `first` before its first line, `rest` before the others.
  struct Margin {
    var first: [UInt8] = []
    var rest: [UInt8] = []

    /// A margin inside a quotation.
    var quoted: Margin { Margin(first: first + Array("> ".utf8), rest: rest + Array("> ".utf8)) }

    /// A margin inside an item of a list.
    func item(_ marker: String) -> Margin {
      Margin(
        first: first + Array(marker.utf8), rest: rest + Array(repeating: UInt8(ascii: " "), count: marker.utf8.count))
    }

    /// The margin of what follows on the first block of a container.
    var continued: Margin { Margin(first: rest, rest: rest) }
  }

  /// Writes the lines of one block.
  mutating func write(_ lines: [[UInt8]], margin: Margin = Margin()) {
    for (index, line) in lines.enumerated() {
      let prefix = index == 0 ? margin.first : margin.rest
      if line.isEmpty { writeTrimmed(prefix) } else { bytes += prefix + line }
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes a block of one line.
  mutating func write(_ line: String, margin: Margin = Margin()) { write([Array(line.utf8)], margin: margin) }

  /// Parts two blocks of one container by a blank line.
  mutating func skipLine(_ margin: Margin = Margin()) {
    guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual("\n\n".utf8) else { return }
    writeTrimmed(margin.rest)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes blocks that were written before.
  mutating func append(_ blocks: ArraySlice<UInt8>) { bytes += blocks }

  /// A blank line holds the marks of its quotations, but no spaces at its end.
  private mutating func writeTrimmed(_ prefix: [UInt8]) {
    bytes += prefix.prefix(through: prefix.lastIndex { $0 != UInt8(ascii: " ") } ?? -1)
  }
}
