import SheafIngest

/// Reading feeds: XML around pieces of pages.
extension Main {
  /// One feed of 2,000 whole articles, from bytes to articles.
  static func feed() -> Benchmark {
    var corpus = Corpus(seed: 6)
    var text =
      "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>基准网</title>"
    for index in 0..<2_000 {
      let body = (0..<8).map { _ in "<p>\(corpus.paragraph())</p>" }.joined()
      text +=
        "<item><guid>\(index)</guid><title>基准文章第\(index)篇</title><pubDate>Mon, 08 Mar 2021 10:00:00 +0800</pubDate>"
        + "<content:encoded><![CDATA[\(body)]]></content:encoded></item>\n"
    }
    let file = SourceFile(path: "feed.xml", bytes: Array((text + "</channel></rss>").utf8))
    let reader = ArticleReader()
    return Benchmark(name: "feeds, from bytes to articles", bytes: file.bytes.count) {
      reader.read(file).articles.count
    }
  }
}
