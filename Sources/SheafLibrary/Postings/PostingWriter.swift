/// Writes the lists of a segment as blocks, in the order of the grams.
struct PostingWriter {
  /// The bytes of a block, its seal among them: what one page of the library holds without another.
  private static let room = 8_100
  /// The most that one article and the end of a list take.
  private static let step = 24

  /// The segment.
  let segment: Int64
  /// How many blocks were written.
  private(set) var count = 0

  private let put: (BlockNumber, [UInt8]) throws -> Void
  private var bytes: [UInt8] = []
  private var start: (code: UInt64, part: UInt64) = (0, 0)
  private var code: UInt64 = 0
  private var last: Int64 = -1

  /// Writes the blocks of a segment to wherever `put` puts them.
  init(segment: Int64, put: @escaping (BlockNumber, [UInt8]) throws -> Void) {
    (self.segment, self.put) = (segment, put)
    bytes.reserveCapacity(Self.room)
  }

  /// Adds an article to the list of a gram. Grams come by rising code, articles of one by rising number from 0.
  ///
  /// Throws `StoreProblem.damaged` where they do not, since what is merged comes from a file.
  mutating func add(_ code: UInt64, _ article: Int64, halves: UInt8) throws {
    guard article >= 0, bytes.isEmpty || code > self.code || code == self.code && article > last else {
      throw StoreProblem.damaged("the lists of its index are not in order")
    }
    if bytes.isEmpty || code != self.code {
      if !bytes.isEmpty { bytes.append(0) }
      if bytes.count > Self.room - 8 - Self.step { try hand() }
      begin(code, part: 0)
    } else if bytes.count > Self.room - 8 - Self.step, start.code != code || start.part < BlockNumber.lastPart {
      let part = start.code == code ? start.part + 1 : 1
      bytes.append(0)
      try hand()
      begin(code, part: part)
    }
    let isPlain = halves == 2
    bytes.append(number: UInt64(article - last) << 1 | (isPlain ? 0 : 1))
    if !isPlain { bytes.append(min(halves, ArticleCount.many) + 1) }
    last = article
  }

  /// Writes what is left.
  mutating func finish() throws {
    guard !bytes.isEmpty else { return }
    bytes.append(0)
    try hand()
  }

  private mutating func begin(_ code: UInt64, part: UInt64) {
    if bytes.isEmpty {
      start = (code, part)
      bytes.append(number: 0)
    } else {
      bytes.append(number: code - self.code)
    }
    self.code = code
    last = -1
  }

  private mutating func hand() throws {
    try put(BlockNumber(segment: segment, code: start.code, part: start.part), PackSeal.put(on: bytes))
    count += 1
    bytes.removeAll(keepingCapacity: true)
  }
}
