import SheafKit

// Where the value of a label starts and where it ends.
extension CreditReader {
  /// The value of a label that stands at the current place; its end is where the next field starts.
  func value(after label: CreditLabel) -> ArraySlice<Unicode.Scalar>? {
    let afterLabel = line[(position + label.word.count)...]
    let tail = afterLabel.drop(while: \.isSpace).behindBracket
    // [来源] 某某日报: the brackets around a label say what a colon says, which may stand behind them, too.
    let isBracketed =
      (tail.first == "]" || tail.first == "】") && position > line.startIndex
      && (line[position - 1] == "[" || line[position - 1] == "【")
    let hasColon = tail.first == ":" || tail.first == "：" || isBracketed
    let hasSlash = tail.first == "/" || tail.first == "／"
    // 编辑 | 王芳 and 文丨王芳, as accounts on phones set them.
    let hasBar =
      !hasSlash && tail.first.map(Self.bars.contains) ?? false
      && label.word.first.map { !$0.isLatinLetter } ?? false
    switch label.link {
    // 监制 / 王芳, as accounts set it.
    case .colon where hasSlash && label.word.count > 1 && label.meaning.isSlashed: break
    case .colon where label.meaning == .source && Self.isSpacedMedium(afterLabel): break
    case .colon where !hasColon && !hasBar: return nil
    case .marked where !hasColon && tail.first != "/" && tail.first != "／" && !hasBar: return nil
    case .colon, .marked, .loose, .any: break
    }
    let isMarked =
      hasColon || hasBar
      || (label.link != .colon || label.meaning.isSlashed) && hasSlash
    // A bar may stand behind the colon, too, where an element starts.
    let start = (isMarked ? tail.dropFirst() : tail).drop { scalar in
      // posted @ 2021-03-08 09:30, as programs for blogs set it.
      scalar.isSpace || hasColon && scalar == "|" || label.meaning == .published && (scalar == "@" || scalar == "|")
    }
    switch label.meaning {
    case .published:
      guard let match = DateText.labelledMatch(in: line, at: start.startIndex) else {
        // 发布：  点击：: a field that was left empty.
        let next = start.drop(while: \.isSpace)
        let isEmpty =
          hasColon
          && (next.isEmpty
            || CreditLabel.longest(at: next).map { self.hasColon(after: $0, at: next.startIndex) } == true)
        if isEmpty { return start.prefix(0) }
        // 发布丨某某融媒体中心, as the foot of an account has it.
        return hasBar && Self.isHouse(start) ? start : nil
      }
      return line[match.range]
    case .changed:
      // Last modified on Tue 9 Mar 2021.
      let day = start.starts(with: ["o", "n", " "]) ? start.dropFirst(3) : start
      return (self.day(at: day.startIndex)?.range).map { line[$0] }
    case .counter: return counter(start)
    case .page: return page(start, isGlued: !isMarked && afterLabel.first.map(Han.isIdeograph) == true)
    case .source, .repost, .author, .editor, .contact:
      // 文章来源：http://… names no medium.
      if Self.addresses.prefix(of: start) != nil { return start.prefix { !$0.isSpace } }
      // 来源：[某某日报] 作者：[王芳], as templates set empty and full fields alike.
      if hasColon, let open = start.first, open == "[" || open == "【",
        let close = start.prefix(24).firstIndex(where: { "]】".unicodeScalars.contains($0) })
      {
        return start[..<close].dropFirst()
      }
      return start[..<end(of: start)]
    }
  }

  /// Whether a value is the name of an office or a medium, which may be set wide.
  static func isHouse(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    guard value.count <= 40 else { return false }
    let name = value.filter { !$0.isSpace }[...]
    return PersonNames.isOffice(name) || MediumName.isLike(name)
  }

  /// Whether white space and then what is surely the name of a medium stand behind the label of one: `稿源 某某早报`.
  private static func isSpacedMedium(_ afterLabel: ArraySlice<Unicode.Scalar>) -> Bool {
    guard afterLabel.first?.isSpace == true else { return false }
    let name = afterLabel.drop(while: \.isSpace).prefix(19).prefix { Han.isIdeograph($0) || $0.isLatinLetter }
    return MediumName.isLike(name)
  }

  /// Whether words with a colon behind them stand at a place: a label that nobody told us of.
  private func isUnknownLabel(at place: Int) -> Bool {
    let word = line[place...].prefix(7).prefix(while: Han.isIdeograph)
    guard (2...6).contains(word.count), let mark = line[word.endIndex...].first else { return false }
    return mark == "：" || mark == ":"
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
    // The number of an official paper: 柳字〔2025〕6号.
    if start.contains("〔"), start.last == "号", start.count <= 24 { return start }
    return start[..<end(of: start, isCredits: false)]
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

  /// Where the field that starts a text ends: before a date, another label or a rule of separators. What says nothing of the
  /// article goes on over a label that is unknown.
  func end(of text: ArraySlice<Unicode.Scalar>, isCredits: Bool = true) -> Int {
    var place = text.startIndex
    while place < text.endIndex {
      if isInside(place) {
        place += 1
        continue
      }
      if let end = endOfNumber(at: place, in: text) {
        place = end
        continue
      }
      if text[place].endsCreditField { return place }
      if DateText.match(in: line, at: place) != nil { return place }
      let role = role(at: place)
      let standsApart = place > text.startIndex && text[place - 1].isCreditSeparator
      if isCredits, standsApart, isUnknownLabel(at: place) { return place }
      if let label = CreditLabel.longest(at: line[role...]) {
        // Without a colon a label must stand apart from the value before it, and be one that needs none.
        if hasColon(after: label, at: role) { return place }
        let after = line[min(role + label.word.count, line.endIndex)...]
        let next = after.drop(while: \.isSpace).first
        let isMarked = next.map(Self.bars.contains) ?? false
        switch label.link {
        case .loose:
          // 作者：记者 王芳: one role says more than the other.
          let isRole = place == text.startIndex && label.meaning == .author && after.first?.isSpace == true
          if standsApart || isRole { return place }
        case .any: if standsApart { return place }
        case .marked, .colon:
          let isSpaced = label.meaning == .source && Self.isSpacedMedium(after)
          if standsApart, isMarked || isSpaced { return place }
        }
      }
      place += 1
    }
    return text.endIndex
  }

  /// Whether a place is surely inside a value: white space, or a Han character behind another that opens neither a label nor
  /// a day, with no paper before it or at it that a role stands behind.
  private func isInside(_ place: Int) -> Bool {
    guard !hasBar else { return false }
    let before = place > line.startIndex ? line[place - 1] : nil
    let scalar = line[place]
    if scalar.isSpace { return before != "《" }
    // What stands behind a separator may be a word that opens a field.
    guard PersonNames.isUnified(scalar), before?.isCreditSeparator != true else { return false }
    return !Self.fieldStarts.contains(scalar) && namedMedium(at: place) == nil
  }

  /// The Han characters that a label, a day, the paper itself before a role, or the next field may start with.
  private static let fieldStarts = ScalarSet(
    CreditLabel.starts + DateText.startsInHan + ownMedia.initials + ["丨"])

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
    guard let first, first == "]" || first == "］" || first == "】" else { return self }
    let rest = dropFirst().drop(while: \.isSpace)
    return rest.first == ":" || rest.first == "：" ? rest : self
  }
}
