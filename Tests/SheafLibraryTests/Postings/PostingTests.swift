import Testing

@testable import SheafLibrary

@Suite struct PostingTests {
  private typealias Posting = PostingSample.Posting

  @Test func `lists come back as they were written, over as many blocks as they take`() throws {
    let postings = PostingSample.postings(seed: 1, codes: 3_000, articles: 5_000)
    let blocks = try PostingSample.blocks(of: postings)
    #expect(blocks.count > 20)
    #expect(try PostingSample.postings(in: blocks) == postings)
    #expect(blocks.allSatisfy { $0.bytes.count <= 8_100 })
  }

  @Test func `blocks lie in the order of their grams, and of the parts of one list`() throws {
    let postings =
      (0..<40_000).map { Posting(code: 7, article: $0 * 300, halves: 2) } + [Posting(code: 8, article: 0, halves: 0)]
    let blocks = try PostingSample.blocks(of: postings)
    #expect(blocks.map(\.number.value) == blocks.map(\.number.value).sorted())
    #expect(Set(blocks.map(\.number)).count == blocks.count)
    #expect(blocks.allSatisfy { $0.number.segment == 5 })
    #expect(try PostingSample.postings(in: blocks) == postings)
  }

  @Test func `a list that is longer than its parts have numbers is whole`() throws {
    let postings = (0..<3_000_000).map { Posting(code: 7, article: $0 * 70, halves: $0 % 2 == 0 ? 2 : 3) }
    #expect(try PostingSample.postings(in: PostingSample.blocks(of: postings)) == postings)
  }

  @Test func `a batch hands over its postings by gram, those of one gram by article`() throws {
    var batch = PostingBatch(first: 100)
    let texts = ["渡口大桥", "大桥渡口", "a\u{10FFFF}渡"]
    for (number, text) in texts.enumerated() {
      batch.add(Grams(of: IndexedText(Array(text.utf8))), of: 100 + Int64(number))
    }
    var order: [[UInt64]] = []
    batch.forEach { order.append([$0.code, UInt64($0.article)]) }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(order.count == texts.reduce(0) { $0 + $1.unicodeScalars.count })
  }

  @Test func `bytes that are no block are told, and one bit is enough`() throws {
    let blocks = try PostingSample.blocks(of: PostingSample.postings(seed: 2, codes: 30, articles: 60))
    let block = try #require(blocks.first)
    for place in stride(from: 0, to: block.bytes.count, by: 7) {
      var bytes = block.bytes
      bytes[place] ^= 1 << UInt8(place % 8)
      #expect(throws: StoreProblem.self) { try PostingSample.postings(in: [(block.number, bytes)]) }
    }
  }

  // A block of the gram 1: what is no list of it, sealed as if it were.
  @Test(arguments: [
    ("no list at all", []),
    ("no gram", [0x80]),
    ("another gram than its number says", [1, 2, 0]),
    ("a list without an end", [0, 4]),
    ("an article cut off", [0, 4, 0x82]),
    ("no count", [0, 3]),
    ("a count of nothing", [0, 3, 0, 0]),
    ("the same article twice", [0, 4, 1, 5, 0]),
    ("the same gram twice", [0, 4, 0, 0, 4, 0]),
    ("a gram that there cannot be", [0, 4, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 4, 0]),
    ("an article that there cannot be", [0, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0]),
    ("articles that run over", [0] + [UInt8](repeating: 0xFE, count: 8) + [0x7F, 0]),
    ("a number that never ends", [0] + [UInt8](repeating: 0x80, count: 40)),
    ("a number that never ends, of ones", [0] + [UInt8](repeating: 0xFF, count: 40)),
    ("a number with zeros before it", [0, 0x84, 0x00, 0]),
  ])
  func `what was never written so is told`(_ what: String, _ bytes: [UInt8]) {
    let block = (number: BlockNumber(segment: 0, code: 1), bytes: PackSeal.put(on: bytes))
    #expect(throws: StoreProblem.damaged("a block of its index cannot be read"), "\(what)") {
      try PostingSample.postings(in: [block])
    }
  }

  @Test func `a block that was cut, though sealed anew, is told or ends with a list`() throws {
    let postings = PostingSample.postings(seed: 4, codes: 30, articles: 60)
    let block = try #require(try PostingSample.blocks(of: postings).first)
    for count in 0..<block.bytes.count - PackSeal.size {
      let cut = PackSeal.put(on: Array(block.bytes.dropFirst(PackSeal.size).prefix(count)))
      guard let read = try? PostingSample.postings(in: [(block.number, cut)]) else { continue }
      let last = try #require(read.last)
      #expect(read == postings.filter { $0.code <= last.code })
    }
  }

  @Test func `bytes that are sealed but no block end in a problem, or in no more postings than they are`() throws {
    var numbers = SeededNumbers(seed: 3)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let read = try? PostingSample.postings(in: [(BlockNumber(segment: 0, code: 1), PackSeal.put(on: bytes))])
      #expect((read ?? []).count <= bytes.count)
    }
  }
}

/// Postings by chance, written and read.
enum PostingSample {
  struct Posting: Equatable {
    var code: UInt64
    var article: Int64
    var halves: UInt8
  }

  static func postings(seed: UInt64, codes: Int, articles: Int64) -> [Posting] {
    var numbers = SeededNumbers(seed: seed)
    var code: UInt64 = 0
    return (0..<codes).flatMap { _ in
      code += UInt64.random(in: 1...1 << Int.random(in: 0..<28, using: &numbers), using: &numbers)
      var article = Int64.random(in: 0..<articles, using: &numbers)
      var list: [Posting] = []
      while article < articles, list.count < 200 {
        let halves = Bool.random(using: &numbers) ? 2 : UInt8.random(in: 0...ArticleCount.many, using: &numbers)
        list.append(Posting(code: code, article: article, halves: halves))
        article += Int64.random(in: 1...40, using: &numbers)
      }
      return list
    }
  }

  static func blocks(of postings: [Posting]) throws -> [(number: BlockNumber, bytes: [UInt8])] {
    var blocks: [(number: BlockNumber, bytes: [UInt8])] = []
    var writer = PostingWriter(segment: 5) { blocks.append(($0, $1)) }
    for posting in postings { try writer.add(posting.code, posting.article, halves: posting.halves) }
    try writer.finish()
    return blocks
  }

  static func postings(in blocks: [(number: BlockNumber, bytes: [UInt8])]) throws -> [Posting] {
    var postings: [Posting] = []
    for (number, bytes) in blocks {
      try bytes.withUnsafeBufferPointer { bytes in
        var reader = try PostingReader(number, bytes)
        while try reader.nextList() {
          while let (article, halves) = try reader.next() {
            postings.append(Posting(code: reader.code, article: article, halves: halves))
          }
        }
      }
    }
    return postings
  }
}
