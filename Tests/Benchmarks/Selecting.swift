import SheafEngine
import SheafKit
import SheafRecipe

/// Choosing articles: from their text in memory to verdicts.
extension Main {
  /// 20,000 articles of about 3 KB under a theme of 2,000 terms with three sections. The rate counts the bytes of text.
  static func selection() -> Benchmark {
    guard let day = CalendarDate("2021-03-08") else { preconditionFailure("8 March 2021 is a day") }
    var corpus = Corpus(seed: 7)
    var bytes = 0
    let articles = (0..<20_000).map { index in
      var blocks: [Block] = []
      var size = 0
      while size < 2_900 {
        let paragraph = corpus.paragraph()
        size += paragraph.utf8.count
        blocks.append(.paragraph(paragraph))
      }
      bytes += size
      return Article(
        id: String(index), title: corpus.sentence(), source: "基准晚报", published: day,
        blocks: blocks, origin: Origin(file: "\(index).txt", format: "text"))
    }
    let here = SourceLocation(file: "bench.yaml")
    func query(_ count: Int) -> Query {
      Query(
        any: (0..<count).map { .term(Term(text: corpus.term(), weight: Double($0 % 3 + 1), location: here)) },
        location: here)
    }
    let theme = query(2_000)
    let sections = (0..<3).map { SectionRule(title: "第\($0)栏", query: query(20), location: here) }
    let recipe = Recipe(
      file: "bench.yaml", title: "基准", articles: [],
      selection: Selection(query: .init(all: [.theme(name: "t", theme)], location: here), minimum: 4),
      sections: sections, outputs: [])
    return Benchmark(name: "selection, 2,000 terms, text to verdicts", bytes: bytes) {
      Engine.selectedCount(of: articles, by: recipe, issueDate: day)
    }
  }

  /// Traditional text, in which a third of the characters have another form.
  static func traditionalFolding() -> Benchmark {
    let simplified = sample(bytes: 1_000_000)
    let other: [Character: Character] = [
      "国": "國", "来": "來", "们": "們", "产": "產", "种": "種", "后": "後", "学": "學", "会": "會", "对": "對", "发": "發", "动": "動",
      "时": "時", "这": "這", "过": "過", "说": "說", "经": "經", "进": "進", "着": "著", "电": "電", "里": "裏", "现": "現", "实": "實",
      "两": "兩", "体": "體", "机": "機", "当": "當", "从": "從", "业": "業", "应": "應", "开": "開", "还": "還", "义": "義", "样": "樣",
      "与": "與", "关": "關", "总": "總", "长": "長", "员": "員", "资": "資", "边": "邊", "级": "級", "图": "圖", "统": "統", "单": "單",
    ]
    let text = String(repeating: String(simplified.map { other[$0] ?? $0 }), count: 10)
    return Benchmark(name: "folding traditional text", bytes: text.utf8.count) { TextFold.bytes(of: text).count }
  }
}
