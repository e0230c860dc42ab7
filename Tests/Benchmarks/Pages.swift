import Foundation
import SheafIngest

/// Web pages, from bytes to articles: those of the set with gold, or those of the folder that `PAGES` names.
extension Main {
  static func pages() -> Benchmark {
    let folder =
      ProcessInfo.processInfo.environment["PAGES"]
      ?? #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/SheafIngestTests/WebSet/Pages"
    let files = FilePattern.expand("**/*.html", in: folder).compactMap {
      try? SourceFile.read(folder + "/" + $0, named: $0)
    }
    let rounds = max(1, 400 / max(1, files.count))
    let reader = ArticleReader()
    return Benchmark(
      name: "web pages, from bytes to articles", bytes: files.reduce(0) { $0 + $1.bytes.count } * rounds
    ) {
      (0..<rounds).reduce(0) { sum, _ in files.reduce(sum) { $0 + reader.read($1).articles.count } }
    }
  }
}
