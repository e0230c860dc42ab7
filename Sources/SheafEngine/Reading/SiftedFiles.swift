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
    let (places, observer) = (Array(places), judging.observer)
    observer.begins(.read)
    defer { observer.ends(.read) }
    observer.expects(.read, files: places.count, bytes: 0)
    let sifted = Parallel.map(places) { place in
      defer { observer.did(.read, files: 1, bytes: 0) }
      let (file, beside) = (found.files[place], found.corrections[place])
      let result = reader.read(
        found.path(of: file), named: file.path, sites: beside.sites, sidecar: beside.sidecar)
      return (judging.judged(result.articles), result.diagnostics)
    }
    judged = sifted.map(\.0)
    diagnostics = sifted.map(\.1)
  }
}
