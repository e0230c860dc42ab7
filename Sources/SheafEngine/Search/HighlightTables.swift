import Dispatch
import SheafKit
import SheafRecipe

/// The tables of words, names and units by which a sentence is chosen. Each is made when it is first used, which comes
/// to as much work as choosing the sentences of a dozen articles.
enum HighlightTables {
  /// Makes them on another core, for who has something else to do before highlights are wanted.
  static func makeAhead() {
    guard Parallel.cores != 1 else { return }
    DispatchQueue.global().async { _ = highlights }
  }

  /// What is chosen of a text that has a little of everything.
  private static let highlights: [Highlight] = {
    let rule = EntryRule(show: [.highlights], sentences: 1)
    let none = TermMarks(terms: [], finder: TermFinder(TermTable()))
    let extract = Extract(of: sample, parts: nil, edit: nil)
    return Highlighter(rule: rule, terms: none, marks: none).highlights(of: extract)
  }()

  private static let sample = Article(
    id: "sample", title: "渡口镇三年修路四十公里",
    blocks: [
      Block(.paragraph([.text("本报讯（记者林知远）2021年3月8日，砚湖区渡口镇党委书记苏明玉说：“全镇修路12.5公里，比上年增长8%。”")])),
      Block(.paragraph([.text("问：路修好了吗？")])),
      Block(.paragraph([.text("苏明玉：修好了。她今年46岁，三年来带着约200名村民修桥，投入近三百万元，我们向她学习！")])),
    ], origin: Origin(file: "", format: "text"))
}
