import SheafKit

/// Nouns that end what a figure counts: 146名|抢修人员, 6万多个|家庭.
enum NounWords {
  /// What is counted behind a unit: words up to one of these nouns, with punctuation or a predicate behind it and none
  /// before it; nil where that is not certain.
  static func head(in text: FactText, from start: Int, to limit: Int) -> Range<Int>? {
    var index = start
    let isNoun = length(in: text, at: start) > 1
    if !isNoun, PhraseWords.beginsWeakly(in: text, at: start) || text.at(start) == "变" { return nil }
    while index < limit, !text.isStop(index) {
      if text.at(index) == "了" || text.at(index) == "着" || text.at(index) == "过" { return nil }
      if index > start, PhraseWords.begins(in: text, at: index) { return nil }
      let length = self.length(in: text, at: index)
      if length > 1 || length == 1 && ends(at: index + 1, in: text) {
        return end(of: index + length, from: start, in: text)
      }
      index += 1
    }
    return nil
  }

  /// Where what is counted ends that this noun may end: at the last of the nouns that follow each other (困难家庭|学生); nil
  /// when other words go on with it, unless the unit is one that counts people alone.
  private static func end(of noun: Int, from start: Int, in text: FactText) -> Range<Int>? {
    var end = noun
    for _ in 0..<3 {
      if ends(at: end, in: text) { return start..<end }
      let length = self.length(in: text, at: end)
      guard length > 0 else { break }
      end += length
    }
    return text.at(start - 1) == "名" || text.at(start - 1) == "位" ? start..<noun : nil
  }

  /// What verbs and places are told by.
  private static let happening = ScalarSet("了着过里上下中变")

  /// Whether nothing in a range says that something happens.
  static func isNominal(_ range: Range<Int>, in text: FactText) -> Bool {
    !range.contains {
      happening.contains(text.at($0)) || text.kind($0).contains(.digit)
        || PhraseWords.begins(in: text, at: $0) || PhraseWords.beginsWeakly(in: text, at: $0)
    }
  }

  /// Whether a noun phrase ends at a place: what follows is punctuation, 的, a predicate or a number.
  private static func ends(at index: Int, in text: FactText) -> Bool {
    text.isStop(index) || text.at(index) == "的" || text.at(index) == " " || PhraseWords.begins(in: text, at: index)
      || PhraseWords.beginsWeakly(in: text, at: index) || text.kind(index).contains(.digit)
      // 村民|拆了猪圈, 水表|裹上了棉套
      || "了着".unicodeScalars.contains(text.at(index + 1)) || text.at(index + 2) == "了"
  }

  /// The noun that ends before a place, as in 抢修人员146名.
  static func ending(at end: Int, in text: FactText) -> Range<Int>? {
    let length = max(
      nouns.length(in: text.folded, endingAt: end, downTo: max(0, end - 6)), RoleWords.length(in: text, endingAt: end))
    return length > 0 ? (end - length)..<end : nil
  }

  /// The length of the longest noun, or the longest word for what people are, that starts at a place.
  private static func length(in text: FactText, at index: Int) -> Int {
    max(
      nouns.length(in: text.folded, from: index, to: min(text.count, index + 6)), RoleWords.length(in: text, at: index))
  }

