extension WebPage {
  /// The digital edition of a newspaper: the pages of the day and the articles of the page beside the text.
  static func newspaper(_ story: Story, _ newsroom: Newsroom, _ dice: inout Dice) -> String {
    let sheets = list(channels) { #"<li><a href="node_\#($0 + 2).htm">第\#($0 + 1)版：\#($1)</a></li>"# }
    let page = list(newsroom.headlines(9, &dice)) {
      #"<li><a href="content_\#(story.number)_\#($0).htm"><div style="display:inline" id="mp\#($0)">\#($1)</div></a></li>"#
    }
    return head(story, site: "流域报数字版", channel: "第三版") + """
      <body>
      <div class="paper-top"><a href="/">流域报</a> <a href="../calendar.htm">往期回顾</a> <span>\(story.day.chinese) 星期\(["一", "二", "三", "四", "五", "六", "日"][story.number % 7])</span></div>
      <div class="paper-left"><h4>版面导航</h4><ul>
      \(sheets)</ul><h4>本版文章</h4><ul>
      \(page)</ul></div>
      <div class="paper-right">
      <div class="paper-links"><a href="prev.htm">上一篇</a> <a href="next.htm">下一篇</a> <a href="#">放大</a> <a href="#">缩小</a> <a href="#">默认</a></div>
      <h2 class="paper-title">\(story.title)</h2>
      <div class="paper-info">\(story.day.chinese)　来源：\(story.source)　作者：\(story.author)</div>
      <div class="paper-text">
      \(paragraphs(story) { "<p>　　\($0)</p>" })</div>
      </div>
      <div class="paper-foot">流域报社 版权所有　新闻热线：\(dice.roll(1_000_000...9_999_999))</div>
      </body>
      </html>

      """
  }
}
