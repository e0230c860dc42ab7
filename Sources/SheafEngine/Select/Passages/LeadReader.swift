import SheafKit

/// Reads the opening of one paragraph for everything that may be a lead, the strongest signs first.
enum LeadReader {
  /// The signs; none for an ordinary paragraph.
  static func signs(in opening: BlockOpening) -> [LeadSign] {
    guard opening.start < opening.count else { return [] }
    var signs: [LeadSign] = []
    func note(_ sign: LeadSign?) { if let sign { signs.append(sign) } }
    note(title(opening))
    note(number(opening))
    note(bracket(opening))
    note(strong(opening))
    note(dash(opening))
    note(colon(opening))
    note(named(opening))
    note(introduced(opening))
    note(slogan(opening))
    return signs
  }

  // MARK: - Short paragraphs

  /// No longer than a heading, and open at its end.
  private static func title(_ opening: BlockOpening) -> LeadSign? {
    let length = opening.count - opening.start
    let number = opening.ordinal
    let limit = opening.isHan ? (number == nil ? 26 : 40) : 80
    guard (2...limit).contains(length),
      opening.isStrong || !opening.isEnded || number != nil && "？?".unicodeScalars.contains(opening.last),
      !"，,：:、".unicodeScalars.contains(opening.last)
    else { return nil }
    let label = (number?.end ?? opening.start)..<opening.count
    if number == nil {
      // A date, a signature and a caption are short and open, too.
      guard !opening[opening.start].isDigit || isDay(opening), !"（(“—".unicodeScalars.contains(opening[opening.start]),
        !opening.opens(with: captions), opening.last != "摄", opening.last != "日" || isDay(opening)
      else { return nil }
    }
    if number?.style == .dash { return nil }
    return LeadSign(
      .title(number: number, isStrong: opening.isStrong), opening.start..<opening.count, label: label,
      person: PersonLabel.person(in: opening.scalars[label], of: ""))
  }

  private static let captions = EdgeWords(
    "图为 图片 图： 图/ 资料图 来源 作者 编辑 责任编辑 供稿 Photo")

  /// A day stands over what happened on it: `4月2日 晴`.
  private static func isDay(_ opening: BlockOpening) -> Bool {
    opening.scalars.contains("月") && opening.count <= 16 || opening.scalars.prefix(8).contains("月")
  }

  // MARK: - Signs of print

  private static func number(_ opening: BlockOpening) -> LeadSign? {
    guard let number = opening.ordinal else { return nil }
    let end = pointEnd(opening, from: number.end)
    let label = end.map { number.end..<$0.label } ?? opening.start..<number.end
    let range = opening.start..<(end?.behind ?? number.end)
    return LeadSign(
      .number(number), range, label: label,
      person: end.flatMap { PersonLabel.person(in: opening.scalars[number.end..<$0.label], of: opening.text) })
  }

  /// Where the words end that say what a point is about: at a colon, or with a short first sentence before more text.
  private static func pointEnd(_ opening: BlockOpening, from start: Int) -> (label: Int, behind: Int)? {
    let limit = opening.isHan ? 32 : 80
    if let colon = colon(in: opening, from: start), colon - start <= limit * 2 / 3,
      !LeadWords.announces(opening.scalars[start..<colon]), !",，“".unicodeScalars.contains(opening[colon + 1])
    {
      return (colon, colon + 1)
    }
    guard let end = opening.sentenceEnd, end - start <= limit, end > start + 2,
      end < opening.count, !"；;？".unicodeScalars.contains(opening[end - 1])
    else { return nil }
    return (end - 1, end)
  }

  private static func bracket(_ opening: BlockOpening) -> LeadSign? {
    guard opening[opening.start] == "【",
      let close = opening.scalars[opening.start...].prefix(32).firstIndex(of: "】"), close > opening.start + 2,
      close + 1 < opening.count
    else { return nil }
    let label = (opening.start + 1)..<close
    guard !LeadWords.isDateline(opening.scalars[label]) else { return nil }
    return LeadSign(
      .bracket, opening.start..<(close + 1), label: label,
      person: PersonLabel.person(in: opening.scalars[label], of: opening.text))
  }

  private static func strong(_ opening: BlockOpening) -> LeadSign? {
    let limit = opening.isHan ? 40 : 90
    let end = opening.strongEnd
    guard end > opening.start + 1, end < opening.count, end - opening.start <= limit, end <= opening.scalars.count
    else { return nil }
    var (label, behind) = (end, end)
    if marks.contains(opening[end]) {
      behind += 1
    } else if marks.contains(opening[end - 1]) {
      label -= 1
    } else {
      return nil
    }
    let start = opening.ordinal?.end ?? opening.start
    guard start < label, !LeadWords.announces(opening.scalars[start..<label]) else { return nil }
    let words = start..<label
    return LeadSign(
      .strong, opening.start..<behind, label: words,
      person: PersonLabel.person(in: opening.scalars[words], of: opening.text))
  }

