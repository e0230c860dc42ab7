/// Words for what somebody is: offices, professions, memberships.
enum RoleWords {
  /// The length of the longest role that ends before a place; 0 for none.
  static func length(in text: FactText, endingAt end: Int, downTo limit: Int = 0) -> Int {
    roles.length(in: text.folded, endingAt: end, downTo: limit)
  }

  /// The length of a trade by its ending, 检漏工, 测绘员, where it is the whole clause before a place; 0 for none.
  static func tradeLength(in text: FactText, endingAt end: Int) -> Int {
    guard text.at(end - 1) == "工" || text.at(end - 1) == "员" else { return 0 }
    let start = text.clauseStart(end, reach: 5)
    guard text.isStop(start - 1), (3...4).contains(end - start), !PhraseWords.begins(in: text, at: start),
      !"施开复完动分罢加停返务竣全裁满超减人成官".unicodeScalars.contains(text.at(end - 2)),
      (start..<end).allSatisfy({ text.kind($0).contains(.han) && !"他她我和与".unicodeScalars.contains(text.at($0)) })
    else { return 0 }
    return end - start
  }

  /// The length of the longest role that starts at a place; 0 for none.
  static func length(in text: FactText, at start: Int) -> Int {
    roles.length(in: text.folded, from: start, to: min(text.count, start + 12))
  }

  /// The length of a role of those who report, which is no role in the news; 0 for none.
  static func reporting(in text: FactText, endingAt end: Int) -> Int {
    reporters.length(in: text.folded, endingAt: end, downTo: 0)
  }

  /// Whether an organisation's name ends before a place: a legal person, an office, a place that is run.
  static func isOrganisation(in text: FactText, endingAt end: Int) -> Bool {
    organisations.length(in: text.folded, endingAt: end, downTo: 0) > 0
  }

  /// Whether a part of an organisation ends before a place: a department, a team.
  static func isDepartment(in text: FactText, endingAt end: Int) -> Bool {
    departments.length(in: text.folded, endingAt: end, downTo: 0) > 0
  }

  /// Whether such a part of two characters or more ends before a place, which names may stand right behind.
  static func isLongDepartment(in text: FactText, endingAt end: Int) -> Bool {
    departments.length(in: text.folded, endingAt: end, downTo: 0) > 1
      || text.at(end - 1) == "店" && organisations.length(in: text.folded, endingAt: end - 1, downTo: 0) > 1
  }

  /// Whether the role that ends before a place is one that many have without being named for it.
  static func isCommon(in text: FactText, endingAt end: Int) -> Bool {
    common.length(in: text.folded, endingAt: end, downTo: 0) > 0
  }

  private static let common = EndingWords(
    "用户 客户 群众 居民 市民 村民 学生 患者 病人 乘客 旅客 游客 读者 观众 老人 家长 商户 住户 租户 成员 干部 职工 员工 工作人员 代表 同学 顾客 农民 工人 志愿者")

  /// Words behind a name that only people have.
  static func title(in text: FactText, at start: Int) -> Int {
    titles.length(in: text.folded, from: start, to: min(text.count, start + 3))
  }

  private static let reporters = EndingWords("记者 通讯员 特约记者 实习生 见习记者 摄影 摄影师 摄影记者 本报 责编 编辑 责任编辑 校对 特约 文 图 撰稿")

  private static let titles = StartingWords("同志 先生 女士 律师 教授 院士 烈士 博士")

  private static let organisations = EndingWords(
    """
    公司 集团 局 厅 医院 卫生院 卫生所 诊所 学院 大学 中学 小学 学校 幼儿园 协会 学会 商会 联合会 委员会 银行 支行 分行 总行 法院 检察院 派出所 供电所 研究所 研究院 \
    设计院 工厂 水厂 电厂 煤矿 电视台 电台 报社 出版社 街道 社区 村 镇 乡 县 市 区 营业厅 供销社 合作社 联社 基金会 超市 酒店 宾馆 饭店 农场 林场 牧场 团场 总站 \
    车站 水文站 气象站 航标站 消防站 救助站 收费站 变电站 加油站 机场 港务局 指挥部 总队 支队 大队 人民政府 市政府 县政府 图书馆 博物馆 文化馆 展览馆 纪念馆 \
    福利院 敬老院 养老院 公社 事务所 工作室 园区 工业园 景区 公园
    """)

  private static let departments = EndingWords(
    "部 科 室 处 组 班 队 中心 支部 党支部 党委 公司 局 院 校 厂 所 站 店 分公司 厅 村 社区 办公室 车间 工区 窗口 一线 部门 医院 学校 大学 小学 中学 镇 县 市")

