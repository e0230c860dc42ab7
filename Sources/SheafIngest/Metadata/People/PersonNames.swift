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

  /// The names on a line under a known title that are padded as print does it, `季 禾　陆一青`, which tells them from a heading
  /// whatever their surnames; nil for every other line.
  static func paddedSignature(_ line: ArraySlice<UInt8>) -> [String]? {
    if let names = signature(line) { return names }
    guard line.count <= 40 else { return nil }
    let words = line.scalars[...].split(whereSeparator: \.isSpace)
    guard words.contains(where: { $0.count == 1 }),
      words.allSatisfy({ $0.count <= 3 && $0.allSatisfy(Han.isIdeograph) }),
      let names = parse(line.scalars[...], allowsOrganisations: false), names.count <= 3,
      names.allSatisfy({ (2...3).contains($0.unicodeScalars.count) && !paddedHeadings.contains($0) })
    else { return nil }
    return names
  }

  /// Whether a line is names one of which is padded, as it stands under a title.
  static func isPaddedName(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 40, line.contains(where: { $0 == 0x20 || $0 == 0xE3 }) else { return false }
    let words = line.scalars[...].split(whereSeparator: \.isSpace)
    return words.count >= 2 && words.contains { $0.count == 1 } && paddedSignature(line) != nil
  }

  /// Words that are padded as names are.
  private static let paddedHeadings: Set<String> = [
    "前言", "引言", "序言", "导言", "导语", "绪论", "摘要", "正文", "尾声", "后记", "结语", "附录", "目录", "按语",
  ]

  /// The name behind an office or a post on a line that is nothing else, as under a title: `某某县图书馆　王芳`,
  /// `某某村第一书记 王芳`; nil for every other line.
  static func officeSignature(_ line: ArraySlice<UInt8>) -> String? {
    guard line.count <= 120 else { return nil }
    let words = line.scalars[...].split(whereSeparator: \.isSpace)
    guard words.count == 2, let office = words.first, let name = words.last, (2...3).contains(name.count),
      office.count >= 3, startsWithSurname(name), isOffice(office) || posts.suffix(of: office) != nil
    else { return nil }
    return String(scalars: name)
  }

  /// The names under a letter, on a line that is set to the right, with where the writer is before the name or nothing:
  /// `城南区读者　王芳`, `王 芳`; nil for every other line.
  static func letterSignature(_ line: ArraySlice<UInt8>) -> [String]? {
    if let names = signature(line) { return names }
    let words = line.clipped(to: 120).scalars[...].split(whereSeparator: \.isSpace)
    guard words.count == 2, let place = words.first, let name = words.last, (3...12).contains(place.count),
      place.allSatisfy(Han.isIdeograph), name.count <= 3, isHanPerson(String(scalars: name))
    else { return nil }
    return [String(scalars: name)]
  }

  private static let posts = ScalarWords(list: "书记 主任 校长 院长 站长 馆长 所长 局长 县长 镇长 乡长 村长 队长 会长 秘书长 社长 厂长 经理 理事长 队员 车间 班组 工段")

  /// Whether a name says that nobody is named: the account of a content system, 本站, 佚名.
  static func isNobody(_ name: String) -> Bool {
    // Hashing a string in Han characters is slow, too; their first character tells of nearly every name.
    if name.unicodeScalars.last == "编", name.utf8.suffix(6).elementsEqual("小编".utf8) { return true }
    if let first = name.unicodeScalars.first, isUnified(first), !nobodyStarts.contains(first) { return false }
    // Han characters have no case, and being asked for it is slow.
    return nobodies.contains(name.unicodeScalars.allSatisfy(Han.isIdeograph) ? name : name.lowercased())
  }

  /// Whether a name is what somebody logs in with: one word of small Latin letters, figures and the signs between them.
  static func isLogin(_ name: String) -> Bool {
    name.utf8.contains { (0x61...0x7A).contains($0) }
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "._@-".utf8.contains($0) }
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
  static func isOffice(_ name: String) -> Bool { isOffice(Array(codePointsOf: name)[...]) }

  /// The same for a name in code points.
  static func isOffice(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count >= 3, scalars.allSatisfy(Han.isIdeograph) else { return false }
    let mayBePerson = scalars.count <= 4 && startsWithSurname(scalars)
    return (mayBePerson ? departmentEndings : officeEndings).suffix(of: scalars) != nil
  }

  /// Whether a name of two to four characters is that of an office inside a house, which says nothing outside of it: 工会,
  /// 办公室, 客服中心.
  static func isDesk(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)[...]
    // 项目部 opens with a surname, and ends as no given name does.
    return (2...4).contains(scalars.count) && (!isHanPerson(name) || isOffice(name))
      && desks.contains { scalars.ends(with: $0) }
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

  private static let departmentEndings = ScalarWords(departments.map { String(scalars: $0[...]) })
  private static let officeEndings = ScalarWords(offices.map { String(scalars: $0[...]) })

  /// Whether a text starts with a Chinese surname: one of those that nine people in ten have, or a compound one.
  static func startsWithSurname(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    Surnames.length(at: text) > 0
  }

  private static let nobodies: Set<String> = [
    "admin", "administrator", "root", "webmaster", "editor", "author", "user", "guest", "anonymous", "unknown", "null",
    "none", "n/a", "by", "posted by", "管理员", "系统管理员", "超级管理员", "佚名", "未知", "匿名", "网友", "小编", "本站", "本网", "本报", "本刊",
    "原创", "网络",
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
  static let deeds: Set<String> = [
    "报道", "文", "图", "摄", "文图", "文并摄", "文並攝", "整合", "综合", "编译", "摄影", "摄影报道", "供稿", "采写", "综合报道", "联合报道",
    "对本文亦有贡献", "对本文有贡献", "对此文亦有贡献",
  ]

  /// Whether a value is nothing but such words.
  static func areDeeds(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = value.split { " \u{3000}/／、".unicodeScalars.contains($0) }
    return !words.isEmpty && words.allSatisfy { deeds.contains(String(scalars: $0)) }
  }

  /// Whether a code point is a Han character that is no other character’s double, so that strings in it are equal only when
  /// their code points are.
  static func isUnified(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

}
