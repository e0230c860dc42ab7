import SheafIngest
import SheafKit

/// The one person that a label names.
///
/// Chinese does not mark where a name begins. It is taken for certain when the label is nothing but a name, when an
/// office ends before it (`客户经理|王芳`), when it stands apart (`王芳，白砚营业厅店长`), or when the text behind the label
/// goes on to use it; otherwise nobody is named.
enum PersonLabel {
  typealias Text = ArraySlice<Unicode.Scalar>

  /// The person that a label names; `text` is what follows it.
  static func person(in label: Text, of text: String) -> String? {
    guard label.contains(where: Han.isIdeograph) else { return latinPerson(in: label) }
    let parts = label.split { "，,（）() 　|｜：:“”".unicodeScalars.contains($0) }
    let names = parts.compactMap { ending($0, of: text) }
    guard names.count == 1, let name = names.first else { return nil }
    return name
  }

  /// The name that a part of a label is, or ends with.
  private static func ending(_ part: Text, of text: String) -> String? {
    let part = titles.end(of: part).map { part.dropLast($0.count) } ?? part
    guard !part.contains(where: { "、和与及".unicodeScalars.contains($0) && part.count > 4 }) else { return nil }
    if part.count <= 4 {
      let name = String(codePoints: part)
      if isName(part), !LeadWords.endsWithRole(part) || text.holds(name, within: 2400) { return name }
    }
    // A foreign name keeps its dot: 店长阿依古丽·买买提.
    var candidates = [3, 2, 4].filter { $0 < part.count }.map { part.suffix($0) }.filter(isName)
    candidates = candidates.filter { $0.count < 4 || isCompound($0) }
    if let name = candidates.first(where: { LeadWords.endsWithRole(part.dropLast($0.count)) }) {
      return String(codePoints: name)
    }
    return candidates.first { part.count - $0.count >= 2 && text.holds(String(codePoints: $0), within: 2400) }
      .map { String(codePoints: $0) }
  }

  /// Whether two to four Han characters can be a name and are no common word.
  static func isName(_ text: Text) -> Bool {
    guard (2...4).contains(text.count), let first = text.first, Surnames.begins(with: first),
      text.count < 4 || isCompound(text), text.allSatisfy(Han.isIdeograph), Surnames.length(at: text) > 0
    else { return false }
    return !words.contains(pair(text.prefix(2))) && !words.contains(pair(text.suffix(2)))
  }

  /// Two code points as one number.
  private static func pair(_ text: Text) -> UInt64 { text.reduce(0) { $0 << 32 | UInt64($1.value) } }

  /// Whether a text opens with a surname of two characters, as names of four do.
  private static func isCompound(_ text: Text) -> Bool { text.count >= 2 && Surnames.isCompound(text) }

  /// Two to four capitalised words: alone, before a comma, or behind an office in small letters.
  private static func latinPerson(in label: Text) -> String? {
    let words = label.prefix { !",(:–—".unicodeScalars.contains($0) }.split(separator: " ")
    let capitalised = words.reversed().prefix { $0.first.map { (0x41...0x5A).contains($0.value) } ?? false }.reversed()
    let name = capitalised.drop { offices.contains(String(codePoints: $0).lowercased()) }
    guard (2...4).contains(name.count), words.count - capitalised.count <= 4 else { return nil }
    guard words.count == capitalised.count || LeadWords.endsWithRole(words[words.count - capitalised.count - 1])
    else { return nil }
    return name.map { String(codePoints: $0) }.joined(separator: " ")
  }

  private static let titles = EdgeWords(
    "同志 先生 女士 老师 师傅")

  private static let offices = Set(
    """
    nurse doctor captain professor director manager engineer teacher the head chief mr mrs ms dr mr. mrs. ms. dr.
    sir interviewer question answer
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words that begin with a surname or end like a name, and are none.
  private static let words = Set(
    """
    管理 温暖 温馨 关爱 关怀 关注 关键 安全 安排 安装 安心 方法 方案 方式 方向 时间 时刻 时代 经验 计划 常态 常规 成效 成果 成绩 成长 成立 成功 和谐 向上 向前 向心 平安 平台 平凡 幸福 高效
    高温 高度 高质 金融 金额 文化 文明 文艺 武装 石油 路线 路径 项目 连心 连续 党建 党员 党委 党史 党群 党支 满意 单位 古镇 容量 施工 简介 强化 温情 明确 明天 全面 全力 全员 全体 全程 于是
    马上 何以 万家 万户 万众 龙头 路上 车间 车站 车辆 司机 司法 农业 农村 农民 农户 牛奶 谷物 黄金 白天 夜班 包保 甘于 祝福 祝愿 蓝图 双拥 冷暖 冷热 温饱 齐心 齐抓 焦点 向导 应急 应对 封闭
    国家 国际 能力 能源 能手 华诞 查看 查找 周边 周密 鼓励 严格 严防 严守 严把 温度 危险 任务 任职 喻为 费用 辛苦 巩固 隋唐 后勤 通信 服务 保障 建设 工作
    """.listed.map { pair($0[...]) })
}
