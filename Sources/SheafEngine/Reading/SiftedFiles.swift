import SheafIngest
import SheafKit

/// Articles that are judged as soon as they are read, so that the text of those that are not kept is let go of at once.
struct SiftedFiles {
  /// Something of a file, by the place of the file.
  typealias Placed<Value> = (place: Int, value: Value)

  /// What came of the files of which an article is kept, in their order.
  private(set) var judged: [Placed<JudgedArticles>] = []
  /// What came of all others.
  private(set) var passed: JudgedArticles
  /// What is told of files, in their order.
  private(set) var diagnostics: [Placed<[Diagnostic]>] = []

  /// Reads some of the files that were found, by their places, and judges their articles.
  init(_ found: ArticleFiles, _ places: some Sequence<Int>, by judging: Judging) {
    let reader = ArticleReader()
    passed = judging.nothing
    found.read(
      Array(places), observer: judging.observer,
      { file, path, beside in
        let result = reader.read(path, named: file.path, sites: beside.sites, sidecar: beside.sidecar)
        return (judging.judged(result.articles), result.diagnostics)
      },
      then: { places, results in
        for (place, (one, told)) in zip(places, results) {
          if !told.isEmpty { diagnostics.append((place, told)) }
          if one.kept.isEmpty { passed.pass(one.count, misses: one.misses) } else { judged.append((place, one)) }
        }
      })
  }
}
