import SheafIngest
import SheafKit

/// Reading web pages, from bytes to articles.
extension Main {
  /// Pages of about 9 KB of which 60 % is what a site prints around an article.
  static func webPages() -> Benchmark {
    var corpus = Corpus(seed: 6)
    let files = (0..<400).map { index in
      SourceFile(path: "\(index).html", bytes: Array(webPage(number: index, &corpus).utf8))
    }
    let reader = ArticleReader()
    return Benchmark(name: "web pages, from bytes to articles", bytes: files.reduce(0) { $0 + $1.bytes.count }) {
      files.reduce(0) { $0 + reader.read($1).articles.count }
    }
  }

  private static func webPage(number: Int, _ corpus: inout Corpus) -> String {
    let title = "基准文章第\(number)篇" + corpus.term() + corpus.term() + corpus.term()
    let day = 10 + number % 20
    let text = (0..<6).map { _ in "        <p>　　\(corpus.paragraph())</p>\n" }.joined()
    let channels = links(24, &corpus) {
      "<li class=\"nav-item\"><a href=\"/channel/\($0)/\" target=\"_blank\">\($1)</a></li>"
    }
    let related = links(12, &corpus) {
      "<li><a href=\"/2021/03/\($0).html\" title=\"\($1)\">\($1)</a><span>03-\(day)</span></li>"
    }
    let popular = links(10, &corpus) { "<li><em>\($0 + 1)</em><a href=\"/hot/\($0).html\">\($1)</a></li>" }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="keywords" content="\(corpus.term()),\(corpus.term())">
        <meta property="og:title" content="\(title)">
        <title>\(title)_新闻_基准网</title>
        <link rel="stylesheet" href="/static/css/main.css?v=20210308">
        <script>window.page = {id: \(number), channel: "news", sign: "a<b"}; (function () { track(window.page); })();</script>
        <style>.nav-item { float: left; padding: 0 8px; } .share span { display: inline-block; }</style>
      </head>
      <body class="page-article">
        <div class="header"><ul class="nav">
      \(channels)  </ul></div>
        <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/news/">新闻</a> &gt; 正文</div>
        <div class="main clearfix"><div class="content-box" id="article">
          <h1 class="title">\(title)</h1>
          <div class="info"><span class="date">2021-03-\(day) 09:30</span> <span>来源：基准晚报</span> <span>作者：王芳</span></div>
          <div class="article-body">
      \(text)    </div>
          <p class="editor">（责任编辑：李小满）</p>
          <div class="share"><span>分享到</span><a href="#">微信</a><a href="#">微博</a><a href="javascript:;">收藏</a></div>
          <div class="related"><h3>相关阅读</h3><ul>
      \(related)    </ul></div>
        </div>
        <div class="sidebar"><h3>热门文章</h3><ol>
      \(popular)  </ol></div></div>
        <div class="footer"><p>关于我们 | 联系我们 | 版权声明</p><p>Copyright &copy; 2021 基准网 版权所有</p></div>
        <script src="/static/js/main.js" async></script>
      </body>
      </html>

      """
  }

  private static func links(_ count: Int, _ corpus: inout Corpus, _ item: (Int, String) -> String) -> String {
    (0..<count).map { "    " + item($0, corpus.term() + corpus.term() + corpus.term()) + "\n" }.joined()
  }
}
