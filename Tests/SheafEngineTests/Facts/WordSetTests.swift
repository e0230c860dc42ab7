import SheafKit
import Testing

@testable import SheafEngine

/// Words found by where they start and by where they end.
@Suite("Words")
struct WordSetTests {
  private let words = WordSet("支部 支部书记 书记 工 第一书记 nurse")

  private func scalars(_ text: String) -> [Unicode.Scalar] { [Unicode.Scalar](codePointsOf: text) }

  @Test("the longest word that starts at a place is found")
  func starting() {
    let text = scalars("党支部书记王芳")
    #expect(words.length(in: text, from: 1, to: text.count) == 4)
    #expect(words.length(in: text, from: 1, to: 4) == 2)
    #expect(words.length(in: text, from: 0, to: text.count) == 0)
    #expect(words.length(in: text, from: 5, to: text.count) == 0)
  }

  @Test("the longest word that ends before a place is found")
  func ending() {
    let text = scalars("党支部书记王芳")
    #expect(words.length(in: text, endingAt: 5, downTo: 0) == 4)
    #expect(words.length(in: text, endingAt: 5, downTo: 2) == 2)
    #expect(words.length(in: text, endingAt: 7, downTo: 0) == 0)
    #expect(words.length(in: text, endingAt: 0, downTo: 0) == 0)
  }

  @Test("a word of one character is found at the end of a text")
  func single() {
    let text = scalars("检漏工")
    #expect(words.length(in: text, from: 2, to: 3) == 1)
    #expect(words.length(in: text, endingAt: 3, downTo: 0) == 1)
  }

  @Test("nothing is found where there is no room")
  func noRoom() {
    #expect(words.length(in: scalars("支部"), from: 2, to: 2) == 0)
    #expect(words.length(in: [], endingAt: 0, downTo: 0) == 0)
  }

  @Test("every word of a long list is found in a text of nothing else")
  func longList() {
    let list = (0..<2_000).map { String(UnicodeScalar(0x4E00 + $0 / 50) ?? "一") + "\($0 % 50)号" }
    let many = StartingWords(list.joined(separator: " "))
    for word in list {
      let text = scalars(word)
      #expect(many.length(in: text, from: 0, to: text.count) == text.count)
    }
  }
}
