import SheafKit

// The fields of a credit line: each takes itself off the line and says whether it was there.
extension CreditReader {
  mutating func date() -> Bool {
    guard let match = DateText.match(in: line, at: position) else { return false }
    if credits.published == nil { credits.published = match.date }
    position = match.range.upperBound
    return true
  }

  /// A time of day beside a date: `09:30`, `T10:00:00+08:00`, `上午10时`, `星期一`, `GMT`.
  mutating func time() -> Bool {
    let start = position
    if peek == "T" || peek == "t" { position += 1 }
    if let word = Self.timeWords.prefix(of: rest) {
      position += word.count
      return true
    }
    guard let hour = digits(), hour.count <= 2, let separator = peek, ":：时点".unicodeScalars.contains(separator) else {
      position = start
      return false
    }
    position += 1
    while let digitGroup = digits(), digitGroup.count <= 3 {
      guard let next = peek, ":：.+-分秒Z".unicodeScalars.contains(next) else { break }
      position += 1
    }
    return true
  }

  /// The page of a newspaper: `第4版：副刊`, `A04版`, `第A04版`.
  mutating func page() -> Bool {
    let start = position
    if peek == "第" { position += 1 }
    if peek.map(Self.pageLetters.contains) == true { position += 1 }
    if position > start, peek == " " { position += 1 }
    let hasNumber = digits() != nil
    if peek == " " { position += 1 }
    guard hasNumber, peek == "版" else {
      position = start
      return false
    }
    position += 1
    if let colon = peek, colon == "：" || colon == ":" {
      position = rest.dropFirst().drop(while: \.isSpace).prefix(12).drop(while: Han.isIdeograph).startIndex
    }
    return true
  }

  /// The issue of a magazine: `2010年第18期`, `总第203期`.
  mutating func issue() -> Bool {
    let start = position
    if digits()?.count == 4, peek == "年" { position += 1 } else { position = start }
    if peek == "总" || peek == "總" { position += 1 }
    guard peek == "第" else {
      position = start
      return false
    }
    position += 1
    guard let number = digits(), number.count <= 5, peek == "期" else {
      position = start
      return false
    }
    position += 1
    return true
  }

  /// The address of the site that opens a line of credits.
  mutating func address() -> Bool {
    guard position == line.startIndex, Self.schemes.prefix(of: rest) != nil else { return false }
    position = rest.prefix { (0x21...0x7E).contains($0.value) && $0 != "|" }.endIndex
    return position < line.endIndex
  }

  private static let schemes = ScalarWords(list: "http:// https:// www.")

  private static let pageLetters = ScalarSet("ABCDEFGHabcdefgh".unicodeScalars)

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
      take(label.meaning, role: String(scalars: rest.prefix(label.word.count)), value, isStrict: isBare)
    else {
      position = start
      return false
    }
    position = value.endIndex
    if label.meaning == .author { skipNote() }
    return true
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

