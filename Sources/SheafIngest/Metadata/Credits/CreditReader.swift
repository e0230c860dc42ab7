import SheafKit

/// Reads the fields of a credit line from left to right: this file walks along the line, `CreditReader+Fields`,
/// `+Days` and `+People` know the fields, `CreditReader+Values` where the value of one ends and what it says.
struct CreditReader {
  let line: ArraySlice<Unicode.Scalar>
  /// Where reading stands.
  var position: Int
  /// What was read so far.
  var credits = Credits()
  /// Where the roles of reporters and editors stand, which a medium may be named before.
  private let roles: [Int]
  /// Whether a bar stands in the line, which a desk may be named before.
  let hasBar: Bool

  /// Starts at the beginning of a line.
  init(_ line: ArraySlice<Unicode.Scalar>) {
    self.line = line
    position = line.startIndex
    let (reporters, editors, bars, marks) = (Self.reporters, Self.editors, Self.bars, Self.marks)
    var (roles, hasBar) = ([Int](), false)
    for place in line.indices where marks.contains(line[place]) {
      if bars.contains(line[place]) {
        hasBar = true
      } else if reporters.prefix(of: line[place...]) != nil || editors.prefix(of: line[place...]) != nil {
        roles.append(place)
      }
    }
    self.roles = roles
    self.hasBar = hasBar
  }

  /// Reads every field up to the first thing that is none; nil when there is no field at all.
  mutating func read() -> Credits? {
    var fields = 0
    position = rest.drop { ListMark.bullets.contains($0) || $0 == "•" || $0.isSpace }.startIndex
    skipSeparators()
    while position < line.endIndex {
      guard
        original() || beforeDay() || unlabelled() || labelled() || workplace() || named() || markedWriter()
          || signed() || deeds()
          || citedPaper() || citedDay() || citedWriter()
          || account() || site() || office() || supplied() || pictured() || bracketedWriter()
          || reported() || englishByline() || koreanByline()
          || compiled() || medium() || fields == 0 && partialDay()
      else { break }
      fields += 1
      skipSeparators()
    }
    guard fields > 0 else { return nil }
    credits.isWholeLine = position >= line.endIndex
    return credits
  }

  /// Reads a field that is told by how it starts, a day or an hour for one; few Han characters are such a start, and those are
  /// among `openings`.
  private mutating func unlabelled() -> Bool {
    if let first = peek, PersonNames.isUnified(first), !Self.openings.contains(first),
      position == line.startIndex || !"[【".unicodeScalars.contains(line[position - 1])
    {
      return false
    }
    return reprint() || column() || issue() || address() || date() || time() || page()
  }

  /// The Han characters that such fields start with.
  private static let openings = ScalarSet(
    DateText.startsInHan + timeWords.initials + origins.initials + ["第", "总", "總"])

  /// What is still to be read.
  var rest: ArraySlice<Unicode.Scalar> { line[position...] }

  /// The next code point; nil at the end.
  var peek: Unicode.Scalar? { position < line.endIndex ? line[position] : nil }

  /// Takes a run of digits; nil when none stands here.
  mutating func digits() -> ArraySlice<Unicode.Scalar>? {
    let run = rest.prefix(while: DateText.isDigit)
    guard !run.isEmpty else { return nil }
    position = run.endIndex
    return run
  }

  /// Passes over 本报 and the like before 记者: the role is what follows.
  mutating func skipOwnMedium() { position = role(at: position) }

  /// Where the role starts that a medium may stand before, which starts at a place.
  func role(at place: Int) -> Int {
    if let word = Self.ownMedia.prefix(of: line[place...]) { return place + word.count }
    if let role = behindDesk(at: place) ?? behindWork(at: place) { return role }
    guard let role = namedMedium(at: place) else { return place }
    return Self.ownMedia.prefix(of: line[role...]).map { role + $0.count } ?? role
  }

