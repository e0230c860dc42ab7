import SheafKit

/// Tells what somebody said from terms and titles in quotation marks, and finds who said it.
///
/// A quotation follows a verb of saying or stands before one, or it is a sentence of its own with its mark inside. Who
/// said it is whom the clause of the verb names; a pronoun names nobody.
struct QuotationScanner {
  /// A quotation and its speaker.
  struct Found {
    var range: Range<Int>
    var speaker: String?
  }

  let text: FactText
  /// The places where people are named, in the order of the text.
  let people: [PeopleIndex.Occurrence]

  /// The most quotations that are taken from one text.
  static let limit = 200

  /// Finds the quotations of a text.
  func quotations() -> [Found] {
    var found: [Found] = []
    var previous = 0
    for range in text.quoted {
      guard found.count < Self.limit else { break }
      if let quotation = quotation(range, behind: previous) { found.append(quotation) }
      previous = range.upperBound + 1
    }
    return found
  }

  private func quotation(_ range: Range<Int>, behind previous: Int) -> Found? {
    let words = text.folded[range]
    let isHan = words.contains { Characters.of($0).contains(.han) }
    guard isHan ? words.count >= 2 : words.filter({ $0 == " " }).count >= 2 else { return nil }
    return isHan ? inHan(range, behind: previous) : inLatin(range, behind: previous)
  }

  // MARK: - Chinese

  private func inHan(_ range: Range<Int>, behind previous: Int) -> Found? {
    // 人称“船经”, 强调“三个到位”: without a mark before it a term is more likely than a quotation.
    let isMarked =
      ":,".unicodeScalars.contains(text.at(range.lowerBound - 2)) && !text.has("称", before: range.lowerBound - 2)
    let isLong = range.count >= 8 || "。！？!?".unicodeScalars.contains(text.scalars[range.upperBound - 1])
    if isMarked || isLong, let subject = leadingSubject(before: range.lowerBound - 1, behind: previous) {
      return Found(range: range, speaker: speaker(in: subject))
    }
    if let subject = trailingSubject(behind: range.upperBound + 1) {
      return Found(range: range, speaker: speaker(in: subject))
    }
    let endsAsSentence = "。！？…!?".unicodeScalars.contains(text.scalars[range.upperBound - 1])
    let standsAlone = range.lowerBound < 2 || text.isStop(range.lowerBound - 2)
    return endsAsSentence && standsAlone && range.count >= 6 ? Found(range: range, speaker: nil) : nil
  }

  /// The subject of a verb of saying that leads to a quotation: what stands before 说： in its sentence.
  private func leadingSubject(before open: Int, behind previous: Int) -> Range<Int>? {
    var end = open
    let hasMark = text.at(end - 1) == ":" || text.at(end - 1) == ","
    if hasMark { end -= 1 }
    let start = sentenceStart(before: end, behind: previous)
    let length = Speech.length(in: text, endingAt: end)
    if length > 0, end - length >= start { return start..<(end - length) }
    // 告诉家长：
    guard hasMark, text.at(end) == ":" else { return nil }
    for index in stride(from: end - 2, through: max(start, end - 8), by: -1)
    where Speech.addressing(in: text, at: index) > 0 {
      return start..<index
    }
    return nil
  }

  /// The subject of a verb of saying that follows a quotation.
  private func trailingSubject(behind close: Int) -> Range<Int>? {
    var start = close
    if text.at(start) == "," { start += 1 }
    let end = text.clauseEnd(start, reach: 30)
    guard end > start else { return nil }
    let length = Speech.length(in: text, endingAt: end)
    if length > 0, end - length >= start { return start..<(end - length) }
    return nil
  }

  private func sentenceStart(before end: Int, behind previous: Int) -> Int {
    var start = end
    while start > previous, end - start < 80, !text.isSentenceEnd(start - 1) { start -= 1 }
    return start
  }

