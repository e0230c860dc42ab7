import SheafKit
import SheafYAML

/// What each of `sites` must keep beyond the form of its values: it says for what it is, and what to do.
enum SiteParts {
  /// The most sites of one file; each is held against every article.
  static let most = 1_000

  /// Checks a list of sites.
  static func check(_ node: YAMLNode?, problems: inout Problems) {
    let sites = node?.items ?? []
    if let first = sites.dropFirst(most).first {
      problems.error(.outOfRange, "there are more than \(most) sites from here on", at: first, help: "divide them")
    }
    for site in sites.prefix(most) where site.pairs?.isEmpty == false {
      // A key that is written wrong is told already, and may be the one that is missing.
      guard site.pairs?.allSatisfy({ Language.site.key($0.key.scalar?.text ?? "") != nil }) == true else { continue }
      let start = SourceLocation(file: problems.file, from: site.start, to: site.start)
      if site["host"] == nil, site["files"] == nil {
        problems.error(
          .missingKey, "a site needs `host` or `files`", at: start,
          help: "write `host: www.yanhu.example`, or `files: clippings/yanhu/**`")
      }
      if ["keep", "remove", "encoding", "source"].allSatisfy({ site[$0] == nil }) {
        problems.error(
          .missingKey, "the site does not say what to do", at: start,
          help: "give it `keep`, `remove`, `encoding` or `source`")
      }
    }
  }
}
