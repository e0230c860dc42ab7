import SheafKit

// The values of labelled fields.
extension CreditReader {
  mutating func take(
    _ meaning: CreditLabel.Meaning, role: String, _ value: ArraySlice<Unicode.Scalar>, isStrict: Bool
  ) -> Bool {
    switch meaning {
    case .source, .repost:
      if Self.addresses.prefix(of: value) != nil { return true }
      guard let name = mediumValue(value) else { return value.allSatisfy(\.isCreditSeparator) }
      if PersonNames.isNobody(name) { return true }
      if let signed = Self.signed(value) {
        credits.source = credits.source ?? signed.medium
        addAuthors([signed.name], role: nil)
        return true
      }
      // 转载：某某日报 names a medium; 转载：一口井的日记 is a headline with a remark before it.
      if role == "转载", !MediumName.isLike(value.trimming(\.isCreditSeparator)) { return false }
      if meaning == .source {
        credits.source = credits.source ?? name
      } else {
        credits.repostedFrom = credits.repostedFrom ?? name
      }
      return true
    case .author, .editor:
      let value = Self.withoutWork(Self.withoutKoreanRole(value))
      if value.allSatisfy(\.isCreditSeparator) { return !isStrict }
      if let name = Self.agencyName(value) {
        addAuthors([name], role: role)
        return true
      }
      // 责任编辑：PN041 and 发布人：zhangsan are accounts of a content system, who are nobody.
      // 出品：某某网《山里人》栏目 names a column, who is nobody either.
      if meaning == .editor, Self.isAccount(value, role) || value.contains("《") { return true }
      guard let all = PersonNames.parse(value, allowsOrganisations: !isStrict) else { return false }
      // 供稿：工会 names nobody outside the house.
      if meaning == .author, all.allSatisfy(PersonNames.isDesk) { return true }
      // 供稿：石桥镇妇联 王芳 names the office of somebody.
      // 邹庆 SN234: the number of somebody.
      let parsed = all.filter { !Self.isCode($0) }
      let people = parsed.filter { PersonNames.isHanPerson($0) || Self.isShortName($0) }
      // 作者：五（2）班 王芳 names the class of somebody.
      let names =
        people.isEmpty
        ? parsed
        : parsed.filter {
          !PersonNames.isHanOffice($0) && !PersonNames.isDesk($0)
            && !$0.unicodeScalars.contains(where: DateText.isDigit)
        }
      if meaning == .author {
        addAuthors(names, role: role)
      } else {
        // 编辑：某某财富网 names nobody.
        addEditors(names.filter { !MediumName.isLike(Array($0.unicodeScalars)[...]) }, role: role)
      }
      return true
    case .published:
      guard let match = DateText.labelledMatch(in: line, at: value.startIndex) else { return false }
      credits.published = match.date
      return true
    case .changed:
      credits.changed = DateText.match(in: line, at: value.startIndex)?.date ?? credits.changed
      return true
    case .counter, .page: return true
    case .contact: return credits != Credits()
    }
  }

  private static let addresses = ScalarWords(list: "http:// https:// www.")

  /// 나윤슬 without the role behind it, which the label says already.
  private static func withoutKoreanRole(_ value: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let text = value.trimming(\.isCreditSeparator)
    return text.ends(with: [" ", "기", "자"]) ? text.dropLast(3) : value
  }

  /// 《某某商报》王芳 without the paper that somebody writes for; a work that no name follows names nobody.
  private static func withoutWork(_ value: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard value.first == "《", let close = value.firstIndex(of: "》") else { return value }
    let rest = value[(close + 1)...]
    let isOver = rest.allSatisfy(\.isCreditSeparator)
    return isOver || PersonNames.isHanPerson(String(scalars: rest.trimming(\.isCreditSeparator))) ? rest : value
  }

