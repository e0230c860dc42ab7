import SheafKit

/// What a run draws on: its articles, judged, and what was told while they were read.
struct Drawn {
  /// What came of the articles.
  let judged: JudgedArticles
  /// Which edit is about which of them.
  let match: EditMatch
  /// What is told of the files.
  let report: FileReport

  /// Puts the parts together.
  init(_ judged: JudgedArticles, match: EditMatch = EditMatch(nil, to: []), report: FileReport) {
    (self.judged, self.match, self.report) = (judged, match, report)
  }

  /// Draws on files.
  init(_ files: ArticleFiles, by judging: Judging) {
    if judging.needsAll {
      self.init(ArticleCollection(files), by: judging)
    } else {
      let sifted = SiftedFiles(files, by: judging)
      self.init(sifted.judged, report: sifted.report)
    }
  }

  /// Draws on articles that are at hand.
  init(_ collection: ArticleCollection, by judging: Judging) {
    let (judged, match) = judging.judged(all: collection.articles)
    self.init(judged, match: match, report: collection.report)
  }
}

extension Drawn {
  /// The same with something more to tell.
  func telling(_ diagnostic: Diagnostic) -> Drawn {
    var report = report
    report.diagnostics.insert(diagnostic, at: 0)
    return Drawn(judged, match: match, report: report)
  }
}
