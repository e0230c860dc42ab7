import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import SheafIngest

@Suite("What an article was read from")
struct EvidenceTests {
  private func article(_ text: String, _ name: String = "a.txt") throws -> Article {
    try #require(ArticleReader().read(SourceFile(path: name, bytes: Array(text.utf8))).articles.first)
  }

  private func evidence(_ field: FieldEvidence.Field, of article: Article) -> [FieldEvidence] {
    article.evidence?.fields.filter { $0.field == field } ?? []
  }

  @Test("every field of every sample has the text that it was read from, and every block its place")
  func samples() throws {
    #expect(SampleFiles.all.count >= 40)
    for file in SampleFiles.all {
      for article in ArticleReader().read(file, named: file).articles {
        #expect(article.evidenceFaults == [], "\(file)")
      }
    }
  }

  @Test("the lines of a text, each with its number")
  func text() throws {
    let article = try article(
      """
      三个女职工守一座闸
      来源：柳湾晚报 2021年3月2日 记者 何静

      柳湾船闸的夜班排到了三个女职工手里，上游来水每秒涨了40立方米。（通讯员 周小满）
      责任编辑：方卓
      """)
    #expect(article.evidenceFaults == [])
    let credits = "来源：柳湾晚报 2021年3月2日 记者 何静"
    #expect(evidence(.title, of: article) == [FieldEvidence(.title, "三个女职工守一座闸", at: SourcePlace(line: 1))])
    #expect(evidence(.source, of: article) == [FieldEvidence(.source, credits, at: SourcePlace(line: 2))])
    #expect(
      evidence(.byline, of: article) == [
        FieldEvidence(.byline, credits, at: SourcePlace(line: 2)),
        FieldEvidence(.byline, "（通讯员 周小满）", at: SourcePlace(line: 4)),
      ])
    #expect(evidence(.editors, of: article).map(\.place.line) == [5])
  }

  @Test("of two sources that agree, the one that won: what readers see before what machines are told")
  func page() throws {
    let article = try article(
      """
      <html lang="zh"><head><title>机耕路修通了_石桥新闻</title>
      <meta property="og:title" content="机耕路修通了">
      <meta name="source" content="石桥新闻">
      <meta name="author" content="何静">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-03-05T08:00:00"}</script>
      </head><body>
      <h1 class="title">机耕路修通了</h1>
      <div class="info"><span>来源：石桥新闻</span></div>
      <p>石桥村的机耕路2月28日修通，全长3.2公里，驻村工作队跑了四个月手续，村民都来看。</p>
      <p>村民老邱算了一笔账：过去收一亩油菜要请人挑六趟，如今三轮车一趟就拉走，每亩省下80元。</p>
      </body></html>
      """, "a.html")
    #expect(article.evidenceFaults == [])
    let places = Dictionary(uniqueKeysWithValues: (article.evidence?.fields ?? []).map { ($0.field, $0.place) })
    #expect(places[.title] == SourcePlace(line: 7, element: "h1.title"))
    #expect(places[.source] == SourcePlace(line: 8, element: "div.info"))
    #expect(places[.byline] == SourcePlace(line: 4, element: "meta[author]"))
    #expect(places[.published] == SourcePlace(line: 5, element: "script[ld+json]"))
    #expect(places[.language] == SourcePlace(line: 1, element: "html"))
  }

  @Test("a day that only a program on the page knows is told to be read from a script, not from data for machines")
  func script() throws {
    let article = try article(
      """
      <html lang="zh"><head><title>机耕路修通了</title></head><body>
      <script>var pubdate = "2021-03-05 08:00:00";</script>
      <h1>机耕路修通了</h1>
      <p>石桥村的机耕路2月28日修通，全长3.2公里，驻村工作队跑了四个月手续，村民都来看。</p>
      <p>村民老邱算了一笔账：过去收一亩油菜要请人挑六趟，如今三轮车一趟就拉走，每亩省下80元。</p>
      </body></html>
      """, "a.html")
    #expect(evidence(.published, of: article).map(\.place) == [SourcePlace(line: 2, element: "script")])
  }

  @Test("a title that is the name of the file says so")
  func fileName() throws {
    let article = try article("柳湾船闸的夜班排到了三个女职工手里，上游来水每秒涨了40立方米。", "clippings/柳湾.txt")
    let place = SourcePlace(element: "file name")
    #expect(evidence(.title, of: article) == [FieldEvidence(.title, "clippings/柳湾.txt", at: place)])
  }

  @Test("long texts are folded, and cut behind two hundred code points")
  func cut() {
    let text = FieldEvidence(.title, " 一  \n二 " + String(repeating: "三", count: 300), at: .unknown).text
    #expect(text.hasPrefix("一 二 三") && text.hasSuffix("三…") && text.unicodeScalars.count == 201)
    #expect(FieldEvidence(.title, String(repeating: "三", count: 200) + " ", at: .unknown).text.hasSuffix("三"))
  }

  @Test("articles with evidence are read back as they were printed")
  func roundTrip() throws {
    let article = try article("渡口\n来源：柳湾晚报\n柳湾船闸的夜班排到了三个女职工手里，上游来水每秒涨了40立方米。")
    let line = article.json()
    #expect(ArticleReader().read(SourceFile(path: "a.jsonl", bytes: line)).articles == [article])
  }
}
