import SheafKit

/// What a run draws on: its articles, judged, and what was told while they were read.
struct Drawn {
  /// What came of the articles.
  let judged: JudgedArticles
  /// Which edit is about which of them.
  let match: EditMatch
  /// What is told of the files.
  let report: FileReport
  /// Which part of a library it is, where what is made of the articles is to be kept.
  var extent: DrawnExtent?

  /// Puts the parts together.
  init(_ judged: JudgedArticles, match: EditMatch, report: FileReport) {
    (self.judged, self.match, self.report) = (judged, match, report)
  }

  /// Draws on files.
  init(_ files: ArticleFiles, by judging: Judging) {
    let sifted = SiftedFiles(files, files.files.indices, by: judging)
    let (judged, match) = judging.together(sifted.judged.map(\.value) + [sifted.passed])
    self.init(judged, match: match, report: files.report(sifted.diagnostics.flatMap(\.value)))
  }

  /// Draws on articles that are at hand.
  init(_ collection: ArticleCollection, by judging: Judging) {
    let (judged, match) = judging.together(Parallel.map(collection.articles) { judging.judged([$0]) })
    self.init(judged, match: match, report: collection.report)
  }
}

extension Drawn {
  /// The same with something more to tell.
  func telling(_ diagnostics: [Diagnostic]) -> Drawn {
    guard !diagnostics.isEmpty else { return self }
    var report = report
    report.diagnostics = diagnostics + report.diagnostics
    var drawn = Drawn(judged, match: match, report: report)
    drawn.extent = extent
    return drawn
  }
}
