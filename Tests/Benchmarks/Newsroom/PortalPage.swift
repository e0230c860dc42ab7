extension WebPage {
  /// A portal: boxes within boxes, a ranking, a list of what else there is, comments.
  static func portal(_ story: Story, _ newsroom: Newsroom, _ dice: inout Dice) -> String {
    let day = story.day.dashed
    let navigation = list(channels) { #"<li><a href="/c\#($0)/" target="_blank">\#($1)</a></li>"# }
    let related = list(newsroom.headlines(7, &dice)) {
      #"<li><a href="/a/\#(day)/\#($0).shtml" title="\#($1)">\#($1)</a></li>"#
    }
    let ranking = list(newsroom.headlines(8, &dice)) { #"<li><i>\#($0 + 1)</i><a href="/rank/\#($0)">\#($1)</a></li>"# }
    let comments = newsroom.comments(4, &dice).map {
      #"<div class="reply"><b>\#($0.reader)</b><p>\#($0.text)</p><a href="javascript:;">回复</a><a href="javascript:;">赞(\#(dice.roll(0...99)))</a></div>"#
    }
    return head(story, site: "流域门户", channel: "民生") + """
      <body class="page">
      <div class="topbar"><ul class="channels">
      \(navigation)</ul></div>
      <div class="wrap">
      <div class="crumbs"><a href="/">流域门户</a> &gt; <a href="/c3/">民生</a> &gt; 正文</div>
      <div class="column-main">
      <h1 class="headline">\(story.title)</h1>
      <div class="byline"><span class="date">\(day) 08:\(dice.roll(10...59))</span> <span class="from">来源：\(story.source)</span> <span>作者：\(story.author)</span></div>
      <div class="txt">
      \(paragraphs(story) { "<p>\($0)</p>" })</div>
      <div class="share">分享到：<a href="#">朋友圈</a> <a href="#">微博</a> <a href="#">收藏</a></div>
      <div class="box related"><h3>相关新闻</h3><ul>
      \(related)</ul></div>
      <div class="box comments"><h3>网友评论</h3>
      \(comments.joined(separator: "\n"))
      </div>
      </div>
      <div class="column-side"><h3>点击排行</h3><ol>
      \(ranking)</ol></div>
      </div>
      <div class="foot"><p><a href="/about">关于我们</a> | <a href="/contact">联系我们</a> | <a href="/law">法律声明</a></p><p>流域门户 版权所有 未经许可不得转载</p></div>
      </body>
      </html>

      """
  }
}
