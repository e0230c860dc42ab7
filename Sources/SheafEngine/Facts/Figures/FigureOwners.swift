import SheafKit

/// Whose figure it is: the subject that the sentence leaves no doubt of.
///
/// A clause that begins with a person or an organisation has that subject, and a clause that begins with a verb or an
/// adverb goes on with the subject of the clause before it. Everything else has a subject of its own that nobody here
/// knows, so that the figure belongs to nobody (“a number belongs to somebody”).
struct FigureOwners {
  let text: FactText
  let people: [PeopleIndex.Occurrence]
  /// The organisation that the article names apart, folded; empty when it names none.
  let organisation: [Unicode.Scalar]

  /// How many clauses back a subject may stand.
  private static let reach = 4
  /// What stands between two clauses of which the second may go on with the subject of the first.
  private static let joints = ScalarSet(",，、:：")
  /// What follows a name that is not all of the subject.
  private static let others = ScalarSet("的和与及等、")
  /// What follows a subject, and what opens a clause without one.
  private static let adverbs = ScalarSet("共已先又还累")
  private static let continuations = ScalarSet("共已先又还并仅只就用花累达")
  /// What words for a time end with.
  private static let times = ScalarSet("日天晚夜年月午晨时")

  /// The owner of a figure that starts at a place.
  func owner(of figure: Int) -> String? {
    var end = figure
    for step in 0..<Self.reach {
      let start = subjectStart(before: end)
      if let subject = subject(from: start, to: end) { return subject }
      guard start > 0, !text.isSentenceEnd(start - 1), Self.joints.contains(text.scalars[start - 1]),
        continues(at: start, to: end) || step > 0 && isAdverbial(start, end)
      else { return nil }
      end = start - 1
    }
    return nil
  }

  private func subjectStart(before end: Int) -> Int { text.clauseStart(end, reach: 60) }

  /// The person or the organisation that a clause begins with.
  private func subject(from start: Int, to end: Int) -> String? {
    if let first = people.occurrences(in: start..<max(start, end)).first,
      first.start == start || isTime(start, first.start)
    {
      let after = first.range.upperBound
      // 周小满的女儿, 周小满和同事, 周小满团队: somebody else, or more than one.
      if Self.others.contains(text.at(after)) { return nil }
      let isSubject =
        text.isStop(after) || PhraseWords.begins(in: text, at: after) || PhraseWords.beginsWeakly(in: text, at: after)
        || text.kind(after).contains(.digit)
      return isSubject ? first.name : nil
    }
    if !organisation.isEmpty, start + organisation.count <= end,
      text.folded[start..<(start + organisation.count)].elementsEqual(organisation)
    {
      return text.string(start..<(start + organisation.count))
    }
    var split: Int?
    var index = start + 1
    while index < min(end, start + 24) {
      if RoleWords.isOrganisation(in: text, endingAt: index + 1), index + 1 - start >= 4 { split = index + 1 }
      if PhraseWords.begins(in: text, at: index),
        !RoleWords.isOrganisation(in: text, endingAt: index + 4) || split != nil
      {
        break
      }
      index += 1
    }
    guard let split, split < end || split == end,
      PhraseWords.begins(in: text, at: split) || Self.adverbs.contains(text.at(split))
    else { return nil }
    return text.string(start..<split)
  }

  /// Whether nothing but a time stands before the subject: 2月14日, 当天.
  private func isTime(_ start: Int, _ end: Int) -> Bool {
    guard end > start, end - start <= 8 else { return false }
    return Self.times.contains(text.at(end - 1))
  }

  /// Whether a clause has no subject of its own: it begins with a verb or an adverb.
  private func continues(at start: Int, to end: Int) -> Bool {
    PhraseWords.begins(in: text, at: start) || Self.continuations.contains(text.at(start)) || start == end
  }

  private func isAdverbial(_ start: Int, _ end: Int) -> Bool { continues(at: start, to: end) }
}
