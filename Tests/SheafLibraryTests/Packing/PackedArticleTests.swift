import CXXHash
import SheafKit
import Testing

@testable import SheafLibrary

@Suite struct PackedArticleTests {
  @Test func `the full sample sets every field, so that one which is forgotten shows`() {
    #expect(unsetFields(of: SampleArticles.full) == [])
  }

  @Test func `an article comes back equal in every field`() throws {
    let article = SampleArticles.full
    let back = try Article(packed: article.packed)
    #expect(back == article)
    // Strings are equal that only read the same; their JSON tells them apart.
    #expect(back.json() == article.json())
  }

  @Test(arguments: ["", "\u{0}", "e\u{301}", "é", "👩‍👩‍👧", String(repeating: "渡", count: 70_000)])
  func `texts come back byte for byte`(_ text: String) throws {
    let article = SampleArticles.plain(text, title: text, id: text)
    #expect(try Article(packed: article.packed).json() == article.json())
  }

  @Test(arguments: [Int.min, -1, 0, 1, 63, 64, 300, Int.max])
  func `numbers come back`(_ number: Int) throws {
    var article = SampleArticles.full
    article.origin.line = number
    #expect(try Article(packed: article.packed) == article)
  }

  @Test func `an empty article comes back`() throws {
    let article = Article(id: "", title: "", blocks: [], origin: Origin(file: "", format: ""))
    #expect(try Article(packed: article.packed) == article)
  }

  @Test func `the bytes are those of this version of the schema`() {
    // Where they are others, raise `SQLiteSchema.version` and write the new hash here.
    let hash = SampleArticles.full.packed.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    #expect(String(hash, radix: 16) == "de5f81175f3cf320")
  }

  @Test func `any changed bit is told`() throws {
    let packed = SampleArticles.full.packed
    for index in packed.indices {
      var bytes = packed
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(throws: PackReader.damaged) { _ = try Article(packed: bytes) }
    }
    for count in [0, 1, 7, 8, 9, packed.count - 1] {
      #expect(throws: PackReader.damaged) { _ = try Article(packed: Array(packed.prefix(count))) }
    }
    #expect(throws: PackReader.damaged) { _ = try Article(packed: packed + [0]) }
  }

  @Test func `bytes that were never written so throw, whatever their hash says`() {
    var numbers = SeededNumbers(seed: 20_210_308)
    var writer = PackWriter()
    SampleArticles.full.pack(into: &writer)
    for _ in 0..<5_000 {
      var bytes = writer.bytes
      for _ in 0...Int.random(in: 0...3, using: &numbers) { mutate(&bytes, &numbers) }
      do {
        _ = try Article(packed: PackSeal.put(on: bytes))
      } catch {
        #expect(error as? StoreProblem == PackReader.damaged)
      }
    }
  }

  @Test func `what stands too deep inside itself is damaged, not a stack that overflows`() {
    var writer = PackWriter()
    for _ in 0..<1_000_000 {
      writer.byte(1)
      writer.number(1)
    }
    let packed = PackSeal.put(on: writer.bytes)
    #expect(throws: PackReader.damaged) { _ = try packed.withUnsafeBufferPointer { try Inline(sealed: $0) } }
  }

  private func mutate(_ bytes: inout [UInt8], _ numbers: inout SeededNumbers) {
    guard let index = bytes.indices.randomElement(using: &numbers) else { return }
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &numbers)
    case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: index)
    case 3: bytes.remove(at: index)
    default: bytes.removeSubrange(index..<min(bytes.count, index + 40))
    }
  }
}
