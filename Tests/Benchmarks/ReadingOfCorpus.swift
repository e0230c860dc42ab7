import SheafEngine
import SheafIngest

/// Reading the files of a folder into articles, from bytes that are in memory already.
enum ReadingOfCorpus {
  /// Prints MB a second of processor time on one core, the bytes, and how many articles came of them, with tabs
  /// between.
  static func measure(_ folder: String) throws(SystemFailure) {
    let files = try Disk.files(below: folder).map { path throws(SystemFailure) in
      SourceFile(path: path, bytes: try Disk.bytes(of: path))
    }
    let reader = ArticleReader()
    let benchmark = Benchmark(name: "reading", bytes: files.reduce(0) { $0 + $1.bytes.count }) {
      files.reduce(0) { $0 + reader.read($1).articles.count }
    }
    let (rate, articles) = benchmark.measure(runs: 5)
    print("\(rate)\t\(benchmark.bytes)\t\(articles)")
  }
}
