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
      if isInLinks, !paragraph.isProse { continue }
      isInLinks = false
      if paragraph.isProse { before += paragraph.shape.columns }
      kept.append(paragraph)
    }
    return kept
  }

  /// What section a line opens; nil when it opens none.
  static func opening(_ paragraph: Paragraph) -> Kind? {
    guard paragraph.shape.columns <= 40 else { return nil }
    let text = paragraph.text
    for (kind, phrases) in openings {
      guard let length = phrases.prefix(of: text) else { continue }
      let rest = text.dropFirst(length).drop { $0 < 0x80 && !isLetter($0) }
      if rest.isEmpty || ends.start(rest) { return kind }
    }
    return nil
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

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let openings: [(Kind, Phrases)] = [
    (
      .links,
      Phrases(
        """
        相关阅读 相关新闻 相关文章 相关链接 相关推荐 相关报道 相关资讯 相关内容 推荐阅读 推荐文章 热门推荐 热门文章 热门新闻 热点新闻 热点推荐 热文推荐 猜你喜欢 大家还在搜 大家都在搜 热搜榜 其他人还看了 相关搜索 更多推荐 更多阅读 更多相关 上期回顾 延伸阅读 精彩推荐 \
        精彩图片 最新文章 最新新闻 最新资讯 编辑推荐 今日热点 更多新闻 往期回顾 往期推荐 新闻排行 点击排行 热点排行 阅读排行 为您推荐 大家都在看 专题推荐 本栏目 上下篇 \
        related_articles related_stories related_posts related_links related read_next recommended you_may_also_like more_stories \
        more_from most_read trending latest_news popular
        """)
    ),
    (
      .comments,
      Phrases(
        """
        发表评论 发表您的评论 发表我的评论 我要评论 网友评论 最新评论 全部评论 热门评论 用户评论 精彩评论 评论列表 评论区 我来说两句 已有评论 查看评论 写评论 跟帖 留言板 \
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

  private static let ends = Phrases("： 》 » （ 】 ｜ 更多 … —— 条 ！ 文明 请 您")
}
