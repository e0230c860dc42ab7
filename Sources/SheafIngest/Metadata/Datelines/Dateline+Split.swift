import SheafKit

extension Dateline {
  /// Takes the dateline off a paragraph: `某某网讯(记者 王 芳 通讯员 李小满)正文…`, `本报临江3月8日电 正文…`, `（记者 王芳）正文…`.
  ///
  /// A paragraph without one comes back whole.
  public static func split(_ paragraph: String) -> Dateline {
    guard let stamp = PostStamp([Unicode.Scalar](codePointsOf: paragraph).prefix(48)) else {
      return splitUnstamped(paragraph)
    }
    var split = splitUnstamped(String(paragraph.unicodeScalars.dropFirst(stamp.length)))
    var credits = split.credits ?? Credits()
    credits.merge(Credits(published: stamp.day))
    split.credits = credits
    return split
  }

  private static func splitUnstamped(_ paragraph: String) -> Dateline {
    let line = [Unicode.Scalar](codePointsOf: paragraph).prefix(160)
    let head = self.head(of: line)
    var tail = line[(head?.endIndex ?? line.startIndex)...].drop(while: \.isSpace)
    var credits: Credits?
    if let bracket = creditBracket(tail) {
      credits = bracket.credits
      let inner = line[tail.startIndex..<bracket.end].trimming { isBracket($0) || "()（）".unicodeScalars.contains($0) }
      // （某某社記者王芳臺北8日電）: who sends it as a dispatch is the medium.
      if head == nil, credits?.source == nil, inner.last == "電" || inner.last == "电" { credits?.source = medium(inner) }
      tail = line[bracket.end...]
    }
    if let head, credits == nil, let found = behindReport(tail, head) {
      credits = found.credits
      tail = line[found.end...]
    }
    if head == nil, credits == nil, let found = reporterFrom(line) {
      credits = found.credits
      tail = line[found.end...]
    }
    guard head != nil || credits != nil else { return Dateline(text: nil, credits: nil, rest: paragraph) }
    tail = tail.drop { $0.isSpace || "：:—－".unicodeScalars.contains($0) }
    if let medium = head.flatMap({ medium($0) ?? namedByByline($0, credits) }) {
      credits = credits ?? Credits()
      if credits?.source == nil { credits?.source = medium }
    }
    let rest = paragraph.unicodeScalars.dropFirst(tail.startIndex)
    return Dateline(
      text: head.map { ChineseText.normalise(String(String.UnicodeScalarView($0.trimming(isBracket)))) },
      credits: credits, rest: String(rest))
  }

