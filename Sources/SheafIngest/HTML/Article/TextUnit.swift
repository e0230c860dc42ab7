/// A run of text between two boundaries of blocks or line breaks: what a reader sees as a line or a paragraph.
struct TextUnit {
  /// From its first text node to behind its last.
  var nodes: Range<HTMLTree.Index> {
    get { Int(figures.first)..<Int(figures.end) }
    set { (figures.first, figures.end) = (Int32(newValue.lowerBound), Int32(newValue.upperBound)) }
  }
  /// The block that it stands in.
  var block: HTMLTree.Index { Int(figures.block) }
  /// Its width in columns, white space left out; a Han character is two.
  private(set) var columns: Int {
    get { Int(figures.columns) }
    set { figures.columns = Int32(clamping: newValue) }
  }
  /// How many of the columns are links.
  private(set) var linked: Int {
    get { Int(figures.linked) }
    set { figures.linked = Int32(clamping: newValue) }
  }
  /// How many marks of punctuation there are.
  private(set) var marks: Int {
    get { Int(figures.marks) }
    set { figures.marks = Int32(clamping: newValue) }
  }
  /// Whether it ends a sentence.
  private(set) var isEnded = false
  /// Whether it holds anything but Han characters and their punctuation, white space, and the marks that end a sentence or a
  /// part of one: letters of any script, figures, signs.
  private(set) var holdsOthers = false

  /// The figures, small, since a page has a unit for every line.
  private struct Figures {
    var first: Int32
    var end: Int32
    var block: Int32
    var columns: Int32 = 0
    var linked: Int32 = 0
    var marks: Int32 = 0
  }

  private var figures: Figures

  /// Makes a unit that has no text yet.
  init(nodes: Range<HTMLTree.Index>, block: HTMLTree.Index) {
    figures = Figures(first: Int32(nodes.lowerBound), end: Int32(nodes.upperBound), block: Int32(block))
  }

  /// The place of the first of some units, in page order, that starts at a node or behind it.
  static func first(from node: HTMLTree.Index, in units: [TextUnit]) -> Int {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].nodes.lowerBound < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the unit at a place among some is all that its block holds.
  static func isAlone(at place: Int, in units: [TextUnit], _ tree: HTMLTree) -> Bool {
    let inside = tree.subtree(of: units[place].block)
    return [place - 1, place + 1].allSatisfy {
      !units.indices.contains($0) || !inside.contains(units[$0].nodes.lowerBound)
    }
  }

  /// How much it speaks for running text: the columns of prose, less or nothing for short lines, against for links.
  func weight(_ traits: PageOutline.Traits) -> Int {
    if linked * 2 > columns { return -min(columns, 40) }
    let prose = columns - linked
    let full = marks == 0 ? prose / 10 : prose >= 80 ? prose : prose >= 30 ? prose * 3 / 5 : prose / 5
    // The words under pictures may be longer than the article.
    return traits.contains(.furniture) || traits.contains(.caption)
      ? full / 5 : traits.contains(.beside) ? full * 4 / 5 : full
  }

  /// Measures a piece of text, as part of a link or not.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, isLink: Bool) {
    // What is counted stands in variables of its own: the compiler keeps those in registers.
    var (width, marks) = (0, 0)
    var (isEnded, holdsOthers) = (isEnded, holdsOthers)
    var (wasUnspaced, hasGap) = (false, false)
    var place = 0
    while place < bytes.count {
      let start = place
      // Nearly all characters of Chinese text: neither marks nor white space.
      place = Self.endOfHan(in: bytes, from: place)
      if place > start {
        width += (place - start) / 3 * 2
        isEnded = false
        continue
      }
      let byte = bytes[place]
      if byte < 0x80 {
        if byte > 0x20 {
          width += 1
          switch byte {
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            marks += 1
            isEnded = true
          case UInt8(ascii: ","), UInt8(ascii: ";"): marks += 1
          case UInt8(ascii: ")"), UInt8(ascii: "\""): break
          default:
            isEnded = false
            holdsOthers = true
          }
        } else {
          hasGap = true
          // Indented source is full of it.
          while place + 1 < bytes.count, bytes[place + 1] <= 0x20 { place += 1 }
        }
        place += 1
      } else if byte >= 0xE3, byte < 0xF0, place + 2 < bytes.count {
        let (second, third) = (bytes[place + 1], bytes[place + 2])
        place += 3
        if byte == 0xE3, second == 0x80 {
          switch third {
          case 0x80: continue
          case 0x82:
            marks += 1
            isEnded = true
          case 0x81: marks += 1
          default: break
          }
        } else if byte == 0xEF, second == 0xBC || second == 0xBD {
          switch (second, third) {
          case (0xBC, 0x8C), (0xBC, 0x9A), (0xBC, 0x9B): marks += 1
          case (0xBC, 0x81), (0xBC, 0x9F):
            marks += 1
            isEnded = true
          case (0xBC, 0x89): break
          default: isEnded = false
          }
        } else {
          isEnded = false
          holdsOthers = true
        }
        width += 2
      } else {
        holdsOthers = true
        let character = ScriptMarks.read(bytes, at: place)
        place += character.length
        switch character.kind {
        case .space: hasGap = true
        case .neutral: width += 1
        case .wide: width += 2
        case .mark:
          width += 1
          marks += 1
        case .end:
          width += 1
          marks += 1
          isEnded = true
        case .letter:
          width += 1
          isEnded = false
        case .unspaced:
          width += 1
          isEnded = false
          if hasGap, wasUnspaced { marks += 1 }
          (wasUnspaced, hasGap) = (true, false)
        }
      }
    }
    (self.isEnded, self.holdsOthers) = (isEnded, holdsOthers)
    self.marks += marks
    columns += width
    if isLink { linked += width }
  }

  /// Behind the Han characters, from U+4000 on, that stand at a place.
  @inline(__always)
  private static func endOfHan(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var place = start
    if let base = UnsafeRawPointer(bytes.baseAddress) {
      // Five at once: every third byte starts one.
      while place &+ 16 <= bytes.count {
        let firsts = base.loadUnaligned(fromByteOffset: place, as: ByteBlock.self) &- ByteBlock(repeating: 0xE4)
        guard !((firsts .> ByteBlock(repeating: 5)) .& everyThird).holdsSomewhere else { break }
        place &+= 15
      }
    }
    while place &+ 2 < bytes.count, bytes[place] &- 0xE4 < 6 { place &+= 3 }
    return place
  }

  /// The first bytes of five characters of three bytes each.
  private static var everyThird: SIMDMask<SIMD16<Int8>> {
    ByteBlock(1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0) .== ByteBlock(repeating: 1)
  }
}
