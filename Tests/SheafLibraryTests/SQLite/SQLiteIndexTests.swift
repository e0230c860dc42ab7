import Testing

@testable import SheafLibrary

@Suite struct SQLiteIndexTests {
  @Test func `many small changes leave few segments, and every article is found`() throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder + "/library.sqlite")
      for number in 0..<300 { try store.apply(StoreChange(put: [SampleReadings.reading("\(number)", "渡口\(number)")])) }
      let segments = try store.queue.read { try SQLiteIndex($0).segments }
      #expect(segments.count <= 16)
      #expect(segments.map(\.first) == segments.map(\.first).sorted())
      #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.last < $1.first })
      try store.read { view throws in
        #expect(try view.candidates(for: .text(Array("渡口".utf8))).count == 300)
        #expect(try view.candidates(for: .text(Array("渡".utf8))).count == 300)
        #expect(try view.candidates(for: .text(Array("口299".utf8))).count == 1)
      }
      #expect(try store.check(searchable: SampleReadings.searchable) == [])
    }
  }

  @Test func `the blocks of a segment have numbers of their own, up to the last`() {
    let all = [0, 1, 2, BlockNumber.segments - 1].map { BlockNumber.all(of: $0) }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(all.allSatisfy { !$0.isEmpty })
    let last = BlockNumber(segment: 3, code: 1 << Gram.bits - 1, part: BlockNumber.lastPart)
    #expect(BlockNumber.all(of: 3).contains(last.value))
    #expect(last.segment == 3 && last.code == 1 << Gram.bits - 1)
  }

  @Test func `segments are merged where there are many of one size, and a large one is left alone`() {
    func segment(_ blocks: Int64) -> SQLiteIndex.Segment { .init(number: 0, first: 0, last: 0, blocks: blocks) }
    #expect([0, 1, 255].map { segment($0).level } == [0, 0, 0])
    #expect([256, 4_095].map { segment($0).level } == [1, 1])
    #expect(segment(4_096).level == 2)
  }
}
