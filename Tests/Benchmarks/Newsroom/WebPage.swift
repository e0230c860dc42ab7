/// An article as a web page, of which about 60 % is what a site prints around its articles.
enum WebPage {
  /// The sites take turns.
  static func text(of story: Story, newsroom: Newsroom) -> String {
    var dice = Dice(seed: newsroom.seed, number: story.number, purpose: .page)
    switch story.number % 4 {
    case 0: return portal(story, newsroom, &dice)
    case 1: return government(story, newsroom, &dice)
    case 2: return newspaper(story, newsroom, &dice)
    default: return countyMedia(story, newsroom, &dice)
    }
  }

  /// The start of a page up to its body, with the style and the scripts of its site.
  static func head(_ story: Story, site: String, channel: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(story.title)_\(channel)_\(site)</title>
    <meta name="keywords" content="\(channel),\(site),巾帼,乡村振兴">
    <meta name="description" content="\(story.paragraphs[0][0])">
    <meta property="og:title" content="\(story.title)">
    <link rel="stylesheet" href="/assets/site.css?v=\(story.day.year)">
    <style>.channels li { float: left; padding: 0 11px; line-height: 34px } .wrap { width: 1180px; margin: 0 auto } .txt p { text-indent: 2em; line-height: 2 }</style>
    <script>window.article = { id: \(story.number), channel: "\(channel)" }; (function () { var s = document.createElement("script"); s.src = "/count.js?id=" + window.article.id; document.head.appendChild(s); })();</script>
    </head>

    """
  }

  /// Channels as every site has them; two are named for the themes.
  static let channels = [
    "首页", "要闻", "政务", "民生", "经济", "教育", "卫生", "文化", "体育", "生态", "法治", "巾帼风采", "乡村振兴", "帮扶专栏", "妇联之声", "视频",
    "图片", "专题", "评论", "读报", "直播", "公示", "招考", "便民", "气象", "客户端", "登录", "注册",
  ]

  /// A list of links with `item` for each, numbered from 0.
  static func list(_ titles: [String], item: (Int, String) -> String) -> String {
    titles.indices.map { item($0, titles[$0]) + "\n" }.joined()
  }

  static func paragraphs(_ story: Story, _ paragraph: (String) -> String) -> String {
    story.paragraphs.map { paragraph($0.joined()) + "\n" }.joined()
  }
}
