import SheafKit
import Testing

@testable import SheafEngine

/// Figures, people and quotations of sixty-four invented paragraphs, whose facts were written down before anything was
/// found in them; the rules were made with one half in view and are measured on the other.
@Suite("Facts of the news")
struct NewsTests {
  /// What was expected and found of one kind.
  struct Tally: CustomStringConvertible {
    var right = 0
    var missed: [String] = []
    var wrong: [String] = []

    mutating func add(expected: [String], found: [String]) {
      var rest = found
      for item in expected {
        if let index = rest.firstIndex(of: item) {
          rest.remove(at: index)
          right += 1
        } else {
          missed.append(item)
        }
      }
      wrong += rest
    }

    var precision: Double { right + wrong.count == 0 ? 1 : Double(right) / Double(right + wrong.count) }
    var recall: Double { right + missed.count == 0 ? 1 : Double(right) / Double(right + missed.count) }

    var description: String {
      "precision \(precision) recall \(recall) missed \(missed) wrong \(wrong)"
    }
  }

  private func tallies(_ name: String) throws -> (figures: Tally, people: Tally, quotes: Tally) {
    var (figures, people, quotes) = (Tally(), Tally(), Tally())
    for paragraph in try NewsParagraph.read(name) {
      let facts = paragraph.found
      figures.add(expected: paragraph.figures, found: facts.figures.map(\.text))
      people.add(expected: paragraph.people.map(\.name), found: facts.people.map(\.name))
      quotes.add(
        expected: paragraph.quotes.map { "\($0.speaker ?? "-"): \($0.text)" },
        found: facts.quotes.map { "\($0.speaker ?? "-"): \($0.text)" })
    }
    return (figures, people, quotes)
  }

  @Test("in the half that the rules were made with, nothing is missed and nothing is wrong")
  func tuned() throws {
    let (figures, people, quotes) = try tallies("tuned")
    #expect(figures.missed == [] && figures.wrong == [], "\(figures)")
    #expect(people.missed == [] && people.wrong == [], "\(people)")
    #expect(quotes.missed == [] && quotes.wrong == [], "\(quotes)")
  }

  @Test("in the half that was held back, little is missed and hardly anything is wrong")
  func held() throws {
    let (figures, people, quotes) = try tallies("held")
    #expect(figures.precision >= 0.95 && figures.recall >= 0.95, "\(figures)")
    #expect(people.precision >= 0.95 && people.recall >= 0.9, "\(people)")
    #expect(quotes.precision >= 0.95 && quotes.recall >= 0.9, "\(quotes)")
  }

  @Test("roles, organisations and ages are those that stand beside the name")
  func roles() throws {
    var differences: [String] = []
    for name in ["tuned", "held"] {
      for paragraph in try NewsParagraph.read(name) {
        let people = paragraph.found.people
        for expected in paragraph.people {
          guard let found = people.first(where: { $0.name == expected.name }) else { continue }
          let about = (found.organisation ?? "") + (found.role ?? "")
          let wanted = [expected.role, expected.organisation].compactMap { $0 }
          if !wanted.allSatisfy({ about.contains($0) }) || found.age != expected.age {
            differences.append(
              "\(expected.name): \(found.organisation ?? "-") | \(found.role ?? "-") | \(found.age ?? 0)")
          }
        }
      }
    }
    #expect(differences == [])
  }

  @Test("every range gives the very words")
  func ranges() throws {
    for name in ["tuned", "held"] {
      for paragraph in try NewsParagraph.read(name) {
        let scalars = Array(paragraph.text.unicodeScalars)
        func words(_ range: TextRange) -> String { String(String.UnicodeScalarView(scalars[range.start..<range.end])) }
        let facts = paragraph.found
        #expect(facts.figures.map { words($0.range) } == facts.figures.map(\.text))
        #expect(facts.people.map { words($0.range) } == facts.people.map(\.name))
        #expect(facts.quotes.map { words($0.range) } == facts.quotes.map(\.text))
      }
    }
  }
}
