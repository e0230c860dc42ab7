import SheafKit

/// The medium that an article names as its own in its lead: `…之际，某某晚报走进多个村庄`.
enum LeadSource {
  /// The medium that is the subject of a clause of the first paragraph and does what only reporters do; nil when there
  /// is none.
  static func name(in block: Block?) -> Stated<String>? {
    guard let block, case .paragraph = block.content else { return nil }
    let text = block.plainText
    guard traces.occur(in: ArraySlice(text.utf8.prefix(1600))) else { return nil }
    let clauses = Array(text.unicodeScalars.prefix(400)).split(whereSeparator: stops.contains)
    for clause in clauses.prefix(24) {
      for verb in verbs {
        guard let place = firstIndex(of: verb, in: clause.prefix(18)) else { continue }
        let name = clause[..<place]
        if isMedium(name) { return Stated(String(scalars: name), from: String(scalars: clause), at: block.place) }
      }
    }
    return nil
  }

  private static func isMedium(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.count >= 4, pronouns.prefix(of: name) == nil else { return false }
    if MediumName.isLike(name), newspapers.suffix(of: name) != nil { return true }
    // A site with its region: 某某网河北.
    guard let region = regions.suffix(of: name) else { return false }
    let site = name.dropLast(region.count)
    return site.last == "网" && site.count >= 3 && MediumName.isLike(site)
  }

  private static func firstIndex(of word: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.count >= word.count else { return nil }
    return (text.startIndex...(text.endIndex - word.count)).first {
      text[$0] == word.first && text[$0...].starts(with: word)
    }
  }

  private static let verbs = scalars("深入 走进 走访 采访 探访 对话 专访 推出 获悉 了解到 记者 派出 策划 开设 特别报道 报道")
  private static let pronouns = ScalarWords(list: "本 该 据 由 在 经 从 与 和 各 多家 有")
  private static let stops = ScalarSet("，。！？；：“”".unicodeScalars)
  /// What such a name ends with; a text that has none of these names none.
  private static let traces = Phrases(newspaperWords + " 网")
  private static let newspapers = ScalarWords(list: newspaperWords)
  private static let newspaperWords =
    "日报 晚报 晨报 早报 都市报 商报 周报 时报 快报 青年报 农民报 工人报 电视台 广播电台 新闻网 通讯社 融媒体中心 周刊 客户端"
  private static let regions = ScalarWords(
    list: "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 "
      + "新疆 香港 澳门 频道 站")

  private static func scalars(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }
  }
}
