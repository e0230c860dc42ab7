import SheafKit

/// The text of a block as markup gives it: bytes, with marks laid over them.
///
/// It is taken to its final form as one text, since the width of a punctuation mark and the turn of a quotation mark
/// depend on what stands before them, whatever element that is in.
struct MarkedText {
  /// What a mark makes of its text.
  enum Kind: Hashable {
    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Code.
    case code
    /// A link to a destination that is safe to print.
    case link(String)
    /// A line break that is meant; its range is empty.
    case lineBreak
  }

  /// A mark over a range of bytes. Marks are nested or apart, never crossed.
  struct Mark: Hashable {
    var kind: Kind
    var range: Range<Int>
  }

  /// The text in UTF-8, white space folded, none at its ends.
  private(set) var bytes: [UInt8] = []
  /// The marks, each before those that stand inside it.
  private(set) var marks: [Mark] = []

  private var pending = Gap.none
  private var open: [(kind: Kind, start: Int)] = []

  /// White space that counts only if text follows.
  private enum Gap {
    case none
    case space
    /// A line of the file ended, which is no space between Han characters.
    case line
  }

  /// Whether there is nothing to read.
  var isEmpty: Bool { bytes.isEmpty }

  /// The text without its marks, its form untouched.
  var slice: ArraySlice<UInt8> { bytes[...] }

  /// A text with nothing in it.
  init() {}

  /// Unmarked text, its white space folded.
  init(_ text: ArraySlice<UInt8>) { text.withUnsafeBufferPointer { append($0) } }

  // MARK: - Writing

  /// Adds text, its white space folded.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      guard byte > 0x20 else {
        switch byte {
        case 0x0A, 0x0D: pending = .line
        case 0x09, 0x0C, 0x20: if pending == .none { pending = .space }
        // Control characters print nothing, not even a space.
        default: break
        }
        place += 1
        continue
      }
      let start = place
      place = Self.endOfWord(in: text, from: place)
      settle(before: byte)
      // Most blocks are one piece of text.
      if bytes.isEmpty { bytes.reserveCapacity(text.count - start) }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
    }
  }

  /// The place of the next white space or control character, or the end.
  @inline(__always)
  private static func endOfWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var place = start
    while place + 8 <= raw.count {
      // The subtraction borrows in the bytes that are less than 0x21; the lowest that it marks is one of them.
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let marks = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      guard marks == 0 else { return place + marks.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < raw.count, raw[place] > 0x20 { place += 1 }
    return place
  }

  /// Adds text, its white space folded.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Ends a line of the file: a space, but not between Han characters.
  mutating func softBreak() { pending = .line }

  /// Breaks the line as the source means it.
  mutating func lineBreak() {
    pending = .none
    guard !bytes.isEmpty else { return }
    marks.append(Mark(kind: .lineBreak, range: bytes.count..<bytes.count))
  }

  /// Opens a mark; one that is open already is not opened twice.
  mutating func begin(_ kind: Kind) -> Bool {
    guard open.count < 8, !open.contains(where: { $0.kind == kind }) else { return false }
    if case .link = kind, open.contains(where: { if case .link = $0.kind { true } else { false } }) { return false }
    open.append((kind, bytes.count))
    return true
  }

  /// Closes the mark that was opened last.
  mutating func end() {
    guard let (kind, start) = open.popLast() else { return }
    close(kind, start)
  }

  private mutating func close(_ kind: Kind, _ start: Int) {
    guard start < bytes.count else { return }
    if let last = marks.last, last.kind == kind, last.range.upperBound == start {
      // Two elements of one kind side by side are one run of text that an editor program cut.
      marks[marks.count - 1].range = last.range.lowerBound..<bytes.count
      return
    }
    // A break at its start stands before it, everything else from there on inside it.
    let place = marks.lastIndex { $0.range.lowerBound < start || $0.kind == .lineBreak && $0.range.lowerBound == start }
    marks.insert(Mark(kind: kind, range: start..<bytes.count), at: place.map { $0 + 1 } ?? 0)
  }

  private mutating func settle(before next: UInt8) {
    let gap = pending
    pending = .none
    guard gap != .none, !bytes.isEmpty, !isAfterBreak else { return }
    if gap == .line, next >= 0xE2, let last = bytes.last, last >= 0x80, isAfterWide { return }
    bytes.append(0x20)
  }

  private var isAfterBreak: Bool { marks.last?.kind == .lineBreak && marks.last?.range.lowerBound == bytes.count }

  /// Whether the last character is one that no space follows at the end of a line: Han and its punctuation.
  private var isAfterWide: Bool {
    bytes.last { $0 & 0xC0 != 0x80 }.map { $0 >= 0xE2 } ?? false
  }

  /// Puts text before it, outside of all marks.
  mutating func prepend(_ text: String) {
    let added = Array(text.utf8)
    bytes.insert(contentsOf: added, at: 0)
    marks = marks.map { mark in
      Mark(kind: mark.kind, range: (mark.range.lowerBound + added.count)..<(mark.range.upperBound + added.count))
    }
  }

  /// Takes all marks of a kind off.
  mutating func unmark(_ kind: Kind) { marks.removeAll { $0.kind == kind } }

  // MARK: - Cutting

  /// Takes bytes off both ends, with the marks on them.
  mutating func keep(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    guard range != 0..<bytes.count else { return }
    bytes = Array(bytes[range])
    marks = marks.compactMap { mark in
      let kept = mark.range.clamped(to: range)
      if mark.kind == .lineBreak {
        guard mark.range.lowerBound > range.lowerBound, mark.range.lowerBound < range.upperBound else { return nil }
      } else if kept.isEmpty {
        return nil
      }
      let start = kept.lowerBound - range.lowerBound
      return Mark(kind: mark.kind, range: start..<(kept.upperBound - range.lowerBound))
    }
  }
}