  private static let marks = ScalarSet("：:。.！!—–")

  /// `标题，标题——支部委员王芳，水质中心副主任。` and then the text.
  private static func dash(_ opening: BlockOpening) -> LeadSign? {
    guard let end = opening.sentenceEnd, end - opening.start <= 70, end < opening.count,
      let dash = opening.scalars[opening.start..<end].firstIndex(of: "—"), opening[dash + 1] == "—",
      dash > opening.start + 3
    else { return nil }
    let head = opening.scalars[opening.start..<dash]
    let tail = opening.scalars[(dash + 2)..<(end - 1)]
    let person = PersonLabel.person(in: tail, of: opening.text)
    let isNamed = person != nil || LeadWords.endsWithOffice(tail) || LeadWords.endsWithRole(tail)
    guard !head.contains("“"), isNamed && tail.count <= 32 || LeadWords.isTerse(head) && LeadWords.isTerse(tail)
    else { return nil }
    return LeadSign(.dash, opening.start..<end, label: opening.start..<(end - 1), person: person)
  }

  // MARK: - Sentences

  /// `王芳，白砚营业厅店长。`: a name, a comma, and what ends as an office, as one short sentence before the text.
  private static func named(_ opening: BlockOpening) -> LeadSign? {
    guard let end = opening.sentenceEnd, end - opening.start <= 44, end < opening.count,
      let comma = opening.scalars[opening.start..<min(end, opening.start + 5)].firstIndex(where: {
        $0 == "，" || $0 == "," || $0 == "（" || $0 == "("
      })
    else { return nil }
    let name = opening.scalars[opening.start..<comma]
    let post = opening.scalars[(comma + 1)..<(end - 1)]
    guard PersonLabel.isName(name), !post.contains(where: tellings.contains) else { return nil }
    let segments = post.split { "，,、）)".unicodeScalars.contains($0) }
    guard segments.contains(where: { LeadWords.endsWithRole($0) || LeadWords.endsWithOffice($0) }) else { return nil }
    return LeadSign(
      .named, opening.start..<end, label: opening.start..<(end - 1), person: String(codePoints: name))
  }

  /// `白砚站的年轻党员王芳同志，…`, `王芳今年47岁，…`, `33岁的王芳是…`.
  private static func introduced(_ opening: BlockOpening) -> LeadSign? {
    IntroducedPerson.find(in: opening).map { found in
      LeadSign(
        .introduced, opening.start..<found.end, label: opening.start..<found.end, bodyStart: opening.start,
        person: found.name)
    }
  }

  /// A first sentence of two clauses, as terse as a heading, with a paragraph behind it.
  private static func slogan(_ opening: BlockOpening) -> LeadSign? {
    guard opening.isHan, let end = opening.sentenceEnd, (9...36).contains(end - opening.start), opening[end - 1] == "。",
      opening.count - end >= 20
    else { return nil }
    let words = opening.scalars[opening.start..<(end - 1)]
    guard LeadWords.isTerse(words) else { return nil }
    if let close = words.firstIndex(of: "”"), words.first == "“" {
      // “一堂课”强信念。
      let isHeading = close - opening.start <= 8 && (2...12).contains(end - close - 2)
      return isHeading ? LeadSign(.slogan, opening.start..<end, label: opening.start..<(end - 1)) : nil
    }
    guard !words.contains(where: wrappings.contains),
      !opening.opens(with: Leaning.openings)
    else { return nil }
    let clauses = words.split { $0 == "，" || $0 == "," }
    guard (2...3).contains(clauses.count), let first = clauses.first, (4...10).contains(first.count) else { return nil }
    // Two long clauses of one length are a proverb, which adorns a paragraph and is no heading of it.
    guard first.count == 4 || !clauses.allSatisfy({ $0.count == first.count }) else { return nil }
    guard !LeadWords.announces(first), !String(codePoints: words).holds("自己") else { return nil }
    return LeadSign(.slogan, opening.start..<end, label: opening.start..<(end - 1))
  }

  /// What slogans have none of.
  private static let wrappings = ScalarSet("“”：:（《")
  /// What sentences tell of somebody by, and a post has none of.
  private static let tellings = ScalarSet("了着他她我说")
}
