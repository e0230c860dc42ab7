import Testing

@testable import SheafEngine

@Suite("Hashes of shingles")
struct ShingleTests {
  @Test("a whole text is hashed as the run of its length and its code points", arguments: 0..<12)
  func whole(count: Int) {
    let units = (0..<count).map { UInt32(0x4E00 + $0 * 97) }
    var hashes: [UInt64] = []
    ShingleHash.forEach(in: [UInt32(count)] + units, length: count + 1) { hashes.append($0) }
    #expect(hashes == [ShingleHash.whole(units)])
  }

  @Test("a sketch holds the least hashes of all, rising")
  func least() {
    var hashes: [UInt64] = []
    let text = RepostText((0..<400).map { String(UnicodeScalar(UInt16(0x4E00 + $0 * 31)) ?? "一") }.joined())
    ShingleHash.forEach(in: text.units, length: ShingleSketch.length) { hashes.append($0) }
    #expect(ShingleSketch(text).hashes == Array(hashes.sorted().prefix(ShingleSketch.size)))
  }

  @Test("a hash of two sketches is met again, few of one are")
  func met() {
    let prints = (0..<500).map { article in
      RepostPrint(
        length: 1000, fingerprint: 0,
        sketch: ShingleSketch(
          hashes: [7, UInt64(article) / 2] + (0..<40).map { ShingleHash.mixed(UInt64(article * 40 + $0 + 1000)) }))
    }
    let met = MetHashes(prints)
    #expect(met.isMetAgain(7))
    for pair in UInt64(0)..<250 { #expect(met.isMetAgain(pair)) }
    let alone = prints.flatMap { $0.sketch.hashes.dropFirst(2) }
    #expect(alone.count(where: met.isMetAgain) * 6 < alone.count)
  }

  @Test("no sketch, no hash that is met")
  func none() { #expect(!MetHashes([]).isMetAgain(1)) }
}