  private static let roles = WordSet(
    """
    书记 副书记 党委书记 党委副书记 党组书记 党支部书记 党支部副书记 党总支书记 支部书记 支部副书记 总支书记 县委书记 市委书记 省委书记 区委书记 镇党委书记 乡党委书记 \
    纪委书记 第一书记 驻村第一书记 社区书记 村支书 支书 总书记 团委书记 党委委员 支部委员 支委 委员 常委 \
    主任 副主任 部长 副部长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 股长 所长 副所长 站长 副站长 院长 副院长 校长 副校长 园长 副园长 馆长 副馆长 台长 \
    社长 行长 副行长 厂长 副厂长 店长 副店长 矿长 场长 船长 大副 机长 列车长 车长 班长 副班长 组长 副组长 队长 副队长 大队长 支队长 总队长 中队长 分队长 连长 排长 营长 团长 师长 \
    市长 副市长 县长 副县长 省长 副省长 区长 副区长 镇长 副镇长 乡长 副乡长 州长 村长 村主任 村委会主任 会长 副会长 理事长 副理事长 秘书长 副秘书长 主席 副主席 \
    董事长 副董事长 总经理 副总经理 经理 副经理 客户经理 产品经理 项目经理 区域经理 大堂经理 总裁 副总裁 总监 副总监 总工程师 副总工程师 总工 工程师 高级工程师 \
    工程师 技术员 技师 高级技师 技工 主管 主办 专员 专责 科员 文员 负责人 法定代表人 联系人 发言人 新闻发言人 支局长 分局长 督导 督查员 顾问 参谋 政委 指导员 教导员 \
    教授 副教授 讲师 研究员 副研究员 助理研究员 院士 博士 博士生 硕士 博士生导师 导师 教师 老师 班主任 辅导员 教练 教练员 裁判 学者 专家 法官 检察官 律师 民警 辅警 \
    警长 警察 消防员 战士 士兵 军人 退役军人 老兵 军医 医生 医师 主任医师 副主任医师 主治医师 住院医师 村医 乡村医生 药师 护士 护士长 护师 主管护师 护理员 护理师 \
    护工 司机 驾驶员 乘务员 列车员 售票员 站务员 信号员 调度员 调度 安全员 巡线员 巡查员 巡护员 护林员 护河员 网格员 社区工作者 社工 志愿者 义工 营业员 收银员 服务员 \
    话务员 客服 快递员 快递小哥 外卖员 骑手 保安 保洁员 保管员 仓库保管员 管理员 设备管理员 维护员 技术维护员 维修员 检修工 检修员 操作员 操作工 质检员 检验员 化验员 检测员 \
    采购员 销售员 业务员 业务指导 质量指导 推销员 会计 出纳 审计师 设计师 建筑师 厨师 面点师 裁缝 木匠 铁匠 石匠 瓦工 焊工 电工 钳工 车工 船工 矿工 工人 农民 渔民 \
    牧民 果农 菜农 花农 茶农 种粮大户 养殖户 种植户 贫困户 脱贫户 商户 店主 摊主 老板 老板娘 业主 住户 房东 租户 村民 居民 市民 乡亲 群众 村干部 驻村干部 扶贫干部 干部 \
    工作人员 员工 职工 女职工 党员 老党员 共产党员 预备党员 青年党员 党员代表 团员 队员 突击队员 救援队员 成员 会员 代表 人大代表 政协委员 劳模 劳动模范 全国劳动模范 先进个人 标兵 冠军 亚军 \
    选手 运动员 队医 学生 大学生 研究生 中学生 小学生 毕业生 同学 学员 家长 患者 病人 伤者 顾客 客户 用户 乘客 旅客 游客 读者 观众 作家 诗人 画家 书法家 歌手 演员 导演 编剧 \
    主持人 播音员 讲解员 译员 翻译 非遗传承人 传承人 手艺人 匠人 守灯人 守闸人 创始人 合伙人 发起人 组织者 负责同志 理事 监事 秘书 助理 局长助理 总经理助理 ceo cto cfo coo \
    首席执行官 首席科学家 科学家 气象学家 历史学家 经济学家 分析师 研究人员 科研人员 技术骨干 骨干 值班员 值守员 收费员 监督员 宣传员 文书 统计员 信息员 联络员 报务员 \
    机械师 机修工 修理工 养路工 清洁工 环卫工 环卫工人 园丁 饲养员 兽医 渡工 水手 轮机长 引航员 领航员 飞行员 空姐 空乘 保育员 厂医 校医 保健医 宣讲员 烈属 军属 孤寡老人 老人
    """)

  /// Words that a role may have before it.
  static let modifiers = EndingWords("副 常务 代 代理 原 前 时任 首席 高级 资深 老 青年 优秀 退休 退役 年轻 名誉 执行 值班 现任 女 男")
}
