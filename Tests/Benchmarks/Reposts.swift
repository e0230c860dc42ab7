import SheafEngine
import SheafKit
import SheafRecipe

/// Folding reposts: one article in ten prints another again, shortened, with words put in or with a paragraph added.
extension Main {
  /// 10,000 articles of a thousand characters, none of them compared before.
  static func reposts() -> Benchmark {
    var corpus = Corpus(seed: 7)
    var articles: [Article] = []
    for index in 0..<10_000 {
      var text = (0..<8).map { _ in corpus.paragraph() }
      if index > 100, corpus.next(10) == 0 {
        text = articles[corpus.next(index)].blocks.map(\.plainText)
        switch corpus.next(3) {
        case 0: text.removeLast(text.count / 2)
        case 1: text = text.map { $0.replacing("，", with: "，又", maxReplacements: 1) }
        default: text.append(corpus.paragraph())
        }
      }
      articles.append(
        Article(
          id: "\(index)", title: "第\(index)篇", blocks: text.map { .paragraph($0) },
          origin: Origin(file: "\(index).txt", format: "text")))
    }
    let bytes = articles.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.plainText.utf8.count } }
    return Benchmark(name: "folding reposts, 10,000 articles", bytes: bytes) { [articles] in
      articles.count - Reposts.groups(of: articles, rule: RepostRule()).count
    }
  }
}