  /// Whether a text may open with a dateline or with credits in brackets: cheap, and never wrong when it says no.
  static func mayOpen(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }) else { return false }
    if first == UInt8(ascii: "(") || first == 0xEF { return true }
    return signs.occur(in: text.clipped(to: 120)) || text.clipped(to: 160).firstRange(of: place) != nil
  }

  private static let place = Array(" 发自".utf8)

  /// The same for any way of writing.
  static func mayOpenInAnyScript(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.firstScalar, (0x4E00...0x9FFF).contains(first.value) else { return true }
    return reports.occur(in: text.clipped(to: 120))
  }

  private static let reports = Phrases("讯 訊 电 電 消息 报道】 報道】 報導】")

  /// What a dateline ends with.
  private static let signs = Phrases("讯 訊 电 電 消息 （ 〔 报道】 報道】 報導】 发表于 發表於")

  /// The credits in the brackets that a text starts with, and where the text goes on behind them.
  private static func creditBracket(_ text: ArraySlice<Unicode.Scalar>) -> (credits: Credits, end: Int)? {
    if let opened = unopenedByline(text) { return opened }
    guard let open = text.first, let pair = brackets[open],
      let close = text.prefix(80).firstIndex(where: { pair.contains($0) }),
      let credits = CreditLine.read(text[(text.startIndex + 1)..<close]), credits.isWholeLine,
      open == "(" || open == "（" || !credits.byline.isEmpty
    else { return nil }
    return (credits, close + 1)
  }

  /// The reporter and the place that open a text without brackets: `某某报·某某网记者王芳 发自石桥 日前，…`.
  private static func reporterFrom(_ line: ArraySlice<Unicode.Scalar>) -> (credits: Credits, end: Int)? {
    guard let from = line.prefix(40).indices.first(where: { line[$0] == "发" && line[$0...].starts(with: ["发", "自"]) }),
      from > line.startIndex, line[from - 1].isSpace,
      let end = line[from...].prefix(12).firstIndex(where: \.isSpace)
    else { return nil }
    let head = line[..<from].trimming(\.isSpace)
    if let credits = CreditLine.read(head), credits.isWholeLine, !credits.byline.isEmpty { return (credits, end) }
    // The place behind the name shows that it is one, whatever it starts with.
    guard let role = head.indices.first(where: { head[$0...].starts(with: ["记", "者"]) }),
      case let name = head[(role + 2)...], (2...4).contains(name.count), name.allSatisfy(Han.isIdeograph)
    else { return nil }
    return (Credits(byline: [Contributor(name: String(scalars: name), role: "记者")]), end)
  }

  /// The byline whose opening bracket was lost: `…讯记者 王芳 通讯员 李小满）`.
  private static func unopenedByline(_ text: ArraySlice<Unicode.Scalar>) -> (credits: Credits, end: Int)? {
    guard roles.prefix(of: text) != nil,
      let close = text.prefix(48).firstIndex(where: { "()（），。".unicodeScalars.contains($0) }),
      text[close] == ")" || text[close] == "）", let credits = CreditLine.read(text[..<close]), credits.isWholeLine,
      !credits.byline.isEmpty
    else { return nil }
    return (credits, close + 1)
  }

  private static let roles = ScalarWords(list: "记者 通讯员 本报记者 特约记者 見習記者 記者 通訊員")

  /// The names behind 讯 that no label opens: `（王芳 李小满）`, `记者王芳报道 `; nil when no names stand there.
  private static func behindReport(
    _ text: ArraySlice<Unicode.Scalar>, _ head: ArraySlice<Unicode.Scalar>
  ) -> (credits: Credits, end: Int)? {
    guard let last = head.last(where: { !isBracket($0) }) else { return nil }
    if let open = text.first, let pair = brackets[open],
      let close = text.prefix(32).firstIndex(where: { pair.contains($0) })
    {
      let names = PersonNames.parse(text[(text.startIndex + 1)..<close], allowsOrganisations: false) ?? []
      guard !names.isEmpty, names.allSatisfy(PersonNames.isHanPerson) else { return nil }
      return (Credits(byline: names.map { Contributor(name: $0) }), close + 1)
    }
    guard last == "讯" || last == "訊" else { return nil }
    let words = text.prefix(48).prefix { !"，。：:；".unicodeScalars.contains($0) }
    guard let end = words.indices.first(where: { reported.prefix(of: words[$0...]) != nil }), end > words.startIndex
    else { return spacedByline(text) }
    guard let verb = reported.prefix(of: words[end...]),
      let next = text[(end + verb.count)...].first, next.isSpace || next == "：" || next == ":",
      let credits = CreditLine.read(words[..<end]), credits.isWholeLine, !credits.byline.isEmpty
    else { return nil }
    return (credits, end + verb.count)
  }

  private static let reported = ScalarWords(list: "摄影报道 报道 報導 報道")

  /// The name before 讯 when only the byline behind it tells that it is a medium.
  private static func namedByByline(_ head: ArraySlice<Unicode.Scalar>, _ credits: Credits?) -> String? {
    guard head.last == "讯" || head.last == "訊" || head.ends(with: ["消", "息"]), credits?.byline.isEmpty == false,
      head.allSatisfy(Han.isIdeograph),
      !startsWithOwn(head), !isOwn(head.dropLast()), !isOwn(head.dropLast(2))
    else { return nil }
    return String(scalars: head.dropLast(head.last == "息" ? 2 : 1))
  }

  /// `【某某网综合报道】`: the medium and how it reports, between the brackets that open the text.
  private static func bracketedReport(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    guard line.first == "【", let close = line.prefix(20).firstIndex(of: "】"),
      case let inner = line[(line.startIndex + 1)..<close], let deed = bracketedReports.suffix(of: inner),
      MediumName.isLike(inner.dropLast(deed.count)) || startsWithOwn(inner)
    else { return nil }
    return line[...close]
  }

  private static let bracketedReports = ScalarWords(list: "综合报道 独家报道 编译报道 報導 報道 报道")

  /// The marks that no dateline goes on past.
  private static let headEnds = ScalarSet("，。、；！？\"“”".unicodeScalars)

  private static func head(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
    if let report = bracketedReport(line) { return report }
    let text = line.first == "【" ? line.dropFirst() : line
    for place in text.indices.prefix(24).dropFirst() {
      let scalar = text[place]
      if headEnds.contains(scalar) { return nil }
      if scalar == "消", text[(place + 1)...].first == "息" {
        let isNamed = startsWithMedium(text[..<place]) && isDelimiter(text[(place + 1)...].dropFirst().first)
        if isNamed || place - text.startIndex >= 3 && isFollowedByByline(line[(place + 2)...]) {
          return line[...(place + 1)]
        }
      }
      let isReport = scalar == "讯" || scalar == "訊"
      guard isReport || scalar == "电" || scalar == "電" else { continue }
      // 专讯 is what a paper calls a report of its own.
      let last = text[..<place].last
      let body = isReport && (last == "专" || last == "專") ? text[..<(place - 1)] : text[..<place]
      // A byline in brackets shows that what stands before is a medium, whatever its name ends with.
      if isReport, body.count >= 3 || MediumName.isShort(body), body.allSatisfy(isNameOrDay),
        isFollowedByByline(line[(place + 1)...])
      {
        return line[...place]
      }
      let after = place + 1 < line.endIndex ? line[place + 1] : nil
      let isDelimited = isDelimiter(after)
      // 本报某地讯 says where, too.
      let isOwnFromPlace =
        isReport && after == "】" && body.count <= 9 && startsWithOwn(body) && body.allSatisfy(Han.isIdeograph)
      let isShort = MediumName.isShort(body) && after == "】"
      if isReport, MediumName.isLike(body) || isOwn(body) || isOwnFromPlace || isShort,
        isDelimited || isOwn(body) && after != "员" && after != "息"
      {
        return line[...place].including(after == "】" ? 1 : 0, of: line)
      }
      // 某某社临江3月8日电 题：…: what stands behind it shows that the line is a dispatch, whatever its sender is called.
      let isAnnounced =
        !isReport && text.first.map(Han.isIdeograph) == true
        && line[(place + 1)...].drop(while: \.isSpace).starts(with: ["题", "："])
      if startsWithMedium(body) || isAnnounced, hasDay(body), isDelimited || !isReport {
        return line[...place].including(after == "】" ? 1 : 0, of: line)
      }
    }
    return nil
  }

  /// Whether a code point may stand in the name of a medium with its day: 校（院）新闻网2月19日.
  private static func isNameOrDay(_ scalar: Unicode.Scalar) -> Bool {
    Han.isIdeograph(scalar) || DateText.isDigit(scalar) || "（）()".unicodeScalars.contains(scalar)
  }

  private static let brackets: [Unicode.Scalar: [Unicode.Scalar]] = [
    "(": [")", "）"], "（": [")", "）"], "〔": ["〕"], "【": ["】"], "[": ["]"], "［": ["］"],
  ]

  private static func isFollowedByByline(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    creditBracket(text.drop(while: \.isSpace))?.credits.byline.isEmpty == false
      || text.first?.isSpace == true && spacedByline(text) != nil
  }

  private static func isDelimiter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "(（ \u{3000}\u{A0}】:：—".unicodeScalars.contains($0) } ?? false
  }

  private static let ownMedia = ["本报", "本网", "本台", "本刊", "本社", "本站", "本報", "本網", "本臺"].map { Array($0.unicodeScalars) }

  private static func isOwn(_ body: ArraySlice<Unicode.Scalar>) -> Bool { ownMedia.contains { body.elementsEqual($0) } }

  private static func startsWithMedium(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    startsWithOwn(body) || medium(body) != nil
  }

  private static func startsWithOwn(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    ownMedia.contains { body.starts(with: $0) }
  }

  /// The medium that a dateline starts with; nil for 本报 and its like, which name none.
  private static func medium(_ head: ArraySlice<Unicode.Scalar>) -> String? {
    var head = head.trimming(isBracket)
    if head.first == "据" { head = head.dropFirst() }
    head = head.dropLast(bracketedReports.suffix(of: head)?.count ?? 0)
    let name = head.prefix(while: Han.isIdeograph)
    if head.endIndex > head.startIndex, MediumName.isShort(name.prefix(2)),
      name.dropFirst(2).first.map(isSpecial) == true,
      !isOwn(name.prefix(2))
    {
      return String(scalars: name.prefix(2))
    }
    for end in name.indices.reversed() where MediumName.isLike(name[...end]) && !isOwn(name.prefix(2)) {
      return String(scalars: name[...end])
    }
    return nil
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool { "专專讯訊".unicodeScalars.contains(scalar) }

  private static func hasDay(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    body.ends(with: ["日"]) && body.dropLast().last.map(DateText.isDigit) == true
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "【" || scalar == "】" }
}

extension ArraySlice<Unicode.Scalar> {
  /// The slice with some more of the array that it is part of.
  fileprivate func including(_ count: Int, of whole: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    whole[startIndex..<Swift.min(endIndex + count, whole.endIndex)]
  }
}
