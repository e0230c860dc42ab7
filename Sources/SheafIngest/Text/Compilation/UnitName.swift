import SheafKit

/// The name of the unit that an article is from, alone on a line over its title, `北桥机务段`, or in brackets under it,
/// `（南山分公司党总支）`.
enum UnitName {
  /// Whether some characters are the name of a unit and nothing else.
  static func isOne(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...20).contains(name.count), name.allSatisfy({ Han.isIdeograph($0) && !particles.contains($0) }),
      common.suffix(of: name) == nil
    else { return false }
    return PersonNames.isOffice(name) || name.count >= 4 && endings.suffix(of: name) != nil
  }

  /// The name of a unit in brackets that a line is and nothing else; nil for any other line.
  static func bracketed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.count <= 80, let first = line.firstScalar, "（(".unicodeScalars.contains(first),
      ClosingBracket.isWhole(line)
    else { return nil }
    let name = line.scalars.dropFirst().dropLast().trimming(\.isSpace)
    return isOne(name) ? ArraySlice(String(scalars: name).utf8) : nil
  }

  /// What no name of a unit holds: a heading may end as one does, 我们的车间.
  private static let particles = ScalarSet("的了在把我你他她它是不这那着过被让有".unicodeScalars)
  /// What ends as names of units do and is none.
  private static let common = ScalarWords(
    list: """
      大会 晚会 机会 社会 体会 盛会 集会 聚会 年会 座谈会 运动会 报告会 推进会 现场会 交流会 一站 好处 深处 用处 到处 之处 远处 暖心处 格局 布局 结局 开局 新局 平台 舞台 \
      擂台 上台 阳台 张网 上网 联网 回报 汇报 通报 喜报 上报 举办 主办 督办 承办 出院 住院 返校 全部 内部 组队 抱团 城市 上市 都市 地区 小区 园区 景区 \
      下乡 家乡 故乡 乡村 农村 进村 出村 新村
      """)
  /// How units are called beside offices.
  private static let endings = ScalarWords(
    list: "段 厂 矿 支部 总支 党委 党组 车间 项目部 幼儿园 学校 学院 医院 工区 协会 联社 信用社 法庭 卫生所 派出所 供电所 管理所 研究所 水库 农场 牧场 分行 银行 营业厅")
}
