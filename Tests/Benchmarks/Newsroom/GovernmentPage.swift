extension WebPage {
  /// A county government: tables, spans in every paragraph, a line of source, time and font sizes.
  static func government(_ story: Story, _ newsroom: Newsroom, _ dice: inout Dice) -> String {
    let navigation = channels.enumerated().map {
      #"<td align="center"><a class="menu" href="/col/col\#(1000 + $0.offset)/index.html">\#($0.element)</a></td>"#
    }
    let latest = list(newsroom.headlines(8, &dice)) {
      #"<tr><td height="24">·<a href="/art/\#(story.day.year)/\#($0).html" title="\#($1)">\#($1)</a></td><td width="60">\#(story.day.month)-\#(story.day.day)</td></tr>"#
    }
    return head(story, site: "县人民政府", channel: "政务动态") + """
      <body>
      <table width="1000" align="center" class="menubar"><tr>
      \(navigation.joined(separator: "\n"))
      </tr></table>
      <table width="1000" align="center"><tr><td class="path">您的位置：<a href="/">首页</a> &gt;&gt; <a href="/zw/">政务动态</a> &gt;&gt; 乡村振兴</td></tr></table>
      <table width="1000" align="center"><tr><td class="doc-title">\(story.title)</td></tr>
      <tr><td class="doc-info">来源：\(story.source)　发布时间：\(story.day.dashed)　字体：[<a href="javascript:size(18)">大</a> <a href="javascript:size(16)">中</a> <a href="javascript:size(14)">小</a>]</td></tr>
      <tr><td><div class="doc-text">
      \(paragraphs(story) { #"<p style="text-indent: 2em;"><span style="font-size: 16px;">\#($0)</span></p>"# })</div></td></tr>
      <tr><td align="right"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></td></tr></table>
      <table width="1000" align="center" class="latest"><tr><td colspan="2">最新动态</td></tr>
      \(latest)</table>
      <table width="1000" align="center" class="bottom"><tr><td>主办：县人民政府办公室　承办：县大数据中心　备案号：第\(dice.roll(10_000...99_999))号</td></tr></table>
      </body>
      </html>

      """
  }
}
