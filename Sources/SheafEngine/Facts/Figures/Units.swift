import SheafKit

/// What numbers of Chinese text are followed by, and what that tells of them.
///
/// Left out on purpose are words that name after a number instead of counting: 号, 楼, 团, 届, 级, 路, 线, 站, 区, 月, 日.
enum Units {
  /// The longest unit at a place.
  static func match(in text: [Unicode.Scalar], at start: Int) -> WordTrie<Figure.Kind>.Match? {
    trie.longest(in: text, from: start, to: min(text.count, start + 8))
  }

  /// Nouns that a large number counts without a word between (400万居民).
  static let nouns = StartingWords(
    """
    居民 人口 市民 村民 群众 农民 职工 员工 用户 客户 学生 师生 学员 观众 读者 网友 游客 旅客 党员 干部 志愿者 医生 护士 医护人员 医务人员 工人 老人 儿童 孩子 \
    企业 农户 贫困户 家庭 部门 单位 城市 国家 商户 会员 官兵 民警 代表 选手 运动员 教师 老师
    """)

  private static let trie: WordTrie<Figure.Kind> = {
    var trie = WordTrie<Figure.Kind>()
    trie.add(
      """
      元 万元 亿元 块钱 块 角钱 美元 欧元 英镑 日元 港元 港币 卢布 韩元 澳元 加元 人民币 元人民币 元钱 美金
      """, .money)
    trie.add("% ‰ 个百分点 百分点 倍 成", .share)
    trie.add(
      """
      小时 个小时 个多小时 个半小时 钟头 个钟头 个多钟头 分钟 分多钟 秒 秒钟 天 昼夜 个昼夜 个月 个多月 个半月 个来月 年 周 个星期 个多星期 星期 个季度 \
      个学期 个工作日 工作日 个世纪 个年头 个交易日 学时 课时 个课时 个夜晚 个晚上 个白天 个春秋 晚 夜 宿 个日夜 个日日夜夜
      """, .duration)
    trie.add("岁 周岁 岁半", .age)
    trie.add("公里 千米 米 厘米 毫米 微米 纳米 海里 英里 英尺 英寸 华里 光年 里路 里地 延米 km m cm mm", .length)
    trie.add("平方米 平方公里 平方千米 平方厘米 平米 亩 亩地 公顷 平方英里 ㎡", .area)
    trie.add("立方米 立方 升 毫升 加仑 ml", .volume)
    trie.add("吨 公斤 千克 斤 克 毫克 微克 磅 盎司 标准箱 kg", .weight)
    trie.add(
      """
      ℃ 摄氏度 度电 千瓦时 千瓦 兆瓦 瓦 万千瓦 千伏 千伏安 兆伏安 伏 安培 赫兹 兆赫 分贝 帕 兆帕 百帕 毫安 公里/小时 米/秒 千卡 卡路里 马力 \
      立方米/秒 kw kwh mw gb mb tb gbps mbps
      """, .measure)
    trie.add(
      """
      次 人次 台次 车次 架次 场次 艘次 班次 件次 户次 批次 趟 遍 回 轮 例次 航次 梯次 辆次 趟次 人天
      """, .times)
    trie.add(
      """
      名 位 人 个 个人 户 家 台 套 台套 件 辆 张 份 间 座 处 条 根 只 头 匹 棵 株 颗 粒 支 枝 队 组 批 项 类 种 款 篇 幅 本 册 部 期 场 节 堂 门 所 \
      栋 幢 层 室 床 桌 顿 餐 杯 瓶 箱 包 袋 桶 盒 筐 艘 架 列 口 眼 片 段 盏 面 把 顶 双 对 副 封 通 单 笔 宗 起 例 桩 道 步 句 字 页 票 席 尾 羽 \
      枚 门课 堂课 节课 桌次 盆 罐 捆 车 船 则 剂 针 支剂 口人 首 朵 扇 具 扎 束 卷 台班 \
      句话 件事 字节 部门 丛 艇 垄 畦 窝 拨 幕 集 号人 口井 帧 摊 柜 屉 眼井
      """, .count)
    return trie
  }()
}
