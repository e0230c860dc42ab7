import SheafKit

// What stands around the names in a value: roles, papers, places, numbers.
extension CreditReader {
  /// 나윤슬 without the role behind it, which the label says already.
  static func withoutKoreanRole(_ value: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let text = value.trimming(\.isCreditSeparator)
    return text.ends(with: [" ", "기", "자"]) ? text.dropLast(3) : value
  }

  /// 《某某商报》王芳 without the paper that somebody writes for; a work that no name follows names nobody.
  static func withoutWork(_ value: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard value.first == "《", let close = value.firstIndex(of: "》") else { return value }
    let rest = value[(close + 1)...]
    let isOver = rest.allSatisfy(\.isCreditSeparator)
    return isOver || PersonNames.isHanPerson(String(scalars: rest.trimming(\.isCreditSeparator))) ? rest : value
  }

  /// The role that a value names itself, glued to the name or behind a place or a medium: 作者：记者王芳, 采写：某地记者 王芳.
  static func innerRole(
    _ value: ArraySlice<Unicode.Scalar>
  ) -> (role: String, names: ArraySlice<Unicode.Scalar>)? {
    let text = value.drop(while: \.isCreditSeparator)
    for place in text.indices.prefix(9) {
      guard Han.isIdeograph(text[place]) else { return nil }
      guard let role = gluedRoles.prefix(of: text[place...]) else { continue }
      let names = text[(place + role.count)...].drop(while: \.isSpace)
      return PersonNames.startsWithSurname(names) ? (String(scalars: role[...]), names) : nil
    }
    return nil
  }

  /// Whether a name is the number of somebody, `SN234`.
  static func isCode(_ name: String) -> Bool {
    name.utf8.contains { (0x30...0x39).contains($0) } && name.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 }
  }

  /// Whether a name is as short as those of people, and no office’s.
  static func isShortName(_ name: String) -> Bool {
    (2...3).contains(name.unicodeScalars.count) && name.unicodeScalars.allSatisfy(Han.isIdeograph)
      && !PersonNames.isOffice(name)
  }

  /// Whether a value behind a Chinese role is one word of Latin letters or a code.
  static func isAccount(_ value: ArraySlice<Unicode.Scalar>, _ role: String) -> Bool {
    let word = value.trimming(\.isCreditSeparator)
    return role.unicodeScalars.first.map(Han.isIdeograph) == true && (2...20).contains(word.count)
      && word.allSatisfy { $0.isLatinLetter || DateText.isDigit($0) || $0 == "_" || $0 == "." }
  }

  /// The name behind an office and a colon: `某某县妇联：王芳`.
  static func nameBehindOffice(_ value: ArraySlice<Unicode.Scalar>) -> String? {
    let parts = value.trimming(\.isCreditSeparator).split { $0 == "：" || $0 == ":" }
    guard parts.count == 2, let office = parts.first, let name = parts.last.map({ String(scalars: $0) }),
      PersonNames.isOffice(String(scalars: office)), PersonNames.isHanPerson(name)
    else { return nil }
    return name
  }

  /// The name in 王小嵐台北18日電 and 王小嵐台北報導, as agencies and papers glue reporter and place.
  static func agencyName(_ value: ArraySlice<Unicode.Scalar>) -> String? {
    let isReport = reports.suffix(of: value) != nil
    guard isReport || value.ends(with: ["日", "電"]) || value.ends(with: ["日", "电"]) else { return nil }
    let words = value.dropLast(2).prefix { Han.isIdeograph($0) }
    guard isReport == (words.count == value.count - 2), (4...7).contains(words.count),
      PersonNames.startsWithSurname(words)
    else { return nil }
    return String(scalars: words.prefix(words.count == 4 ? 2 : 3))
  }

  private static let reports = ScalarWords(list: "報導 報道 报道")
}
