import SheafKit

/// Tells figures from numbers that name something.
enum FigureNames {
  /// Whether what stands before a number makes a name, an ordinal or a code of it.
  static func isNamedBefore(_ start: Int, in text: FactText) -> Bool {
    let before = text.at(start - 1)
    if text.kind(start - 1).contains(.letter) { return true }
    if before == "-" || before == "–" || before == "_" || before == "/" || before == "#" || before == "№"
      || before == "."
    {
      return text.kind(start - 2).contains(.letter) || text.kind(start - 2).contains(.digit)
        || text.kind(start - 2).contains(.han) || before == "#" || before == "№"
    }
    if before == "第" || before == "〔" || before == "[" { return true }
    if text.kind(start).contains(.numeral), text.kind(start - 1).contains(.han),
      ordinals.contains(before)
    {
      // 之三 is an ordinal; 十 before a numeral belongs to a number that did not read as one.
      return !(before == "期" && !text.has("星期", before: start))
    }
    if before == "届" || before == "国", text.at(start + 1) == "条" || before == "届" { return true }
    var end = start
    if text.at(end - 1) == ":" || text.scalars.indices.contains(end - 1) && text.scalars[end - 1] == "：" { end -= 1 }
    return labels.length(in: text.folded, endingAt: end, downTo: max(0, end - 4)) > 0
  }

  private static let ordinals = ScalarSet("初周期拜老小届农双之十")

  /// Words before a number that is a code.
  private static let labels = EndingWords(
    "电话 热线 邮编 文号 编号 型号 车牌 车牌号 拨打 传真 手机 微信 邮政编码 证号 批号 尾号 代码 房号 国道 省道 县道 代号 总第 编码 序号 账号")

  /// Whether a number with a unit is a figure and neither a date, a name nor a turn of phrase.
  static func isFigure(_ figure: FigureScanner.Found, in text: FactText) -> Bool {
    let unit = figure.unit
    let word = text.string(unit)
    let next = text.at(unit.upperBound)
    let hasWord = figure.range.lowerBound < figure.number.range.lowerBound || figure.range.upperBound > unit.upperBound
    if figure.number.needsWord, !hasWord { return false }
    if text.has("一体", at: unit.upperBound) || text.has("一心", at: unit.upperBound) { return false }
    // 12支局长: the unit begins an office.
    if RoleWords.length(in: text, at: unit.lowerBound) > unit.count { return false }
    switch text.folded[unit.upperBound - 1] {
    case "年":
      // 2020年 is a date, 3年级 a class, 100周年 an occasion.
      if word == "年", figure.number.range.count == 4, !figure.number.isHan, (1000...2200).contains(figure.number.value)
      {
        return false
      }
      if "级代度底初末间月".unicodeScalars.contains(next) || text.kind(unit.upperBound).contains(.digit) { return false }
      if word == "年", figure.number.isHan, figure.number.range.count == 2, figure.number.step == 1, !hasWord {
        return false
      }
    case "周": if "年边岁一二三四五六日末".unicodeScalars.contains(next) { return false }
    case "天":
      if "然堂空气津安使下".unicodeScalars.contains(next) || text.has("两头", at: unit.upperBound) { return false }
    case "次":
      if text.has("列车", at: unit.upperBound) || text.has("航班", at: unit.upperBound)
        || text.has("会议", at: unit.upperBound) || text.has("全会", at: unit.upperBound)
      {
        return false
      }
    case "伏": if !isMeasured(figure, in: text) { return false }
    case "成":
      guard figure.number.isHan, figure.number.isSmall, figure.number.value >= 2, figure.number.value < 10,
        !"不绩为功立员果都就了本熟年长分交份语群全效型千百品像片色".unicodeScalars.contains(next)
      else { return false }
    case "期", "班", "标", "幕": if !hasWord, !figure.number.isRounded { return false }
    case "条": if isPolicy(figure, in: text) { return false }
    case "元", "台", "家", "枝", "门", "盘":
      if figure.number.isHan, figure.number.isSmall, isPlace(unit.upperBound, in: text) { return false }
    case "升", "克", "瓦", "帕", "兆", "分": if "级旗".unicodeScalars.contains(next) { return false }
    case "人": if "民大才工士格文".unicodeScalars.contains(next), !text.has("工作", at: unit.upperBound) { return false }
    case "名": if "单额片字义牌".unicodeScalars.contains(next) { return false }
    case "对", "把", "面": if figure.number.isHan, figure.number.isSmall { return false }
    case "组": if "长织".unicodeScalars.contains(next) { return false }
    case "队": if "长员".unicodeScalars.contains(next) { return false }
    case "支": if "局部行线撑流援柱架付出持".unicodeScalars.contains(next) { return false }
    case "口": if "子".unicodeScalars.contains(next) { return false }
    case "位": if "数置于".unicodeScalars.contains(next) { return false }
    case "个": if isAbstract(unit.upperBound, in: text) { return false }
    default: break
    }
    guard figure.number.isHan else { return true }
    if unit.count == 1, "包单通票车船".unicodeScalars.contains(text.scalars[unit.lowerBound]) { return false }
    return isHanFigure(figure, word: word, hasWord: hasWord, in: text)
  }

