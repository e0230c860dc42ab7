import Glibc

/// Reads the lists of a block, one after the other. Bytes that were never written so throw `StoreProblem.damaged`.
struct PostingReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var last: Int64 = -1
  /// The gram of the list that is being read.
  private(set) var code: UInt64

  /// Reads the block of a number; `bytes` stay where they are as long as it is read.
  init(_ number: BlockNumber, _ bytes: UnsafeBufferPointer<UInt8>) throws(StoreProblem) {
    self.bytes = try PackSeal.opened(bytes)
    code = number.code
    guard !self.bytes.isEmpty else { throw Self.damaged }
  }

  /// Where a reader stands, to go on later.
  struct Rest {
    fileprivate var place: Int
    /// The gram of the list that comes.
    fileprivate(set) var code: UInt64
  }

  /// Where it stands: at the first article of a list.
  var rest: Rest { Rest(place: place, code: code) }

  /// Goes on where a reader of the same bytes stood; behind the last list without that.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Rest?) {
    self.bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(PackSeal.size))
    (place, code) = (rest?.place ?? self.bytes.count, rest?.code ?? 0)
  }

  /// Goes on to the next list, behind the end of the one before; false where there is none.
  mutating func nextList() throws(StoreProblem) -> Bool {
    guard place < bytes.count else { return false }
    let isFirst = place == 0
    let distance = try number()
    // The number of the block names the gram of its first list; each of the others is another.
    guard isFirst == (distance == 0), distance < 1 << Gram.bits else { throw Self.damaged }
    code += distance
    guard code < 1 << Gram.bits else { throw Self.damaged }
    last = -1
    return true
  }

  /// The next article of the list; nil at its end, and then the next list can be read.
  @inline(__always)
  mutating func next() throws(StoreProblem) -> (article: Int64, halves: UInt8)? {
    let value = try number()
    guard value != 0 else { return nil }
    let distance = Int64(bitPattern: value >> 1)
    guard distance > 0, distance <= Self.mostArticles - last else { throw Self.damaged }
    last += distance
    guard value & 1 == 1 else { return (last, 2) }
    guard place < bytes.count, bytes[place] > 0 else { throw Self.damaged }
    defer { place += 1 }
    return (last, bytes[place] - 1)
  }

  /// Passes over the rest of the list.
  mutating func skip() throws(StoreProblem) {
    guard let start = bytes.baseAddress, place < bytes.count,
      let end = memchr(start + place, 0, bytes.count - place)
    else { throw Self.damaged }
    place = UnsafeRawPointer(start).distance(to: end) + 1
  }

  /// No list counts further: more articles than there are bytes on a disk.
  private static let mostArticles: Int64 = 1 << 48

  /// What is thrown for bytes that were never written so.
  private static let damaged = StoreProblem.damaged("a block of its index cannot be read")

  @inline(__always)
  private mutating func number() throws(StoreProblem) -> UInt64 {
    guard place < bytes.count else { throw Self.damaged }
    let first = bytes[place]
    place += 1
    return first < 0x80 ? UInt64(first) : try rest(UInt64(first & 0x7F))
  }

  private mutating func rest(_ first: UInt64) throws(StoreProblem) -> UInt64 {
    var value = first
    for shift: UInt64 in stride(from: 7, to: 63, by: 7) {
      guard place < bytes.count else { throw Self.damaged }
      let next = bytes[place]
      place += 1
      value |= UInt64(next & 0x7F) << shift
      guard next < 0x80 else { continue }
      // A zero byte ends lists, and stands in no number.
      guard next > 0 else { throw Self.damaged }
      return value
    }
    throw Self.damaged
  }
}
