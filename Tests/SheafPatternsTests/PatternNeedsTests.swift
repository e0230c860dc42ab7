import Testing

@testable import SheafPatterns

@Suite("What a text must hold for a pattern")
struct PatternNeedsTests {
  @Test("of each set that stands in a row one string is needed")
  func rows() {
    let sets: [Set<Int32>] = [[0, 3, 4], [1], [2, 5]]
    let needs = PatternNeeds(strings: 6) { held in sets.allSatisfy { !$0.isDisjoint(with: held) } }
    #expect(Set(needs.sets.map(Set.init)) == Set(sets))
    #expect(needs.isAll)
  }

  @Test("what may be without any string needs none, and what never may needs one that does not come")
  func ends() {
    let open = PatternNeeds(strings: 3) { _ in true }
    #expect(open.sets.isEmpty && open.isAll)
    let never = PatternNeeds(strings: 3) { _ in false }
    #expect(!never.sets.isEmpty && !never.isAll)
  }

  @Test("no text is lost where strings stand in for one another in some other way")
  func others() {
    // Every choice of the strings that alone are enough: 1, 0 and 2, two of three.
    let rules: [([Int32]) -> Bool] = [
      { $0.contains(1) || $0.contains(0) && $0.contains(2) }, { Set($0).intersection([0, 1, 2]).count >= 2 },
      { $0.contains(0) && $0.contains(1) || $0.contains(2) && $0.contains(3) },
    ]
    for rule in rules {
      let needs = PatternNeeds(strings: 4, rule)
      for bits in 0..<Int32(16) {
        let held = (0..<Int32(4)).filter { bits >> $0 & 1 == 1 }
        guard rule(held) else { continue }
        #expect(needs.sets.allSatisfy { !Set($0).isDisjoint(with: held) }, "\(held) of \(needs.sets)")
      }
    }
  }

  @Test("many strings are not tried one by one")
  func many() {
    var asked = 0
    let needs = PatternNeeds(strings: 5_000) { held in
      asked += 1
      return !held.isEmpty
    }
    #expect(needs.sets.count == 1 && !needs.isAll)
    #expect(asked < 10)
  }
}
