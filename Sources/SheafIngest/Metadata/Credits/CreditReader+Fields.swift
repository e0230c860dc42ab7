import SheafKit

// The fields of a credit line: each takes itself off the line and says whether it was there.
extension CreditReader {
  /// `原创 王芳 某某发布` before a date, as accounts on phones set it: who wrote it, and the account.
  mutating func original() -> Bool {
    guard position == line.startIndex, rest.starts(with: "原创".unicodeScalars) else { return false }
    var tokens: [ArraySlice<Unicode.Scalar>] = []
    var tail = rest.dropFirst(2)
    while tokens.count < 4, tail.first?.isSpace == true {
      tail = tail.drop(while: \.isSpace)
      if DateText.match(in: line, at: tail.startIndex) != nil {
        if let last = tokens.popLast() { credits.source = String(scalars: last) }
        addAuthors(tokens.map { String(scalars: $0) }, role: nil)
        position = tail.startIndex
        skipPlaceBehindHour()
        return true
      }
      let token = tail.prefix { Han.isIdeograph($0) || $0.isLatinLetter }
      guard (2...16).contains(token.count) else { return false }
      tokens.append(token)
      tail = tail.dropFirst(token.count)
    }
    // The day may stand on a line of its own.
    if tokens.count == 2, tail.isEmpty, let first = tokens.first, PersonNames.isHanPerson(String(scalars: first)) {
      credits.source = String(scalars: tokens[1])
      addAuthors([String(scalars: first)], role: nil)
      position = line.endIndex
      return true
    }
    return false
  }

  /// Reads the day and the hour, and passes over the place where the account is, which ends the line.
  private mutating func skipPlaceBehindHour() {
    guard date() else { return }
    position = rest.drop(while: \.isSpace).startIndex
    guard time() else { return }
    let place = rest.trimming(\.isSpace)
    if (2...8).contains(place.count), place.allSatisfy(Han.isIdeograph) { position = line.endIndex }
  }

  mutating func labelled() -> Bool {
    let start = position
    skipOwnMedium()
    guard let label = CreditLabel.longest(at: line[position...]), let value = value(after: label) else {
      position = start
      return false
    }
    let isBare = label.link == .loose && !hasColon(after: label, at: position)
    // 记者王芳 is a byline and 记者节快乐 is none: with nothing between, only a surname can tell.
    let isGlued = isBare && value.startIndex == position + label.word.count
    guard !isGlued || Self.gluedRoles.contains(label.word) && PersonNames.startsWithSurname(value),
      !isBare || label.word != ["作", "者"] || Self.namesSomebody(value),
      take(label.meaning, role: rest.prefix(label.word.count), value, isStrict: isBare)
    else {
      position = start
      return false
    }
    if credits.source == nil { credits.source = medium(before: position, from: start) }
    position = value.endIndex
    if label.meaning == .author { skipNote() }
    return true
  }

  /// The paper that a bar parts from the role of its reporter: `某某聯報／ 記者王小嵐／東嶼報導`; nil where none stands there.
  private func medium(before role: Int, from start: Int) -> String? {
    let name = line[start..<role].prefix { Han.isIdeograph($0) || $0.isLatinLetter }
    let bar = line[name.endIndex..<role].trimming(\.isSpace)
    guard bar.count == 1, let sign = bar.first, "/／|｜丨︱│︳".unicodeScalars.contains(sign), MediumName.isLike(name) else {
      return nil
    }
    return String(scalars: name)
  }

  /// Passes over what stands in brackets behind a name and is no credits: `王芳（某某大学教授）`.
  private mutating func skipNote() {
    guard let open = peek, open == "（" || open == "(",
      let close = rest.prefix(40).firstIndex(where: { $0 == "）" || $0 == ")" })
    else { return }
    var inner = CreditReader(line[(position + 1)..<close])
    if inner.read() == nil, close - position > 2 { position = close + 1 }
  }

  /// Whether the words behind 作者 are names of people and not what a heading says of an author: `作者 王芳 李小满`, 作者 简介.
  private static func namesSomebody(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    let names = PersonNames.parse(value, allowsOrganisations: false) ?? []
    return names.contains { PersonNames.isHanPerson($0) && $0 != "简介" }
  }

  /// `[党群建设]` between other fields: the column of the page that the text stands in.
  mutating func column() -> Bool {
    guard position > line.startIndex, "[【".unicodeScalars.contains(line[position - 1]), credits.published != nil,
      let close = rest.prefix(10).firstIndex(where: { "]】".unicodeScalars.contains($0) }),
      rest[..<close].allSatisfy(Han.isIdeograph), CreditLabel.longest(at: rest) == nil
    else { return false }
    position = close + 1
    return true
  }

