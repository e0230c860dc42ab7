import SheafIngest
import SheafKit

/// Articles that are judged as soon as they are read, so that the text of those that are not chosen is let go of at once.
struct SiftedFiles {
  /// What came of the articles.
  let judged: JudgedArticles
  /// What is told of the files.
  let report: FileReport

  /// What came of one file.
  private struct Sifted: Sendable {
    var judged: JudgedArticles
    var diagnostics: [Diagnostic]
  }

  /// Reads files and judges their articles.
  init(_ found: ArticleFiles, by judging: Judging) {
    let reader = ArticleReader()
    let sifted = Parallel.map(Array(zip(found.files, found.corrections))) { file, corrections in
      let result = reader.read(
        found.path(of: file), named: file.path, sites: corrections.sites, sidecar: corrections.sidecar)
      return Sifted(judged: judging.judged(result.articles), diagnostics: result.diagnostics)
    }
    var judged = judging.nothing
    for one in sifted { judged.add(one.judged) }
    self.judged = judged
    report = found.report(sifted.flatMap(\.diagnostics))
  }
}
