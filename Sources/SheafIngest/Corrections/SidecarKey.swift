/// The keys of a sidecar, as it writes them.
enum SidecarKey: String, CaseIterable {
  case title, kicker, subtitle, organisation, source
  case repostedFrom = "reposted-from"
  case byline, editors, dateline, published, language, address, drop
  /// In an entry: the title that the article gets.
  case newTitle = "new-title"
  /// The entries for the articles of a file that holds several.
  case articles

  /// The keys that a sidecar can have.
  static let ofFile = allCases.filter { $0 != .newTitle }
  /// The keys that an entry of `articles` can have.
  static let ofEntry = allCases.filter { $0 != .articles }

  /// What people write for a key; refused, but with the right name.
  static let also: [String: SidecarKey] = [
    "标题": .title, "题目": .title, "主题": .title, "name": .title, "headline": .title, "引题": .kicker, "眉题": .kicker,
    "副题": .subtitle, "副标题": .subtitle, "机构": .organisation, "单位": .organisation, "organization": .organisation,
    "来源": .source, "媒体": .source, "medium": .source, "转载自": .repostedFrom, "repostedFrom": .repostedFrom,
    "作者": .byline, "记者": .byline, "author": .byline, "authors": .byline, "编辑": .editors, "责任编辑": .editors,
    "editor": .editors, "电头": .dateline, "日期": .published, "发布日期": .published, "date": .published,
    "语言": .language, "lang": .language, "网址": .address, "链接": .address, "url": .address, "link": .address,
    "删除": .drop, "skip": .drop, "ignore": .drop, "新标题": .newTitle, "文章": .articles,
  ]
}
