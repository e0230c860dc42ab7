/// The controls of a page that a copy of its text carries along: buttons for sharing, printing and rating, counters,
/// players, tags, links to the next page.
enum Widgets {
  /// The paragraphs without those that work the page; whom to call about a notice stays.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    let contacts = NoticeFields.contacts(in: paragraphs)
    return paragraphs.without { isWidget($0) && !contacts.contains($0.line) }
  }

  /// Whether a paragraph is nothing but controls. Of whole sentences only those are that speak to the reader of a page.
  static func isWidget(_ paragraph: Paragraph) -> Bool { paragraph.isWidget }

  /// The same, found out anew.
  static func reads(asWidget paragraph: Paragraph) -> Bool {
    let text = paragraph.text
    guard paragraph.shape.columns <= 160 else {
      // A whole menu of an account in one paragraph.
      return paragraph.shape.columns <= 320 && invites(paragraph) && paragraph.mentions.contains(.call)
    }
    if text.count <= 20, blanks.contains(where: { text.elementsEqual($0) }) { return true }
    if isFileName(text) || isRemnant(text) || isMailAddress(text) || isCount(text) { return true }
    if paragraph.openers.contains(.invitation), follows.start(text), networks.occur(in: text) { return true }
    if isSlogan(paragraph) { return true }
    if invites(paragraph) || paragraph.shape.columns <= 110 && paragraph.mentions.contains(.call) { return true }
    guard !paragraph.isProse else { return false }
    // A sentence with a full stop is text, though it opens like a button.
    return openings.start(unadorned(text)) && !isSentence(paragraph) || isClock(text) || isSeen(paragraph)
      || isPageLabel(text)
      || isInvitation(paragraph) || isScale(text) || !paragraph.isCredits && FieldRow.isRow(text)
      || paragraph.shape.columns <= 100 && (asksForMood(paragraph) || areControls(text))
  }

  private static func invites(_ paragraph: Paragraph) -> Bool {
    paragraph.openers.contains(.invitation) && invitations.start(paragraph.text)
  }

  /// A line without the signs that typists put before it.
  private static func unadorned(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let length = ornaments.prefix(of: text) { text = text.dropFirst(length).drop { $0 <= 0x20 } }
    return text
  }

  private static let ornaments = Phrases("【 ▼ ▲ ▶ ► ◆ ■ ● ★ ☆ ↓ ↑ 👇")

  private static func isSentence(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.isEnded else { return false }
    return paragraph.shape.isChinese ? paragraph.text.hasSuffix(fullStop) : paragraph.shape.words > 5
  }

  private static let fullStop = Array("。".utf8)

  /// Whether a line is a day and an hour without a year, which date nothing: `07-02 08:15`.
  private static func isClock(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 14 && text.contains(0x3A) && text.allSatisfy { (0x2D...0x3A).contains($0) || $0 == 0x20 }
      && (text.first.map { (0x30...0x39).contains($0) } ?? false)
  }

  /// Whether a line is when an account posted, as of the visit, beside the button to follow it: `昨天 18:20 · 已关注`.
  private static func isSeen(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 40, follow.occur(in: paragraph.text) else { return false }
    let (rest, day) = RelativeDay.split(paragraph.text)
    return day != nil && areControls(rest)
  }

  private static let follow = Phrases("关注")

  /// Whether a line names a page of the article: `第1页：硬纸板票`.
  private static func isPageLabel(_ text: ArraySlice<UInt8>) -> Bool {
    guard let start = pageOpening.prefix(of: text) else { return false }
    let rest = text.dropFirst(start).drop { $0 == 0x20 || (0x30...0x39).contains($0) }
    return rest.count < text.count - start && pageEnding.start(rest)
  }

  private static let pageOpening = Phrases("第")
  private static let pageEnding = Phrases("页： 页: 頁：")

  /// Whether a line asks to take or open an application: `下载某某客户端浏览更多新闻`.
  private static func isInvitation(_ paragraph: Paragraph) -> Bool {
    paragraph.text.count <= 120 && applicationOpenings.start(paragraph.text)
      && paragraph.mentions.contains(.application)
  }

  private static let applicationOpenings = Phrases("下载 打开 点击下载")
  /// What applications are called.
  static let applications = Phrases("客户端 app")

  /// Whether a line is the scale on which readers mark a text: `1分 2分 3分`.
  private static func isScale(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 60, text.first.map({ (0x30...0x39).contains($0) }) == true,
      text.firstRange(of: mark) != nil
    else { return false }
    let marks = text.scalars.split(whereSeparator: \.isSpace)
    return marks.count >= 3 && marks.allSatisfy { $0.last == "分" && $0.dropLast().allSatisfy(DateText.isDigit) }
  }

  private static let mark = Array("分".utf8)

  /// Whether a line is where a page of a text or a picture stands among its like, or how many more there are: `1/6`, `+4`.
  private static func isCount(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 7, let first = text.first, first < 0x40 else { return false }
    func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
      (1...3).contains(part.count) && part.allSatisfy { (0x30...0x39).contains($0) }
    }
    if first == UInt8(ascii: "+") { return isNumber(text.dropFirst()) }
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy(isNumber)
  }

  /// What a page prints before a list of files that is empty.
  private static let blanks = ["附件：", "附件:", "附件：无", "附件：（无）", "附件: 无", "附件:(无)", "相关附件：", "附件下载：", "图集"].map {
    Array($0.utf8)
  }

  /// Whether a line is the name of a picture or a film that was left of it, or of a file beside the text: `合影.jpg`,
  /// `附件：任务表.xls`.
  private static func isFileName(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 96 && text.suffix(5).contains(0x2E) && text.firstRange(of: fullStop) == nil
      && files.contains { ending in
        text.count > ending.count && zip(text.suffix(ending.count), ending).allSatisfy { $0 | 0x20 == $1 | 0x20 }
      }
  }

  /// Whether a line is a piece of the markup that a program left: a comment's end, an element without text.
  private static func isRemnant(_ text: ArraySlice<UInt8>) -> Bool {
    text.last == UInt8(ascii: ">") && text.hasSuffix(commentEnd)
      || text.first.map { $0 < 0x40 } == true && (text.hasPrefix(commentEnd) || text.hasPrefix(commentStart))
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)

  /// Whether a line is an address for mail and nothing else, as agencies put that of the reporter under a text.
  private static func isMailAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 60 && text.has(UInt8(ascii: "@")) && text.last != UInt8(ascii: ".")
      && text.allSatisfy { (0x2D...0x7A).contains($0) && $0 != UInt8(ascii: "/") }
      && text.first != UInt8(ascii: "@") && text.suffix(8).contains(UInt8(ascii: "."))
  }

  static let follows = Phrases("follow_ like_us")
  private static let networks = Phrases("on_twitter on_facebook on_instagram on_x,")

  private static let files = [
    ".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".mp4", ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".zip", ".rar",
    ".wps", ".ofd",
  ].map { Array($0.utf8) }

  /// What only an account says that wants its readers to do something.
  static let calls = Phrases(
    "踊跃投稿，投稿邮箱 踊跃投稿,投稿邮箱 踊跃投稿，投稿信箱 踊跃来稿，投稿邮箱 设为星标 设置为星标 加为星标 欢迎在留言区 欢迎在评论区 欢迎留言 留言区告诉 评论区告诉 留言区聊聊 评论区聊聊 点亮“赞 点亮“在看 点个“在看 点亮在看 请点“在看 请点“赞 点“在看 点击“在看 点【在看 点「在看 点个【在看 点个「在看 点亮【在看 点击菜单栏【 、回复【 》提醒您 》提醒你 》提醒妳 》關心您 》关心您  第一时间获取权威信息"
  )

  /// Whether a line praises an application or an account: `……，尽在某某新闻APP`, `……，扫描二维码关注（某某）`; or wishes
  /// its readers well as papers of Taiwan do: `※ 某某網關心您：……`.
  private static func isSlogan(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 110 else { return false }
    if paragraph.mentions.contains(.care), wishes.start(paragraph.text) { return true }
    if more.start(paragraph.text), appeals.occur(in: paragraph.text) { return true }
    guard paragraph.mentions.contains(.praise) else { return false }
    let words = paragraph.text.scalars[...].trimming { $0.isSpace || ")）】!！。".unicodeScalars.contains($0) }
    let bracket = words.lastIndex { "(（【".unicodeScalars.contains($0) }
    return [words, words[..<(bracket ?? words.endIndex)]].contains { places.suffix(of: $0) != nil }
  }

  private static let wishes = Phrases("※")
  /// `更多本地资讯，请关注某某网官方微信：moumou`.
  private static let more = Phrases("更多")
  private static let appeals = Phrases("，请关注 ，敬请关注 ，欢迎关注 ，请扫 ，请下载")
  /// How a medium turns to its readers with its care.
  static let cares = Phrases("關心您 提醒您 关心您 關心你 提醒你")
  /// How a line leads to an application or an account.
  static let praises = Phrases("尽在 盡在 扫描二维码关注 扫码关注")
  private static let places = ScalarWords(list: "APP App app 客户端 公众号 扫描二维码关注 扫码关注")

  /// Whether a line asks readers how they feel, or counts what they felt: `此刻心情：高兴(31) 感动(8)`.
  private static func asksForMood(_ paragraph: Paragraph) -> Bool {
    guard paragraph.mentions.contains(.mood) else { return false }
    return paragraph.shape.ending == .colon || counts.count(in: paragraph.text, upTo: 2) == 2
  }

  /// Whether a line is made of the words on buttons alone.
  static func areControls(_ text: ArraySlice<UInt8>) -> Bool {
    var words = 0
    var feelings = 0
    let isMadeOfThem = text.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        // No word starts with such a byte.
        if text[place] < 0x80, !isLetter(text[place]) {
          place += 1
        } else if let length = controls.prefix(of: text, at: place) {
          words += 1
          place += length
        } else if let length = moodWords.prefix(of: text, at: place) {
          feelings += 1
          place += length
        } else if let length = marks.prefix(of: text, at: place) {
          place += length
        } else {
          return false
        }
      }
      return true
    }
    guard isMadeOfThem else { return false }
    // One feeling alone may be a heading.
    return words > 0 || feelings > 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// What a line of controls starts with, whatever follows.
  private static let openings = Phrases(
    """
    上一篇： 上一篇: 下一篇： 下一篇: 上一条： 上一条: 下一条： 下一条: 上一页 下一页 标签： 标签: 关键词： 关键词: 热门关键词： 热门关键词: 本篇新闻热门关键词： 本篇新闻热门关键词: 关键字： 关键字: 分享到 分享至 分享给 原标题： 原标题: 本文原标题： 本文原标题: \
    原文链接 阅读全文：http 阅读全文:http 查看全文：http 查看全文:http 全文链接 本文链接 本文地址 原文地址 文章链接 永久链接 阅读原文 点击查看原文 查看原文 查看心情 心情排行 扫一扫在 扫一扫， 扫一扫关 扫一扫下 扫一扫分 扫一扫二 扫一扫手 用微信扫 手机扫 扫码关注 扫码下载 扫码阅读 扫码查看 扫码进群 扫码入群 扫码加 扫码订阅 扫码观看 扫码收听 扫码分享 扫码识别 扫描二维码 扫描下方 长按二 长按识 长按图 长按上 长按下 长按关 微信扫一扫 点击上方 点击下方 \
    点击蓝字 点击关注 关注我们 关注公众号， 关注公众号获取 关注微信公众号 欢迎关注 欢迎扫码 打开微信 更多精彩 更多内容请 更多新闻请 下载客户端 打开客户端 打开app 本帖最后由 本文导航 返回首页 返回顶部 返回列表 回到顶部 加载更多 查看更多 \
    展开全文 登录后 请先登录 请登录 您看到此篇文章 你看到此篇文章 看完这篇文章 本文共 您的浏览器 新闻热线： 新闻热线: 新闻报料： 报料热线 报料电话 文章关键词： 打开APP 点击进入 点击图片放大 点击查看大图 點擊圖片放大 更多>> 欢迎访问 欢迎光临 站内搜索 全站搜索 国内统一刊号 国内统一连续出版物号 邮发代号 关注此公众号 我给文章打分 本文得分 参与评分 大家最喜欢看 一键访问 点击进入【专题】 投稿邮箱 投稿热线 爆料热线 爆料方法 [爆料 【爆料 举报电话 举报邮箱 联系电话： \
    广告服务 联系我们 收录于合集 收录于话题 已阅（ 已阅( 已读（ 已读( 未读（ 未读( 分享让更多人看到 点击加载 点击“阅读原文 点击阅读原文 喜欢就点 喜欢请点 点个在看 点个赞 觉得不错， 觉得不错请 觉得不错就 转发给朋友 转发给好友 转发给更多 转发给身边 投诉建议 友情链接 网站地图 share_this share_on share_via tags: tagged: filed_under advertisement sign_up_for subscribe_to read_more: \
    click_here skip_to_ follow_us previous: next: previous_post next_post print_this email_this back_to_top permalink 链接：http 链接:http 网址：http 网址:http 原文：http 原文:http 来源链接 for_immediate_release press_contact: media_contact: contact: unsubscribe view_in_browser view_this_email view_online manage_preferences manage_your privacy_policy
    """)

  /// How sentences start that invite the reader of a page to do something there.
  static let invitations = Phrases(
    """
    报： 报: 送： 送: 发： 发: 报_送： 抄_送： 呈报： 呈送： 此邮件由系统 本邮件由系统 欢迎踊跃投稿 来稿请发 报送： 报送: 抄送： 抄送: 抄报： 主送： [广告] 【广告】 （广告） [推广] 【推广】 炒股就看 ◎欢迎 欢迎参与讨论 请在这里发表 请自觉遵守互联网 文明上网，理性 文明上网,理性 文明上网_理性 文明上网理性 网友评论仅 以上网友发言只代表 登录名： 登录名: 您的电子邮箱 我来说两句 我要说两句 还可以输入 快来发表 \
    continua_após_a_publicidade continúa_después_de_la_publicidad 请登录后 扫描二维码关注 扫描二维码下载 扫描二维码，关注 扫描二维码查看 扫描二维码阅读 扫描二维码加入 扫描下方 长按二维码 长按识别 长按图片 微信扫一扫关 微信扫一扫分 微信扫一扫，关 微信扫一扫，分 微信扫一扫阅 微信扫一扫二 点击上方 ↑点击上方 ↑_点击上方 点击下方 点击蓝字 点击关注 請繼續往下閱讀 请继续往下阅读 ※提醒您 ※_提醒您 点击左下 点击阅读原文 欢迎关注 打开微信扫 打开微信，扫 打开微信“扫 打开微信，点击 打开微信，使用 打开微信，搜 更多精彩内容 更多精彩请 \
    看完这篇文章，您 看完这篇文章您 看完这篇文章有 看完这条消息 看完这条新闻 下载客户端， 下载客户端查 下载客户端阅 下载客户端体 打开客户端， 打开客户端查 sign_up_for_our subscribe_to_our click_here_to follow_us_on \
    為達最佳瀏覽效果 為達最佳的瀏覽 您即將進入之 根據「電腦網路內容分級 根據“電腦網路內容分級 不用抽_不用搶 看更多!請加入 看更多！請加入
    support_our_journalism support_our_work get_our_newsletter pour_afficher_ce_contenu um_diesen_inhalt_anzu to_view_this_content to_see_this_content para_ver_este_contenido per_visualizzare_questo_contenuto
    you_receive_this you_are_receiving_this you_received_this you_are_subscribed this_email_was_sent if_you_no_longer_wish to_unsubscribe 您收到这封邮件 您收到此邮件 您收到本邮件 你收到这封邮件 你收到此邮件
    """)

  /// The words on buttons.
  private static let controls = Phrases(
    """
    广告 廣告 广告位 关注 已关注 反馈 人赞同了该回答 人赞同 人点赞 人评论 人阅读 人参与 分享 收藏 点赞 转发 评论 打印本页 打印文章 打印 关闭窗口 关闭本页 关闭 字号 字体 大字 中字 小字 大 中 小 微信好友 微信 朋友圈 微博 新浪微博 新浪 腾讯微博 腾讯 空间 \
    qq空间 qq好友 qq 豆瓣 人人网 复制链接 复制 纠错 举报 投稿 推荐 顶一下 踩一下 顶 踩 赞 打赏 阅读 浏览 次数 次 人气 点击 字号变大 字号变小 语音播报 朗读 播放 自动播放 暂停 听新闻 默认 特大 \
    繁体 简体 放大 缩小 手机版 电脑版 加入收藏 设为首页 我要纠错 添加到 提交 重置 验证码 昵称 邮箱 \
    扫一扫在手机打开当前页 扫一扫 分享至 分享到 傳line 傳送 列印 字級 看新闻 立即打开 打开 微信号 繁體版 網站導覽 主頁 高清 标清 倍速 弹幕 会员中心 放大字體 縮小字體 放大字体 缩小字体 转载 喜欢 微信订阅 rss订阅 收藏本站 打印页面 上一篇 下一篇 上一条 下一条 上一版 下一版 上一期 下一期 上一页 下一页 首页 尾页 末页 返回首页 返回列表 返回目录 返回 版面概览 版面导航 标题导航 往期回顾 日期检索 \
    评分 下载附件 保存到相册 全文复制 视力保护色 无障碍浏览 无障碍 长者模式 适老模式 关怀版 打印此页 打印此文 打印本文 关闭此页 收藏本页 全屏 下载pdf pdf版 \
    登录 注册 回复 匿名 发表 发布 在看 二维码 客户端 facebook twitter linkedin whatsapp email print share tweet pinterest reddit \
    like likes comment comments reply copy_link copy save views view menu search login log_in sign_in register home close
    """)

  private static let moodWords = Phrases("感动 同情 无聊 愤怒 搞笑 难过 高兴 路过 惊讶 鲜花 鸡蛋 握手 雷人 开心 震惊 新奇 支持 反对")
  /// What the rows of feelings are headed by that readers click on.
  static let moods = Phrases("心情 感受是 表情")
  private static let counts = Phrases("(0 (1 (2 (3 (4 (5 (6 (7 (8 (9 （0 （1 （2 （3 （4 （5 （6 （7 （8 （9")
  private static let marks = Phrases("： （ ） 【 】 ｜ 、 ， · • » › ＋ － 。 ！ ↑ ↓ ← → ★ ☆ ♥ ❤ ┊ ┆ ▼ \u{3000} \u{A0}")
}
