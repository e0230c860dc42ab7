import SheafKit

// Fields that name people without a label before the name.
extension CreditReader {
  /// `文/图` behind somebody's name: what the person did.
  mutating func deeds() -> Bool {
    guard !credits.byline.isEmpty, PersonNames.areDeeds(rest.trimming(\.isCreditSeparator)) else { return false }
    position = line.endIndex
    return true
  }

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
    if let deed = Self.senders.suffix(of: value), case let office = String(scalars: value.dropLast(deed.count)),
      PersonNames.isOffice(office) || PersonNames.endsLikePlace(office)
    {
      credits.source = credits.source ?? office
      position = value.endIndex
      return true
    }
    if passSenders() { return true }
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

  /// `护理部、急诊党支部供稿` before other fields: desks of the house, which name no medium.
  private mutating func passSenders() -> Bool {
    let value = rest.prefix(40).prefix { Han.isIdeograph($0) || $0 == "、" }
    guard let deed = Self.senders.suffix(of: value), value.contains("、"),
      line[value.endIndex...].first.map(\.isCreditSeparator) ?? true,
      value.dropLast(deed.count).split(separator: "、").allSatisfy({ PersonNames.isOffice(String(scalars: $0)) })
    else { return false }
    position = value.endIndex
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
    if labelled() {
      // Beside a day it is the paper that a piece was taken from.
      if MediumName.isLike(name), DateText.first(in: rest) != nil {
        credits.source = credits.source ?? String(scalars: name)
      }
      return true
    }
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

  /// `（某某县妇联 王芳）`, `（高一3班 王芳）`: where somebody is, and the name, with nothing else in the brackets.
  mutating func bracketedWriter() -> Bool {
    guard let first = line.first, first == "（" || first == "(", line[..<position].allSatisfy(\.isCreditSeparator) else {
      return false
    }
    let words = rest.trimming(\.isCreditSeparator).split(whereSeparator: \.isSpace)
    guard words.count == 2, let place = words.first, let name = words.last, (3...16).contains(place.count),
      !PersonNames.isHanPerson(String(scalars: place)) || PersonNames.endsLikePlace(String(scalars: place)),
      place.allSatisfy({ Han.isIdeograph($0) || DateText.isDigit($0) }), name.count <= 3,
      PersonNames.isHanPerson(String(scalars: name)), !place.contains("月")
    else { return false }
    addAuthors([String(scalars: name)], role: nil)
    position = line.endIndex
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

  /// `2021年3月8日 临江晚报 第4版 □王芳`: names behind the mark of a byline, which end a line that told the paper or the day.
  mutating func markedWriter() -> Bool {
    guard let mark = peek, ListMark.bullets.contains(mark), credits.source != nil || credits.published != nil,
      credits.byline.isEmpty,
      let names = PersonNames.parse(rest.dropFirst().trimming(\.isSpace), allowsOrganisations: false),
      names.count <= 3, names.allSatisfy({ PersonNames.isHanPerson($0) && !PersonNames.endsLikePlace($0) })
    else { return false }
    addAuthors(names, role: nil)
    position = line.endIndex
    return true
  }

  private static let deeds = ScalarWords(["文图", "文", "图", "摄影", "摄", "文字", "图片", "整理", "编译", "译", "圖", "攝"])

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

  private static let reports = ScalarWords(list: "摄影报道 攝影報導")

  private static let senders = ScalarWords(list: "供稿 报送")
  private static let suppliers = ScalarWords(list: "供稿 报送 供图 编译 翻译 整理 译")
  /// Where the author works, behind the name: `作者：王芳　单位：某某供电所`. It says nothing of the article.
  mutating func workplace() -> Bool {
    guard !credits.byline.isEmpty, let label = Self.workplaces.prefix(of: rest),
      let colon = rest.dropFirst(label.count).first, colon == "：" || colon == ":"
    else { return false }
    let place = rest.dropFirst(label.count + 1).drop(while: \.isSpace).prefix { !$0.isSpace }
    guard (2...20).contains(place.count), place.allSatisfy(Han.isIdeograph) else { return false }
    position = place.endIndex
    return true
  }

  private static let workplaces = ScalarWords(list: "单位 工作单位 所在单位 作者单位 單位")

}
