import GRDB

/// The index of grams in a library, in segments: each holds some articles, those with the lower keys in the earlier
/// segment.
///
/// A change adds a segment for the articles that it puts. When there are many small ones they are merged into a larger
/// one (a log-structured merge tree: O’Neil and others, Acta Informatica 33:4, 1996), so that a gram is looked for in
/// few places.
struct SQLiteIndex {
  /// A segment.
  struct Segment {
    /// Its number, by which its blocks are found.
    var number: Int64
    /// The article that its lists count from.
    var first: Int64
    /// Its last article.
    var last: Int64
    /// How many blocks it has.
    var blocks: Int64

    /// How large it is: 0 below 2 MiB, and one more for each 16 times as much.
    var level: Int {
      var (level, blocks) = (0, blocks / SQLiteIndex.smallBlocks)
      while blocks > 0 { (level, blocks) = (level + 1, blocks / SQLiteIndex.mostOfLevel) }
      return level
    }
  }

  private static let smallBlocks: Int64 = 256
  private static let mostOfLevel: Int64 = 16

  /// The connection.
  let database: Database
  /// The segments, in the order of their articles.
  private(set) var segments: [Segment] = []

  /// Looks at the index of a library.
  init(_ database: Database) throws {
    self.database = database
    try database.forEachRow("SELECT number, first, last, blocks FROM segment ORDER BY first") { row in
      let segment = Segment(
        number: row.integer(0), first: row.integer(1), last: row.integer(2), blocks: row.integer(3))
      guard (0..<BlockNumber.segments).contains(segment.number), segment.first > segments.last?.last ?? -1,
        (segment.first..<Int64.max).contains(segment.last)
      else { throw StoreProblem.damaged("a segment of its index is none") }
      segments.append(segment)
    }
  }

  /// Hands over the blocks of a segment that may hold grams of some codes, in order.
  func forEachBlock(
    of segment: Segment, holding codes: Range<UInt64>, _ body: (inout PostingReader) throws -> Void
  ) throws {
    let from = BlockNumber(segment: segment.number, code: codes.lowerBound).value
    let to = min(
      BlockNumber(segment: segment.number, code: codes.upperBound).value, BlockNumber.all(of: segment.number).upperBound
    )
    try database.forEachRow(
      "SELECT id, bytes FROM gram WHERE id >= coalesce((SELECT max(id) FROM gram WHERE id <= ?1), ?1) AND id < ?2",
      [from, to]
    ) { row in
      let number = BlockNumber(row.integer(0))
      // The block before may be the last of another segment.
      guard number.segment == segment.number else { return }
      try row.withBytes(1) { bytes in
        var reader = try PostingReader(number, bytes)
        try body(&reader)
      }
    }
  }

  // MARK: - Adding

  /// Adds the articles of a batch, whose keys are above all that are there; the batch is put in order in its place.
  mutating func add(_ batch: inout PostingBatch) throws {
    guard !batch.isEmpty else { return }
    try add(first: batch.first, last: batch.last) { writer in
      try batch.forEach { try writer.add($0.code, $0.article, halves: $0.halves) }
    }
    while let small = smallOnes { try merge(small) }
  }

  private mutating func add(first: Int64, last: Int64, _ write: (inout PostingWriter) throws -> Void) throws {
    let insert = try database.cachedStatement(sql: "INSERT INTO gram VALUES (?, ?)")
    var writer = PostingWriter(segment: try freeNumber()) { number, bytes in
      try insert.execute(arguments: [number.value, bytes.blob])
    }
    try write(&writer)
    try writer.finish()
    let segment = Segment(number: writer.segment, first: first, last: last, blocks: Int64(writer.count))
    try database.run(
      "INSERT INTO segment VALUES (?, ?, ?, ?)", [segment.number, segment.first, segment.last, segment.blocks])
    segments.append(segment)
    segments.sort { $0.first < $1.first }
  }

  /// A number above all others, since what stands last in a table is added to fastest; else one that is free.
  private func freeNumber() throws -> Int64 {
    let taken = Set(segments.map(\.number))
    let next = (taken.max() ?? -1) + 1
    if next < BlockNumber.segments { return next }
    guard let free = (0..<BlockNumber.segments).first(where: { !taken.contains($0) }) else { throw StoreProblem.full }
    return free
  }

  // MARK: - Merging

  /// The last segments, where there are too many of one size among them: up to the first that is larger.
  private var smallOnes: Range<Int>? {
    let highest = segments.map(\.level).max() ?? 0
    for level in 0...highest {
      let start = segments.lastIndex { $0.level > level }.map { $0 + 1 } ?? 0
      if segments[start...].count(where: { $0.level == level }) >= Int(Self.mostOfLevel) {
        return start..<segments.count
      }
    }
    return nil
  }

  /// Puts one segment in the place of several that follow one another.
  private mutating func merge(_ places: Range<Int>) throws {
    let merged = Array(segments[places])
    guard let first = merged.first?.first, let last = merged.last?.last else { return }
    var cursors = try merged.map { try SegmentCursor(database, $0) }
    try add(first: first, last: last) { writer in
      while let code = Self.lowest(cursors) {
        for place in cursors.indices {
          while cursors[place].code == code {
            let (distance, span) = (merged[place].first - first, merged[place].last - merged[place].first)
            try cursors[place].forEach { article, halves in
              guard article <= span else { throw StoreProblem.damaged("a list of its index has no end") }
              try writer.add(code, article + distance, halves: halves)
            }
          }
        }
      }
    }
    let numbers = Set(merged.map(\.number))
    for number in numbers {
      let blocks = BlockNumber.all(of: number)
      try database.run("DELETE FROM gram WHERE id >= ? AND id < ?", [blocks.lowerBound, blocks.upperBound])
      try database.run("DELETE FROM segment WHERE number = ?", [number])
    }
    segments.removeAll { numbers.contains($0.number) }
  }
  /// The gram that comes next in any of them; nil at the end of all.
  private static func lowest(_ cursors: [SegmentCursor]) -> UInt64? {
    var lowest: UInt64?
    for cursor in cursors {
      if let code = cursor.code, code < lowest ?? .max { lowest = code }
    }
    return lowest
  }
}
