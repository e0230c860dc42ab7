import SheafKit

/// What a text states of somebody right behind the name, or right before who it is.
struct Statement {
  /// What somebody is.
  var role: String?
  /// Where.
  var organisation: String?

  /// What an age stands behind.
  private static let openings = ScalarSet(",，（(")

  /// How old somebody is by what follows the name: 今年47岁, ，47岁, （女，47岁）.
  static func age(behind end: Int, in text: FactText) -> Int? {
    var index = end
    if text.has("今年", at: index) { index += 2 }
    if openings.contains(text.at(index)) {
      index += 1
      // 女， and 男， are read past and nothing is made of them.
      if text.at(index) == "男" || text.at(index) == "女" {
        index += 1
        guard text.at(index) == "," else { return nil }
        index += 1
      }
      if text.has("今年", at: index) { index += 2 }
    }
    guard let (age, end) = years(at: index, in: text), !text.has("以", at: end) else { return nil }
    return age
  }

  /// How old somebody is by what stands before: 47岁的.
  static func age(before start: Int, in text: FactText) -> Int? {
    guard text.has("岁的", before: start) else { return nil }
    var first = start - 2
    while text.kind(first - 1).contains(.digit), start - first < 6 { first -= 1 }
    return years(at: first, in: text)?.age
  }

  /// The organisation before an age that stands before somebody: 陈家湾村68岁的.
  static func organisation(beforeAge start: Int, in text: FactText) -> String? {
    var first = start - 2
    while text.kind(first - 1).contains(.digit) { first -= 1 }
    let clause = text.clauseStart(first, reach: 20)
    guard first - clause >= 2, RoleWords.isOrganisation(in: text, endingAt: first) else { return nil }
    return text.string(clause..<first)
  }

  private static func years(at index: Int, in text: FactText) -> (age: Int, end: Int)? {
    var (age, end) = (0, index)
    while let digit = NumberReader.digit(text.at(end)), end - index < 3 {
      age = age * 10 + Int(digit)
      end += 1
    }
    guard end > index, age > 0, age < 130, text.at(end) == "岁" else { return nil }
    return (age, end + 1)
  }

  /// What somebody is by what follows the name: `，报修受理中心副主任。`, `是砚湖物流公司的车队队长`, `今年47岁，就职于…，是…主任`.
  static func role(behind end: Int, of start: Int, in text: FactText) -> Statement? {
    var index = end
    var statement = Statement()
    var isAfterComma = false
    for _ in 0..<4 {
      if text.has("今年", at: index) { index += 2 }
      if let (_, after) = years(at: index, in: text) { index = after }
      if text.at(index) == "为", text.has("任命", before: start) {
        statement.role = predicate(at: index + 1, in: text)?.role
        return statement.role == nil ? nil : statement
      }
      if text.at(index) == "的", text.has("免去", before: start) {
        statement.role = office(at: index + 1, in: text)
        return statement.role == nil ? nil : statement
      }
      if text.at(index) == "是", let found = predicate(at: index + 1, in: text) {
        statement.role = found.role
        statement.organisation = statement.organisation ?? found.organisation
        return statement
      }
      let length = employments.length(in: text.folded, from: index, to: min(text.count, index + 4))
      if length > 0, isAfterComma || index > end {
        let clause = text.clauseEnd(index + length, reach: 30)
        let employer = (index + length)..<clause
        guard (2...24).contains(employer.count), text.isStop(clause) else { return nil }
        statement.organisation = text.string(employer)
        index = clause
      } else if isAfterComma, let found = apposition(at: index, behind: start, in: text) {
        statement.role = found.role
        statement.organisation = statement.organisation ?? found.organisation
        return statement
      }
      guard text.at(index) == "," else { break }
      index += 1
      isAfterComma = true
    }
    return statement.organisation == nil ? nil : statement
  }

  private static let employments = StartingWords("就职于 任职于 供职于 工作于 来自 毕业于")

  /// A clause that is nothing but a role, as behind 是.
  private static func predicate(at start: Int, in text: FactText) -> (role: String, organisation: String?)? {
    var start = start
    for word in ["一名", "一位", "该", "原"] where text.has(word, at: start) { start += word.unicodeScalars.count }
    let end = text.clauseEnd(start, reach: 30)
    guard end > start, text.isStop(end), let phrase = RolePhrase(endingAt: end, in: text), phrase.start >= start - 1
    else { return nil }
    // 是砚湖公司的车队队长: 的 parts the two.
    if phrase.start > start, text.at(phrase.start - 1) == "的" {
      let before = phrase.start - 1
      let organisation =
        before > start
        && (RoleWords.isOrganisation(in: text, endingAt: before) || RoleWords.isDepartment(in: text, endingAt: before))
      if organisation {
        let isLegal = RoleWords.isOrganisation(in: text, endingAt: before)
        let role = text.string(phrase.role)
        return isLegal ? (role, text.string(start..<before)) : (text.string(start..<before) + role, nil)
      }
      return nil
    }
    guard phrase.start <= start else { return nil }
    return (text.string(phrase.role), phrase.organisation.map(text.string))
  }

  /// A role between two marks of punctuation; at the start of a line an organisation does, too (`周小满，砚湖公司客服班。`).
  private static func apposition(
    at start: Int, behind name: Int, in text: FactText
  ) -> (role: String?, organisation: String?)? {
    let end = text.clauseEnd(start, reach: 30)
    guard end - start >= 2, text.isStop(end) else { return nil }
    if let phrase = RolePhrase(endingAt: end, in: text), phrase.start <= start {
      // ，安装宽带的用户 is no role, ，水质评价中心副主任 is one.
      if RoleWords.isCommon(in: text, endingAt: end), PhraseWords.begins(in: text, at: start) { return nil }
      return (text.string(phrase.role), phrase.organisation.map(text.string))
    }
    guard name == 0 || text.at(name - 1) == "\n", text.isSentenceEnd(end), end - start >= 4,
      RoleWords.isOrganisation(in: text, endingAt: end) || RoleWords.isDepartment(in: text, endingAt: end)
    else { return nil }
    return (nil, text.string(start..<end))
  }

  /// An office that ends with 职务.
  private static func office(at start: Int, in text: FactText) -> String? {
    var end = start
    while end - start < 24, !text.isStop(end), !text.has("职务", at: end) { end += 1 }
    guard text.has("职务", at: end), RoleWords.length(in: text, endingAt: end, downTo: start) > 0 else { return nil }
    return text.string(start..<end)
  }
}
