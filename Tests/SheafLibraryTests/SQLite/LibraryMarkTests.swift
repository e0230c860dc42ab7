import Testing

@testable import SheafLibrary

@Suite struct LibraryMarkTests {
  @Test(arguments: [
    LibraryMark.open, .closed(LibraryStamp(size: 0, modified: 0)),
    .closed(LibraryStamp(size: .max, modified: .min)),
  ])
  func `a note is read as it was written, and always as long`(_ mark: LibraryMark) {
    #expect(LibraryMark(mark.bytes) == mark)
    #expect(mark.bytes.count == LibraryMark.size)
  }

  @Test(arguments: ["", "   \n", "closed", "closed 1", "closed a b", "opened", "closed 99999999999999999999 1"])
  func `what is no note says nothing`(_ text: String) {
    #expect(LibraryMark(Array(text.utf8)) == nil)
  }

  @Test func `numbers without a sign keep their order in the file`() {
    let numbers: [UInt64] = [0, 1, 1 << 62, 1 << 63 - 1, 1 << 63, .max]
    let stored = numbers.map { Int64(ordered: $0) }
    #expect(stored == stored.sorted())
    #expect(stored.map { UInt64(ordered: $0) } == numbers)
  }
}
