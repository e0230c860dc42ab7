import SheafKit

/// The words that tell whether a sentence is worth printing.
///
/// They are of the kind of text and not of any one text: what bulletins, papers and sites say when something was done,
/// and what they say when nothing was.
enum SentenceWords {
  /// What a word says of the sentence it stands in.
  enum Class: Int, CaseIterable, Sendable {
    case deed
    case appeal
    case praise
    case promise
    case background
    case webPhrase
    case time
    /// Somebody without a name, whom a pronoun may mean (一位老人, 她的女儿).
    case stranger
    /// Who speaks (我, 我们).
    case firstPerson
    /// An opening that points back: it leans.
    case pointer
    /// An opening that points to a thing by its kind (该站, 这家书店).
    case definite
    /// An opening that can be cut, for what follows is a whole sentence.
    case connective
  }

  /// A word that tells something of its sentence, in code points.
  struct Found {
    var start: Int
    var end: Int
    var kind: Class
  }

  /// The words in the folded code points of a text, in the order of their starts; of those of one class that overlap,
  /// the first and longest.
  ///
  /// A word of Latin letters only counts where a word of the text begins and ends with it.
  static func found(in folded: [Unicode.Scalar]) -> [Found] {
    var found: [Found] = []
    found.reserveCapacity(folded.count / 8)
    // Where the last word of each class ends; there are fewer than sixteen.
    var ends = SIMD16<Int>()
    let (trie, starts) = vocabulary
    starts.forEachPlace(in: folded) { start in
      let here = found.count
      trie.forEach(in: folded, from: start) { end, bits in
        guard !folded[start].isWordPart || start == 0 || !folded[start - 1].isWordPart,
          !folded[end - 1].isWordPart || end == folded.count || !folded[end].isWordPart
        else { return }
        for kind in classes where bits & kind.bit != 0 { found.append(Found(start: start, end: end, kind: kind)) }
      }
      guard found.count > here else { return }
      if found.count > here + 1 { found[here...].sort { (-$0.end, $0.kind.rawValue) < (-$1.end, $1.kind.rawValue) } }
      var kept = here
      for index in here..<found.count where start >= ends[found[index].kind.rawValue] {
        ends[found[index].kind.rawValue] = found[index].end
        found[kept] = found[index]
        kept += 1
      }
      if kept < found.count { found.removeSubrange(kept...) }
    }
    return found
  }

  /// The words of each class, with what parts them.
  private static let lists: [(kind: Class, separator: Unicode.Scalar, words: String)] = [
    (.deed, " ", deeds), (.stranger, " ", strangers), (.firstPerson, " ", "我 咱 俺 i we my our"),
    (.appeal, " ", appeals), (.praise, " ", praise), (.promise, " ", promises), (.background, " ", backgrounds),
    (.webPhrase, " ", webPhrases), (.time, " ", times), (.pointer, " ", pointers), (.definite, " ", "该 这 那"),
    (.connective, " ", connectives), (.deed, ",", englishDeeds), (.stranger, ",", englishStrangers),
    (.appeal, ",", englishAppeals), (.praise, ",", englishPraise), (.promise, ",", englishPromises),
    (.pointer, ",", englishPointers), (.webPhrase, ",", "click,subscribe,read more"),
  ]

  /// The words, folded, with a bit for each of their classes, and where in a text one may start.
  private static let vocabulary: (trie: WordTrie<UInt16>, starts: WordStarts) = {
    var trie = WordTrie<UInt16>()
    var starts = WordStarts()
    for list in lists {
      let folded = TextFold.bytes(of: list.words).withUnsafeBufferPointer { [Unicode.Scalar](utf8: $0) }
      for word in folded.split(separator: list.separator) {
        let trimmed = word.trimmedOfSpaces
        trie.add(trimmed, list.kind.bit) { $0 | $1 }
        starts.add(trimmed)
      }
    }
    return (trie, starts)
  }()

  private static let classes = Class.allCases

  private static let deeds = """
    完成 开通 抢通 抢修 抢险 建成 竣工 投运 投入使用 投入运行 投产 通车 合龙 启用 揭牌 上线 开行 送去 送到 送上 送往 送来 送电 捐款 捐赠 捐出 捐助 \
    发放 筹集 救出 救起 救下 救助 转运 疏散 搬运 安装 装上 装完 接通 通水 通气 修通 修好 修复 修建 修了 更换 改造 建起 搭建 架设 架起 铺设 拆除 \
    开办 成立 组建 启动 设立 开设 帮助 解决 排除 消除 查出 查处 编成 编写 研制 研发 攻克 创办 获得 荣获 被评为 获评 授予 表彰 入选 签订 签下 签约 \
    达成 出台 印发 发布 公布 表决通过 审议通过 决定 实施 实行 取消 实现 达到 超过 提高到 提高 降到 降低 下降 减少 增加 增长 缩短 节约 节省 省下 \
    销售一空 卖出 卖到 卖了 收购 订购 接待 走访 排查 检修 处置 处理 扑灭 治愈 出院 主动请缨 带领 率领 组织 奔赴 赶往 赶赴 赶到 抵达 直奔 坚守 值守 \
    奋战 驰援 支援 培训 收治 守住 募集 减免 补贴 补发 退还 受理 办结 恢复 结束了 转移 慰问 开工 落成 移交 交付 收割 播种 测产 选出 调集 调派 出动 \
    流转 招收 招了 培养 改成 改为 改进 发明 总结出 推广 找到 找出 接到 清点 核对 采摘 打包 调试 订购 讲解 劝返 排查 上门 请战 赶制 自学 打通 打完 运送 配送 送出 借出 顺利
    """

