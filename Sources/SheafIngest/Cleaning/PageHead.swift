import SheafKit

/// What a page prints over its article: the name of the site, menus, channels, the day and the weather, the calendar of a
/// newspaper's digital edition, the buttons between its pages.
///
/// None of these lines is told by its own words alone, since a headline may be as short. What tells is the order: the
/// headline stands below the last line that surely is the page's, and right over the credits or the text.
enum PageHead {
  /// The line on which the article starts; 0 where it starts with the text.
  static func end(of paragraphs: [Paragraph]) -> Int {
    let length = length(of: paragraphs)
    return length > 0 && length < paragraphs.count ? paragraphs[length].line : 0
  }

  /// The paragraphs from a line on; of what stands above it the credits stay where no others state a day.
  static func removed(from paragraphs: [Paragraph], above line: Int) -> [Paragraph] {
    let length = line > 0 ? paragraphs.prefix { $0.line < line }.count : 0
    guard length > 0 else { return paragraphs }
    let rest = paragraphs[length...]
    let isDated = rest.prefix(longest).prefix { !$0.isProse }.contains { $0.credits?.published != nil }
    return paragraphs[..<length].filter { $0.isCredits && !isDated } + rest
  }

  /// No head has more lines.
  private static let longest = 64

  /// What a line of a head may be.
  private enum Line {
    /// A line that stands over headlines and nowhere else.
    case page
    /// A button, which may stand between headline and text as well.
    case control
    /// Credits that name a medium, a person or an hour.
    case credits
    /// Running text.
    case text
    /// A line that may be the headline.
    case title
    /// Anything else.
    case other
  }

  private static func length(of paragraphs: [Paragraph]) -> Int {
    let isChinese = paragraphs.first(where: \.isProse)?.shape.isChinese ?? false
    // The head of a bulletin is read as one.
    guard Masthead.length(of: paragraphs) == 0 || paragraphs.first.map({ $0.shape.columns <= 4 }) == true else {
      return 0
    }
    var (length, start) = (0, 0)
    var titles: [Int] = []
    var (isOverPage, isPage) = (false, false)
    for (index, paragraph) in paragraphs.prefix(longest).enumerated() {
      switch line(paragraph, isFirst: index == 0) {
      case .title where isChinese && paragraph.shape.ideographs == 0 || repeats(index, in: paragraphs), .page:
        (start, titles, isOverPage, isPage) = (index + 1, [], true, true)
      case .control:
        // A headline that stands over buttons and over text is not lost for a line between them.
        if titles.contains(where: { paragraphs[$0].shape.columns > 12 }) {
          if isOverPage { length = start }
          isOverPage = false
        }
        (start, titles, isPage) = (index + 1, [], true)
      case .title: titles.append(index)
      case .credits:
        let most = isPage ? mostLines : mostLines * 2
        if !titles.isEmpty { return headline(of: titles, in: paragraphs, most) ?? below(start, in: paragraphs) }
        if length > 0 || index == 0 { return length }
      case .text:
        guard !titles.isEmpty else { return length }
        // A speech or a letter may have as many lines over its text, and is no page.
        return isPage ? headline(of: titles, in: paragraphs, mostLines) ?? (isOverPage ? start : length) : length
      case .other: break
      }
    }
    return length
  }

  /// The place behind lines that are too short for a headline, or open a list.
  private static func below(_ start: Int, in paragraphs: [Paragraph]) -> Int {
    start + paragraphs[start...].prefix { $0.shape.columns < 4 || $0.shape.ending == .colon && !$0.isCredits }.count
  }

  /// Where the headline starts among more lines than a headline has: it is the last of them, with the one right above it
  /// where that is as long as a kicker, or the last opens as a subtitle; nil where there are no more, or where the first is
  /// the headline as the page is titled, and the last two are the same again.
  private static func headline(of lines: [Int], in paragraphs: [Paragraph], _ most: Int) -> Int? {
    guard lines.count > most, let first = lines.first, let last = lines.last, let above = lines.dropLast().last else {
      return nil
    }
    let (text, textAbove) = (paragraphs[last].text, paragraphs[above].text)
    if TextKey(paragraphs[first].text) == TextKey(textAbove + text) { return nil }
    let isHeadline = paragraphs[above].shape.columns >= 20 || HeadlineRole.isSubtitle(text)
    return above == last - 1 && isHeadline ? above : last
  }

  private static let mostLines = 3

  /// Whether a line is one of the words of the next, or has the line before it for a word: the name of a channel, printed twice.
  private static func repeats(_ index: Int, in paragraphs: [Paragraph]) -> Bool {
    let text = paragraphs[index].text
    guard text.count <= 60 else { return false }
    func isWord(_ word: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) -> Bool {
      line.count > word.count && line.count <= 60
        && line.scalars.split(whereSeparator: \.isSpace).contains { $0.elementsEqual(word.scalars) }
    }
    return index + 1 < paragraphs.count && isWord(text, of: paragraphs[index + 1].text)
      || index > 0 && isWord(paragraphs[index - 1].text, of: text)
  }

