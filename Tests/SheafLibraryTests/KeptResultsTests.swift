import Testing

@testable import SheafLibrary

@Suite("Kept results")
struct KeptResultsTests {
  @Test("take less room than what they are made of, but a little in any case, and never very much")
  func room() {
    #expect(KeptResults.room(beside: 0) == KeptResults.byteFloor)
    #expect(KeptResults.room(beside: 40 << 20) == 30 << 20)
    #expect(KeptResults.room(beside: 1 << 40) == KeptResults.byteLimit)
  }

  @Test("stay within that room however often a recipe is changed")
  func bounded() throws {
    let store = try SQLiteStore(path: try TemporaryFolder().path + "/library.sqlite")
    let value = [UInt8](repeating: 7, count: 1 << 20)
    for number in 0..<40 { try store.apply(StoreChange(keep: [(key: [UInt8(number)], value: value)])) }
    let kept = try store.read { view in try (0..<40).count { try view.kept(under: [UInt8($0)]) != nil } }
    #expect(kept == 3)
  }
}
