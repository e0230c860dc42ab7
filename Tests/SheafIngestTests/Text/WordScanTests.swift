import Testing

@testable import SheafIngest

@Suite("Many words in one walk")
struct WordScanTests {
  private func places(of words: String, in text: String) -> [Int] {
    var places: [Int] = []
    let scan = WordScan([Phrases(words)])
    Array(text.utf8).withUnsafeBufferPointer { bytes in scan.forEachPlace(in: bytes) { places.append($0) } }
    return places
  }

  @Test("finds words of any script and length, each place once")
  func scripts() {
    #expect(places(of: "渡口 砚湖", in: "砚湖有渡口，渡船不多。") == [0, 9])
    #expect(places(of: "ferry 渡口", in: "The Ferry到渡口") == [4, 12])
    #expect(places(of: "→ ℃ »", in: "8℃→9℃»") == [1, 4, 8, 11])
  }

  @Test("finds a word of one Han character among longer ones")
  func single() { #expect(places(of: "渡 砚湖", in: "砚湖边的渡船") == [0, 12]) }

  @Test("finds a word that ends the text, however short that is", arguments: ["渡口", "到渡口", "船到渡口", "a渡口"])
  func end(text: String) { #expect(places(of: "渡口", in: text) == [text.utf8.count - 6]) }

  @Test("agrees with a search for one word after another")
  func agrees() {
    let text = "渡口边的船工说：“砚湖水浅，渡口停航。”8日，渡口又通航，Ferry两班。"
    let words = ["渡口", "砚湖", "：“", "。”", "ferry", "8日", "两班。"]
    let all = places(of: words.joined(separator: " "), in: text)
    #expect(all == Set(words.flatMap { places(of: $0, in: text) }).sorted())
  }
}
