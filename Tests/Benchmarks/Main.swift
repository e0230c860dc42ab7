import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe

/// `make bench`: the rates of the stages, on one core.
@main
enum Main {
  static func main() {
    let stages = [recipe(), text(), webPages(), folding(), terms(count: 26), terms(count: 2000)]
    for benchmark in stages + filling() + formats() {
      let (rate, result) = benchmark.measure()
      let name = benchmark.name + String(repeating: " ", count: max(1, 44 - benchmark.name.count))
      print("\(name)\(Int(rate.rounded())) MB/s\t(\(benchmark.bytes / 1000) kB, \(result) found)")
    }
  }

  /// A recipe of 2,000 terms, read and checked.
  static func recipe() -> Benchmark {
    var corpus = Corpus(seed: 1)
    var terms: Set<String> = []
    while terms.count < 2000 { terms.insert(corpus.term()) }
    let text =
      "sheaf: 1\ntitle: 基准\narticles: [a.txt]\noutputs: [text]\nthemes:\n  t:\n    any:\n"
      + terms.sorted().map { "      - \($0): 2\n" }.joined() + "select: {theme: t}\n"
    let bytes = Array(text.utf8)
    let formats = [
      FormatDescription(name: "text", summary: "", mediaType: "text/plain", fileExtension: "txt", options: [])
    ]
    return Benchmark(name: "recipe check, 2,000 terms", bytes: bytes.count) {
      let reading = RecipeReader.read(bytes: bytes, file: "bench.yaml", formats: formats)
      return reading.recipe == nil ? -reading.diagnostics.count : 2000
    }
  }

  /// Bulletins wrapped at 30 characters, one after another, from bytes to articles.
  static func text() -> Benchmark {
    var corpus = Corpus(seed: 2)
    let files = (0..<100).map { index in
      var text = "基准文章第\(index)篇\n\n2021-03-\(10 + index % 20) 来源：基准晚报\n\n"
      for _ in 0..<12 {
        let characters = Array(corpus.paragraph())
        for start in stride(from: 0, to: characters.count, by: 30) {
          text += String(characters[start..<min(start + 30, characters.count)])
          text += start + 30 >= characters.count ? " \n\n" : "\n\n"
        }
      }
      return SourceFile(path: "\(index).txt", bytes: Array(text.utf8))
    }
    let reader = ArticleReader()
    return Benchmark(name: "text cleaning, from bytes to articles", bytes: files.reduce(0) { $0 + $1.bytes.count }) {
      files.reduce(0) { $0 + reader.read($1).articles.count }
    }
  }

  static func sample(bytes: Int) -> String {
    var corpus = Corpus(seed: 3)
    var text = ""
    while text.utf8.count < bytes { text += corpus.paragraph() + "\n" }
    return text
  }

  static func folding() -> Benchmark {
    let text = sample(bytes: 10_000_000)
    return Benchmark(name: "folding width and case", bytes: text.utf8.count) { TextFold.bytes(of: text).count }
  }

  static func terms(count: Int) -> Benchmark {
    let text = TextFold.bytes(of: sample(bytes: 10_000_000))
    var corpus = Corpus(seed: 4)
    let matcher = TermMatcher(terms: (0..<count).map { _ in TextFold.bytes(of: corpus.term()) })
    return Benchmark(name: "term matching, \(count) terms", bytes: text.count) { matcher.matches(in: text).count }
  }
}