  /// Where the role starts behind the name of a medium: 临江晚报记者, 某某报·某某客户端见习记者. Before a role with its colon
  /// any two characters are one, as papers shorten their names: `每日记者：王芳 每日编辑：李小满`.
  func namedMedium(at start: Int) -> Int? {
    // Mostly a space or a mark right before the role tells.
    guard let place = roles.first(where: { $0 >= start + 2 }), place < start + 20,
      line[start..<place].reversed().allSatisfy({
        Han.isIdeograph($0) || $0.isLatinLetter || $0 == "·" || $0 == "-"
      })
    else { return nil }
    if place - start == 2, line[place...].dropFirst(2).first.map({ $0 == "：" || $0 == ":" }) == true {
      return CreditLabel.longest(at: line[start...]) == nil ? place : nil
    }
    // A paper and its site: 某某报-某某在线网记者.
    let last = line[start..<place].split(separator: "-").last ?? []
    // □周刊记者 王芳: behind the mark of a byline the medium may be told by its kind alone.
    let isMarked = line.first.map(ListMark.bullets.contains) == true && last.count <= 6
    // （石桥镇通讯员 王芳）
    let isPlace =
      line.first.map { "（(".unicodeScalars.contains($0) } == true && start == line.startIndex + 1 && last.count >= 3
      && PersonNames.endsLikePlace(String(scalars: last))
    return MediumName.isLike(last) || MediumName.isShort(last) || isMarked || isPlace
      || start == line.startIndex && areReporters(line[place...]) ? place : nil
  }

  /// Whether a text is 记者 and then two names or more, set close and nothing else: `记者王芳、李小满`.
  private func areReporters(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.starts(with: ["记", "者"]), case let names = text.dropFirst(2).split(separator: "、"),
      (2...4).contains(names.count)
    else { return false }
    return names.allSatisfy { PersonNames.isHanPerson(String(scalars: $0)) }
  }

  /// Where the role starts behind the desk of a paper, or a paper, and a bar: 社會中心／記者, 某某聯報／ 記者.
  private func behindDesk(at start: Int) -> Int? {
    guard hasBar else { return nil }
    let name = line[start...].prefix(8).prefix(while: Han.isIdeograph)
    let rest = line[name.endIndex...]
    guard name.count >= 3, let bar = rest.first, Self.bars.contains(bar),
      Self.desks.suffix(of: name) != nil
    else { return nil }
    let role = rest.dropFirst().drop(while: \.isSpace)
    return Self.reporters.prefix(of: role) == nil ? nil : role.startIndex
  }

  /// Where the role starts behind the paper or column that somebody writes for: 《某某周刊》作者.
  private func behindWork(at start: Int) -> Int? {
    // The mark that opens the name keeps fields apart, too.
    guard start > line.startIndex, line[start - 1] == "《", let close = line[start...].prefix(20).firstIndex(of: "》")
    else {
      return nil
    }
    let role = line[(close + 1)...]
    return role.starts(with: ["作", "者"]) || Self.reporters.prefix(of: role) != nil ? role.startIndex : nil
  }

  /// What bars are, and how the roles of reporters and editors start: hardly any code point of a line is one of them.
  private static let marks = ScalarSet(reporters.initials + editors.initials + Array("/／|｜丨︱│︳".unicodeScalars))
  private static let editors = ScalarWords(list: "编辑 編輯")
  static let bars = ScalarSet("/／|｜丨︱│︳".unicodeScalars)
  private static let desks = ScalarWords(list: "中心 組 组 部 報導 报道 新聞 新闻 報 报")
  private static let reporters = ScalarWords([
    "记者", "通讯员", "首席记者", "见习记者", "特派记者", "实习记者", "特约记者", "記者", "實習記者", "特派記者", "攝影記者", "特約記者", "全媒体记者", "融媒体记者", "评论员",
    "特约评论员", "首席评论员", "特约通讯员",
  ])

  private mutating func skipSeparators() { position = rest.drop(while: \.isCreditSeparator).startIndex }

  static let ownMedia = ScalarWords(["本报", "本网", "本台", "本刊", "本社", "全媒体", "融媒体"])
}
