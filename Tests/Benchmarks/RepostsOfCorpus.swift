import SheafEngine
import SheafIngest
import SheafKit
import SheafRecipe

/// Folding the reposts of a corpus on disk, with what was found held against its manifest.
enum RepostsOfCorpus {
  /// Prints seconds of processor time, pairs found, originals missed and articles folded that are no repost, with tabs
  /// between.
  ///
  /// All articles of `text/articles` are compared; reading them is not counted.
  static func measure(_ folder: String) throws(SystemFailure) {
    let reader = ArticleReader()
    let articles = try Disk.files(below: "\(folder)/text/articles").flatMap { reader.read($0).articles }
    var groups: [RepostGroup] = []
    let benchmark = Benchmark(name: "reposts", bytes: 0) {
      groups = Reposts.groups(of: articles, rule: RepostRule())
      return groups.count
    }
    let seconds = benchmark.seconds(runs: 3)
    let truth = try originals(folder)
    let names = articles.map { String($0.origin.file.split(separator: "/").last?.prefix(6) ?? "") }
    var found: Set<String> = []
    var wrong = 0
    for group in groups where !group.others.isEmpty {
      let members = ([group.representative] + group.others.map(\.article)).map { names[$0] }
      let sources = Set(members.map { truth[$0] ?? $0 })
      // A group of several originals holds as many articles that are no repost as it has originals too many.
      wrong += sources.count - 1
      if sources.count == 1 { found.formUnion(members.filter { truth[$0] != nil }) }
    }
    print("\(seconds)\t\(found.count)\t\(truth.count - found.count)\t\(wrong)")
  }

  /// The name of the original by that of its repost.
  private static func originals(_ folder: String) throws(SystemFailure) -> [String: String] {
    let lines = try Disk.text(of: "\(folder)/manifest.tsv").split(separator: "\n").dropFirst()
    return Dictionary(
      lines.compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 5, !fields[3].isEmpty else { return nil }
        return (String(fields[0]), String(fields[3]))
      }, uniquingKeysWith: { first, _ in first })
  }
}