  /// Who is named as the subject of a verb of saying; nil when nobody is, or more than one may be meant.
  private func speaker(in subject: Range<Int>) -> String? {
    let named = people.occurrences(in: subject)
    if let first = named.first {
      let isFirst = first.start == subject.lowerBound || isLeadIn(subject.lowerBound..<first.start)
      if named.count == 1 || isFirst && named[1].start > first.range.upperBound + 1 {
        return first.start == subject.lowerBound || named.count == 1 ? first.name : nil
      }
      return nil
    }
    // Nobody is named: a description does when it is all there is (一名护士, 供水志愿者).
    var end = subject.upperBound
    for tail in ["如是", "笑着", "动情地", "激动地", "高兴地", "也", "都", "还"] where text.has(tail, before: end) {
      end -= tail.unicodeScalars.count
    }
    guard end > subject.lowerBound, end - subject.lowerBound <= 14,
      !(subject.lowerBound..<end).contains(where: text.isStop),
      !"他她它我你这那".unicodeScalars.contains(text.at(subject.lowerBound)),
      RoleWords.length(in: text, endingAt: end, downTo: subject.lowerBound) > 0
    else { return nil }
    return text.string(subject.lowerBound..<end)
  }

  private func isLeadIn(_ range: Range<Int>) -> Bool { range.isEmpty || text.isStop(range.upperBound - 1) }

  // MARK: - Latin

  private func inLatin(_ range: Range<Int>, behind previous: Int) -> Found? {
    // “…,” said Hale / “…,” Hale said / “…,” she adds
    let after = EnglishWords.words(in: text, from: range.upperBound + 1, count: 6)
    if let verb = after.firstIndex(where: { Speech.isEnglish(text.lowercased($0)) }), verb < 5,
      verb == 0
        || after[..<verb].allSatisfy({ EnglishWords.isCapital(text, $0) || EnglishWords.isPronoun(text.lowercased($0)) }
        )
    {
      return Found(range: range, speaker: speaker(of: verb, in: after))
    }
    // “…,” said Hale, a nurse, “…”: the second part goes on with the first.
    if previous > 0, !(previous..<(range.lowerBound - 1)).contains(where: text.isSentenceEnd) {
      let between = EnglishWords.words(in: text, from: previous, to: range.lowerBound - 1)
      if let verb = between.firstIndex(where: { Speech.isEnglish(text.lowercased($0)) }) {
        return Found(range: range, speaker: speaker(of: verb, in: between))
      }
    }
    // Okafor told parents: “…”
    let start = sentenceStart(before: range.lowerBound - 1, behind: previous)
    let before = EnglishWords.words(in: text, from: start, to: range.lowerBound - 1)
    if let verb = before.suffix(4).lastIndex(where: { Speech.isEnglish(text.lowercased($0)) }) {
      let named = people.occurrences(in: start..<(range.lowerBound - 1))
      if named.count == 1 { return Found(range: range, speaker: named[0].name) }
      let name = verb > 0 && EnglishWords.isName(text, before[verb - 1]) ? text.string(before[verb - 1]) : nil
      return Found(range: range, speaker: named.isEmpty ? name : nil)
    }
    guard ".!?".unicodeScalars.contains(text.scalars[range.upperBound - 1]), words(in: range) >= 4 else { return nil }
    return Found(range: range, speaker: nil)
  }

  private func words(in range: Range<Int>) -> Int { text.folded[range].reduce(1) { $0 + ($1 == " " ? 1 : 0) } }

  private func speaker(of verb: Int, in words: [Range<Int>]) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let named = people.occurrences(in: first.lowerBound..<last.upperBound)
    if let name = named.first { return named.count == 1 ? name.name : nil }
    let neighbour = verb > 0 ? verb - 1 : verb + 1
    guard words.indices.contains(neighbour), EnglishWords.isName(text, words[neighbour]) else { return nil }
    return text.string(words[neighbour])
  }
}
