import SheafKit

/// Chinese surnames: those that nine people in ten have, and the compound ones, in both ways of writing.
package enum Surnames {
  /// The length of the surname that a text begins with, 2 for a compound one; 0 for none.
  package static func length(at start: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = start.first, begins(with: first) else { return 0 }
    if isCompound(start) { return 2 }
    return singleSet.contains(first) ? 1 : 0
  }

  /// Whether a surname begins with a code point.
  package static func begins(with first: Unicode.Scalar) -> Bool { beginnings.contains(first) }

  /// Whether a code point is a surname.
  package static func isSingle(_ scalar: Unicode.Scalar) -> Bool { singleSet.contains(scalar) }

  /// Whether two code points are a surname.
  package static func isCompound(_ name: String) -> Bool { compound.contains(name) }

  /// Whether a text begins with a surname of two code points.
  package static func isCompound(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = start.first, compoundFirst.contains(first), let second = start.dropFirst().first,
      compoundSecond.contains(second)
    else { return false }
    return compound.contains(String(scalars: start.prefix(2)))
  }

  /// The code points that surnames begin with.
  package static let firstCharacters = single.union(compound.compactMap(\.unicodeScalars.first))

  private static let beginnings = ScalarSet(firstCharacters)
  private static let compoundFirst = ScalarSet(compound.compactMap(\.unicodeScalars.first))
  private static let compoundSecond = ScalarSet(compound.compactMap { $0.unicodeScalars.dropFirst().first })
  private static let singleSet = ScalarSet(single)

  private static let single = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江\
    尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍\
    涂成苗谷曲盛冉蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇\
    張陳劉楊黃趙吳孫馬鄭梁許韓馮鄧蕭葉蘇蔣盧賴鍾閻譚鄒龔萬錢湯嚴賀顧龍寧陸薑範歐莊連溫聶齊關單紀裴簡\
    栾隋商萧翁芮蔺阚仝楚晁匡辜荀鞠亓郜昝刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝\
    桓阎谌郁庾竺嵇裘缪钮甄羿邴糜隗宓郗厉戎邰鄂胥莘郦璩濮扈郏茹暨阙殳夔蒯荆逯岑洪藍鐘閆蘭龐塗鄔鄺駱聞蘆婁褚糜羅傅骆鄢冼逄睢仉谯郯郇禤蹇缑佴揭
    """.unicodeScalars)

  private static let compound: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "端木", "东方", "南宫", "独孤", "呼延",
    "澹台", "闻人", "申屠", "太史", "轩辕", "钟离", "淳于", "濮阳", "公冶", "赫连", "单于", "万俟", "宗政", "鲜于", "拓跋", "百里", "东郭", "西门", "第五",
    "司寇", "公羊", "乐正", "梁丘", "左丘", "歐陽", "司馬", "諸葛",
    "闾丘", "亓官", "巫马", "漆雕", "羊舌", "仲孙", "叔孙", "公西", "尉遲", "鮮于", "鍾離", "閭丘",
  ]
}
