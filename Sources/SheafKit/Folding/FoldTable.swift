/// The other form of each character of three bytes of UTF-8 that folding changes.
///
/// A bit for each character of the Basic Multilingual Plane says whether it has one: 64 characters that share their
/// first two bytes share a word, so that for text that is folded already 8 KB are all that is looked at. The forms lie
/// behind each other; the bits before a character say which is its own.
///
/// It is a constant of the program and never freed, so that nobody who asks has to count who holds it.
package struct FoldTable: Sendable {
  // Nothing is written there once it is made.
  /// For each pair of first bytes a bit for each third one.
  nonisolated(unsafe) let marks: UnsafePointer<UInt64>
  /// For each pair of first bytes how many forms belong to pairs before it.
  private nonisolated(unsafe) let starts: UnsafePointer<UInt16>
  private nonisolated(unsafe) let forms: UnsafePointer<UInt16>
  /// The code points that have another form, each with it, by code point.
  package let pairs: [(character: UInt16, form: UInt16)]

  /// Width, the ideographic space, and simplified forms.
  package static let standard = FoldTable(widths + simplified)

  /// Makes a table of pairs of code points below U+10000, each with its form, in any order.
  private init(_ pairs: [(character: UInt16, form: UInt16)]) {
    var marks = [UInt64](repeating: 0, count: 1 << 10)
    var starts = [UInt16](repeating: 0, count: 1 << 10)
    let sorted = pairs.sorted { $0.character < $1.character }
    for pair in sorted { marks[Int(pair.character >> 6)] |= 1 << UInt64(pair.character & 63) }
    var count: UInt16 = 0
    for index in marks.indices {
      starts[index] = count
      count += UInt16(marks[index].nonzeroBitCount)
    }
    self.marks = Self.constant(marks)
    self.starts = Self.constant(starts)
    forms = Self.constant(sorted.map(\.form))
    self.pairs = sorted
  }

  private static func constant<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    return UnsafePointer(memory)
  }

  /// The form of a marked character: `pair` are the bits of its first two bytes, `bit` those of its third.
  func form(pair: Int, bit: UInt32) -> UInt16 {
    let before = marks[pair] & ((1 << UInt64(bit)) - 1)
    return forms[Int(starts[pair]) + before.nonzeroBitCount]
  }

  /// The form of a code point; nil where folding leaves it as it is.
  package func form(of character: UInt16) -> UInt16? {
    let (pair, bit) = (Int(character >> 6), UInt32(character & 63))
    return marks[pair] >> UInt64(bit) & 1 == 1 ? form(pair: pair, bit: bit) : nil
  }

  /// Halfwidth and Fullwidth Forms: the full-width copies of ASCII, small letters for capitals.
  private static var widths: [(UInt16, UInt16)] {
    (0xFF01...0xFF5E).map { ($0, UInt16(TextFold.lowercased(UInt8($0 - 0xFEE0)))) } + [(0x3000, 0x20)]
  }

  private static var simplified: [(UInt16, UInt16)] {
    let bytes = UnsafeBufferPointer(
      start: SimplifiedForms.pairs.utf8Start, count: SimplifiedForms.pairs.utf8CodeUnitCount)
    func character(at offset: Int) -> UInt16 {
      UInt16(bytes[offset] & 0x0F) << 12 | UInt16(bytes[offset + 1] & 0x3F) << 6 | UInt16(bytes[offset + 2] & 0x3F)
    }
    return stride(from: 0, to: bytes.count, by: 6).map { (character(at: $0), character(at: $0 + 3)) }
  }
}
