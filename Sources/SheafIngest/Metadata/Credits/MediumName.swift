import SheafKit

/// Names of media: newspapers, sites, agencies, broadcasters.
enum MediumName {
  /// Whether a name ends as media are named (临江日报, 某某网, 某某电视台) and not as other nets and houses do (电网, 报社门口).
  static func isLike(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...18).contains(name.count) else { return false }
    guard name.allSatisfy({ Han.isIdeograph($0) || $0.isLatinLetter || $0 == "·" }) else {
      return false
    }
    // 某某云 is a medium and 管小云 somebody.
    if name.count == 3, name.last == "云", PersonNames.startsWithSurname(name) { return false }
    return endings.suffix(of: name) != nil && lookalikes.suffix(of: name) == nil
  }

  /// Whether two characters are the name of a newspaper or an agency, where something else shows that a medium stands there.
  static func isShort(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.count == 2 && (name.last.map { "报報社".unicodeScalars.contains($0) } ?? false)
      && name.allSatisfy(Han.isIdeograph)
      && lookalikes.suffix(of: name) == nil
  }

  /// Whether a line that stands alone under a title is the account that posted the text: 某某日报, 某某客户端, 某某发布.
  static func isAccount(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 12, isLike(line) else { return false }
    return accounts.suffix(of: line) != nil || line.count <= 6 && line.ends(with: ["发", "布"])
  }

  /// Whether a source is the place of an account on a site that carries accounts, `某某新闻·某某号·政务`: the host of a text.
  static func isHost(_ source: String) -> Bool {
    let parts = source.split(separator: "·")
    return parts.count > 1 && parts.contains { $0.hasSuffix("号") && $0.unicodeScalars.count >= 3 }
  }

  /// Whether two words are a medium called by its sign, `NDK Osthaven`, and not somebody: the first is two to five letters,
  /// all in capitals, as those of a name among small letters never are.
  static func opensWithSign(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count == 2, let sign = words.first, let last = words.last, (2...5).contains(sign.utf8.count) else {
      return false
    }
    return sign.utf8.allSatisfy { (0x41...0x5A).contains($0) } && last.first?.isUppercase == true
      && last.unicodeScalars.contains(where: \.properties.isLowercase) && !roles.contains(last.lowercased())
  }

  private static let roles: Set<String> = [
    "writer", "reporter", "staff", "correspondent", "editor", "contributor", "columnist", "fellow",
  ]

  /// Whether a name ends as those of parts of a site do: 某某频道, 某某专栏.
  static func isChannel(_ name: ArraySlice<Unicode.Scalar>) -> Bool { channels.suffix(of: name) != nil }

  private static let channels = ScalarWords(
    list:
      "频道 頻道 专栏 專欄 栏目 专题 要闻 国内新闻 国际新闻 社会新闻 本地新闻 时政新闻 地方新闻 综合新闻 图片新闻 体育新闻 财经新闻 娱乐新闻 民生新闻 校园新闻 学校新闻 企业新闻 公司新闻 "
      + "行业新闻 焦点新闻 热点新闻 头条新闻 最新新闻 國內新聞 國際新聞 社會新聞 地方新聞")
  private static let accounts = ScalarWords(list: "日报 晚报 晨报 早报 新报 都市报 商报 周报 时报 快报 青年报 电视台 广播电台 新闻网 在线 融媒 融媒体中心 客户端 公众号")
  private static let endings = ScalarWords(
    list:
      "日报 晚报 晨报 早报 都市报 商报 周报 时报 快报 导报 法制报 青年报 农民报 工人报 邮报 学报 报 网 新闻网 在线 电视台 广播电台 电台 广播 卫视 通讯社 社 "
      + "周刊 杂志 月刊 半月刊 画报 客户端 公众号 微信公众号 新闻 频道 融媒 融媒体 融媒体中心 新媒体 云 头条号 传媒 发布 "
      + "网络台 广播电视台 广电 日報 晚報 晨報 早報 時報 週刊 週報 周報 快報 報 網 新聞網 電視台 電臺 通訊社 雜誌 新聞 傳媒")

  /// What ends like a medium and is none.
  private static let lookalikes = ScalarWords(
    list:
      "看新闻 听新闻 读新闻 看新聞 聽新聞 电网 互联网 物联网 因特网 官网 路网 管网 水网 渔网 专网 局域网 联网 上网 铁路网 通信网 公路网 光网 宽带网 云网 骨干网 内网 外网 情报 汇报 通报 举报 预报 "
      + "海报 公报 申报 上报 填报 喜报 战报 简报 电报 警报 合作社 旅行社 公社 供销社 出版社 报社 社会 舞台 平台 阳台 窗台 柜台 后台 电台站 "
      + "广播站 白云 彩云")
}