  private static func isCode(_ name: String) -> Bool {
    name.utf8.contains { (0x30...0x39).contains($0) } && name.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 }
  }

  /// Whether a name is as short as those of people, and no office’s.
  private static func isShortName(_ name: String) -> Bool {
    (2...3).contains(name.unicodeScalars.count) && name.unicodeScalars.allSatisfy(Han.isIdeograph)
      && !PersonNames.isOffice(name)
  }

  /// Whether a value behind a Chinese role is one word of Latin letters or a code.
  private static func isAccount(_ value: ArraySlice<Unicode.Scalar>, _ role: String) -> Bool {
    let word = value.trimming(\.isCreditSeparator)
    return role.unicodeScalars.first.map(Han.isIdeograph) == true && (2...20).contains(word.count)
      && word.allSatisfy { $0.isLatinLetter || DateText.isDigit($0) || $0 == "_" || $0 == "." }
  }

  /// The medium and the name in `某某晚报 王小芳`, a value that tells both; nil for every other.
  private static func signed(_ value: ArraySlice<Unicode.Scalar>) -> (medium: String, name: String)? {
    let words = value.trimming(\.isCreditSeparator).split(whereSeparator: \.isSpace)
    guard words.count == 2, let medium = words.first, let last = words.last, MediumName.isLike(medium),
      case let name = String(scalars: last), PersonNames.isHanPerson(name), !PersonNames.isNobody(name),
      !PersonNames.endsLikePlace(name), !MediumName.isLike(last)
    else { return nil }
    return (String(scalars: medium), name)
  }

  /// The name in 王小嵐台北18日電 and 王小嵐台北報導, as agencies and papers glue reporter and place.
  private static func agencyName(_ value: ArraySlice<Unicode.Scalar>) -> String? {
    let isReport = reports.suffix(of: value) != nil
    guard isReport || value.ends(with: ["日", "電"]) || value.ends(with: ["日", "电"]) else { return nil }
    let words = value.dropLast(2).prefix { Han.isIdeograph($0) }
    guard isReport == (words.count == value.count - 2), (4...7).contains(words.count),
      PersonNames.startsWithSurname(words)
    else { return nil }
    return String(scalars: words.prefix(words.count == 4 ? 2 : 3))
  }

  private static let reports = ScalarWords(list: "報導 報道 报道")

  mutating func addAuthors(_ names: [String], role: String?) {
    for name in names where !PersonNames.isNobody(name) {
      let author = Contributor(name: name, role: role)
      if !credits.byline.contains(author) { credits.byline.append(author) }
    }
  }

  mutating func addEditors(_ names: [String], role: String) {
    for name in names where !PersonNames.isNobody(name) {
      let editor = Contributor(name: name, role: role)
      if !credits.editors.contains(editor) { credits.editors.append(editor) }
    }
  }

  func mediumValue(_ value: ArraySlice<Unicode.Scalar>) -> String? {
    let name = Self.withTitleMark(value.trimming(\.isCreditSeparator), in: value)
    guard (1...40).contains(name.count), !name.contains(where: Self.sentenceMarks.contains),
      name.contains(where: \.properties.isAlphabetic)
    else {
      return nil
    }
    return ChineseText.normalise(String(scalars: name))
  }

  /// The name of a medium with the mark behind its last word where the one before it stands inside: `某某网-《某某日报》`.
  private static func withTitleMark(
    _ name: ArraySlice<Unicode.Scalar>, in value: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard name.contains("《"), name.endIndex < value.endIndex, value[name.endIndex] == "》" else { return name }
    return value[name.startIndex...name.endIndex]
  }

  private static let sentenceMarks = ScalarSet("。！？，；".unicodeScalars)

  /// The value of a label that stands at the current place; its end is where the next field starts.
  func value(after label: CreditLabel) -> ArraySlice<Unicode.Scalar>? {
    let afterLabel = line[(position + label.word.count)...]
    let tail = afterLabel.drop(while: \.isSpace).behindBracket
    // [来源] 某某日报: the brackets around a label say what a colon says, which may stand behind them, too.
    let isBracketed =
      position > line.startIndex && "[【".unicodeScalars.contains(line[position - 1])
      && tail.first.map { "]】".unicodeScalars.contains($0) } == true
    let hasColon = tail.first == ":" || tail.first == "：" || isBracketed
    // 编辑 | 王芳 and 文丨王芳, as accounts on phones set them.
    let hasBar = tail.first.map { "|｜丨︱│︳".unicodeScalars.contains($0) } ?? false
    let hasSlash = tail.first == "/" || tail.first == "／"
    switch label.link {
    // 监制 / 王芳, as accounts set it.
    case .colon where hasSlash && label.word.count > 1 && label.meaning.isSlashed: break
    case .colon where !hasColon && !hasBar: return nil
    case .marked where !hasColon && tail.first != "/" && tail.first != "／" && !hasBar: return nil
    case .colon, .marked, .loose, .any: break
    }
    let isMarked =
      hasColon || hasBar
      || (label.link != .colon || label.meaning.isSlashed) && hasSlash
    // A bar may stand behind the colon, too, where an element starts.
    let start = (isMarked ? tail.dropFirst() : tail).drop { $0.isSpace || hasColon && $0 == "|" }
    switch label.meaning {
    case .published:
      guard let match = DateText.labelledMatch(in: line, at: start.startIndex) else { return nil }
      return line[match.range]
    case .changed: return (DateText.match(in: line, at: start.startIndex)?.range).map { line[$0] }
    case .counter: return counter(start)
    case .page: return page(start, isGlued: !isMarked && afterLabel.first.map(Han.isIdeograph) == true)
    case .source, .repost, .author, .editor, .contact:
      // 文章来源：http://… names no medium.
      if Self.addresses.prefix(of: start) != nil { return start.prefix { !$0.isSpace } }
      return start[..<end(of: start)]
    }
  }

  /// What a page says of itself: a day, words in brackets, `[大 中 小]`, or words up to the next field. What is glued to the
  /// label makes another word of it: 地区生产总值.
  private func page(_ start: ArraySlice<Unicode.Scalar>, isGlued: Bool) -> ArraySlice<Unicode.Scalar>? {
    if isGlued, !start.allSatisfy({ "大中小 ".unicodeScalars.contains($0) }) { return nil }
    if let day = DateText.match(in: line, at: start.startIndex) { return line[day.range] }
    if let open = start.first, "[【［".unicodeScalars.contains(open),
      let close = start.prefix(20).firstIndex(where: { "]】］".unicodeScalars.contains($0) })
    {
      return start[...close]
    }
    return start[..<end(of: start)]
  }

  /// Figures of a counter: `(442)`, `1.2万+`, `23 次`, or nothing.
  func counter(_ start: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let value = start.prefix { "0123456789.,+万千wk次人条篇个()（）[]【】 |".unicodeScalars.contains($0) }
    // A figure that a program fills in is not there yet.
    let next = line[value.endIndex...].drop(while: \.isSpace)
    guard
      value.endIndex == line.endIndex || value.contains(where: DateText.isDigit)
        || value.allSatisfy(\.isCreditSeparator) && CreditLabel.longest(at: next) != nil
    else { return nil }
    return value
  }

  /// Where the field that starts a text ends: before a date, another label or a rule of separators.
  func end(of text: ArraySlice<Unicode.Scalar>) -> Int {
    var place = text.startIndex
    while place < text.endIndex {
      if let end = endOfNumber(at: place, in: text) {
        place = end
        continue
      }
      if text[place].endsCreditField { return place }
      if DateText.match(in: line, at: place) != nil { return place }
      let role = role(at: place)
      if let label = CreditLabel.longest(at: line[role...]) {
        // Without a colon a label must stand apart from the value before it, and be one that needs none.
        let standsApart = place > text.startIndex && text[place - 1].isCreditSeparator
        if hasColon(after: label, at: role) { return place }
        let after = line[min(place + label.word.count, line.endIndex)...]
        let next = after.drop(while: \.isSpace).first
        let isMarked = next.map { "/／|｜丨︱│︳".unicodeScalars.contains($0) } ?? false
        switch label.link {
        case .loose:
          // 作者：记者 王芳: one role says more than the other.
          let isRole = place == text.startIndex && label.meaning == .author && after.first?.isSpace == true
          if standsApart || isRole { return place }
        case .any: if standsApart { return place }
        case .marked, .colon: if standsApart, isMarked { return place }
        }
      }
      place += 1
    }
    return text.endIndex
  }

  /// Where a number in brackets ends that is a part of a word: 五（2）班, 机电（1）队; nil where none stands.
  private func endOfNumber(at place: Int, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard place > text.startIndex, text[place] == "（" || text[place] == "(", Han.isIdeograph(text[place - 1]) else {
      return nil
    }
    let digits = text[(place + 1)...].prefix(3).prefix(while: DateText.isDigit)
    let behind = text[digits.endIndex...].prefix(2)
    guard !digits.isEmpty, behind.count == 2, let close = behind.first, close == "）" || close == ")",
      let next = behind.last, next == "班" || next == "组" || next == "队" || next == "连"
    else { return nil }
    return behind.endIndex
  }

  func hasColon(after label: CreditLabel, at place: Int) -> Bool {
    let tail = line[min(place + label.word.count, line.endIndex)...].drop(while: \.isSpace).behindBracket
    return tail.first == ":" || tail.first == "："
  }

  func hasDate(from place: Int) -> Bool {
    let tail = line[place...].drop(while: \.isCreditSeparator)
    return DateText.match(in: line, at: tail.startIndex) != nil
  }
}

extension CreditLabel.Meaning {
  /// Whether a slash may stand for the colon behind a label of more than one character.
  fileprivate var isSlashed: Bool {
    switch self {
    case .author, .editor, .source: true
    case .repost, .published, .changed, .counter, .page, .contact: false
    }
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text behind a closing bracket that a colon follows; the text itself without one.
  fileprivate var behindBracket: ArraySlice<Unicode.Scalar> {
    guard let first, "]］】".unicodeScalars.contains(first) else { return self }
    let rest = dropFirst().drop(while: \.isSpace)
    return rest.first == ":" || rest.first == "：" ? rest : self
  }
}
