extension WebPage {
  /// The media centre of a county: the elements of HTML 5, cards of recommended articles, a bar of themes.
  static func countyMedia(_ story: Story, _ newsroom: Newsroom, _ dice: inout Dice) -> String {
    let navigation = list(channels) { #"<a class="tab" data-index="\#($0)" href="/tab/\#($0)">\#($1)</a>"# }
    let cards = list(newsroom.headlines(6, &dice)) {
      #"<section class="card"><img src="/cover/\#(story.number)-\#($0).jpg" alt="\#($1)" loading="lazy"><h4><a href="/n/\#(story.number)/\#($0)">\#($1)</a></h4><small>\#(dice.roll(10...9_000))阅读</small></section>"#
    }
    let comments = newsroom.comments(3, &dice).map {
      #"<li><strong>\#($0.reader)</strong><span>\#($0.text)</span></li>"#
    }
    return head(story, site: "晚渡融媒", channel: "新闻") + """
      <body>
      <header class="site"><a class="logo" href="/">晚渡融媒</a><nav>
      \(navigation)</nav></header>
      <main>
      <article>
      <h1>\(story.title)</h1>
      <p class="meta"><time datetime="\(story.day.dashed)">\(story.day.dashed)</time> 来源：\(story.source) 记者：\(story.author)</p>
      <div class="article-body">
      \(paragraphs(story) { "<p>\($0)</p>" })</div>
      <p class="editor">编辑：\(story.author)　审核：值班室</p>
      </article>
      <aside class="topics"><h3>热门专题</h3><a href="/t/1">巾帼建功</a><a href="/t/2">驻村日记</a><a href="/t/3">助农直播</a></aside>
      <aside class="recommended"><h3>为你推荐</h3>
      \(cards)</aside>
      <section class="discussion"><h3>评论</h3><ul>
      \(comments.joined(separator: "\n"))
      </ul></section>
      </main>
      <footer><p>晚渡县融媒体中心主办</p><p>违法和不良信息举报电话：\(dice.roll(1_000_000...9_999_999))</p></footer>
      </body>
      </html>

      """
  }
}
