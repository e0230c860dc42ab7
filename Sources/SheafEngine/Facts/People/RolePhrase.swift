/// What stands before a name and says who somebody is: `砚湖供水公司白砚分公司|客户经理`.
struct RolePhrase {
  /// Where the phrase starts.
  var start: Int
  /// The role, its department with it.
  var role: Range<Int>
  /// The organisation before it.
  var organisation: Range<Int>?

  /// The phrase whose role ends before a place; nil when no role does.
  init?(endingAt end: Int, in text: FactText) {
    let known = RoleWords.length(in: text, endingAt: end)
    let length = known > 0 ? known : RoleWords.tradeLength(in: text, endingAt: end)
    guard length > 0 else { return nil }
    var role = end - length
    // 党委书记、总经理
    for _ in 0..<3 {
      let modifier = RoleWords.modifiers.length(in: text.folded, endingAt: role, downTo: max(0, role - 4))
      role -= modifier
      guard text.at(role - 1) == "、" || text.at(role - 1) == "兼" else { break }
      let before = RoleWords.length(in: text, endingAt: role - 1)
      guard before > 0 else { break }
      role -= before + 1
    }
    self.init(role: role, end: end, in: text)
  }

  /// The phrase of a department that ends before a place, as in 话务组的.
  init?(departmentEndingAt end: Int, in text: FactText) {
    guard RoleWords.isDepartment(in: text, endingAt: end) else { return nil }
    self.init(role: end, end: end, in: text)
    guard !role.isEmpty else {
      guard let organisation, organisation.count >= 2 else { return nil }
      // 砚湖公司的王芳: the organisation is all that is said.
      role = end..<end
      return
    }
    guard role.count >= 2 else { return nil }
  }

  private init(role: Int, end: Int, in text: FactText) {
    let start = Self.start(before: role, in: text)
    var split = role
    while split > start + 1, !RoleWords.isOrganisation(in: text, endingAt: split) { split -= 1 }
    self.start = start
    if split > start + 1 {
      organisation = start..<split
      self.role = (split < end && text.at(split) == "的" ? split + 1 : split)..<end
    } else {
      // What stands before the role belongs to it when it is short: 村|党支部书记, 白砚区|区域经理.
      self.role = (role - start <= 12 ? start : role)..<end
      if role - start > 12 { self.start = role }
    }
  }

  /// Where the phrase starts that a role ends: behind punctuation, a verb, a preposition.
  private static func start(before role: Int, in text: FactText) -> Int {
    var start = role
    while start > 0, role - start < 28, !text.isStop(start - 1), text.at(start - 1) != " " { start -= 1 }
    var index = start
    while index < role {
      let length = cutters.length(in: text.folded, from: index, to: role)
      if length > 0, keepers.length(in: text.folded, from: index, to: min(text.count, index + 4)) == 0,
        keepers.length(in: text.folded, endingAt: index + length, downTo: max(0, index - 2)) == 0
      {
        start = index + length
        index = start
      } else if "年月日时".unicodeScalars.contains(text.at(index)), text.kind(index - 1).contains(.digit) {
        start = index + 1
        index = start
      } else {
        index += 1
      }
    }
    return start
  }

  /// Words behind which a new phrase starts.
  private static let cutters = StartingWords(
    """
    在 是 由 对 向 与 和 跟 据 以 从 为 让 请 给 把 被 听 得 了 着 过 到 的 将 经 于 因 如 像 等 称 说 问 同 及 因为 带领 率领 组织 慰问 看望 采访 走访 找到 联系 来自 得知 接到 \
    通知 派出 选派 陪同 遇到 见到 邀请 感谢 只见 根据 任命 免去 推荐 评选 期间 以后 之后 以来 目前 如今 今年 去年 当天 当时 昨天 今天 上午 下午 晚上 凌晨 此时 这时 其中 包括 \
    以及 还有 成为 作为 当选 身为 听到 看到 获悉 介绍 获得 帮助 通过 名叫 一名 一位 两位 两名 这位 那位 这名 该 委托 指派 派 安排 要求 由于 就是 正是 都是 也是 不是 担任 时任
    """)

  /// Words that hold one of these and are part of a name.
  private static let keepers = WordSet(
    "和平 和谐 有限 华为 国有 对外 对口 到家 经济 经开 经理 经营 为民 得力 向阳 以色列 与会 从化 同心 同仁 过程 请愿 财经 神经 共和 共同 及时 因公 天和 联和 等级 高等 同乡 合同 中等")
}
