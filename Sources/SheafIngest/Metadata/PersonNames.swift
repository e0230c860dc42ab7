import SheafKit

/// Names of people as bylines print them.
package enum PersonNames {
  /// The names in a value, one after another; nil when it does not read as names.
  ///
  /// Print pads a name of two characters to the width of three, `王 芳`: single characters are put together two by two.
  /// Names stand apart by spaces, 、 ， / ; in Latin text by commas, `and` and `&`. Of an organisation that signs
  /// (`某某公司宣传部`) the whole counts as the name when `allowsOrganisations` is set.
  static func parse(_ value: ArraySlice<Unicode.Scalar>, allowsOrganisations: Bool) -> [String]? {
    let hasHan = value.contains(where: Han.isIdeograph)
    return hasHan ? han(value, allowsOrganisations) : latin(value)
  }

  /// The names on a line that is nothing but names, as under a title: `□ 王 芳`, `王芳 李小满`; nil for every other line.
  ///
  /// Without a role only a surname and the length, two or three characters, tell a name from a heading.
  static func signature(_ line: ArraySlice<UInt8>) -> [String]? {
    guard line.count <= 40 else { return nil }
    let text = line.scalars[...].trimming { $0.isSpace || ListMark.bullets.contains($0) }
    guard let names = parse(text, allowsOrganisations: false), names.count <= 3 else { return nil }
    let arePeople = names.allSatisfy { name in
      let scalars = Array(name.unicodeScalars)[...]
      return (2...3).contains(scalars.count) && startsWithSurname(scalars)
    }
    return arePeople ? names : nil
  }

  /// The name behind an office or a post on a line that is nothing else, as under a title: `某某县图书馆　王芳`,
  /// `某某村第一书记 王芳`; nil for every other line.
  static func officeSignature(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 120 else { return nil }
    let words = line.scalars[...].split(whereSeparator: \.isSpace)
    guard words.count == 2, let office = words.first, let name = words.last, (2...3).contains(name.count),
      office.count >= 4, startsWithSurname(name), isOffice(String(scalars: office)) || posts.suffix(of: office) != nil
    else { return nil }
    return String(scalars: name)
  }

  private static let posts = ScalarWords(list: "书记 主任 校长 院长 站长 馆长 所长 局长 县长 镇长 乡长 村长 队长 会长 秘书长 社长 厂长 经理 理事长 队员")

  /// Whether a name says that nobody is named: the account of a content system, 本站, 佚名.
  static func isNobody(_ name: String) -> Bool {
    // Hashing a string in Han characters is slow, too; their first character tells of nearly every name.
    if name.hasSuffix("小编") { return true }
    if let first = name.unicodeScalars.first, isUnified(first), !nobodyStarts.contains(first) { return false }
    // Han characters have no case, and being asked for it is slow.
    return nobodies.contains(name.unicodeScalars.allSatisfy(Han.isIdeograph) ? name : name.lowercased())
  }

  /// A name without the place that somebody reports from: `Jane Doe in Riverton`.
  static func withoutPlace(_ name: String) -> String {
    name.firstRange(of: " in ").map { String(name[..<$0.lowerBound]) } ?? name
  }

  /// Whether a name of two to four Han characters starts with a surname.
  package static func isHanPerson(_ name: String) -> Bool {
    let scalars = [Unicode.Scalar](codePointsOf: name)[...]
    return (2...4).contains(scalars.count) && scalars.allSatisfy(Han.isIdeograph) && startsWithSurname(scalars)
  }

  /// Whether a name in Han characters is too long for a person’s.
  static func isHanOffice(_ name: String) -> Bool {
    name.unicodeScalars.count > 4 && name.unicodeScalars.allSatisfy(Han.isIdeograph)
      && !TransliteratedNames.isName(Array(name.unicodeScalars)[...])
  }

  /// Whether a name in Han characters is that of an office, an institution or a place: 水运部, 某某镇, 某某农技站.
  ///
  /// What opens with a surname and is as short as a person’s name is one, unless it ends as no given name does.
  static func isOffice(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    guard scalars.count >= 3, scalars.allSatisfy(Han.isIdeograph) else { return false }
    let mayBePerson = scalars.count <= 4 && startsWithSurname(scalars)
    return (mayBePerson ? departments : offices).contains { scalars.ends(with: $0) }
  }

  /// Whether a name of two to four characters is that of an office inside a house, which says nothing outside of it: 工会,
  /// 办公室, 客服中心.
  static func isDesk(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    return (2...4).contains(scalars.count) && !isHanPerson(name) && desks.contains { scalars.ends(with: $0) }
  }

  private static let desks = ["会", "办", "科", "室", "部", "中心", "公司", "组", "团委"].map { Array($0.unicodeScalars) }

  /// Whether a short name ends as places and channels do, and given names hardly ever.
  static func endsLikePlace(_ name: String) -> Bool {
    name.unicodeScalars.last.map { "市县区镇乡村港湾州网报版台社刊栏讯评论谈说事".unicodeScalars.contains($0) } ?? false
  }

  private static let departments = ["部", "局", "厅", "廳", "处", "處", "县", "委"].map { Array($0.unicodeScalars) }
  private static let offices =
    departments
    + [
      "镇", "鎮", "乡", "村", "街道", "区", "市", "站", "科", "办", "会", "會", "社", "院", "校", "司", "室", "组", "团", "队", "网", "台",
      "报",
      "中心", "政府", "频道", "妇联", "残联", "文联", "侨联", "工商联", "馆", "林场", "农场", "大学", "中学", "小学", "支行", "公司", "股份", "集团",
    ].map { Array($0.unicodeScalars) }

  /// Whether a text starts with a Chinese surname: one of those that nine people in ten have, or a compound one.
  static func startsWithSurname(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    Surnames.length(at: text) > 0
  }

  private static let nobodies: Set<String> = [
    "admin", "administrator", "root", "webmaster", "editor", "author", "user", "guest", "anonymous", "unknown", "null",
    "none", "n/a", "管理员", "系统管理员", "超级管理员", "佚名", "未知", "匿名", "网友", "小编", "本站", "本网", "本报", "本刊", "原创", "网络",
    "互联网", "本站原创", "网络转载", "本网站", "站内", "编辑", "网络整理", "网络综合", "网络收集", "本站整理", "整理自网络", "来源网络", "来源于网络", "互联网整理", "不详",
    "网友投稿", "投稿", "会员投稿", "站内原创",
    "原创文章", "本站编辑", "网站编辑", "后台管理员", "发布员", "信息员", "staff", "staff writer", "staff reporter", "newsroom",
    "editorial team", "editorial staff", "redaktion", "the editors", "redacción", "la redacción", "redação",
    "da redação",
    "rédaction", "la rédaction", "redazione", "la redazione", "редакция",
    "guest author", "contributor", "system", "systemmaster", "master", "manager", "sysadmin", "superadmin", "网站管理员",
    "本单位", "网站", "转载", "其他", "无",
  ]

  private static let nobodyStarts = ScalarSet(nobodies.compactMap(\.unicodeScalars.first))

  /// What stands behind names and is none: 王芳 报道, 王芳 文/图.
  private static let deeds: Set<String> = [
    "报道", "文", "图", "摄", "文图", "摄影", "摄影报道", "供稿", "采写", "综合报道", "联合报道",
    "对本文亦有贡献", "对本文有贡献", "对此文亦有贡献",
  ]

  /// Whether a value is nothing but such words.
  static func areDeeds(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = value.split { " \u{3000}/／、".unicodeScalars.contains($0) }
    return !words.isEmpty && words.allSatisfy { deeds.contains(String(scalars: $0)) }
  }

  private static let separators = ScalarSet(" \u{3000}\u{A0}\t、，,/／;；&|｜丨︱│︳".unicodeScalars)

  /// Whether a value is the name of one person, as nearly all are: two to four Han characters, none of which may belong to
  /// a word that is no name.
  private static func isPlainName(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...4).contains(value.count), let first = value.first, let last = value.last else { return false }
    return !wordStarts.contains(first) && !reportEnds.contains(last) && value.allSatisfy(isUnified)
  }

  /// Whether a code point is a Han character that is no other character’s double, so that strings in it are equal only when
  /// their code points are.
  private static func isUnified(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static let wordStarts = ScalarSet(deeds.compactMap(\.unicodeScalars.first) + ["发"])

  private static func han(_ value: ArraySlice<Unicode.Scalar>, _ allowsOrganisations: Bool) -> [String]? {
    let name = value.trimming(separators.contains)
    if isPlainName(name) { return [String(scalars: name)] }
    let all = value.split(whereSeparator: separators.contains).map { String(scalars: withoutReport($0, in: value)) }
    let tokens = all.enumerated().filter { index, token in
      // 文 亮 is somebody, 王芳 文 is not.
      let isPadded =
        token.unicodeScalars.count == 1 && all.indices.contains(index + 1)
        && all[index + 1].unicodeScalars.count == 1 && !deeds.contains(all[index + 1])
      return isPadded || !deeds.contains(token) && !isReport(token) && !token.hasPrefix("发自")
    }.map(\.element)
    var names: [String] = []
    var pending: String?
    for token in tokens {
      let token = withoutCode(token)
      let length = token.unicodeScalars.count
      if length == 2, let first = pending, Surnames.isSingle(first.unicodeScalars.first ?? " ") {
        // 巩 一鸣: a surname padded before a name of two characters.
        names.append(first + token)
        pending = nil
      } else if length == 1 {
        if let first = pending {
          names.append(first + token)
          pending = nil
        } else if let last = names.last, Surnames.isCompound(last) {
          names[names.count - 1] = last + token
        } else {
          pending = token
        }
      } else {
        if length == 2, pending == nil, let last = names.last, Surnames.isCompound(last),
          !startsWithSurname(Array(token.unicodeScalars)[...])
        {
          names[names.count - 1] = last + token
          continue
        }
        guard pending == nil, isPlausible(token, allowsOrganisations) else { return nil }
        names.append(token)
      }
    }
    guard pending == nil, !names.isEmpty else { return nil }
    return names
  }

  /// 王小芳報導, first in a value or behind another name, without the word that only says that somebody reports; behind a
  /// bar the same word follows a place.
  private static func withoutReport(
    _ token: ArraySlice<Unicode.Scalar>, in value: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard let last = token.last, reportEnds.contains(last),
      case let deed = String(scalars: token.suffix(2)),
      ["报道", "報導", "報道"].contains(deed) || gluedDeeds.contains(deed)
    else { return token }
    let name = token.dropLast(2)
    guard !gluedDeeds.contains(String(scalars: token.suffix(2))) else {
      return isHanPerson(String(scalars: name)) && name.count <= 3 ? name : token
    }
    let isFirst = token.startIndex == value.startIndex && name.count == 3
    let isNext = token.startIndex > value.startIndex && value[token.startIndex - 1] == "、"
    let text = String(scalars: name)
    return (isFirst || isNext) && isHanPerson(text) && !endsLikePlace(text) ? name : token
  }

  /// Whether a word tells where a report is from: 北京报道, 東嶼報導, 综合报道.
  private static func isReport(_ token: String) -> Bool {
    guard token.unicodeScalars.count >= 3, let last = token.unicodeScalars.last, reportEnds.contains(last) else {
      return false
    }
    return reports.contains { token.hasSuffix($0) }
  }

  private static let reports = ["报道", "報導", "報道", "专访", "專訪", "专电", "摄影报道", "整理", "编译", "編譯"]

  /// What stands behind a name without a space, and ends no name: 王芳采写.
  private static let gluedDeeds: Set<String> = ["采写", "供稿", "撰写", "供图", "采访"]

  private static let reportEnds = ScalarSet((reports + gluedDeeds).compactMap(\.unicodeScalars.last))

  /// A name without the number that a content system puts behind it: 冉春_NN1234.
  private static func withoutCode(_ token: String) -> String {
    guard let last = token.unicodeScalars.last, !Han.isIdeograph(last) else { return token }
    let scalars = Array(token.unicodeScalars)
    let han = scalars.prefix { Han.isIdeograph($0) }
    let code = scalars.dropFirst(han.count)
    guard han.count >= 2, code.count >= 3, code.contains(where: DateText.isDigit),
      code.allSatisfy({ DateText.isDigit($0) || $0 == "_" || (0x41...0x5A).contains($0.value) || $0 == "N" })
    else { return token }
    return String(scalars: han)
  }

  /// Two to four characters of Han; more with the middle dot of a name from another language, or for an organisation.
  private static func isPlausible(_ token: String, _ allowsOrganisations: Bool) -> Bool {
    let scalars = token.unicodeScalars
    guard scalars.allSatisfy({ Han.isIdeograph($0) || "·•".unicodeScalars.contains($0) || $0.isASCII }) else {
      return allowsOrganisations && scalars.count <= 24 && !scalars.contains { "。！？：:”“".unicodeScalars.contains($0) }
    }
    if scalars.contains(where: DateText.isDigit) { return allowsOrganisations }
    if scalars.contains("·") || scalars.contains("•") { return scalars.count <= 16 }
    return scalars.count <= 4 || allowsOrganisations && scalars.count <= 24
      || TransliteratedNames.isName(Array(scalars)[...])
  }

  /// Whether a code point stands in names of an alphabet.
  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isLatinLetter { return true }
    switch scalar {
    case " ", ".", "'", "’", "-", "_": return true
    default: return !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }

  private static func latin(_ value: ArraySlice<Unicode.Scalar>) -> [String]? {
    let text = String(scalars: value).replacingWords(["and", "&", "und", "et", "y"], by: ",")
    let names = text.split(whereSeparator: { ",;/、，|".contains($0) }).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    let arePlausible = names.allSatisfy { name in
      name.utf8.count <= 48 && name.split(separator: " ").count <= 5
        && name.unicodeScalars.allSatisfy(isNamePart)
    }
    return arePlausible ? names : nil
  }
}

extension String {
  /// The text with words that stand alone replaced.
  fileprivate func replacingWords(_ words: Set<String>, by replacement: String) -> String {
    split(separator: " ", omittingEmptySubsequences: true)
      .map { words.contains($0.lowercased()) ? replacement : String($0) }.joined(separator: " ")
  }
}
