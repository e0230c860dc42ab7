import Glibc
import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe

/// What `make bench` is made of: the corpus, what its rows need, and the rates of the stages on one core.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do throws(SystemFailure) {
      switch (arguments.first, arguments.dropFirst().first, arguments.dropFirst(2).first.flatMap { Int($0) }) {
      case ("corpus", let folder?, let count?): try CorpusFolder(path: folder, count: count).write(seed: 20_210_308)
      case ("read", let folder?, nil): print(try Disk.readAll(below: folder))
      case ("reading", let folder?, nil): try ReadingOfCorpus.measure(folder)
      case ("match", let folder?, nil) where arguments.count == 3: try Matching.measure(folder, terms: arguments[2])
      case ("reposts", let folder?, nil): try RepostsOfCorpus.measure(folder)
      default: try stages(wanted: arguments)
      }
    } catch {
      let line = Array("error: \(error.message)\n".utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(3)
    }
  }

  /// Prints the rate of every stage, or of those whose names start as wanted.
  private static func stages(wanted: [String]) throws(SystemFailure) {
    let stages = [
      recipe(), bulletins(), pages(), webPages(), feed(), folding(), traditionalFolding(), terms(count: 26),
      terms(count: 2000), selection(), reposts(),
    ]
    var measured = 0
    for benchmark in stages + filling() + formats() + digestJSON() + library() {
      guard wanted.isEmpty || wanted.contains(where: benchmark.name.hasPrefix) else { continue }
      measured += 1
      let (rate, result) = benchmark.measure()
      let name = benchmark.name + String(repeating: " ", count: max(1, 44 - benchmark.name.count))
      print("\(name)\(Int(rate.rounded())) MB/s\t(\(benchmark.bytes / 1000) kB, \(result) found)")
    }
    if measured == 0 {
      throw SystemFailure(
        "no stage starts with \(wanted.joined(separator: " or ")); `sheaf-benchmarks` measures all of them")
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

  /// Bulletins of five articles each, wrapped at 30 characters with a blank line after each, from bytes to articles.
  static func bulletins() -> Benchmark {
    var corpus = Corpus(seed: 2)
    let files = (0..<40).map { index in
      var lines: [String] = []
      for article in 0..<5 {
        // Titles that differ in figures alone would be running heads.
        lines.append("\(corpus.term())单位•\(corpus.term())文章\(corpus.term()) ")
        for _ in 0..<10 {
          let characters = Array(corpus.paragraph())
          for start in stride(from: 0, to: characters.count, by: 30) {
            let end = min(start + 30, characters.count)
            lines.append(String(characters[start..<end]) + (end == characters.count ? " " : ""))
          }
        }
        lines.append("\(article + 1) ")
      }
      return SourceFile(path: "\(index).txt", bytes: Array(lines.joined(separator: "\n\n").utf8))
    }
    return reading("text, wrapped bulletins to articles", files)
  }

  /// The text of web pages, a paragraph on each line, from bytes to articles.
  static func pages() -> Benchmark {
    var corpus = Corpus(seed: 5)
    let files = (0..<200).map { index in
      let head = "首页 > 新闻 > 正文\n\n基准文章第\(index)篇\n\n2021-03-\(10 + index % 20) 09:30 来源：基准晚报 作者：王芳\n\n"
      let text = (0..<12).map { _ in "　　" + corpus.paragraph() + "\n\n" }.joined()
      return SourceFile(path: "\(index).txt", bytes: Array((head + text + "责任编辑：李小满\n\n相关阅读：\n\n基准文章\n").utf8))
    }
    return reading("text, pages to articles", files)
  }

  private static func reading(_ name: String, _ files: [SourceFile]) -> Benchmark {
    let reader = ArticleReader()
    return Benchmark(name: name, bytes: files.reduce(0) { $0 + $1.bytes.count }) {
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
    return Benchmark(name: "folding width, case and script", bytes: text.utf8.count) { TextFold.bytes(of: text).count }
  }

  static func terms(count: Int) -> Benchmark {
    let text = TextFold.bytes(of: sample(bytes: 10_000_000))
    var corpus = Corpus(seed: 4)
    let matcher = TermMatcher(terms: (0..<count).map { _ in TextFold.bytes(of: corpus.term()) })
    return Benchmark(name: "term matching, \(count) terms", bytes: text.count) { matcher.matches(in: text).count }
  }
}
