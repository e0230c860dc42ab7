import SheafIngest
import SheafKit

/// Articles that are judged as soon as they are read, so that the text of those that are not kept is let go of at once.
struct SiftedFiles {
  /// What came of the articles of each file, in their order.
  let judged: [JudgedArticles]
  /// What is told of each file.
  let diagnostics: [[Diagnostic]]

  /// Reads some of the files that were found, by their places, and judges their articles.
  init(_ found: ArticleFiles, _ places: some Sequence<Int>, by judging: Judging) {
    let reader = ArticleReader()
    let sifted = found.read(Array(places), observer: judging.observer) { file, path, beside in
      let result = reader.read(path, named: file.path, sites: beside.sites, sidecar: beside.sidecar)
      return (judging.judged(result.articles), result.diagnostics)
    }
    judged = sifted.map(\.0)
    diagnostics = sifted.map(\.1)
  }
}
