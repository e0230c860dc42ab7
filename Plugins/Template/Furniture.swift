import SheafKit

/// What stands around the text of a digest, and is left out where no template asks for it: told as degraded under the
/// words that every format uses for it.
enum Furniture {
  /// What templates do not ask for, and how often the digest has it; `words` are the names that they ask for, as
  /// `entry.kicker`.
  static func degraded(of digest: Digest, words: Set<String>) -> [FormattedDigest.Degradation] {
    var degraded: [FormattedDigest.Degradation] = []
    func count(_ construct: String, _ texts: [String?], unless names: String...) {
      guard names.allSatisfy({ !words.contains($0) }) else { return }
      degraded.count(construct, times: texts.count { $0?.isEmpty == false })
    }
    let (head, sections) = (digest.masthead, digest.sections)
    count("masthead", [head.issue], unless: "masthead.issue")
    count("masthead", [head.publisher], unless: "masthead.publisher")
    count("masthead", [head.classification], unless: "masthead.classification")
    count("masthead", [head.dateline], unless: "masthead.dateline")
    if !words.contains("digest.note"), !digest.note.isEmpty { degraded.count("note") }
    count("section", sections.map(\.title), unless: "section.title", "section.heading")
    count("section", sections.map(\.number), unless: "section.number", "section.heading")
    count("group", sections.flatMap(\.groups).map(\.title), unless: "group.title")
    let entries = digest.entries
    count("kicker", entries.map(\.kicker), unless: "entry.kicker")
    count("subtitle", entries.map(\.subtitle), unless: "entry.subtitle")
    count("byline", entries.map(\.byline), unless: "entry.byline")
    count("source", entries.map(\.source), unless: "entry.source")
    count("reposts", entries.map(\.reposts), unless: "entry.reposts")
    if !words.contains("entry.note") { degraded.count("note", times: entries.count { $0.note?.isEmpty == false }) }
    count("facts", entries.flatMap(\.facts).map(\.text), unless: "fact.text")
    let foot = digest.colophon.distribution + digest.colophon.credits
    count("colophon", foot.map(\.text), unless: "line of the foot.text")
    if sections.isEmpty, !words.contains("labels.empty") { degraded.count("empty") }
    return degraded
  }
}
