import SheafKit

/// Digests to try a formatter on: between them they hold everything that a digest can.
///
/// The organisations and people in them are invented.
public enum SampleDigests {
  /// A digest with its name, and the pictures of it that can be had.
  public struct Sample: Sendable {
    /// The name, for messages and files.
    public var name: String
    /// The digest.
    public var digest: Digest
    /// Its pictures.
    public var pictures: Pictures

    /// Makes a sample.
    public init(_ name: String, _ digest: Digest, pictures: Pictures = Pictures()) {
      self.name = name
      self.digest = digest
      self.pictures = pictures
    }
  }

  /// Every sample, for loops.
  public static var all: [Sample] {
    [
      Sample("bulletin", bulletin), Sample("english", english), Sample("empty", empty),
      Sample("every-construct", everyConstruct, pictures: pictures), Sample("hostile", hostile),
      Sample("hundred", numbered(100)), Sample("naughty", naughty),
    ]
  }

  /// A digest with an issue, without sections or entries.
  public static var empty: Digest {
    Digest(
      language: "zh-Hans", masthead: masthead(title: "晚风快讯"), sections: [], labels: chinese,
      provenance: provenance(read: 12, chosen: 0))
  }

  /// A digest of any number of short entries in one section without a title, for measuring.
  public static func numbered(_ count: Int) -> Digest {
    let entries = (1...max(1, count)).map { number in
      Entry(
        number: number, article: "number-\(number)", headline: "禾口渡修船队第\(number)次夜航",
        parts: [
          .highlights([
            Highlight(
              inlines: [
                .text("第\(number)次夜航那天，水位比前一晚高了"), .mark([.text("\(number)厘米")]),
                .text("，修船队的“老把式”许阿桂带着两名徒弟，用3个小时换下了整条缆绳——天亮时，渡口照常开船。"),
              ], article: "number-\(number)", block: 0, range: TextRange(start: 0, end: 60))
          ])
        ], source: "来源：禾口渡口公所，2023年5月\(number % 28 + 1)日")
    }
    return Digest(
      language: "zh-Hans", masthead: masthead(title: "渡口记事"), sections: [section(nil, entries)], labels: chinese,
      provenance: provenance(read: count, chosen: count))
  }

  // MARK: - Parts that the samples share

  /// The page furniture in simplified Chinese.
  public static var chinese: Labels {
    Labels(
      contents: "目录", editorsNote: "编者按", sources: "资料来源", skipToText: "跳到正文", empty: "本期没有符合条件的稿件。",
      emptySection: "本栏暂无稿件。", figure: "图", omission: "……", colon: "：",
      brackets: .init(opening: "（", closing: "）"))
  }

  /// The page furniture in English.
  static var englishLabels: Labels {
    Labels(
      contents: "Contents", editorsNote: "Editor’s note", sources: "Sources", skipToText: "Skip to the text",
      empty: "No article met the conditions.", emptySection: "Nothing in this section.", figure: "Picture",
      omission: " […] ", colon: ": ", brackets: .init(opening: "(", closing: ")"))
  }

  static func masthead(title: String) -> Masthead {
    Masthead(
      title: title, issue: "第7期（总第31期）", publisher: "青禾县渡口公所", classification: "内部资料 注意保存",
      date: date(2023, 6, 1), dateline: "2023年6月1日")
  }

  static func section(_ title: String?, number: String? = nil, _ entries: [Entry]) -> Section {
    Section(number: number, title: title, groups: [.init(entries: entries)])
  }

  static func provenance(read: Int, chosen: Int) -> Provenance {
    Provenance(recipe: "sample.yaml", articlesRead: read, articlesChosen: chosen)
  }

  /// A day; the earliest when it is not in the calendar.
  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? .earliest
  }
}
