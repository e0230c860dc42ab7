import SheafKit

/// Follows who is spoken of from sentence to sentence, so that a pronoun can be given its name back.
///
/// Nothing is guessed. A pronoun means somebody only where the sentence right before names this one person, as its
/// subject, and no other person, named or not; or where that sentence has a pronoun for the same one itself; or where
/// the title names the one person of the text, and the text has one kind of pronoun only.
struct Antecedents {
  /// The one person that the title and the text name; nil when there are several.
  let only: String?
  /// The subject of the sentence before, where it is certain.
  private(set) var subject: String?
  /// Whether only a pronoun at the start of the sentence means the subject.
  private var needsOpening = false
  /// Whether the sentence before speaks of somebody without a name (一位老人).
  private var hasStranger = false

  init(only: String?) {
    self.only = only
  }

  /// A paragraph begins; `lead` is the person whom the words before its text name, or, where it only goes on with a
  /// passage, whom the passage is about. Of the latter only a paragraph that opens with the pronoun is certain to
  /// speak.
  mutating func begin(lead: String?, goesOn: Bool) {
    subject = lead
    needsOpening = goesOn
    hasStranger = false
  }

  /// Reads the next sentence and says whom its pronoun means.
  ///
  /// - Parameters:
  ///   - people: Where it names people.
  ///   - strangers: Where it has words for somebody without a name.
  mutating func read(
    _ pronoun: Pronoun?, people: [PeopleIndex.Occurrence], strangers: some Sequence<Int>, in range: TextRange,
    of scalars: [Unicode.Scalar]
  ) -> String? {
    // A person who is named before the pronoun is whom it means; that is for the reader to see.
    let isNamed = pronoun.map { pronoun in people.contains { $0.range.upperBound < pronoun.end } } ?? false
    let isSure = !needsOpening || pronoun?.opens ?? false
    needsOpening = false
    let antecedent = pronoun == nil || isNamed || hasStranger ? nil : (isSure ? subject : nil) ?? only
    if let antecedent, people.allSatisfy({ $0.name == antecedent }) {
      subject = antecedent
    } else if pronoun == nil, let first = people.first, people.allSatisfy({ $0.name == first.name }),
      Self.isSubject(first, in: range, of: scalars)
    {
      subject = first.name
    } else {
      subject = nil
    }
    hasStranger = strangers.contains { stranger in
      // What somebody is, before or behind the name, is nobody else: 护士王芳, Jane Doe, a nurse.
      !people.contains { person in
        let end = person.range.upperBound
        return person.start <= stranger && stranger < end
          || end <= stranger && stranger <= end + Self.apposition && scalars.indices.contains(end)
            && (scalars[end] == "," || scalars[end] == "，")
      }
    }
    return antecedent
  }

  /// Whether a name is what its sentence speaks of: it opens the sentence, or stands behind the time or the place that
  /// does.
  private static func isSubject(
    _ person: PeopleIndex.Occurrence, in range: TextRange, of scalars: [Unicode.Scalar]
  ) -> Bool {
    guard person.range.upperBound < range.end, scalars[person.range.upperBound] != "的" else { return false }
    guard person.start > range.start else { return true }
    let before = scalars[range.start..<person.start]
    return before.count <= longestAdverbial && (before.last == "，" || before.last == "," || before.last == " ")
      && Pronoun.isAdverbial(before)
  }

  /// How far behind a name words begin that say what somebody is.
  private static let apposition = 4
  /// The most code points of words for a time or a place before the subject.
  private static let longestAdverbial = 30
}