  private static let nouns = WordSet(
    """
    人员 干部 队员 志愿者 党员 职工 员工 工人 家庭 农户 住户 用户 客户 村户 贫困户 商户 企业 公司 单位 部门 社区 村庄 乡镇 村 小区 学校 医院 学生 师生 教师 老师 \
    医生 护士 医护人员 患者 病人 老人 儿童 孩子 群众 村民 居民 市民 农民 游客 旅客 乘客 观众 读者 听众 代表 委员 专家 技术员 工程师 司机 民警 战士 官兵 队伍 小组 \
    小分队 分队 服务队 突击队 工作队 团队 班组 突击队员 服务队员 工作队员 同事 份额 销量 帐户 账户 责任区 党组织 支部 党支部 网格 点位 窗口 学位 公租房 住房 车辆 机具 设备 机组 油机 电脑 手机 电视 宽带 基站 线路 光缆 杆塔 铁塔 变压器 水泵 水表 电表 管道 管线 房间 房屋 校舍 \
    教室 宿舍 床位 病床 帐篷 书籍 图书 口罩 物资 防护服 药品 疫苗 蔬菜 水果 粮食 苹果 化肥 种子 树苗 树木 树 牛 羊 猪 鸡 鱼苗 大棚 基地 项目 工程 课程 讲座 活动 \
    会议 培训 演出 比赛 岗位 站点 网点 门店 摊位 展位 隐患点 隐患 问题 线索 案件 纠纷 电话 工单 信息 稿件 报道 文章 照片 作品 证书 奖项 船舶 船艇 船只 渡船 无人机 \
    飞机 列车 公交车 班车 货车 卡车 路灯 灯泡 摄像头 桥梁 涵洞 水库 堤坝 水井 闸门 桌椅 课桌 座椅 书 书架 衣物 棉衣 棉被 牛奶 鸡蛋 大米 面粉 科目 岛屿 外岛 村落 屋 房 \
    建议 意见 措施 政策 贷款 资金 善款 补贴 捐款 产品 型号 系列 品种 语言 国家 城市 家园 小时工 大学生 毕业生 研究生 小学生 中学生 新生 选手 运动员 教练 演员 \
    法官 律师 会员 委托人 亲属 儿女 兄弟 姐妹 徒弟 学员 信徒 邻居 伤员 遇险者 失联者 路段 车站 站台 航线 航班 生产线 机器 机床 机械 零件 螺丝 网络 账号 系统 \
    平台 应用 接口 数据 记录 文件 资料 手册 传单 标语 横幅 展板 奖牌 奖杯 纪录 订单 合同 协议 专利 论文 著作 歌曲 故事 事迹 案例 亮点 看点 景点 景区 民宿 客房 餐馆 商铺 名片 讲话 防疫村 行政村 自然村 贫困村 乡村 天 套餐
    """)
}

/// Words that begin a predicate: verbs, adverbs and prepositions. A name, a subject, what is counted end before them.
enum PhraseWords {
  /// Whether such a word, two characters or longer, starts at a place.
  static func begins(in text: FactText, at index: Int) -> Bool { length(in: text, at: index) > 0 }

  /// The length of the longest such word at a place; 0 for none.
  static func length(in text: FactText, at index: Int) -> Int {
    words.length(in: text.folded, from: index, to: min(text.count, index + 6))
  }

  /// Whether one of the single characters that do the same stands at a place; they are weaker evidence.
  static func beginsWeakly(in text: FactText, at index: Int) -> Bool { weak.contains(text.at(index)) }

