/// A word that opens a field of a credit line, and what the field means.
struct CreditLabel {
  /// What a field states.
  enum Meaning: Hashable {
    /// The medium that published the article.
    case source
    /// The medium that it was taken from.
    case repost
    /// Somebody who wrote it or took its pictures.
    case author
    /// Somebody who answers for it.
    case editor
    /// When it was published.
    case published
    /// When it was last changed, which is no date of publication.
    case changed
    /// How often it was read, or another figure of the page.
    case counter
    /// Something about the page that says nothing about the article: the size of the type, its tags.
    case page
  }

  /// What must stand between a label and its value.
  enum Link: Hashable {
    /// A colon.
    case colon
    /// A colon or a slash.
    case marked
    /// A colon, a slash or white space.
    case loose
    /// Anything, even nothing.
    case any
  }

  /// The word as printed.
  var word: [Unicode.Scalar]
  /// What it opens.
  var meaning: Meaning
  /// What follows it.
  var link: Link

  /// The longest label that stands at the start of a text; ASCII letters match in either case.
  static func longest(at text: ArraySlice<Unicode.Scalar>) -> CreditLabel? {
    guard let first = text.first, let candidates = table[lowercase(first)] else { return nil }
    return candidates.first { label in
      label.word.count <= text.count && zip(label.word, text).allSatisfy { $0 == lowercase($1) }
    }
  }

  /// Whether some label, or the medium before one, starts with a code point.
  static func opens(with scalar: Unicode.Scalar) -> Bool {
    let slot = Int(lowercase(scalar).value & 1023)
    guard initials[slot >> 6] & 1 << UInt64(slot & 63) != 0 else { return false }
    return table[lowercase(scalar)] != nil || media.contains(scalar)
  }

  /// How the media before a label start: 本报记者, 全媒体记者.
  private static let media: [Unicode.Scalar] = ["本", "全", "融", "据"]

  /// A bit for each of the code points that labels start with, by their last ten bits: most lines are told by it.
  private static let initials: [UInt64] = {
    var initials = [UInt64](repeating: 0, count: 16)
    for scalar in Array(table.keys) + media {
      let slot = Int(scalar.value & 1023)
      initials[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    return initials
  }()

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
  }

  private static let words: [(Meaning, Link, String)] = [
    (.source, .colon, "来源 本文来源 消息来源 稿件来源 稿源 文章来源 信息来源 新闻来源 内容来源 资料来源 文章出处 出处 来自 source from"),
    (.source, .colon, "供稿单位 发布单位 发布机构 信源"),
    (.repost, .colon, "转载自 转自 转载 转载来源 原载 原文来源 原文出处 摘自 via"),
    (.repost, .any, "转载自 转自 原载 摘自"),
    (.author, .loose, "记者 通讯员 特约通讯员 特约记者 见习记者 实习记者 首席记者 驻站记者 摄影记者 文字记者 视频记者 实习生 评论员"),
    (.author, .loose, "特约评论员 撰文 撰稿 采写"),
    (.author, .marked, "摄影 文 图 摄 文字 图片 视频 供图 文图"),
    (.author, .colon, "作者 原作者 本文作者 供稿 供稿人 报道 撰稿人 投稿 投稿人 翻译 编译 译者 图文 摄影报道 文/图 图/文 文/摄 采写/摄影 通讯员供稿"),
    (.author, .colon, "author authors writer reporter reporters correspondent photographer photo photos"),
    (.editor, .loose, "责任编辑 责编 编辑 校对 责任校对 审核"),
    (.editor, .colon, "主编 副主编 值班编辑 值班主编 执行主编 执行编辑 美编 网络编辑 新媒体编辑 图片编辑 文字编辑 编审 审校"),
    (.editor, .colon, "审核人 初审 复审 终审 一审 二审 三审 审稿 审定 监审 监制 签发 签发人 统筹 总监制 值班主任 排版 制作 录入 责任审核 发布人"),
    (.editor, .colon, "editor editors edited"),
    (.published, .any, "发布时间 发布日期 发表时间 发表日期 发稿时间 发布于 发表于 发布在 时间 日期 刊发时间 刊登日期 出版日期 见报日期"),
    (.published, .any, "published posted date"),
    (.changed, .any, "更新时间 更新日期 更新于 最后更新 修改时间 最后修改 编辑于 updated modified"),
    (.counter, .any, "阅读 阅读数 阅读量 阅读次数 浏览 浏览次数 浏览量 浏览数 点击 点击数 点击量 点击率 点击次数 访问量 访问次数 人气 评论 评论数 回复 跟帖 参与"),
    (.counter, .any, "点赞 赞 收藏 转发 分享 查看 查看次数 热度 字数 阅读时长 views view comments reads shares likes hits"),
    (.page, .any, "图片来源 视频来源 字号 字体 字体大小 标签 关键词 关键字 栏目 分类 所属栏目 tags keywords category"),
  ]

  private static let table: [Unicode.Scalar: [CreditLabel]] = {
    var table: [Unicode.Scalar: [CreditLabel]] = [:]
    for (meaning, link, list) in words {
      for word in list.split(separator: " ") {
        let label = CreditLabel(word: Array(word.unicodeScalars), meaning: meaning, link: link)
        if let first = label.word.first { table[first, default: []].append(label) }
      }
    }
    return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()
}
