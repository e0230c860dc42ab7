import SheafKit

/// Finds the people that a text names in full, by what stands beside the name; precision comes first.
///
/// A name counts behind a role (`客户经理周小满`), behind a department and 的, in a list of names behind a role, before 同志,
/// before a verb of saying, with an age, before what somebody is (`周小满是…主任`). Reporters are no people of the news.
struct PeopleScanner {
  let text: FactText
  private let cutter: NameCutter
  private(set) var mentions: [Mention] = []

  /// What stands between the parts of a name of another language.
  private static let dots = ScalarSet("·•・")
  private static let joints = ScalarSet("、和与及")
  /// What a name may stand right behind without a role.
  private static let heralds = ScalarSet("是由叫对向给和与跟让请被当")

  /// The most mentions that are taken from one text.
  static let limit = 500

  /// Finds the mentions of people in a text.
  static func mentions(in text: FactText) -> [Mention] {
    var scanner = PeopleScanner(text: text)
    scanner.scan()
    return scanner.mentions + EnglishPeople.mentions(in: text)
  }

  private init(text: FactText) {
    self.text = text
    cutter = NameCutter(text: text)
  }

  private mutating func scan() {
    var index = 0
    while mentions.count < Self.limit {
      // The dots of names are of no kind.
      index = text.next(from: index) { $0.contains(.surname) || $0.isEmpty }
      guard index < text.count else { break }
      let found: Mention? =
        if text.kind(index).contains(.surname) {
          text.isInTerm(index) ? nil : mention(at: index)
        } else if Self.dots.contains(text.at(index)) {
          transcribed(around: index)
        } else {
          nil
        }
      if let found { mentions.append(enriched(found)) }
      index = found?.name.upperBound ?? index + 1
    }
  }

  private func mention(at start: Int) -> Mention? {
    guard let from = cutter.start(at: start) else { return nil }
    var left = start
    // Print pads with spaces: 记者 王芳.
    if text.at(left - 1) == " " { left -= 1 }
    if RoleWords.reporting(in: text, endingAt: left) > 0 { return nil }
    if let phrase = RolePhrase(endingAt: left, in: text), let name = cutter.name(from) {
      return Mention(name, behind: phrase, in: text)
    }
    if left == start, text.at(left - 1) == "的" {
      if text.at(left - 2) == "岁" { return cutter.name(from).map { Mention(name: $0) } }
      if let phrase = RolePhrase(departmentEndingAt: left - 1, in: text), let name = cutter.name(from) {
        return Mention(name, behind: phrase, in: text)
      }
    }
    if let last = mentions.last, last.name.upperBound == start - 1, last.isFirm,
      Self.joints.contains(text.at(start - 1)), let name = cutter.name(from)
    {
      return Mention(name: name, start: start, role: last.role, organisation: last.organisation)
    }
    return behindOrganisation(from) ?? standingAlone(from)
  }

  /// A name right behind an organisation, as in 砚湖公司党支部周小满带领: both sides must be certain.
  private func behindOrganisation(_ from: NameCutter.Start) -> Mention? {
    let start = from.place
    guard !NameWords.isWeakSurname(text.at(start)), RoleWords.isLongDepartment(in: text, endingAt: start),
      let phrase = RolePhrase(departmentEndingAt: start, in: text), phrase.organisation != nil,
      let name = cutter.name(
        from, endingWhere: { $0 - start >= 3 && cutter.ending(at: $0) >= .strong || text.at($0) == ":" })
    else { return nil }
    return Mention(name, behind: phrase, in: text)
  }