  private static let words = StartingWords(
    """
    表示 介绍 告诉 说道 认为 指出 强调 回忆 坦言 感慨 感叹 笑着 哭着 含泪 带领 率领 率队 负责 坚守 坚持 连续 连夜 主动 积极 充分 认真 冒着 冒雨 冒雪 一直 一夜 一边 \
    一起 一同 一道 一人 一个 第一 十分 非常 特别 格外 立即 立刻 马上 迅速 赶紧 赶忙 连忙 急忙 紧急 独自 每天 每月 每年 每次 今年 去年 当年 就职 任职 供职 担任 参加 参与 \
    深入 来到 赶到 赶往 赶赴 前往 接到 接过 收到 得知 了解 发现 看到 看着 看了 听到 听说 听了 想到 走进 走访 走到 组织 开展 进行 完成 成为 获得 荣获 被评 作为 \
    通过 按照 根据 为了 由于 因为 虽然 尽管 如今 目前 现在 当时 当天 随后 随即 之后 从小 从事 来自 毕业 出生 退休 加入 成立 决定 选择 放弃 牺牲 病逝 去世 逝世 \
    受伤 负伤 带着 抱着 拿着 穿着 背着 扛着 推着 望着 指着 对着 守着 顶着 拉着 牵着 一行 等人 等同 夫妇 家里 家中 牵头 出席 主持 讲话 致辞 陪同 调研 检查 考察 到场 \
    到达 抵达 已经 已有 曾经 正在 正忙 正是 仍然 仍在 依然 依旧 始终 总是 常常 经常 时常 从不 从未 没有 不顾 不慎 不畏 不能 不是 不会 不但 不仅 不敢 不肯 不断 \
    也是 也在 也要 都是 都在 就是 就在 还是 还在 还有 却是 却在 在家 在场 在线 在此 在岗 在会 在外 在现 在第 在医 在村 在县 在市 在全 在接 在工 在一 在这 在她 在他 \
    在自 在微 在朋 在田 在车 在桥 在岸 在台 在灯 被评 被选 被授 被誉 被困 被称 向前 向记 向他 向她 向大 对此 对记 对他 对她 为此 为他 为她 为大 为村 为群 为居 为用 \
    为老 为孩 与他 与她 与同 与到 与村 和她 和他 和同 和队 和丈 和妻 和家 和村 和志 和几 和两 和大 和其 和团 和工 和战 率先 带头 带队 带来 带上 带人 下沉 上门 下乡 \
    驻守 驻村 值守 值班 巡逻 巡查 抢修 抢险 救援 抢救 救治 帮助 帮忙 协助 支援 援助 捐款 捐赠 捐出 捐给 送来 送去 送上 运送 搬运 发放 分发 登记 清点 整理 安装 调试 \
    维修 修好 修理 排查 摸排 检测 测试 培训 指导 讲解 宣传 宣讲 服务 照顾 照料 看望 慰问 安慰 陪伴 陪着 守护 保护 保障 确保 维护 解决 处理 协调 联系 联络 沟通 对接 \
    提出 提供 提前 提醒 提着 提交 提起 提笔 使用 利用 运用 发挥 发出 发动 发起 发言 发表 建立 建成 建设 搭建 打造 打包 打通 打开 打电 打算 制定 制作 编写 撰写 撰文 \
    开通 开始 开着 开车 开办 开设 投入 投身 投资 承担 承包 承诺 经营 经过 经历 管理 种植 养殖 培育 研究 研发 设计 生产 加工 销售 收购 采购 购买 购置 出动 出发 出海 \
    出门 出资 筹集 筹措 募集 转移 疏散 安置 接待 接受 接诊 接管 接替 接班 覆盖 实现 达到 达成 突破 增加 增长 减少 降低 提高 提升 提速 超额 占地 占全 住进 住院 搬进 \
    走出 走完 走上 走村 走遍 跑遍 跑了 跑到 爬上 爬了 跳进 跳下 冲进 冲到 冲上 冲在 扑进 挤出 写下 写了 写道 写信 画了 画出 唱起 念叨 想起 想着 知道 明白 懂得 \
    觉得 感到 感觉 相信 希望 盼望 期待 愿意 喜欢 热爱 喜获 打下 拍摄 拍下 记录 记得 记下 记者 忍不住 忍着 强忍 忙着 忙碌 忙完 忙到 累得 急得 高兴 激动 兴奋 欣慰 感动 \
    难过 流泪 落泪 哽咽 点头 摇头 微笑 说起 谈起 讲起 讲述 讲课 透露 通报 宣布 呼吁 建议 要求 请求 申请 报名 请缨 请战 报告 汇报 回答 回应 回到 回家 回来 回复 \
    询问 问道 喊道 答道 笑道 叹道 表达 表扬 评价 形容 补充 总结 分析 解释 说明 证实 确认 承认 同意 支持 反对 拒绝 批准 签署 签订 签下 做好 做出 做起 做了 做着 做到 \
    用心 用力 用手 用自 用双 用了 用行 给他 给她 给孩 给大 给老 给村 把自 把一 把家 把孩 把村 把车 把工 把每 把这 把他 把她 把握 将自 将其 将一 从家 从医 从教 从军 \
    从警 从去 从今 从早 从凌 从此 从来 早早 早上 早已 晚上 夜里 深夜 凌晨 清晨 上午 中午 下午 傍晚 昨天 昨日 昨晚 今天 今日 明天 近日 日前 最近 此前 此时 此次 \
    年轻 年近 年过 年仅 身高 身穿 身着 身患 身为 身先 自从 自己 自发 自费 自愿 自掏 亲自 亲手 亲眼 全程 全力 全身 全家 先后 先行 首先 再次 再度 多次 多方 多年 屡次 \
    轮流 分别 共同 携手 联手 联合 随车 随队 随身 同样 同步 相继 陆续 逐一 逐户 挨家 挨户 热情 热心 细心 细致 耐心 精心 悉心 仔细 默默 静静 悄悄 紧紧 牢牢 深深 \
    深情 深知 深受 动情 自豪 骄傲 无奈 无法 无惧 无私 义务 义无 毅然 果断 毫不 及时 按时 准时 按期 顺利 成功 圆满 熟练 麻利 利落 奋力 奋战 奋不 拼命 努力 尽力 \
    竭尽 尽职 尽心 恪尽 履行 履职 践行 践诺 扎根 坐在 坐上 站在 站起 蹲在 蹲下 趴在 躺在 跪在 倒在 倒下 守在 守住 留在 留守 留下 住在 生活 生于 生前 长期 长年 \
    常年 终于 居然 竟然 果然 其实 当选 当即 当场 当起 当上 入选 入党 入职 入伍 入学 上班 上任 上岗 上课 下班 下车 下水 下田 出差 出诊 出席 出任 升任 调任 转任 \
    改任 兼任 荣膺 捧回 摘得 夺得 赢得 赢了 输了 遇到 遇见 面对 面临 迎来 迎着 迎难 克服 忘记 忘我 顾不 顾着 舍小 舍不 耽误 错过 离开 离别 告别 奔走 奔波 奔赴 \
    穿梭 往返 辗转 徒步 步行 骑着 骑车 驾驶 驾车 驱车 乘坐 乘车 搭乘 划着 摇着 撑着 举着 举起 举行 举办 捧着 捂着 摸着 摸黑 摸清 摸出 擦着 擦了 擦干 敲开 敲门 打着 \
    点着 点燃 点亮 亮起 亮明 换上 换下 换了 脱下 戴着 戴上 披着 系着 挂着 贴着 写着 印着 藏着 存着 攒下 攒了 花了 花费 欠下 借来 借了 租来 买来 买了 卖了 卖掉 \
    收割 收拾 收获 播种 浇水 施肥 采摘 挖掘 挖出 砌起 搭起 架起 架设 铺设 铺好 拉起 拉通 接通 接好 接上 剪断 焊接 更换 更新 升级 改造 改建 扩建 新建 新增 重建 \
    重新 恢复 回升 回落 下降 上升 上涨 下跌 增至 降至 升至 达标 合格 通过 通车 通水 通电 供水 供电 供应 供给 供热 发电 输电 停电 断电 断水 受灾 遭遇 遭受 发生 \
    造成 导致 引发 引起 引来 吸引 邀请 聘请 聘用 录用 录取 招收 招募 招聘 安排 安顿 安抚 派出 派驻 派来 选派 抽调 调集 调配 调度 调来 集结 集合 集中 汇集 汇聚
    """)

  private static let weak = ScalarSet(
    "在是的和与及等也已将把被从对向为说就都还又正便才却曾用给让请去来到带率冒所因以则仍只不没每一两能会可要想看听走做拿抱接问答笑忙常刚先再另自其这那今昨早跟同")
}
