import SheafKit

// What a page states under its text: editors, the medium, the day, who wrote it.
extension PageCredits {
  /// Reads what stands under the text: editors, the medium, the day that says it is that of publication, who wrote it.
  mutating func readFoot(_ below: ArraySlice<TextUnit>, behind article: ArraySlice<TextUnit>) {
    for unit in below { readEditors(unit, isBelow: true) }
    for unit in below where credits.source == nil && credits.published == nil { readBox(unit) }
    readTable(under: below)
    if credits.published == nil {
      for unit in article.suffix(60) + below { readLastDay(unit) }
    }
    let end = nodes(of: article.suffix(12) + below)
    let foot = NamedCredits(tree, lineIndex, in: end, besides: nil, isFoot: true)
    if credits.published == nil, let day = foot.day { take(day.date, day.rank, from: day.text, at: day.place) }
    named.merge(whereSilent: foot)
  }

  /// Takes the medium that a line at the end of the text names before the account that only stands beside the day.
  mutating func readLastSource(of article: ArraySlice<TextUnit>) {
    guard let source = credits.source, MediumName.isAccount(Array(source.unicodeScalars)[...]),
      !lines.contains(where: { Self.sourceWords.occur(in: ArraySlice($0.utf8)) })
    else { return }
    for unit in article.suffix(12) where (8...80).contains(unit.columns) && unit.linked == 0 {
      let line = InfoLine(tree, unit).text
      guard Self.sources.start(line), let found = CreditLine.whole(line), found.published == nil,
        let name = found.source
      else { continue }
      var closing = GatheredCredits()
      closing.merge(Credits(source: name), from: line, at: place(of: unit))
      credits.replaceSource(by: closing)
      nodes.append(unit.nodes)
    }
  }

  private static let sourceWords = Phrases("来源 稿源 来自 來源 出处")

  /// Finds the line of editors that closes the article, if only its label is left, and reads the medium behind it.
  ///
  /// Behind it stand appeals to readers, notices and links; a text that goes on is none of that.
  mutating func readClosing(of article: ArraySlice<TextUnit>) {
    func weight(_ units: ArraySlice<TextUnit>) -> Int { units.reduce(0) { $0 + max(0, $1.weight([])) } }
    let tail = article.suffix(40)
    guard let last = tail.indices.last(where: { closes(article[$0]) }), case let behind = article[(last + 1)...],
      weight(behind) <= weight(article[..<last])
    else { return }
    for unit in behind {
      let line = InfoLine(tree, unit).text
      guard unit.columns <= 80, let found = CreditLine.whole(line), found.published == nil else { continue }
      var closing = GatheredCredits()
      closing.merge(
        Credits(source: found.source, repostedFrom: found.repostedFrom), from: line, at: place(of: unit))
      // What the text says of itself goes before the site that hosts its account.
      if credits.source.map(MediumName.isHost) == true { credits.replaceSource(by: closing) }
      credits.merge(closing)
    }
    end = article[last].nodes.upperBound
  }

  /// Whether a unit is a line that names editors, or its label alone.
  private func closes(_ unit: TextUnit) -> Bool {
    guard (4...120).contains(unit.columns) else { return false }
    let line = InfoLine(tree, unit).text
    guard Self.editing.start(line.drop { !Self.isWord($0) }) else { return false }
    return nodes.contains(unit.nodes) || CreditLabel.isAlone(line.dropLast(line.last == 0x3A ? 1 : 3))
  }

  /// Whether a byte is none of the brackets and bars that stand around a line of credits in ASCII.
  private static func isWord(_ byte: UInt8) -> Bool { !"([|/ ".utf8.contains(byte) }

  /// A line that names both medium and day, whatever stands before them: `版权声明 来源：某某商报 时间：2019-09-23`.
  private mutating func readBox(_ unit: TextUnit) {
    guard (20...120).contains(unit.columns) else { return }
    let line = InfoLine(tree, unit)
    guard let found = line.read()?.credits, found.source != nil, let day = found.published else { return }
    take(day, DayRank(of: line.text), from: line.text, at: place(of: unit))
    credits.merge(found, from: line.text, at: place(of: unit))
  }

  private mutating func readLastDay(_ unit: TextUnit) {
    guard credits.published == nil, (8...100).contains(unit.columns) else { return }
    let line = InfoLine(tree, unit).text
    readChange(in: line, unit)
    if unit.nodes.count > 1, unit.linked * 2 <= unit.columns, let field = publishedField(of: unit),
      let day = CreditLine.whole(field)?.published
    {
      credits.merge(Credits(published: day), from: field, at: place(of: unit))
      return
    }
    guard unit.columns <= 60 || DayRank.opensWithPublished(line) else { return }
    guard !outline[unit.nodes.lowerBound].contains(.furniture) || Self.dayLabels.start(line) else { return }
    guard CreditLine.isLikely(line), let found = CreditLine.read(line), let date = found.published else { return }
    // A day with editors or a medium beside it is the page’s; a day alone may be of anything.
    let isCredits = found.isWholeLine && (!found.editors.isEmpty || found.source != nil)
    guard DayRank.opensWithPublished(line) || Self.dayLabels.start(line) || isCredits else { return }
    credits.merge(
      Credits(source: isCredits ? found.source : nil, editors: isCredits ? found.editors : [], published: date),
      from: line, at: place(of: unit))
  }

  /// The field of a line under the text that says when it was published, beside another that is credits, too:
  /// `来源：某某电视台 | 编辑：王芳 | 发布时间：2021-03-08 09:30`; nil where none does.
  private func publishedField(of unit: TextUnit) -> ArraySlice<UInt8>? {
    let fields = InfoLine(tree, unit).fields
    guard (2...8).contains(fields.count),
      let field = fields.first(where: { DayRank.opensWithPublished($0) || Self.dayLabels.start($0) }),
      fields.contains(where: { other in
        other.startIndex != field.startIndex
          && CreditLine.whole(other).map { $0.source != nil || !$0.editors.isEmpty || !$0.byline.isEmpty } ?? false
      })
    else { return nil }
    return field
  }

