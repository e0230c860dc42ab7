import SheafKit

/// The words and forms of a bulletin in one language.
///
/// The only place that knows languages: formatters get what is made here ready to print. A language that is not here
/// is worded in English.
enum Wording: CaseIterable {
  /// Simplified Chinese.
  case simplifiedChinese
  /// Traditional Chinese.
  case traditionalChinese
  /// English, and every other language.
  case english

  /// The wording for a BCP 47 tag. `zh`, `zh-CN` and `zh-SG` are simplified; `zh-TW`, `zh-HK`, `zh-MO` traditional.
  init(language: String) {
    let parts = language.lowercased().split(separator: "-")
    guard parts.first == "zh" else {
      self = .english
      return
    }
    let traditional: Set<Substring> = ["hant", "tw", "hk", "mo"]
    self =
      parts.contains(where: traditional.contains) && !parts.contains("hans")
      ? .traditionalChinese : .simplifiedChinese
  }

  /// The words of the page furniture.
  var labels: Labels {
    switch self {
    case .simplifiedChinese:
      Labels(
        contents: "目录", editorsNote: "编者按", sources: "资料来源", skipToText: "跳到正文", empty: "本期没有符合条件的稿件。",
        emptySection: "本栏暂无稿件。",
        figure: "图",
        omission: "……", colon: "：", brackets: .init(opening: "（", closing: "）"))
    case .traditionalChinese:
      Labels(
        contents: "目錄", editorsNote: "編者按", sources: "資料來源", skipToText: "跳到正文", empty: "本期沒有符合條件的稿件。",
        emptySection: "本欄暫無稿件。",
        figure: "圖",
        omission: "……", colon: "：", brackets: .init(opening: "（", closing: "）"))
    case .english:
      Labels(
        contents: "Contents", editorsNote: "Editor’s note", sources: "Sources", skipToText: "Skip to the text",
        empty: "No article met the conditions.",
        emptySection: "Nothing in this section.", figure: "Picture", omission: " […] ", colon: ": ",
        brackets: .init(opening: "(", closing: ")"))
    }
  }

  /// `第12期（总第60期）`; nil when neither number is given.
  func issue(number: Int?, total: Int?) -> String? {
    switch (self, number, total) {
    case (_, nil, nil): nil
    case (.english, let number?, let total?): "No. \(number) (\(total) in all)"
    case (.english, let number?, nil): "No. \(number)"
    case (.english, nil, let total?): "Issue \(total)"
    case (.simplifiedChinese, let number?, let total?): "第\(number)期（总第\(total)期）"
    case (.simplifiedChinese, let number?, nil), (.traditionalChinese, let number?, nil): "第\(number)期"
    case (.simplifiedChinese, nil, let total?): "总第\(total)期"
    case (.traditionalChinese, let number?, let total?): "第\(number)期（總第\(total)期）"
    case (.traditionalChinese, nil, let total?): "總第\(total)期"
    }
  }

  /// `2021年3月8日`.
  func date(_ date: CalendarDate) -> String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: "\(date.year)年\(date.month)月\(date.day)日"
    case .english: "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `来源：临江晚报，2021年3月5日`; without a medium the organisation that the article comes from stands alone; nil when
  /// nothing is known.
  func source(_ source: String?, organisation: String?, published: CalendarDate?) -> String? {
    let labelled =
      switch self {
      case .simplifiedChinese: source.map { "来源：" + $0 }
      case .traditionalChinese: source.map { "來源：" + $0 }
      case .english: source
      }
    let parts = [labelled ?? organisation, published.map(date)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: listSeparator)
  }

  /// `另有临江在线等2家转载`: who else carried a text. `names` may be fewer than `count`; nil for a count of 0.
  func reposts(names: [String], count: Int) -> String? {
    guard count > 0 else { return nil }
    switch self {
    case .simplifiedChinese, .traditionalChinese:
      let carried = self == .simplifiedChinese ? "转载" : "轉載"
      guard let first = names.first else { return "另有\(count)处\(carried)" }
      return count == 1 ? "另有\(first)\(carried)" : "另有\(first)等\(count)家\(carried)"
    case .english:
      guard let first = names.first else { return count == 1 ? "carried once more" : "carried \(count) times more" }
      return count == 1 ? "also carried by \(first)" : "also carried by \(first) and \(count - 1) more"
    }
  }

  /// `记者 王芳 李小满　通讯员 田久`: contributors of one role share its name.
  func byline(_ contributors: [Contributor]) -> String? {
    guard !contributors.isEmpty else { return nil }
    var groups: [(role: String?, names: [String])] = []
    for contributor in contributors {
      if groups.last?.role == contributor.role, !groups.isEmpty {
        groups[groups.count - 1].names.append(contributor.name)
      } else {
        groups.append((contributor.role, [contributor.name]))
      }
    }
    switch self {
    case .simplifiedChinese, .traditionalChinese:
      return groups.map { ([$0.role].compactMap { $0 } + $0.names).joined(separator: " ") }.joined(separator: "　")
    case .english:
      return groups.map { group in
        let names = group.names.joined(separator: ", ")
        return group.role.map { "\($0) \(names)" } ?? names
      }.joined(separator: "; ")
    }
  }

  /// The number of a section with its mark, from 0: `一、`; in English `1.`.
  func section(_ index: Int) -> String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: ChineseNumeral.text(index + 1) + "、"
    case .english: "\(index + 1)."
    }
  }

  /// The labels of the foot: 报, 送, 发, 编辑, 印数.
  var foot: (report: String, send: String, issue: String, editor: String, copies: String) {
    switch self {
    case .simplifiedChinese: ("报", "送", "发", "编辑", "印数")
    case .traditionalChinese: ("報", "送", "發", "編輯", "印數")
    case .english: ("Reported to", "Sent to", "Issued to", "Editor", "Copies")
    }
  }

  /// `30份`.
  func copies(_ count: Int) -> String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: "\(count)份"
    case .english: "\(count)"
    }
  }

  /// What joins the receivers of a distribution list.
  var listSeparator: String {
    switch self {
    case .simplifiedChinese, .traditionalChinese: "，"
    case .english: ", "
    }
  }
}
