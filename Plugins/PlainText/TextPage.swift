import SheafKit

/// A page of fixed-pitch text under construction; knows columns and lines, nothing of digests.
struct TextPage {
  /// The text so far; every line is ended by `\n`.
  private(set) var bytes: [UInt8] = []
  let width: Int
  private let filler: LineFiller

  /// What stands before the lines of a block: `first` before its first line, `rest` before the others.
  struct Margin {
    var first = ""
    var rest = ""

    /// A margin further in: `marker` before the first line, as much space before the others.
    func indented(by marker: String) -> Margin {
      let space = String(repeating: " ", count: DisplayWidth.columns(of: marker))
      return Margin(first: first + marker, rest: rest + space)
    }

    /// The margin of what follows on the first block of an item.
    var continued: Margin { Margin(first: rest, rest: rest) }
  }

  /// Starts a page; `capacity` is the number of bytes to make room for at once.
  init(width: Int, capacity: Int = 0) {
    self.width = width
    bytes.reserveCapacity(capacity)
    filler = LineFiller(width: width)
  }

  /// Leaves a line blank, unless one is or nothing stands before it.
  mutating func skipLine() {
    guard !bytes.isEmpty, !bytes.suffix(2).elementsEqual("\n\n".utf8) else { return }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Sets a paragraph from the left.
  mutating func paragraph(_ text: String, margin: Margin = Margin()) {
    filler.append(text, first: margin.first, rest: margin.rest, to: &bytes)
  }

  /// Sets each line in the middle.
  mutating func centred(_ text: String) {
    for line in filler.lines(of: text) {
      put(line, after: (width - DisplayWidth.columns(of: line)) / 2)
    }
  }

  /// Sets one text at the left and one at the right, on one line where both fit with a gap.
  mutating func opposite(_ left: String?, _ right: String?) {
    let columns = DisplayWidth.columns(of: left ?? "") + DisplayWidth.columns(of: right ?? "")
    if let left, let right, columns + 2 <= width {
      bytes += left.utf8
      put(right, after: width - columns)
    } else {
      if let left { paragraph(left) }
      for line in filler.lines(of: right ?? "") { put(line, after: width - DisplayWidth.columns(of: line)) }
    }
  }

  /// Draws a line across the page. Box-drawing characters would be half as long in one terminal as in another.
  mutating func rule(_ sign: Unicode.Scalar) {
    bytes += Array(repeating: UInt8(ascii: sign), count: width)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Sets lines whose spaces count; tabs stop at every fourth column, and what is too long is cut.
  mutating func preformatted(_ text: String, margin: Margin) {
    var margin = margin
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let room = width - DisplayWidth.columns(of: margin.first)
      var meter = DisplayWidth.Meter()
      // A blank line stays blank.
      if !line.isEmpty || margin.first.utf8.contains(where: { $0 != UInt8(ascii: " ") }) { bytes += margin.first.utf8 }
      for scalar in line.unicodeScalars {
        let stop = scalar == "\t" ? 4 - meter.columns % 4 : 1
        for scalar in repeatElement(scalar == "\t" ? " " : scalar, count: stop) {
          var widened = meter
          widened.add(scalar)
          if widened.columns > room {
            bytes += "\n".utf8
            bytes += margin.rest.utf8
            widened = DisplayWidth.Meter()
            widened.add(scalar)
          }
          meter = widened
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
      bytes += "\n".utf8
      margin = margin.continued
    }
  }

  /// Sets lines that were set before.
  mutating func append(_ lines: ArraySlice<UInt8>) { bytes += lines }

  private mutating func put(_ line: String, after space: Int) {
    bytes += Array(repeating: UInt8(ascii: " "), count: max(0, space))
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