  private static func line(_ paragraph: Paragraph, isFirst: Bool) -> Line {
    if let credits = paragraph.credits {
      // The day of a newspaper's digital edition is that of the paper.
      let isEdition = credits.byline.isEmpty && credits.editors.isEmpty && weekday.occur(in: paragraph.text)
      if isEdition, credits.published != nil, !paragraph.text.contains(0x3A) { return .other }
      if credits.source != nil || !credits.byline.isEmpty || !credits.editors.isEmpty { return .credits }
      if credits.published == nil { return isPageOfPaper(paragraph.text) ? .page : .other }
      // A day alone is the page's as often as the article's.
      return paragraph.shape.columns > 24 ? .credits : .other
    }
    if Widgets.isWidget(paragraph) { return .control }
    if isPagePart(paragraph, isFirst: isFirst) { return .page }
    if GluedCredits.read(paragraph) != nil { return .credits }
    // Whose the rights are stands over a text, too, and so do menus and slogans as long as a text, which end no sentence.
    if paragraph.isProse, !paragraph.isCall {
      return paragraph.shape.sentences == 0 || LegalNotices.isNotice(paragraph) ? .other : .text
    }
    return paragraph.isTitleLike ? .title : .other
  }

  private static func isPagePart(_ paragraph: Paragraph, isFirst: Bool) -> Bool {
    guard paragraph.shape.columns <= 160, !paragraph.shape.isEnded else { return false }
    if paragraph.shape.columns > 12, home.start(paragraph.text), paragraph.shape.clauses == 0 { return true }
    if paragraph.shape.columns <= 40, paragraph.text.hasSuffix(body) || isField(paragraph.text) { return true }
    if Breadcrumbs.isBreadcrumb(paragraph) || isPageOfPaper(paragraph.text) { return true }
    if paragraph.mentions.contains(.degrees) || today.start(paragraph.text) { return true }
    let scalars = paragraph.text.scalars[...]
    let words = scalars.contains(where: \.isSpace) ? scalars.split(whereSeparator: \.isSpace) : [scalars]
    if words.count == 1, let word = words.first {
      return word.count <= 6 && !word.contains("的") && channels.suffix(of: word) != nil
        || word.count == 3 && weekdays.contains(String(scalars: word))
        || isFirst && paragraph.shape.columns <= 40 && sites.suffix(of: word) != nil
    }
    return isCalendar(words) || isMenu(words)
  }

  /// Whether a line is a field of the table that official papers are filed by: `有 效 性：有效`.
  private static func isField(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.firstScalar, CreditLabel.opens(with: first) else { return false }
    let line = CreditLabel.unpadded(text.scalars[...])
    // 版面：第03版 stands under headlines, too.
    guard let label = CreditLabel.longest(at: line), label.meaning == .page || label.meaning == .published,
      label.word.first != "版"
    else { return false }
    return line.dropFirst(label.word.count).first.map { "：:".unicodeScalars.contains($0) } ?? false
  }

  /// Whether words are those of a menu: short, and the names of channels among them.
  private static func isMenu(_ words: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard words.count >= 3, words.allSatisfy({ $0.count <= 6 && $0.allSatisfy { Han.isIdeograph($0) } }) else {
      return false
    }
    return words.count { menu.contains(String(scalars: $0)) || channels.suffix(of: $0) != nil } >= 2
  }

  /// Whether words are a row of a calendar: the days of a week, or their numbers.
  private static func isCalendar(_ words: [ArraySlice<Unicode.Scalar>]) -> Bool {
    guard words.count >= 3 else { return false }
    return words.allSatisfy { $0.count == 1 && "日一二三四五六".unicodeScalars.contains($0[$0.startIndex]) }
      || words.allSatisfy { $0.count <= 2 && $0.allSatisfy(DateText.isDigit) }
  }

  /// Whether a line names a page of a newspaper: `第A03版：民生`, `A03：民生`.
  private static func isPageOfPaper(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 40, let first = text.firstScalar,
      first == "第" || first.isLatinLetter || first.isSpace || DateText.isDigit(first)
    else { return false }
    let scalars = text.scalars[...]
    let number = (first == "第" ? scalars.dropFirst() : scalars).drop { $0.isLatinLetter }.drop { $0.isSpace }
    let rest = number.drop(while: DateText.isDigit).drop { $0.isSpace }
    guard number.count > rest.count, number.count - rest.count <= 3, let sign = rest.first else { return false }
    return sign == "版" || first.isLatinLetter && (sign == "：" || sign == ":")
  }

  private static let channels = ScalarWords(
    list: "首页 正文 新闻 要闻 快讯 快訊 动态 资讯 公告 频道 专栏 栏目 专题 导航 新闻中心 信息公开 关于我们 产品展示 联系我们 详情")
  private static let menu: Set<String> = [
    "首页", "正文", "新闻", "时政", "社会", "民生", "财经", "经济", "文旅", "旅游", "文化", "体育", "娱乐", "教育", "健康", "视频", "图片", "专题", "评论",
    "党建", "政务",
    "政务公开", "政务服务", "互动交流", "本地", "国内", "国际", "科技", "军事", "房产", "汽车", "理论", "直播", "数字报", "论坛", "公告", "概况", "要闻", "县区",
    "登录", "注册",
  ]
  private static let weekdays: Set<String> = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天"]
  private static let sites = ScalarWords(list: "门户网站 政府网 政务网 新闻网 信息网 官网 官方网站 网站 数字报 数字报刊 电子版 电子报 报刊网")
  private static let body = Array("正文".utf8)
  private static let weekday = Phrases("星期 周一 周二 周三 周四 周五 周六 周日")
  private static let home = Phrases("首页 网站首页 本站首页")
  static let degrees = Phrases("℃ °C")
  private static let today = Phrases("今天是 今日是 现在是 天气预报： 天气预报:")
}