  /// `文/图` behind somebody's name: what the person did.
  mutating func deeds() -> Bool {
    guard !credits.byline.isEmpty, PersonNames.areDeeds(rest.trimming(\.isCreditSeparator)) else { return false }
    position = line.endIndex
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

  /// `（某某公司 供稿）`: who sent it, the role behind the name.
  mutating func supplied() -> Bool {
    let value = rest.prefix(32).prefix { !$0.isCreditSeparator }
    if let deed = Self.reports.suffix(of: value), case let name = String(scalars: value.dropLast(deed.count)),
      PersonNames.isHanPerson(name), line[value.endIndex...].allSatisfy(\.isCreditSeparator)
    {
      addAuthors([name], role: String(scalars: deed[...]))
      position = line.endIndex
      return true
    }
    let role = line[value.endIndex...].drop(while: \.isSpace)
    guard value.count >= 2, value.endIndex < role.startIndex, value.allSatisfy(Han.isIdeograph),
      let word = Self.suppliers.prefix(of: role),
      role.dropFirst(word.count).allSatisfy(\.isCreditSeparator)
    else { return false }
    let name = String(scalars: value)
    if PersonNames.isOffice(name) || MediumName.isLike(value) {
      credits.source = credits.source ?? name
    } else {
      addAuthors([name], role: String(scalars: word[...]))
    }
    position = line.endIndex
    return true
  }

  /// `石桥镇妇联 通讯员 王芳`: the office that somebody writes for, before the role.
  mutating func office() -> Bool {
    let name = rest.prefix(20).prefix(while: Han.isIdeograph)
    let role = line[name.endIndex...].drop(while: \.isSpace)
    guard line[..<position].allSatisfy(\.isCreditSeparator), name.count >= 3, role.startIndex > name.endIndex,
      PersonNames.isOffice(String(scalars: name))
    else { return false }
    if writer(at: role) { return true }
    guard Self.correspondents.prefix(of: role) != nil else { return false }
    let start = position
    position = role.startIndex
    if labelled() { return true }
    position = start
    return false
  }

  /// `某某县纪委监委 王芳 || 责任编辑 李小满`: somebody of the office, without a role before a bar and the editors.
  private mutating func writer(at text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.prefix(5).prefix(while: Han.isIdeograph)
    let behind = line[name.endIndex...].prefix(while: \.isCreditSeparator)
    guard (2...4).contains(name.count), PersonNames.isHanPerson(String(scalars: name)),
      behind.contains(where: { "|｜丨︱│︳".unicodeScalars.contains($0) }),
      CreditLabel.longest(at: line[behind.endIndex...])?.meaning == .editor
    else { return false }
    addAuthors([String(scalars: name)], role: nil)
    position = name.endIndex
    return true
  }

  private static let correspondents = ScalarWords(["通讯员", "特约通讯员", "记者", "作者"])

  /// `王芳/文 李小满/图`: names before what they did.
  mutating func signed() -> Bool {
    let value = rest.prefix(12).prefix { Han.isIdeograph($0) || $0.isSpace || $0 == "、" }
    guard value.count >= 2, let slash = line[value.endIndex...].first, slash == "/" || slash == "／",
      PersonNames.startsWithSurname(value)
    else { return false }
    let deed = line[(value.endIndex + 1)...]
    guard let word = Self.deeds.prefix(of: deed),
      let names = PersonNames.parse(value, allowsOrganisations: false),
      deed.dropFirst(word.count).first.map({ $0.isCreditSeparator }) ?? true
    else { return false }
    addAuthors(names, role: String(scalars: word[...]))
    position = deed.startIndex + word.count
    return true
  }

  /// `■王芳　某某报记者　李小满`: a name without a role before those with one, on a line that a mark opens.
  mutating func named() -> Bool {
    guard let first = line.first, ListMark.bullets.contains(first), credits == Credits() else { return false }
    let value = rest.prefix(4).prefix(while: Han.isIdeograph)
    let next = line[value.endIndex...].drop(while: \.isSpace)
    guard next.startIndex > value.endIndex, PersonNames.isHanPerson(String(scalars: value)),
      CreditLabel.longest(at: line[role(at: next.startIndex)...])?.meaning == .author
    else { return false }
    addAuthors([String(scalars: value)], role: nil)
    position = value.endIndex
    return true
  }

  private static let deeds = ScalarWords(["文图", "文", "图", "摄影", "摄", "文字", "图片", "整理", "编译", "译", "圖", "攝"])

  /// `By Jane Doe and John Roe`.
  mutating func englishByline() -> Bool {
    guard let opening = BylineOpening.lengthInText(rest) else { return false }
    let value = line[(position + opening)...].prefix { !"|•·–—0123456789".unicodeScalars.contains($0) }
    // `By Jane Doe on 5 March`: the preposition belongs to the date.
    let behind = behindName(in: value)
    let name =
      value.ends(with: Array(" on ".unicodeScalars)) ? value.dropLast(4) : value[..<(behind?.comma ?? value.endIndex)]
    guard let names = PersonNames.parse(name, allowsOrganisations: false)?.map(PersonNames.withoutPlace),
      names.allSatisfy({ $0.split(separator: " ").count <= 4 && $0.first?.isLowercase == false }),
      names.allSatisfy({ !$0.unicodeScalars.contains(where: Han.isIdeograph) || PersonNames.isHanPerson($0) })
    else { return false }
    addAuthors(names, role: nil)
    position = behind?.next ?? value.endIndex
    return true
  }

  /// The comma behind a name, and where the next field starts, when a figure shows that what follows is no name: a day, or
  /// what the byline says of somebody, as in `By Jane Doe, Year 4 teacher`, which ends the line; nil for names alone.
  private func behindName(in value: ArraySlice<Unicode.Scalar>) -> (comma: Int, next: Int)? {
    guard let comma = value.lastIndex(of: ","), line.endIndex - comma <= 40,
      line[value.endIndex...].first.map(DateText.isDigit) == true
    else { return nil }
    let word = value[(comma + 1)...].drop(while: \.isSpace)
    if word.isEmpty { return nil }
    return (comma, DateText.match(in: line, at: word.startIndex) == nil ? line.endIndex : word.startIndex)
  }

  /// `나윤슬 기자 yunseul@…`: the role behind the name, and an address behind the role.
  mutating func koreanByline() -> Bool {
    let value = rest.prefix(8).prefix { (0xAC00...0xD7A3).contains($0.value) }
    let tail = line[value.endIndex...].drop(while: \.isSpace)
    guard (2...4).contains(value.count), tail.startIndex > value.endIndex, tail.starts(with: Self.koreanReporter) else {
      return false
    }
    addAuthors([String(scalars: value)], role: String(scalars: Self.koreanReporter[...]))
    let behind = tail.dropFirst(Self.koreanReporter.count).drop(while: \.isSpace)
    let address = behind.prefix { !$0.isSpace }
    position = address.contains("@") ? address.endIndex : behind.startIndex
    return true
  }

  private static let koreanReporter: [Unicode.Scalar] = ["기", "자"]

  /// The bare name of a medium beside a date or at the end: `临江晚报 2021-03-08`.
  mutating func medium() -> Bool {
    let value = line[position...].prefix { Han.isIdeograph($0) || $0.isLatinLetter }
    guard isAccount(value) || MediumName.isLike(value) && isBesideDate(value) && !MediumName.isChannel(value) else {
      return false
    }
    if credits.source == nil { credits.source = String(scalars: value) }
    let isAtStart = position == line.startIndex
    position = value.endIndex
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

  /// Whether a name stands alone on its line with a day and an hour behind it, as the account that posted the text does,
  /// whatever its name ends with.
  private func isAccount(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.startIndex == line.startIndex, (4...12).contains(name.count), !MediumName.isChannel(name) else {
      return false
    }
    var behind = CreditReader(line[name.endIndex...].drop(while: \.isSpace))
    guard behind.position > name.endIndex, behind.date() else { return false }
    behind.position = behind.rest.drop(while: \.isSpace).startIndex
    guard behind.time() else { return false }
    // The place where the account is.
    let place = behind.rest.trimming(\.isSpace)
    return place.count <= 8 && place.allSatisfy(Han.isIdeograph)
  }

  private static let reports = ScalarWords(list: "摄影报道 攝影報導")
  private static let suppliers = ScalarWords(list: "供稿 报送 供图 编译 翻译 整理 译")
  private static let gluedRoles = [
    "记者", "通讯员", "见习记者", "特约记者", "实习记者", "首席记者", "摄影记者", "实习生", "記者", "實習記者", "特派記者", "攝影記者", "特約記者", "實習生",
  ].map { Array($0.unicodeScalars) }
  private static let timeWords = ScalarWords([
    "上午", "下午", "中午", "晚上", "凌晨", "北京时间", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二",
    "周三", "周四", "周五", "周六", "周日", "GMT", "UTC", "BST", "EST", "CST", "a.m.", "p.m.", "am", "pm", "AM", "PM",
  ])
}