  private static let strangers = """
    老人 老太 大爷 大妈 大娘 大叔 阿姨 奶奶 爷爷 婆婆 患者 病人 产妇 乘客 客户 孩子 丈夫 妻子 爱人 老伴 父亲 母亲 爸爸 妈妈 儿子 女儿 徒弟 师傅 同事 \
    邻居 村民 居民 学生 老师 家属 渔民 工人 老乡 小伙 姑娘 男子 女子 战友 队友 记者 队员 员工 职工 群众 医生 护士 民警 司机 老板 用户 读者
    """

  private static let appeals = """
    强调 指出 要求 纷纷表示 一致表示 一致认为 大家表示 提醒 呼吁 号召 希望 必须 应当 要切实 要进一步 进一步 贯彻落实 全面贯彻 深入学习 深入贯彻 \
    高度重视 提高认识 提高政治站位 统一思想 凝心聚力 真抓实干 狠抓落实 讲政治 重大意义 重要意义 紧紧围绕 扎实推进 深刻认识 责任感 紧迫感 深受教育 \
    深受鼓舞 充分体现 充分发挥 充分彰显 坚决打赢 奋力 再接再厉 为契机 立足本职 党中央 坚强领导 为核心 高质量发展 新气象 新作为 担心 顾虑 发愁 我们要 全力实现 全面塑造 才能够 奋斗目标
    """

  private static let praise = """
    最美 最可爱 点赞 致敬 诠释 谱写 书写 彰显 践行 初心 使命 担当 奉献 砥砺前行 众志成城 共克时艰 无私 逆行者 不平凡 正能量 先锋模范作用 模范带头作用 \
    战斗堡垒 高高飘扬 新时代 新征程 建功立业 阔步 注入了新 强大合力 竖起大拇指 竖大拇指 赞不绝口 交口称赞 广泛好评 一致好评 一面旗帜 逆风而行 \
    凡人 缩影 迎难而上 攻坚克难 新篇章 新台阶 满意的答卷 精神风貌 家喻户晓 美好明天 重要作用 很大作用 积极作用 不可替代
    """

  private static let promises = """
    下一步 今后 后续 未来 将继续 将进一步 将不断 将一如既往 一如既往 继续努力 力争 有望 相信 期待 拭目以待 终将 一定能 也会一直
    """

  private static let backgrounds = """
    进行了专访 接受采访 采访了 记者走进 面对面 编者按 曾是 曾经 从前 祖祖辈辈 周年 开局之年 关键之年 百年征程 长期以来 近年来 多年来 一直以来 连日来 为深入贯彻 为贯彻 为全面贯彻 为认真贯彻 为深入学习 为进一步 为扎实推进 根据上级 按照上级 在上级 \
    领导下 关心支持下 正确领导 指导下 万象更新 春回大地 众所周知 俗话说 常言道 人们常说 总的来看 隆重举行 会场气氛 其他事项 作了表态发言 作了发言 \
    发表讲话 并讲话 作了讲话 主持会议 会议由
    """

  private static let webPhrases = "让我们一起 让我们共同 让我们为 让我们以 一起来看看 点击 扫码 小编 转发 敬请关注 戳这里"

  private static let times =
    "昨天 昨日 今天上午 今天下午 日前 近日 凌晨 上午 下午 当晚 当天 傍晚 除夕 大年初 monday tuesday wednesday thursday friday saturday sunday"

  private static let pointers = """
    得知 此 其 他 她 它 并 而 但 却 同时 因此 所以 于是 然而 随后 之后 接着 对此 为此 由此 当时 后来 除此之外 不仅如此 与此同时 另一 \
    上述 以上 不过 可是 最后 说完 说着 也 还 又 就 正是 这样 这时 这里 这次 这天 这是 那里 那时 回来 大家
    """

  private static let connectives = """
    此外， 另外， 同时， 与此同时， 除此之外， 不仅如此， 比如： 比如， 例如： 例如， 据悉， 据了解， 据介绍， 据统计， 值得一提的是， 另据了解，
    """

  private static let englishDeeds = """
    opened,reopened,completed,restored,rebuilt,built,saved,rescued,delivered,voted,approved,cut,raised,won,installed,\
    repaired,launched,signed,donated,drove,reused,found,counted,gave,took part,carried,bought,persuaded,employs,supplies,\
    must hold,will issue,kept,treated,hired,trained,planted,cleared,moved,rewired,reached,fell by,grew by,grown by,\
    took seven,called the,ground its,bring
    """

  private static let englishStrangers = """
    man,woman,boy,girl,child,patient,customer,neighbour,neighbor,husband,wife,mother,father,son,daughter,colleague,teacher,
    driver,doctor,nurse,friend,sister,brother,people
    """

  private static let englishAppeals =
    "hopes,hope that,proud,should,concern for,views differ,spoke of,thanked,apologised"

  private static let englishPraise = "at its best,heart of our community,calling,everyone who,dedication,inspiring"

  private static let englishPromises = """
    in due course,will follow,for many years to come,learn lessons,keep working,monitor the situation,looks forward,\
    in the future
    """

  private static let englishPointers =
    "this,that,these,those,it,he,she,they,but,and,so,then,there,however,instead,now,you"
}

extension SentenceWords.Class {
  /// Its bit among those of all classes.
  fileprivate var bit: UInt16 { 1 << UInt16(rawValue) }
}

extension ArraySlice<Unicode.Scalar> {
  /// The text without ASCII spaces around it.
  fileprivate var trimmedOfSpaces: ArraySlice<Unicode.Scalar> {
    let rest = drop { $0 == " " }
    return rest[..<(rest.lastIndex { $0 != " " }.map { $0 + 1 } ?? rest.startIndex)]
  }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII letter or digit of folded text, which go on a word.
  fileprivate var isWordPart: Bool { isASCII && TermMatcher.isWord(UInt8(truncatingIfNeeded: value)) }
}
