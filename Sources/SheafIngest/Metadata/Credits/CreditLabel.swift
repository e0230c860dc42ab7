import SheafKit

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
    /// When it was written or last changed, which is no date of publication as long as there is another.
    case changed
    /// How often it was read, or another figure of the page.
    case counter
    /// How to reach somebody, which says nothing about the article and stands behind what does.
    case contact
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

  /// Whether a text is a label and nothing else, whose value stands elsewhere; what counts or speaks of the page is none.
  static func isAlone(_ text: ArraySlice<UInt8>) -> Bool {
    switch whole(text)?.meaning {
    case .source, .repost, .author, .editor, .published, .changed: true
    case .counter, .page, .contact, nil: false
    }
  }

  /// Whether a text is a label of any kind and nothing else.
  static func isWhole(_ text: ArraySlice<UInt8>) -> Bool { whole(text) != nil }

  private static func whole(_ text: ArraySlice<UInt8>) -> CreditLabel? {
    guard (6...24).contains(text.count), let first = text.firstScalar, opens(with: first) else { return nil }
    let scalars = text.scalars[...].filter { !$0.isSpace }[...]
    return longest(at: scalars).flatMap { $0.word.count == scalars.count ? $0 : nil }
  }

  /// The longest label that stands at the start of a text; Latin and Cyrillic letters match in either case.
  ///
  /// A rank may stand before who writes or edits, `实习编译：`, `执行编辑：`; such a label wants its colon.
  static func longest(at text: ArraySlice<Unicode.Scalar>) -> CreditLabel? {
    if let label = listed(at: text) { return label }
    guard let rank = ranks.prefix(of: text), var label = listed(at: text.dropFirst(rank.count)), label.word.count > 1,
      label.meaning == .author || label.meaning == .editor
    else { return nil }
    label.word = rank + label.word
    label.link = .colon
    return label
  }

  private static func listed(at text: ArraySlice<Unicode.Scalar>) -> CreditLabel? { index.longest(at: text) }

  /// Whether some label, or the medium before one, starts with a code point.
  static func opens(with scalar: Unicode.Scalar) -> Bool {
    openers.contains(lowercase(scalar))
  }

  /// How the media before a label start, 本报记者, 全媒体记者; and the ranks.
  private static let media: [Unicode.Scalar] = ["本", "全", "融", "据"] + rankWords.compactMap(\.unicodeScalars.first)
  private static let rankWords = [
    "实习", "见习", "特约", "特邀", "首席", "高级", "资深", "驻站", "助理", "值班", "执行", "新媒体", "网络", "主任", "专职",
  ]
  private static let ranks = ScalarWords(rankWords)

  /// The code points that labels start with, and those that the media and the ranks before them do.
  static let starts = index.initials + media
  private static let openers = ScalarSet(starts)

  /// The small letter of a Latin or Cyrillic one, and every other code point as it is.
  @inline(__always)
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x0410...0x042F: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    default: scalar
    }
  }

  private static let words: [(Meaning, Link, String)] = [
    (
      .source, .colon,
      "来源 来源于 来源自 信息来源自 来源网站 转载来源 发布来源 报道来源 媒体来源 文章来自 发布媒体 本文来源 消息来源 稿件来源 稿源 文章来源 信息来源 新闻来源 内容来源 资料来源 文章出处 出处 来自 source from 來源 文章來源 新聞來源 資料來源 稿件來源"
    ),
    (
      .source, .colon,
      "供稿单位 发布单位 发布机构 信源 信息提供 来源单位 信息来源单位 发布部门 发稿单位 来源媒体 供稿部门 来稿单位 报送单位 申报单位 推荐单位 选送单位 上报单位 推选单位 发言单位 文稿来源 图文来源 发布处室 發布單位 發佈單位 發布機關 發佈機關 發布處室 發稿單位 供稿單位 quelle fuente fonte 出典 المصدر источник джерело źródło zdroj bron kaynak nguồn 출처 kilde källa sumber"
    ),
    (.source, .any, "综合整理自 本文综合自 本文整理自 内容整理自 综合编译自 內容整理自 綜合整理自"),
    (.repost, .colon, "转载 原文来源 原文出处 via"),
    (.repost, .any, "转载自 转自 文章转自 原载 摘自 轉載自 轉自"),
    (.author, .loose, "记者 通讯员 特约通讯员 特约记者 见习记者 实习记者 首席记者 驻站记者 摄影记者 文字记者 视频记者 实习生 评论员"),
    (.author, .loose, "作者 文/图 图/文 文/摄 特约评论员 撰文 撰稿 采写 摄像 记者站 特派记者 高级记者 本报记者 本刊记者 主笔 特约撰稿 特约撰稿人 特约作者 职工通讯员 本站通讯员"),
    (.author, .loose, "記者 通訊員 特約記者 實習記者 見習記者 特派員 特派記者 實習生 採訪 採訪撰文 綜合報導 攝影記者"),
    (.author, .marked, "摄影 文 图 摄 文字 图片 视频 供图 文图 攝影 圖 文字報導 出镜 配音 制图 绘图 插画 漫画 剪辑 摄制 拍摄"),
    (
      .author, .colon,
      "文、图 图、文 文、摄 图文、摄影 供稿、摄影 摄影、供稿 原作者 本文作者 供稿 供稿人 报道 撰稿人 投稿 投稿人 翻译 编译 译者 图文 摄影报道 采写/摄影 通讯员供稿 文字/摄影 文字/图片 参与采写 参与报道 采写记者 采访记者 报道记者 撰稿记者 出镜记者 学生记者 校园记者 本文记者 文字作者"
    ),
    (
      .author, .colon,
      "执笔 执笔人 采访 采编 作者单位 整理 口述 编导 记者/摄影 撰文/摄影 采访/撰文 图片摄影 摄影/视频 文/视频 信息员 报道员 供稿者 撰写 文案 拍摄者 摄影者 图文作者 供图者 采编人 拟稿 拟稿人 素材 播音 主播 朗读 报导 報導 報道 文字整理 录音整理 速录 速记"
    ),
    (
      .author, .colon,
      "author authors penulis writer reporter reporters correspondent photographer photo photos photography photographs words text pictures fotos fotografías fotografia fotografias texto autor autorin auteur autore автор авторы текст"
    ),
    (.editor, .loose, "责任编辑 责编 编辑 校对 责任校对 审核 核稿 責任編輯 責編 編輯 校對 實習編輯 核稿編輯 編審"),
    (.editor, .colon, "主编 初审编辑 复审编辑 终审编辑 副主编 美编 图片编辑 文字编辑 编审 审校"),
    (.editor, .colon, "审核人 初审 复审 终审 一审 二审 三审 审稿 审定 监审 监制 签发 签发人 统筹 总监制 值班主任 排版 制作 录入 责任审核 发布人 一校 二校 三校 责任主编 责任人 责编/校对"),
    (
      .editor, .colon,
      "本版责编 本版编辑 本版主编 版式 版式设计 版面设计 流程编辑 视频编辑 页面编辑 版面编辑 编辑/校对 值班总编 值班编委 策划 总策划 出品人 出品 监制人 编校 审读 信息审核 审核发布 运营编辑 后期 审签 审批 信息录入 录入员 文章录入 编发 视觉 视觉设计 美术设计 海报设计 选题策划 选稿 组稿 审核者 编辑者 责任编审 复核 值班领导 核对 督印人 总编辑 總編輯 本期编辑 本文编辑 网编 值班总监"
    ),
    (.author, .loose, "기자명"),
    (.editor, .colon, "editor editors edited redaktion редактор edição edición edizione redaktor"),
    (
      .published, .any,
      "发布时间 发布日期 发表时间 发表日期 发稿时间 发布于 发表于 发布在 时间 日期 收集 采集 收录 收集于 采集于 收录于 收集时间 采集时间 刊发时间 刊登日期 出版日期 见报日期 发布 发表"
    ),
    (
      .published, .any,
      "编辑日期 编辑时间 信息时间 上传时间 添加时间 加入时间 文章加入时间 录入时间 报道时间 新闻时间 刊载日期 公开日期 登载时间 登载日期 刊登时间 公布日期 公布时间 发稿日期 上传日期 上线时间 创建时间 创建日期 刊出日期 文章日期 發布時間 發佈時間 發佈日期 發布日期 發表時間 發布於 發佈於 發表於 時間 出版時間 上稿時間 建立時間"
    ),
    (
      .published, .any,
      "published posted date 입력 등록 승인 기사입력 公開日 投稿日 掲載日 配信日 publié veröffentlicht publicado pubblicato first_published posted_on published_on created"
    ),
    (
      .changed, .any,
      "发文日期 印发日期 更新 最近更新 更新时间 更新日期 更新于 最后更新 修改时间 最后修改 编辑于 成文日期 成文时间 生成日期 更新時間 更新於 最後更新 수정 최종수정 기사수정 更新日 last_updated last_modified updated modified aktualisiert mis_à_jour actualizado"
    ),
    (
      .counter, .any,
      "阅读 阅读数 阅读量 阅读次数 浏览 浏览次数 浏览量 浏览数 点击 点击数 点击量 点击率 点击次数 访问量 访问次数 人气 评论 评论数 回复 跟帖 参与 阅读人数 浏览人次 点击率 閱讀 瀏覽 點閱 點擊 人氣 留言 已阅 已阅读 已有 访问 我要评论 我来说两句 参与评论 参与互动 条评论"
    ),
    (
      .counter, .any,
      "点赞 赞 收藏 转发 分享 查看 查看次数 热度 字数 阅读时长 views view comments reads shares likes hits 在看 打印 围观 网友评论 讚好 列印 轉寄"
    ),
    // How many copies of a bulletin were printed.
    (.page, .any, "共印 仅供内部参考 内部资料"),
    (.contact, .colon, "电话 联系电话 邮箱 电子邮箱 投稿邮箱 传真 地址 邮编 网址 e-mail email tel phone"),
    (.page, .colon, "版面 版次 发布者 上传 上传者 上传人 发布员 题图来源 题图 头图 图源 封面图 封面来源 编辑邮箱 联系邮箱 责编邮箱"),
    (
      .page, .any,
      "图片来源 视频来源 字号 a+ a- 视力保护色 放大 缩小 默认 朗读 语音播报 字體 字级 字級 字型 字体 字体大小 标签 关键词 关键字 相关热词 相关热词搜索 栏目 分类 所属栏目 发文机构 发布机构名称 内容概述 主题词 tags keywords category 注册时间 注册日期 最后登录 上次登录 在线时间 索引号 发文字号 文号 主题分类 有效性 公文种类 信息分类 生效日期 实施日期 截止日期 失效日期 截止时间 废止日期 公开方式 公开形式 ip属地 发布地 专题 地区 发表地 圖片來源 關鍵字 分類 標籤 语言"
    ),
  ]

  /// The line with the labels in it set close that print pads: 作　者：王芳, 责 编：李小满.
  static func unpadded(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var line = line
    var place = line.startIndex
    while let colon = line[place...].firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "丨" || $0 == "｜" }) {
      place = colon + 1
      guard isPadded(line[..<colon]) else { continue }
      var start = colon
      // The letters before the colon, filled from behind.
      var letters = [Unicode.Scalar](repeating: " ", count: 6)
      var first = letters.count
      var found: Int?
      while start > line.startIndex, colon - start < 16, first > 0 {
        let scalar = line[start - 1]
        guard scalar.isSpace || Han.isIdeograph(scalar) else { break }
        start -= 1
        guard !scalar.isSpace else { continue }
        first -= 1
        letters[first] = scalar
        let count = letters.count - first
        if colon - start > count, count > 1, longest(at: letters[first...])?.word.count == count { found = start }
      }
      if let found {
        let word = line[found..<colon].filter { !$0.isSpace }
        let end = line.endIndex - (colon - found - word.count)
        line = Array(line[..<found] + word + line[colon...])[...]
        place = min(found + word.count + 1, end)
      }
    }
    return line
  }

  /// Whether white space stands among the last Han characters of a text.
  private static func isPadded(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    for scalar in text.suffix(16).reversed() {
      if scalar.isSpace { return true }
      guard Han.isIdeograph(scalar) else { return false }
    }
    return false
  }

  private static let index = CreditLabelIndex(
    words.flatMap { meaning, link, list in
      list.split(separator: " ").map { word in
        CreditLabel(word: word.unicodeScalars.map { $0 == "_" ? " " : $0 }, meaning: meaning, link: link)
      }
    })
}