  /// The day of the last change in a line of counters and buttons: `点击次数：12 更新时间：2014-09-26 【打印此页】`.
  private mutating func readChange(in line: ArraySlice<UInt8>, _ unit: TextUnit) {
    guard credits.changed == nil, Self.changes.occur(in: line), CreditLine.isLikely(line),
      let day = CreditLine.read(line)?.changed
    else { return }
    credits.merge(Credits(changed: day), from: line, at: place(of: unit))
    nodes.append(unit.nodes)
  }

  private static let changes = Phrases("更新时间 更新日期 最后更新 修改时间 更新時間")

  mutating func readEditors(_ unit: TextUnit, isBelow: Bool = false) {
    guard (4...120).contains(unit.columns), unit.linked * 2 <= unit.columns else { return }
    // Most lines are one text, and tell without a copy that they are no credits.
    if unit.nodes.count == 1,
      !CreditLine.isLikely(tree.text(of: unit.nodes.lowerBound).drop(while: { $0 <= 0x20 }).clipped(to: 600))
    {
      return
    }
    let line = InfoLine(tree, unit)
    let isLikely = CreditLine.isLikely(line.text)
    if isLikely, let found = CreditLine.read(line.text), found.isWholeLine {
      takeEditors(found, line.text, unit, isBelow: isBelow)
    } else if unit.nodes.count > 1, Self.editing.occur(in: line.text) || Self.authors.start(line.text),
      let fields = line.read(), !fields.credits.editors.isEmpty || !fields.credits.byline.isEmpty,
      fields.loose.allSatisfy(Self.isControl)
    {
      takeEditors(fields.credits, line.text, unit, isBelow: isBelow)
    }
  }

  private mutating func takeEditors(
    _ found: Credits, _ line: ArraySlice<UInt8>, _ unit: TextUnit, isBelow: Bool
  ) {
    // Comments under an article open with their authors, and say when they were written.
    let follows = nodes.last.map { (0...6).contains(unit.nodes.lowerBound - $0.upperBound) } ?? false
    let namesAuthor =
      isBelow
      ? found.published == nil
        && (follows ? !found.byline.isEmpty : credits.byline.isEmpty && Self.opensWithAuthor(line, found))
      : Self.authors.start(line)
    let namesMedium =
      isBelow && credits.source == nil && Self.sources.start(line)
      && !outline[unit.nodes.lowerBound].contains(.furniture)
    guard !found.editors.isEmpty || namesAuthor || namesMedium else { return }
    credits.merge(
      Credits(source: found.source, byline: found.byline, editors: found.editors), from: line, at: place(of: unit))
    nodes.append(unit.nodes)
  }

  /// Whether a line, in brackets or not, opens with a label for who wrote the text.
  private static func opensWithAuthor(_ line: ArraySlice<UInt8>, _ found: Credits) -> Bool {
    if authors.start(line) { return true }
    let text = line.clipped(to: 96).scalars[...].drop { $0.isCreditSeparator }
    let role = CreditReader(text).role(at: text.startIndex)
    guard let label = CreditLabel.longest(at: text[role...]), label.meaning == .author else { return false }
    // 视频：… opens a list of links as often; people with surnames are none.
    return label.link != .marked || found.byline.allSatisfy { PersonNames.isHanPerson($0.name) }
  }

  /// Whether what stands beside credits is a button or a link back to the site.
  static func isControl(_ field: String) -> Bool {
    Widgets.areControls(ArraySlice(field.utf8)) || field.hasSuffix("查看更多") || field.hasSuffix("阅读更多")
      || PersonNames.isNobody(field) || field.contains("://") || Self.buttons.start(ArraySlice(field.utf8))
      || !field.unicodeScalars.contains(where: \.properties.isAlphabetic) || isCounter(field)
  }

  /// Whether a field counts how often the page was looked at: `1.2万次播放`.
  private static func isCounter(_ field: String) -> Bool {
    guard field.unicodeScalars.first.map(DateText.isDigit) == true else { return false }
    let rest = field.drop { $0.isNumber || $0 == "." || $0 == "," || $0 == "+" || $0 == "万" || $0 == "千" || $0 == "亿" }
    return counts.contains(rest.first == "次" || rest.first == "人" ? String(rest.dropFirst()) : String(rest))
  }
  private static let counts: Set<String> = ["播放", "阅读", "浏览", "观看", "点击", "评论", "访问", "参与", "点赞", "转发"]

  /// How links beside credits start that lead to a tool of the page.
  private static let buttons = Phrases(
    "只看该作者 只看楼主 回帖奖励 倒序浏览 正序浏览 阅读模式 我要评论 我有话说 我要說 手机看 手机读 用手机 微博 进入论坛 参与评论 查看评论 网友评论")
  private static let authors = Phrases("作者 本文作者 文章作者 原作者 撰文 文： 文/ 文| 文｜ 文丨 文︱ 文│ 采写 記者 记者")
  private static let sources = Phrases("来源 本文来源 文章来源 稿件来源 信息来源 新闻来源 稿源 來源 （来源 (来源 【来源")
  private static let editing = Phrases("编辑 责任编辑 （责任编辑 【责任编辑 （责编 【责编 （编辑 【编辑 责编 編輯 責編 校对 审核")
  private static let dayLabels = Phrases("发布日期： 发布日期: 发布时间： 发布时间: 发表日期： 发表时间： 出版日期： 發佈日期： 發布日期： 更新时间： 更新日期：")
}
