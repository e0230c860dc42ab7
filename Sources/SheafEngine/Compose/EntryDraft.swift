import SheafKit
import SheafRecipe

/// What becomes one entry: an article, what was chosen of it, or one passage of it.
struct EntryDraft {
  /// The article with its reposts.
  let folded: Reposts.Folded
  /// What it draws on.
  let extract: Extract
  /// The lead of the passage that it is; nil for an entry that is an article or several passages of one.
  let lead: Passage.Lead?
  /// Whether it is the last entry of its article, which carries what is said of the whole article.
  let closesArticle: Bool

  /// The entries of an article: one, or one for each profile when what was chosen is a row of them.
  ///
  /// A profile that the editor cut whole is none; what is said of the whole article stands with the last that is left.
  static func drafts(of folded: Reposts.Folded) -> [EntryDraft] {
    let judged = folded.judged
    func extract(_ parts: [Passage.Part]?) -> Extract { Extract(of: judged.article, parts: parts, edit: judged.edit) }
    guard let passages = judged.passages else {
      return [EntryDraft(folded: folded, extract: extract(nil), lead: nil, closesArticle: true)]
    }
    let profiles = (Passages.profiles(passages, of: judged.article) ?? []).map { ($0.lead, extract($0.body)) }
      .filter { !$1.parts.isEmpty }
    guard !profiles.isEmpty else {
      return [EntryDraft(folded: folded, extract: extract(passages.flatMap(\.parts)), lead: nil, closesArticle: true)]
    }
    return profiles.enumerated().map { index, profile in
      EntryDraft(folded: folded, extract: profile.1, lead: profile.0, closesArticle: index == profiles.count - 1)
    }
  }

  /// The article.
  var article: Article { folded.judged.article }

  /// Whether it is one passage of several entries.
  var isPassage: Bool { lead != nil }

  /// The editor's remark on the article, which stands with its last entry.
  var note: String? { closesArticle ? folded.judged.edit?.note : nil }

  /// The headline under no heading: that of the passage, the editor's, or the title of the article.
  var headline: String { lead?.headline ?? folded.judged.edit?.headline ?? article.title }

  /// The line over the headline under no heading: over a passage the headline of its article.
  var kicker: String? { isPassage ? folded.judged.edit?.headline ?? article.title : article.kicker }
}

extension Passage {
  /// What is printed under its headline: its parts without the words of the lead that the headline says.
  fileprivate var body: [Part] {
    guard let lead else { return parts }
    return parts.compactMap { part in
      guard part.block == lead.block else { return part }
      switch lead.kind {
      case .heading: return nil
      case .runIn, .speaker, .item:
        let end = part.range?.end ?? .max
        return lead.bodyStart < end ? Part(block: part.block, range: TextRange(start: lead.bodyStart, end: end)) : nil
      }
    }
  }
}
