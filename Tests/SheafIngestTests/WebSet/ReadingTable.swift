/// The scores of a set of pages, and their sums.
struct ReadingTable {
  var scores: [PageScore]

  /// The mean over all pages.
  var body: Double { mean { $0.body } }
  var title: Double { mean { $0.title ? 1 : 0 } }
  var kicker: Double { mean { $0.kicker ? 1 : 0 } }
  var subtitle: Double { mean { $0.subtitle ? 1 : 0 } }
  var published: Double { mean { $0.published ? 1 : 0 } }
  var source: Double { mean { $0.source ? 1 : 0 } }
  /// The F1 over all names of all pages.
  var byline: Double { sum { $0.byline }.f1 }
  var editors: Double { sum { $0.editors }.f1 }
  var invented: Int { scores.reduce(0) { $0 + $1.invented.count } }
  var captions: Int { scores.reduce(0) { $0 + $1.captions.count } }
  var leaks: Int { scores.reduce(0) { $0 + $1.leaks.count } }
  var gaps: Int { scores.reduce(0) { $0 + $1.gaps.count } }

  /// A row for each page that was not read as it should be, what is wrong with it under it, and the sums.
  var text: String {
    var lines: [String] = []
    for score in scores.sorted(by: { $0.body < $1.body }) {
      let isClean = score.leaks.isEmpty && score.gaps.isEmpty && score.captions.isEmpty
      if score.body > 0.9995, score.misses.isEmpty, isClean { continue }
      lines.append("\(Self.figure(score.body))  \(score.name)")
      lines += score.misses.map { "         " + $0 }
      lines += score.invented.map { "       ! " + $0 }
      lines += score.captions.map { "       c " + Self.clipped($0) }
      lines += score.leaks.map { "       + " + Self.clipped($0) }
      lines += score.gaps.map { "       - " + Self.clipped($0) }
    }
    lines.append("\(scores.count) pages, \(scores.count { $0.body < 0.5 }) of them under .5")
    let figures = [
      ("body", body), ("title", title), ("day", published), ("source", source), ("byline", byline),
      ("editors", editors), ("kicker", kicker), ("subtitle", subtitle),
    ]
    lines.append(figures.map { "\($0.0) \(Self.figure($0.1))" }.joined(separator: "  "))
    lines.append("invented \(invented)  captions in the body \(captions)  leaks \(leaks)  gaps \(gaps)")
    return lines.joined(separator: "\n")
  }

  private func mean(_ value: (PageScore) -> Double) -> Double {
    scores.isEmpty ? 0 : scores.reduce(0) { $0 + value($1) } / Double(scores.count)
  }

  private func sum(_ value: (PageScore) -> PageScore.Overlap) -> PageScore.Overlap {
    scores.map(value).reduce(PageScore.Overlap(common: 0, found: 0, wanted: 0)) {
      PageScore.Overlap(
        common: $0.common + $1.common, found: $0.found + $1.found, wanted: $0.wanted + $1.wanted)
    }
  }

  private static func figure(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private static func clipped(_ text: String) -> String {
    let line = text.replacing("\n", with: " ").prefix(60)
    return line.count < text.count ? line + "…" : String(line)
  }
}
