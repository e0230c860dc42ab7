import GRDB

/// Goes through the lists of a segment, a block in memory at a time.
struct SegmentCursor {
  /// The gram of the list that comes next, or of a part of it; nil behind the last.
  private(set) var code: UInt64?

  private let database: Database
  private let end: Int64
  private var number: BlockNumber
  private var block: [UInt8] = []
  private var rest: PostingReader.Rest?

  /// Starts with the first list.
  init(_ database: Database, _ segment: SQLiteIndex.Segment) throws {
    self.database = database
    let blocks = BlockNumber.all(of: segment.number)
    (number, end) = (BlockNumber(blocks.lowerBound - 1), blocks.upperBound)
    try advance()
  }

  /// Hands over the articles of the list, and goes on to the next.
  mutating func forEach(_ body: (_ article: Int64, _ halves: UInt8) throws -> Void) throws {
    rest = try block.withUnsafeBufferPointer { bytes in
      var reader = PostingReader(bytes, rest)
      while let (article, halves) = try reader.next() { try body(article, halves) }
      return try reader.nextList() ? reader.rest : nil
    }
    code = rest?.code
    if rest == nil { try advance() }
  }

  /// Goes on to the next block.
  private mutating func advance() throws {
    let next = try database.firstRow(
      "SELECT id, bytes FROM gram WHERE id > ? AND id < ? ORDER BY id LIMIT 1", [number.value, end]
    ) { (BlockNumber($0.integer(0)), $0.bytes(1)) }
    guard let next else { return }
    (number, block) = next
    rest = try block.withUnsafeBufferPointer { bytes in
      var reader = try PostingReader(number, bytes)
      guard try reader.nextList() else { throw StoreProblem.damaged("a block of its index is empty") }
      return reader.rest
    }
    code = rest?.code
  }
}
