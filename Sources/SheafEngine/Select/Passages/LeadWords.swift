import SheafIngest
import SheafKit

/// The words by which leads are told from sentences; each group has one use.
enum LeadWords {
  typealias Text = ArraySlice<Unicode.Scalar>

  /// Whether a text is as terse as a heading: without the particles, pronouns and figures that make a sentence of it.
  static func isTerse(_ text: Text) -> Bool {
    !text.contains { particles.contains($0) || $0.isDigit }
  }

  /// Whether words before a colon announce what somebody says, or what follows, rather than name it.
  static func announces(_ text: Text) -> Bool {
    announcements.end(of: text) != nil
  }

  /// Whether words end with what somebody is: 店长, 支部委员, nurse.
  static func endsWithRole(_ text: Text) -> Bool {
    let text = ends(text, with: brother) ? text.dropLast(2) : text
    if roles.end(of: text) != nil { return true }
    guard let last = text.last, roleEndings.contains(last) else { return false }
    return text.count >= 2 && nonRoles.end(of: text) == nil
  }

  /// Whether words end as organisations and their parts do: 分公司, 抢修班, 党支部.
  static func endsWithOffice(_ text: Text) -> Bool {
    text.count >= 3 && offices.end(of: text) != nil
  }

  /// Whether a label is that of a question: 问, 记者, Q.
  static func asks(_ label: Text) -> Bool { isOne(label, of: askers) }

  /// Whether a label is that of an answer without a name: 答, A.
  static func answers(_ label: Text) -> Bool { isOne(label, of: answerers) }

  /// Whether a label is that of a field: 时间, 地点, 联系电话.
  static func isField(_ label: Text) -> Bool { fields.end(of: label) != nil }

  /// Whether words are the start of a dateline: 本报讯.
  static func isDateline(_ label: Text) -> Bool { datelines.end(of: label) != nil }

  /// Whether words end with another.
  static func ends(_ text: Text, with word: [Unicode.Scalar]) -> Bool {
    text.count >= word.count && text.suffix(word.count).elementsEqual(word)
  }

  private static func isOne(_ label: Text, of words: Set<String>) -> Bool {
    label.count <= 12 && words.contains(String(codePoints: label).lowercased())
  }

  private static let particles = ScalarSet("的了是也就都还又我你您他她它这那么吗呢着很曾们啊吧")

  private static let announcements = EdgeWords(
    """
    说 道 称 问 答 喊 想 写 曰 讲 谈 说道 表示 指出 强调 认为 介绍 要求 提出 告诉 坦言 感慨 回忆 提醒 宣布 透露 解释 补充 建议 希望 呼吁 承诺 写着 如下 \
    包括 例如 比如 譬如 分别 分别为 以下 显示 看到 发现 得知 获悉 知道 明白 坚信 相信 心想 回答 反问 追问 笑着 提问 留言 报告 规定 明确 总结 概括 感叹 倾诉 嘱咐 叮嘱 \
    决定 打算 是 为 有 即 如 了 着 道理 事实 话 来 去 到 于 \
    said says say asked asks replied added told wrote writes explained recalled following include includes including are is was were \
    to that as
    """)

  private static let brother = Array("同志".unicodeScalars)

  private static let roles = EdgeWords(
    """
    主任 经理 书记 主管 委员 主席 教授 总监 总裁 护士 干部 代表 助理 秘书 主办 专责 骨干 标兵 劳模 支书 顾问 指导 导演 司机 会计 出纳 保安 店主 院士 博士 \
    队医 军属 志愿者 负责人 传承人 带头人 创始人 党务工作者 社区工作者 工作人员 责任人 主持人 第一书记 CEO CTO 总工 公仆 先锋 能手 模范 旗手 先进个人 之星 \
    nurse engineer director manager teacher driver captain keeper volunteer doctor officer editor chair president secretary member \
    worker clerk farmer carpenter librarian mechanic
    """)
  private static let roleEndings = ScalarSet("长员师工手医兵警士匠户人")
  private static let nonRoles = EdgeWords(
    "成长 增长 延长 人员 全员 动员 施工 复工 开工 竣工 分工 用工 着手 携手 联手 双手 就医 阅兵 大户 入户 到户 开户 账户 用户 客户 农户 个人 本人 新人 众人 他人 别人 家人 亲人 客人 女人 男人 动人 感人 惊人 为人 育人 树人 用人 助人 救人 令人 以人 每人 法人 病人 万人 负责人员"
  )

  private static let offices = EdgeWords(
    """
    公司 集团 支部 党委 总支 中心 支行 银行 医院 学校 大学 学院 小学 中学 幼儿园 协会 学会 联合会 委员会 社区 街道 村 镇 乡 县 市 局 站 所 队 班 组 厅 厂 店 部 处 科 车间 \
    营业厅 窗口 合作社 项目部 指挥部 办公室 服务站 工作站 党小组 team office department branch station
    """)

  private static let askers = Set(
    """
    问 记者 主持人 采访者 提问 提问者 本刊 本刊记者 本报记者 编者 编辑 笔者 小编 网友 观众 听众 读者 q question interviewer host moderator editor reporter
    问题
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let answerers: Set<String> = ["答", "回答", "答复", "嘉宾", "受访者", "a", "answer", "guest"]

  private static let fields = EdgeWords(
    """
    时间 地点 地址 电话 邮箱 邮编 联系人 热线 主题 对象 主办 承办 协办 来源 作者 编辑 责编 审核 校对 摄影 供稿 单位 日期 费用 网址 附件 附 注 备注 提示 标题 关键词 摘要 \
    原标题 温馨提示 图 文 图片 说明 主讲人 参会人员 参加人员 出席 列席 主持 记录 公众号 抄送 主送 date time place venue phone contact email price note photo source address
    """)

  private static let datelines = EdgeWords(
    "讯 电 报道 消息 报 网 记者 原创 转载 导读 编者按 视频 图集 组图")
}