  /// Chinese numerals count less often than digits do: 一 is an article more often than a number, and 两个, 三种, 四面 are
  /// turns.
  private static func isHanFigure(
    _ figure: FigureScanner.Found, word: String, hasWord: Bool, in text: FactText
  ) -> Bool {
    let number = figure.number
    guard number.isSmall else { return !handOnly.contains(word) || number.value >= 100 || number.isRounded }
    let isLong = word.hasPrefix("个多") || word.hasPrefix("个半") || hasWord
    if number.value == 1 { return isLong && (figure.kind == .duration || figure.kind == .length) }
    if word.unicodeScalars.count == 1, handOnly.contains(word) { return hasWord }
    if number.value == 2, dualWords.contains(word) { return hasWord }
    if word == "个" {
      let end = min(text.count, figure.unit.upperBound + 8)
      return NounWords.head(in: text, from: figure.unit.upperBound, to: end) != nil
    }
    return true
  }

  /// Units that small Chinese numerals stand before in turns of phrase.
  private static let handOnly: Set<String> = [
    "处", "面", "层", "级", "项", "种", "类", "点", "字", "句", "步", "口", "眼", "页", "分", "道", "门", "头", "世", "段", "条",
    "块", "副", "队", "部", "章", "回", "轮", "例", "则", "升", "克", "根", "集", "首", "出", "双", "手", "口人", "把", "把手", "票",
  ]

  /// Units that 两 stands before when it means both.
  private static let dualWords: Set<String> = ["个", "人", "家", "位", "头", "只", "条", "方", "年", "天", "岁", "次", "块", "座"]

  /// What 个 counts when it counts nothing that can be seen.
  private static func isAbstract(_ index: Int, in text: FactText) -> Bool {
    abstract.length(in: text.folded, from: index, to: min(text.count, index + 4)) > 0
  }

  private static let abstract = StartingWords(
    "方面 环节 阶段 层次 层面 代表 意识 自信 维护 全面 结合 不 到位 一 确保 坚持 必须 转变 新 务必 体系 关键 重点 角度 维度 问题 特点 原因 清单 聚焦 性质 别 体")

  /// 220千伏白砚线: a voltage that names a line is none that somebody measured.
  private static func isMeasured(_ figure: FigureScanner.Found, in text: FactText) -> Bool {
    guard text.isStop(figure.unit.upperBound) else { return false }
    let clause = text.clauseStart(figure.range.lowerBound, reach: 12)
    return (clause..<figure.range.lowerBound).contains {
      text.has("电压", at: $0) || text.has("升", at: $0) || text.has("达", at: $0)
    }
  }

  /// 惠农9条: rules that are called by their number.
  private static func isPolicy(_ figure: FigureScanner.Found, in text: FactText) -> Bool {
    guard figure.rounding == .exact, figure.number.value <= 100 else { return false }
    let before = text.at(figure.range.lowerBound - 1)
    return "企农民商才岗侨旅房市学新".unicodeScalars.contains(before)
      && (text.isStop(figure.unit.upperBound) || "政措意规和的等".unicodeScalars.contains(text.at(figure.unit.upperBound)))
  }

  /// 五台山, 三元里: places that begin like a figure.
  private static func isPlace(_ index: Int, in text: FactText) -> Bool {
    "山河县区市镇乡渠峡桥里庄屯湾寺沟岭关街路巷坊堡寨".unicodeScalars.contains(text.at(index))
  }
}