  /// A name without a role before it, which what follows must make certain.
  private func standingAlone(_ from: NameCutter.Start) -> Mention? {
    let start = from.place
    let startsClause = text.isStop(start - 1)
    let isNamed =
      switch text.at(start - 1) {
      case "叫": text.at(start - 2) == "名"
      case "命": text.at(start - 2) == "任"
      case "去": text.at(start - 2) == "免"
      default: false
      }
    guard startsClause || isNamed || Self.heralds.contains(text.at(start - 1)) else { return nil }
    if isNamed, let name = cutter.name(from) { return Mention(name: name) }
    if let name = cutter.name(from, endingWhere: { isTitled($0) }) {
      if text.has("同志为核心", at: name.upperBound) { return nil }
      return Mention(name: name)
    }
    if let name = cutter.name(from, endingWhere: { isOffice($0, of: start) }) {
      let end = name.upperBound + RoleWords.length(in: text, at: name.upperBound)
      return Mention(name: name, start: start, role: text.string(name.upperBound..<end))
    }
    guard startsClause, !NameWords.isWeakSurname(text.at(start)) || Statement.age(behind: start + 2, in: text) != nil
    else { return nil }
    if let name = cutter.name(
      from, endingWhere: { Statement.age(behind: $0, in: text) != nil || Speech.begins(in: text, at: $0) })
    {
      return Mention(name: name)
    }
    if let name = cutter.name(from, endingWhere: { Statement.role(behind: $0, of: start, in: text) != nil }) {
      return Mention(name: name)
    }
    // A turn of a dialogue: certain only when the name is, elsewhere.
    if start == 0 || text.at(start - 1) == "\n", let name = cutter.name(from, endingWhere: { text.at($0) == ":" }) {
      return Mention(name: name, start: start, isFirm: false)
    }
    return nil
  }

  /// Whether 同志 or another word that only people have follows.
  private func isTitled(_ end: Int) -> Bool { RoleWords.title(in: text, at: end) > 0 }

  /// Whether an office follows a name of three characters, as in 周小满书记.
  private func isOffice(_ end: Int, of start: Int) -> Bool {
    let length = RoleWords.length(in: text, at: end)
    guard length > 0, end - start >= 3, !NameWords.isWeakSurname(text.at(start)) else { return false }
    let after = end + length
    return text.isStop(after) || PhraseWords.begins(in: text, at: after)
      || PhraseWords.beginsWeakly(in: text, at: after)
  }

  /// A name of another language: what stands around its middle dot, behind a role or at the start of a clause.
  private func transcribed(around dot: Int) -> Mention? {
    var start = dot
    while start > 0, dot - start < 7, NameWords.isTranscribed(text.at(start - 1)) {
      start -= 1
      if RoleWords.length(in: text, endingAt: start) > 0, dot - start >= 1 { break }
    }
    var end = dot + 1
    while end < text.count, end - dot < 9,
      NameWords.isTranscribed(text.at(end)) || Self.dots.contains(text.at(end))
    { end += 1 }
    guard dot - start >= 1, end - dot >= 2, !text.isInTerm(dot) else { return nil }
    if let phrase = RolePhrase(endingAt: start, in: text) { return Mention(start..<end, behind: phrase, in: text) }
    return text.isStop(start - 1) && Speech.begins(in: text, at: end) ? Mention(name: start..<end) : nil
  }

  /// A mention with what the text says behind the name: age, further roles, where somebody works.
  private func enriched(_ mention: Mention) -> Mention {
    var mention = mention
    let end = mention.name.upperBound
    mention.age = Statement.age(behind: end, in: text) ?? Statement.age(before: mention.start, in: text)
    if mention.organisation == nil, Statement.age(before: mention.start, in: text) != nil {
      mention.organisation = Statement.organisation(beforeAge: mention.start, in: text)
    }
    if let statement = Statement.role(behind: end, of: mention.name.lowerBound, in: text) {
      if let role = statement.role {
        mention.role = mention.role.map { $0 == role ? $0 : $0 + "、" + role } ?? role
      }
      mention.organisation = mention.organisation ?? statement.organisation
    }
    return mention
  }
}

extension Mention {
  /// A name behind a phrase that says what somebody is.
  init(_ name: Range<Int>, behind phrase: RolePhrase, in text: FactText) {
    self.init(
      name: name, start: phrase.start, role: phrase.role.isEmpty ? nil : text.string(phrase.role),
      organisation: phrase.organisation.map(text.string))
    // 东屿大学的|教授: 的 parts the two.
    if organisation == nil, phrase.start > 1, text.at(phrase.start - 1) == "的",
      let before = RolePhrase(departmentEndingAt: phrase.start - 1, in: text), let organisation = before.organisation
    {
      self.organisation = text.string(organisation.lowerBound..<max(organisation.upperBound, before.role.upperBound))
      start = before.start
    }
  }
}
