import SheafKit
import SheafRecipe

@testable import SheafEngine

/// Articles and queries by chance, the same for the same seed: few words, so that they meet often.
struct SeededTexts: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  static let words = [
    "渡口", "渡", "石阶", "巾帼", "女职工", "女干部", "春耕", "助农", "农技", "合作社", "砚湖", "乾淨", "干净", "計畫", "计划", "5G", "party", "Art",
    "𠮷", "头一班船", "志愿者", "志愿", "三八 红旗手", "Ｔ恤", "é", "Ö", "café",
  ]
  static let patterns = [
    "女(职工|干部)", "渡口.{0,4}石阶", "[0-9]+月", "(春耕|助农)", "志愿者?", "a.t", ".", "第.条", "(渡口|砚湖)[^，]*合作社", "p(a|o)rty",
    "(?i)ÖL?",
  ]
  private static let joints = ["", "，", "的", "，第一条", "3月", " ", "。"]

  mutating func text(words count: Int) -> String {
    (0..<count).map { _ in pick(Self.words) + pick(Self.joints) }.joined()
  }

  mutating func article(_ number: Int) -> Article {
    var blocks: [Block] = []
    for _ in 0..<Int.random(in: 0..<4, using: &self) {
      let text = text(words: Int.random(in: 1..<8, using: &self))
      blocks.append(Bool.random(using: &self) ? .heading(text) : .paragraph(text))
    }
    return Article(
      id: "\(number)", title: text(words: 1), source: Bool.random(using: &self) ? pick(["砚湖日报", "柳湾晚报"]) : nil,
      published: CalendarDate.day("2021-03-0\(Int.random(in: 1..<9, using: &self))"), blocks: blocks,
      origin: Origin(file: "\(number).txt", format: "text"))
  }

  mutating func query(depth: Int = 2) -> Query {
    let any = clauses(0..<5, depth)
    let atLeast = any.isEmpty ? 1 : Int.random(in: 1...min(3, any.count), using: &self)
    return Samples.query(
      any: any, all: clauses(any.isEmpty ? 1..<3 : 0..<2, depth), none: clauses(0..<2, depth), atLeast: atLeast)
  }

  private mutating func clauses(_ range: Range<Int>, _ depth: Int) -> [Clause] {
    (0..<Int.random(in: range, using: &self)).map { _ in clause(depth) }
  }

  private mutating func clause(_ depth: Int) -> Clause {
    let field: Field? = Int.random(in: 0..<6, using: &self) == 0 ? pick(Field.allCases) : nil
    switch Int.random(in: 0..<(depth > 0 ? 10 : 8), using: &self) {
    case 0...4:
      return Samples.term(pick(Self.words), 1, in: field, except: Bool.random(using: &self) ? [pick(Self.words)] : [])
    case 5, 6: return Samples.pattern(pick(Self.patterns), in: field)
    case 7: return Samples.near(pick(Self.words), pick(Self.words), within: 6)
    default: return .query(query(depth: depth - 1))
    }
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }
}