  /// `admin 发布于`: the account that posted it, who is nobody.
  mutating func account() -> Bool {
    for length in 1...16 {
      let end = position + length
      guard end < line.endIndex else { return false }
      let next = line[end]
      guard next == " " || next == "\u{3000}" || Self.postings.mayStart(with: next) else {
        if Self.stops.contains(line[end - 1]) { return false }
        continue
      }
      let tail = line[end...].drop { $0 == " " || $0 == "\u{3000}" }
      if Self.postings.prefix(of: tail) != nil {
        position = tail.startIndex
        return true
      }
      if Self.stops.contains(line[end - 1]) { return false }
    }
    return false
  }

  private static let postings = ScalarWords(["发布于", "发表于", "发布在", "posted on", "published on"])
  private static let stops = ScalarSet("，。：:,;；".unicodeScalars)

  /// The bare name of a medium beside a date or at the end: `临江晚报 2021-03-08`.
  mutating func medium() -> Bool {
    let value = line[position...].prefix { Han.isIdeograph($0) || $0.isLatinLetter }
    if isOfficeOfLine(value) {
      if credits.source == nil { credits.source = String(scalars: value) }
      position = value.endIndex
      return true
    }
    let isDated = isAccount(value) || MediumName.isLike(value) && isBesideDate(value) && !MediumName.isChannel(value)
    guard isDated || isPaperOfDay(value) else { return false }
    if credits.source == nil { credits.source = String(scalars: value) }
    let isAtStart = position == line.startIndex
    position = isDated ? value.endIndex : line.endIndex
    if isAtStart {
      position = rest.drop(while: \.isSpace).startIndex
      skipPlaceBehindHour()
    }
    return true
  }

  /// Whether a date stands on the line of a name, before it or behind.
  private func isBesideDate(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    let behind = line[name.endIndex...]
    if credits.published != nil || hasDate(from: name.endIndex) { return true }
    return behind.first.map(\.isCreditSeparator) ?? false && DateText.first(in: behind) != nil
  }

  /// Whether an office that opens a line stands before a day and an hour, as the line under a headline names who put it up:
  /// `某某集团第二工程公司 2021-03-08 09:30`.
  private func isOfficeOfLine(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.startIndex == line.startIndex, (4...20).contains(name.count), isBeforeSpace(name.endIndex),
      PersonNames.isOffice(name)
    else { return false }
    var behind = CreditReader(line[name.endIndex...].drop(while: \.isSpace))
    guard behind.date() else { return false }
    behind.position = behind.rest.drop(while: \.isSpace).startIndex
    return behind.time()
  }

  /// Whether white space stands at a place.
  private func isBeforeSpace(_ place: Int) -> Bool { place < line.endIndex && line[place].isSpace }

  /// Whether a line is the name of a paper and a day without its year, which dates nothing: `某某晚报 3月8日`.
  private func isPaperOfDay(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.startIndex == line.startIndex, isBeforeSpace(name.endIndex), MediumName.isLike(name),
      !MediumName.isChannel(name)
    else { return false }
    let day = line[name.endIndex...].drop(while: \.isSpace)
    return day.count <= 6 && day.last == "日"
      && DayLine.starts(ArraySlice(String(scalars: day).utf8))
  }

  /// Whether a name stands alone on its line with a day and an hour behind it, as the account that posted the text does,
  /// whatever its name ends with.
  private func isAccount(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.startIndex == line.startIndex, (4...12).contains(name.count), isBeforeSpace(name.endIndex),
      !MediumName.isChannel(name)
    else { return false }
    var behind = CreditReader(line[name.endIndex...].drop(while: \.isSpace))
    guard behind.date() else { return false }
    behind.position = behind.rest.drop(while: \.isSpace).startIndex
    guard behind.time() else { return false }
    // The place where the account is.
    let place = behind.rest.trimming(\.isSpace)
    return place.count <= 8 && place.allSatisfy(Han.isIdeograph)
  }

  /// `某某网[整理]` behind a day: the medium, and what it did with the text.
  mutating func compiled() -> Bool {
    guard credits.published != nil else { return false }
    let name = rest.prefix(13).prefix { Han.isIdeograph($0) || $0.isLatinLetter }
    guard (2...12).contains(name.count), let mark = Self.handlings.prefix(of: line[name.endIndex...]) else {
      return false
    }
    credits.source = credits.source ?? String(scalars: name)
    position = name.endIndex + mark.count
    return true
  }

  private static let handlings = ScalarWords(
    list: "[整理] [编译] [转载] [原创] [综合] [编辑] 【整理】 【编译】 【转载】 （整理） （编译）")

  /// Roles that may be glued to a name.
  static let gluedRoles = ScalarWords([
    "记者", "通讯员", "见习记者", "特约记者", "实习记者", "首席记者", "摄影记者", "实习生", "記者", "實習記者", "特派記者", "攝影記者", "特約記者", "實習生",
  ])
}
