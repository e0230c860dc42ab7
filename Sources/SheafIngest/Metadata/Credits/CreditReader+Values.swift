import SheafKit

// The values of labelled fields.
extension CreditReader {
  mutating func take(
    _ meaning: CreditLabel.Meaning, role word: ArraySlice<Unicode.Scalar>, _ value: ArraySlice<Unicode.Scalar>,
    isStrict: Bool
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
      if word.elementsEqual(["转", "载"]), !MediumName.isLike(value.trimming(\.isCreditSeparator)) { return false }
      if meaning == .source {
        credits.source = credits.source ?? name
      } else {
        credits.repostedFrom = credits.repostedFrom ?? name
      }
      return true
    case .author, .editor:
      let role = String(scalars: word)
      if meaning == .author, let inner = Self.innerRole(value) {
        guard let names = PersonNames.parse(inner.names, allowsOrganisations: false) else { return false }
        addAuthors(names, role: inner.role)
        return true
      }
      // Nearly every value is the name of one person; what reads as such and is an office, or a medium, is nobody.
      if PersonNames.isPlainPerson(value) {
        let names = PersonNames.isOffice(value) || MediumName.isLike(value) ? [] : [String(scalars: value)]
        if meaning == .author { addAuthors(names, role: role) } else { addEditors(names, role: role) }
        return true
      }
      let value = Self.withoutWork(Self.withoutKoreanRole(value))
      if value.allSatisfy(\.isCreditSeparator) { return !isStrict }
      if let name = Self.nameBehindOffice(value) {
        addAuthors([name], role: role)
        return true
      }
      if let name = Self.agencyName(value) {
        addAuthors([name], role: role)
        return true
      }
      // 责任编辑：PN041 and 发布人：zhangsan are accounts of a content system, who are nobody.
      // 出品：某某网《山里人》栏目 names a column, who is nobody either.
      if meaning == .editor, Self.isAccount(value, role) || value.contains("《") { return true }
      guard let all = PersonNames.parse(value, allowsOrganisations: !isStrict) else { return false }
      // 供稿：工会 names nobody outside the house, 作者单位：某某大学 nobody at all.
      if meaning == .author, all.allSatisfy(PersonNames.isDesk) { return true }
      if role == "作者单位", !all.contains(where: PersonNames.isHanPerson) { return true }
      // 供稿：石桥镇妇联 王芳 names the office of somebody.
      // 邹庆 SN234: the number of somebody.
      let parsed = all.filter { !Self.isCode($0) }
      let people = parsed.filter { PersonNames.isHanPerson($0) || Self.isShortName($0) }
      // 作者：五（2）班 王芳 names the class of somebody, 文｜某某周刊 王芳 the paper.
      let names =
        people.isEmpty
        ? parsed
        : parsed.filter {
          !PersonNames.isHanOffice($0) && !PersonNames.isOffice($0) && !PersonNames.isDesk($0)
            && !$0.unicodeScalars.contains(where: DateText.isDigit)
            && !MediumName.isLike(Array($0.unicodeScalars)[...])
        }
      if meaning == .author {
        addAuthors(names, role: role)
      } else {
        // 编辑：某某财富网 names nobody.
        // 发布人：宣传科 tells which office put it in.
        let isPoster = role == "发布人"
        addEditors(
          names.filter { !MediumName.isLike(Array($0.unicodeScalars)[...]) && !(isPoster && PersonNames.isOffice($0)) },
          role: role)
      }
      return true
    case .published:
      guard let match = DateText.labelledMatch(in: line, at: value.startIndex) else {
        return value.isEmpty || Self.isHouse(value)
      }
      // The day of the printed issue stands behind that on which the page went up.
      if credits.published == nil || !Self.issueDays.contains(String(scalars: word)) { credits.published = match.date }
      return true
    case .changed:
      credits.changed = DateText.match(in: line, at: value.startIndex)?.date ?? credits.changed
      return true
    case .counter, .page: return true
    case .contact: return credits != Credits()
    }
  }

  private static let issueDays: Set<String> = ["出版日期", "见报日期", "刊出日期", "出版時間"]

  static let addresses = ScalarWords(list: "http:// https:// www.")

  /// The medium and the name in `某某晚报 王小芳`, a value that tells both; nil for every other.
  private static func signed(_ value: ArraySlice<Unicode.Scalar>) -> (medium: String, name: String)? {
    let text = value.trimming(\.isCreditSeparator)
    guard text.contains(where: \.isSpace), case let words = text.split(whereSeparator: \.isSpace), words.count == 2,
      let medium = words.first, let last = words.last, MediumName.isLike(medium),
      case let name = String(scalars: last), PersonNames.isHanPerson(name), !PersonNames.isNobody(name),
      !PersonNames.endsLikePlace(name), !MediumName.isLike(last)
    else { return nil }
    return (String(scalars: medium), name)
  }

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
      name.contains(where: { Han.isIdeograph($0) || $0.properties.isAlphabetic })
    else {
      return nil
    }
    // Han characters alone are as they are to be.
    let isHan = name.allSatisfy(PersonNames.isUnified)
    return isHan ? String(scalars: name) : ChineseText.normalise(String(scalars: name))
  }

  /// The name of a medium with the mark behind its last word where the one before it stands inside: `某某网-《某某日报》`.
  private static func withTitleMark(
    _ name: ArraySlice<Unicode.Scalar>, in value: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    guard name.contains("《"), name.endIndex < value.endIndex, value[name.endIndex] == "》" else { return name }
    return value[name.startIndex...name.endIndex]
  }

  private static let sentenceMarks = ScalarSet("。！？，；".unicodeScalars)
}
