/// The sections that a page puts under its article: related links, comments, legal notices.
enum TailSections {
  /// What a section holds.
  enum Kind {
    /// Headlines of other articles.
    case links
    /// What readers say, or a form for it.
    case comments
    /// Who owns the rights, and who answers for nothing.
    case notices
  }

  /// The paragraphs up to the first section that nothing of the article can follow, without lists of links.
  ///
  /// A list of links may interrupt an article: its short lines go, and the text after them stays. So does the text after
  /// a notice or a form that more running text follows than stands before: that is a box beside the article.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    guard paragraphs.contains(where: { opening($0) != nil }) else { return paragraphs }
    let all = paragraphs.reduce(0) { $0 + ($1.isProse ? $1.shape.columns : 0) }
    var kept: [Paragraph] = []
    var before = 0
    var isInLinks = false
    for paragraph in paragraphs {
      if let kind = opening(paragraph) {
        switch kind {
        case .links: isInLinks = true
        case .comments, .notices:
          if before * 2 >= all, before > 0 { return kept }
        }
        continue
      }
      if isInLinks {
        // The beginning of another article, cut off: nothing of this one follows it.
        if isTeaser(paragraph), before * 2 >= all { return kept }
        if !paragraph.isProse { continue }
      }
      isInLinks = false
      if paragraph.isProse { before += paragraph.shape.columns }
      kept.append(paragraph)
    }
    return kept
  }

  /// Whether a paragraph breaks off with dots, as the first words of an article do in a list of others.
  private static func isTeaser(_ paragraph: Paragraph) -> Bool {
    paragraph.shape.columns > 40 && cuts.contains { paragraph.text.hasSuffix($0) }
  }

  private static let cuts = ["...", "…", "……"].map { Array($0.utf8) }

  /// What section a line opens; nil when it opens none.
  static func opening(_ paragraph: Paragraph) -> Kind? {
    paragraph.shape.columns <= 40 ? paragraph.section : nil
  }

  /// The same for a line of at most 40 columns.
  static func opening(_ line: ArraySlice<UInt8>) -> Kind? {
    var text = line
    while let length = ornaments.prefix(of: text) { text = text.dropFirst(length) }
    for (kind, phrases) in starts.start(text) ? openings : [] {
      guard let length = phrases.prefix(of: text) else { continue }
      let rest = text.dropFirst(length).drop { $0 < 0x80 && !isLetter($0) }
      // 相关阅读—— opens a list; 关于我们——一群守塔的人 is a heading.
      if kind != .links, dashes.start(rest) { continue }
      if rest.isEmpty || ends.start(rest) || ornaments.start(rest) { return kind }
    }
    if reminders.occur(in: text), reminderEnds.contains(where: { text.hasSuffix($0) }) { return .notices }
    guard let length = counted.prefix(of: text) else { return nil }
    let rest = text.dropFirst(length).drop { $0 == 0x20 || $0 == 0x28 || $0 == 0x5B }
    let figures = (brackets.prefix(of: rest).map { rest.dropFirst($0) } ?? rest)
    guard let first = figures.first, (0x30...0x39).contains(first) else { return nil }
    let end = figures.drop { $0 < 0x80 && !isLetter($0) }
    return end.isEmpty || ends.start(end) || closers.start(end) ? .comments : nil
  }

  /// Whether a line starts like one that opens a section.
  static func mayOpen(_ line: ArraySlice<UInt8>) -> Bool {
    openings.contains { $0.1.start(line) } || counted.start(line) || ornaments.start(line)
  }

  /// By what rule each dropped paragraph went, asked one after another: that of the section that it stands in.
  static func rules() -> (Paragraph) -> DropRule? {
    var rule = DropRule.relatedLinks
    return { paragraph in
      switch opening(paragraph) {
      case .links: rule = .relatedLinks
      case .comments: rule = .comments
      case .notices: rule = .notices
      case nil: break
      }
      return rule
    }
  }

  /// What a section of any kind opens with: hardly any line does.
  private static let starts = Phrases(openings.flatMap(\.1.phrases))

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let openings: [(Kind, Phrases)] = [
    (
      .links,
      Phrases(
        """
        本版其他文章 本版其它文章 本版其他新闻 本版更多文章 更多长文 更多文章 更多故事 更多报道 更多资讯 通知公告 常用链接 友情链接 关于作者 作者简介 线下活动 相关日志 相关博文 相關日誌 相关阅读 相关新闻 相关文章 相关链接 相关推荐 相关报道 相关资讯 相关内容 推荐阅读 相关微博 推荐文章 热门推荐 热门文章 热门新闻 热点新闻 热点推荐 热文推荐 猜你喜欢 大家还在搜 大家都在搜 热搜榜 其他人还看了 相关搜索 更多推荐 更多阅读 更多相关 上期回顾 延伸阅读 精彩推荐 \
        精彩图片 最新文章 最新新闻 最新资讯 编辑推荐 今日热点 更多新闻 作者最新文章 作者其他文章 作者更多文章 为你推荐 喜欢此内容的人还喜欢 看过本文的人还看了 国内新闻精选 精选推荐 热榜 网友点击排行 新闻排行榜 24小时热文 24小时热榜 往期推荐 往期精选 往期精彩 推荐内容 热点内容 相关帖子 相关专题 相关稿件 相关视频 相关图集 相关问题 相關新聞 相關報導 相關文章 延伸閱讀 推薦閱讀 熱門新聞 熱門文章 更多新聞 你可能也喜歡 最受歡迎 其他新闻 其它新闻 同类文章 相似文章 文章推荐 图片推荐 往期回顾 新闻排行 点击排行 热点排行 阅读排行 为您推荐 大家都在看 专题推荐 本栏目 上下篇 相关文档 相关信息 图文推荐 图片新闻 在线客服 排行榜 24小时排行榜 大家都爱看 大家喜欢看 热点关注 热点聚焦 推荐新闻 新闻推荐 \
        related_articles related_stories related_posts related_links related_internet_links related read_next recommended you_may_also_like more_stories \
        related_story related_coverage related_content related_news read_also see_also more_to_read more_from more_on_this more_on_this_story most_viewed most_popular editor's_picks editors'_picks don't_miss \
        lesen_sie_auch lesen_sie_mehr mehr_zum_thema das_könnte_sie_auch_interessieren mehr_aus auch_interessant meistgelesen weitere_artikel lire_aussi à_lire_aussi a_lire_aussi sur_le_même_sujet articles_liés les_plus_lus lee_también leer_más te_puede_interesar noticias_relacionadas lo_más_leído leggi_anche articoli_correlati potrebbe_interessarti lees_ook leia_também veja_também läs_också \
        関連記事 関連ニュース あわせて読みたい おすすめ記事 人気記事 アクセスランキング ランキング 関連リンク 最新記事 관련기사 관련_기사 많이_본_뉴스 \
        relacionado relacionados relacionadas artículos_relacionados te_recomendamos lire_également voir_aussi mehr_lesen weitere_themen \
        verwandte_artikel читайте_также по_теме материалы_по_теме اقرأ_أيضاً اقرأ_أيضا مواضيع_ذات_صلة আরও_পড়ুন সম্পর্কিত_খবর यह_भी_पढ़ें संबंधित_खबरें \
        ข่าวที่เกี่ยวข้อง เรื่องที่เกี่ยวข้อง อ่านเพิ่มเติม xem_thêm tin_liên_quan cùng_chuyên_mục czytaj_też zobacz_też läs_mer les_også ilgili_haberler baca_juga artikel_terkait \
        most_read trending latest_news popular
        """)
    ),
    (
      .comments,
      Phrases(
        """
        读者来信 股吧热帖 最新留言 精选留言 全部留言 精彩留言 读者留言 读者评论 讀者意見 網友留言 發表評論 發表回應 我要留言 网友跟帖 网友点评 热门跟帖 同主题阅读 文明上网 全部回复 最新回复 用户点评 \
        发表评论 发表您的评论 发表我的评论 我要评论 网友评论 最新评论 全部评论 热门评论 用户评论 精彩评论 评论列表 评论区 我来说两句 已有评论 查看评论 写评论 跟帖 留言板 \
        reader_comments top_comments all_comments view_comments show_comments add_your_comment leave_your_comment write_a_comment kommentare kommentar_schreiben commentaires laisser_un_commentaire deja_un_comentario コメント 댓글 комментарии мнения_читателей মন্তব্য التعليقات แสดงความคิดเห็น bình_luận yorumlar reacties discussion_about_this_post \
        comments leave_a_comment leave_a_reply post_a_comment add_a_comment join_the_conversation
        """)
    ),
    (
      .notices,
      Phrases(
        """
        版权声明 免责声明 法律声明 版权说明 版权与免责声明 特别声明 郑重声明 本网声明 本站声明 网站声明 重要声明 转载声明 版权信息 关于我们 网站简介 法律顾问 \
        copyright_notice disclaimer terms_of_use legal_notice about_us about_the_author
        """)
    ),
  ]

  /// What a paper tells its readers under every article of a kind: `●《某某報》提醒您：`.
  private static let reminders = Phrases("》提醒您 》提醒你 》關心您 》关心您")
  private static let reminderEnds = ["：", ":", "您", "你"].map { Array($0.utf8) }

  /// Words that open a list of comments only with their number: 评论 287, Comments (3).
  private static let counted = Phrases("评论 留言 跟帖 回复 回应 評論 comments kommentare commentaires comentarios")
  private static let brackets = Phrases("（ 【")
  private static let closers = Phrases("） 】 条 條 个")
  /// What typists put around such headings.
  private static let ornaments = Phrases("▼ ▽ ■ □ ● ◆ ◇ ★ ☆ ▶ ► ▲ 【 「 《 — · • ↓ ｜ 丨")

  private static let dashes = Phrases("——")
  private static let ends = Phrases("： 》 » （ 】 ｜ 更多 … —— 条 ！ 文明 请 您")
}
