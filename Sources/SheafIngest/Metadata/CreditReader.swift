import SheafKit

/// Reads the fields of a credit line from left to right.
struct CreditReader {
  private let line: ArraySlice<Unicode.Scalar>
  private var position: Int
  private var credits = Credits()

  /// Starts at the beginning of a line.
  init(_ line: ArraySlice<Unicode.Scalar>) {
    self.line = line
    position = line.startIndex
  }

  /// Reads every field up to the first thing that is none; nil when there is no field at all.
  mutating func read() -> Credits? {
    var fields = 0
    skipSeparators()
    while position < line.endIndex {
      guard date() || time() || page() || labelled() || account() || englishByline() || medium() else { break }
      fields += 1
      skipSeparators()
    }
    guard fields > 0 else { return nil }
    credits.isWholeLine = position >= line.endIndex
    return credits
  }

  // MARK: - Fields

  private mutating func date() -> Bool {
    guard let match = DateText.match(in: line, at: position) else { return false }
    if credits.published == nil { credits.published = match.date }
    position = match.range.upperBound
    return true
  }

  /// A time of day beside a date: `09:30`, `T10:00:00+08:00`, `上午10时`, `星期一`, `GMT`.
  private mutating func time() -> Bool {
    let start = position
    if peek == "T" || peek == "t" { position += 1 }
    if let word = Self.timeWords.first(where: { rest.starts(with: $0) }) {
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

  /// The page of a newspaper: `第4版：副刊`, `A04版`.
  private mutating func page() -> Bool {
    let start = position
    if peek == "第" || peek.map({ "ABCDEFGHabcdefgh".unicodeScalars.contains($0) }) == true { position += 1 }
    guard digits() != nil, peek == "版" else {
      position = start
      return false
    }
    position += 1
    if let colon = peek, colon == "：" || colon == ":" {
      position = rest.dropFirst().prefix(12).drop { Han.isIdeograph($0) || isSpace($0) }.startIndex
    }
    return true
  }

  private mutating func labelled() -> Bool {
    let start = position
    let role = rolePrefix()
    guard let label = CreditLabel.longest(at: line[position...]), let value = value(after: label) else {
      position = start
      return false
    }
    let name = role + String(String.UnicodeScalarView(label.word))
    guard take(label.meaning, role: name, value, isStrict: label.link == .loose && !hasColon(after: label)) else {
      position = start
      return false
    }
    position = value.endIndex
    return true
  }

  /// `admin 发布于`: the account that posted it, who is nobody.
  private mutating func account() -> Bool {
    let words: [String] = ["发布于", "发表于", "发布在", "posted on", "published on"]
    for length in 1...16 {
      let end = position + length
      guard end < line.endIndex else { return false }
      let tail = line[end...].drop { $0 == " " || $0 == "\u{3000}" }
      if words.contains(where: { tail.starts(with: $0.unicodeScalars) }) {
        position = tail.startIndex
        return true
      }
      if "，。：:,;；".unicodeScalars.contains(line[end - 1]) { return false }
    }
    return false
  }

  /// `By Jane Doe and John Roe`.
  private mutating func englishByline() -> Bool {
    guard ["By ", "by ", "BY "].contains(where: { rest.starts(with: $0.unicodeScalars) }) else { return false }
    let value = line[(position + 3)...].prefix { !"|•·–—0123456789".unicodeScalars.contains($0) }
    guard let names = PersonNames.parse(value, allowsOrganisations: false),
      names.allSatisfy({ $0.split(separator: " ").count <= 4 && $0.first?.isLowercase == false })
    else { return false }
    addAuthors(names, role: nil)
    position = value.endIndex
    return true
  }

  /// The bare name of a medium beside a date or at the end: `临江晚报 2021-03-08`.
  private mutating func medium() -> Bool {
    let value = line[position...].prefix { Han.isIdeograph($0) || $0.isASCII && $0.properties.isAlphabetic }
    guard MediumName.isLike(value), credits.published != nil || hasDate(from: value.endIndex) else { return false }
    if credits.source == nil { credits.source = String(String.UnicodeScalarView(value)) }
    position = value.endIndex
    return true
  }

  // MARK: - Values

  private mutating func take(
    _ meaning: CreditLabel.Meaning, role: String, _ value: ArraySlice<Unicode.Scalar>, isStrict: Bool
  ) -> Bool {
    switch meaning {
    case .source, .repost:
      guard let name = mediumValue(value) else { return value.allSatisfy(isSeparator) }
      if PersonNames.isNobody(name) { return true }
      if meaning == .source {
        credits.source = credits.source ?? name
      } else {
        credits.repostedFrom = credits.repostedFrom ?? name
      }
      return true
    case .author, .editor:
      if value.allSatisfy(isSeparator) { return !isStrict }
      guard let names = PersonNames.parse(value, allowsOrganisations: !isStrict) else { return false }
      if meaning == .author { addAuthors(names, role: role) } else { addEditors(names, role: role) }
      return true
    case .published:
      guard let match = DateText.match(in: line, at: value.startIndex) else { return false }
      credits.published = match.date
      return true
    case .changed, .counter, .page: return true
    }
  }

  private mutating func addAuthors(_ names: [String], role: String?) {
    for name in names where !PersonNames.isNobody(name) {
      let author = Contributor(name: name, role: role)
      if !credits.byline.contains(author) { credits.byline.append(author) }
    }
  }

  private mutating func addEditors(_ names: [String], role: String) {
    for name in names where !PersonNames.isNobody(name) {
      let editor = Contributor(name: name, role: role)
      if !credits.editors.contains(editor) { credits.editors.append(editor) }
    }
  }

  private func mediumValue(_ value: ArraySlice<Unicode.Scalar>) -> String? {
    let name = value.trimming(isSeparator)
    guard (1...40).contains(name.count), !name.contains(where: { "。！？，；".unicodeScalars.contains($0) }) else {
      return nil
    }
    return ChineseText.normalise(String(String.UnicodeScalarView(name)))
  }

  /// The value of a label that stands at the current place; its end is where the next field starts.
  private func value(after label: CreditLabel) -> ArraySlice<Unicode.Scalar>? {
    let afterLabel = line[(position + label.word.count)...]
    let tail = afterLabel.drop(while: isSpace)
    let hasColon = tail.first == ":" || tail.first == "："
    switch label.link {
    case .colon where !hasColon: return nil
    case .marked where !hasColon && tail.first != "/" && tail.first != "／": return nil
    case .loose where !hasColon && tail.first != "/" && tail.first != "／" && tail.startIndex == afterLabel.startIndex:
      // 记者王芳 is a byline too, but only in brackets or alone, where nothing else follows the name.
      guard label.word.count >= 2 else { return nil }
    case .colon, .marked, .loose, .any: break
    }
    let isMarked = hasColon || label.link != .colon && (tail.first == "/" || tail.first == "／")
    let start = (isMarked ? tail.dropFirst() : tail).drop(while: isSpace)
    switch label.meaning {
    case .published:
      guard let match = DateText.match(in: line, at: start.startIndex) else { return nil }
      return line[match.range]
    case .changed: return (DateText.match(in: line, at: start.startIndex)?.range).map { line[$0] }
    case .counter: return counter(start)
    case .source, .repost, .author, .editor, .page: return start[..<end(of: start)]
    }
  }

  /// Figures of a counter: `(442)`, `1.2万+`, `23 次`, or nothing.
  private func counter(_ start: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    let value = start.prefix { "0123456789.,+万千wk次人条篇个()（）[]【】 |".unicodeScalars.contains($0) }
    guard value.endIndex == line.endIndex || value.contains(where: DateText.isDigit) else { return nil }
    return value
  }

  /// Where the field that starts a text ends: before a date, another label or a rule of separators.
  private func end(of text: ArraySlice<Unicode.Scalar>) -> Int {
    var place = text.startIndex
    while place < text.endIndex {
      if "|｜()（）[]【】".unicodeScalars.contains(text[place]) { return place }
      if place >= text.startIndex {
        if DateText.match(in: line, at: place) != nil { return place }
        var other = self
        other.position = place
        _ = other.rolePrefix()
        if let label = CreditLabel.longest(at: line[other.position...]),
          other.hasColon(after: label)
            || place > text.startIndex
              && (isSpace(text[place - 1]) || "，、,；;/".unicodeScalars.contains(text[place - 1]))
        {
          return place
        }
      }
      place += 1
    }
    return text.endIndex
  }

  /// Passes over the medium in 本报记者, 新华社记者 and the like; what stays of it belongs to the role.
  private mutating func rolePrefix() -> String {
    for word in Self.ownMedia where rest.starts(with: word) {
      position += word.count
      break
    }
    return ""
  }

  private func hasColon(after label: CreditLabel) -> Bool {
    let tail = line[min(position + label.word.count, line.endIndex)...].drop(while: isSpace)
    return tail.first == ":" || tail.first == "："
  }

  private func hasDate(from place: Int) -> Bool {
    let tail = line[place...].drop(while: isSeparator)
    return DateText.match(in: line, at: tail.startIndex) != nil
  }

  // MARK: - Reading

  private static let ownMedia = ["本报", "本网", "本台", "本刊", "本社", "全媒体", "融媒体"].map { Array($0.unicodeScalars) }
  private static let timeWords = [
    "上午", "下午", "中午", "晚上", "凌晨", "北京时间", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二", "周三",
    "周四",
    "周五", "周六", "周日", "GMT", "UTC", "BST", "EST", "CST", "a.m.", "p.m.", "am", "pm", "AM", "PM",
  ].map { Array($0.unicodeScalars) }

  private var rest: ArraySlice<Unicode.Scalar> { line[position...] }

  private var peek: Unicode.Scalar? { position < line.endIndex ? line[position] : nil }

  private mutating func digits() -> ArraySlice<Unicode.Scalar>? {
    let run = rest.prefix(while: DateText.isDigit)
    guard !run.isEmpty else { return nil }
    position = run.endIndex
    return run
  }

  private mutating func skipSeparators() { position = rest.drop(while: isSeparator).startIndex }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t"
  }

  private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || "|｜/／,，、;；()（）[]【】·•-—–<>《》_".unicodeScalars.contains(scalar)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text without the code points of a kind at its ends.
  func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    let tail = drop(while: isTrimmed)
    guard let last = tail.lastIndex(where: { !isTrimmed($0) }) else { return tail.prefix(0) }
    return tail[...last]
  }
}
