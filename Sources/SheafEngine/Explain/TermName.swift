/// What people are shown of a term: patterns may be longer than anybody reads.
enum TermName {
  /// The code points that are shown of a term.
  static let longest = 24
  /// The different words that are shown in place of a longer one.
  static let words = 3

  /// A term, cut where it is too long.
  static func cut(_ term: String) -> String {
    let scalars = term.unicodeScalars
    return scalars.count > longest ? String(codePoints: scalars.prefix(longest)) + "…" : term
  }

  /// A term that was found: one that is too long is told by the words that it found.
  static func found(_ share: Share) -> String {
    guard share.term.unicodeScalars.count > longest else { return share.term }
    var found: [String] = []
    for occurrence in share.occurrences where occurrence.counts && !found.contains(occurrence.words) {
      found.append(occurrence.words)
    }
    guard !found.isEmpty else { return cut(share.term) }
    return found.prefix(words).map(cut).joined(separator: "/") + (found.count > words ? "/…" : "")
  }
}
