import FoundationEssentials
import SheafKit
import SheafTesting
import Testing

@testable import Feeds

@Suite("Feeds")
struct FeedTests {
  private func feed(_ digest: Digest, _ options: FeedOptions = .init()) throws -> Feed {
    Feed(digest, settings: try FeedSettings(options))
  }

  private static let formatters: [any DigestFormatter] = [
    RSSFormatter(options: .init()), AtomFormatter(options: .init()), JSONFeedFormatter(options: .init()),
  ]

  @Test("each entry has a name of its own, which it keeps in the next issue")
  func names() throws {
    let items = try feed(SampleDigests.bulletin).items
    #expect(Set(items.map(\.id)).count == items.count)
    #expect(items.allSatisfy { $0.id.hasPrefix("urn:uuid:") && $0.id.utf8.count == 45 })
    var next = SampleDigests.bulletin
    next.masthead.issue = "第8期（总第32期）"
    next.sections.swapAt(0, 2)
    #expect(Set(try feed(next).items.map(\.id)) == Set(items.map(\.id)))
    next.masthead.title = "别的简报"
    #expect(Set(try feed(next).items.map(\.id)).isDisjoint(with: items.map(\.id)))
  }

  @Test("the names stay what they are from one version of Sheaf to the next")
  func nameOfThePast() {
    #expect(ContentName.urn(of: ["entry", "渡口记事"]) == "urn:uuid:9e2e0528-6057-8abf-bfe4-61eef84c58da")
  }

  @Test("an article that stands in two sections is two entries")
  func twice() throws {
    var digest = SampleDigests.bulletin
    digest.sections.append(digest.sections[0])
    let ids = try feed(digest).items.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("days are the midnight in UTC that they begin with")
  func days() throws {
    let date = try #require(CalendarDate("2023-05-12"))
    #expect(date.mailDate == "Fri, 12 May 2023 00:00:00 +0000")
    #expect(date.timestamp == "2023-05-12T00:00:00Z")
    let days = ["2024-02-29", "2000-01-01", "1999-12-31", "0001-01-01"].compactMap {
      CalendarDate($0)?.mailDate.prefix(3)
    }
    #expect(days == ["Thu", "Sat", "Fri", "Mon"])
  }

  @Test("an entry links to where its article stands, and to nothing else")
  func links() throws {
    let items = try feed(SampleDigests.bulletin).items
    #expect(items.map(\.address) == ["https://news.qinghe.example/2023/05/12/lamp?id=3&page=1", nil, nil, nil, nil])
    #expect(items.map(\.published?.description) == ["2023-05-12", "2023-05-20", nil, nil, "2023-05-28"])
    #expect(items[2].categories == ["修补", "禾口小学"])
  }

  @Test("a title is text, and contents are HTML once it is unescaped")
  func escaping() throws {
    var digest = Digest.showing([.paragraph("<b>&")])
    digest.sections[0].groups[0].entries[0].headline = "<b>&"
    func text(_ formatter: some DigestFormatter) throws -> String { try Formats.text(of: digest, by: formatter) }
    for formatter in [Self.formatters[0], Self.formatters[1]] {
      let xml = try text(formatter)
      #expect(xml.contains("<title>&lt;b&gt;&amp;</title>"))
      #expect(xml.contains("&lt;p&gt;&amp;lt;b&amp;gt;&amp;amp;&lt;/p&gt;"))
    }
    let json = try text(Self.formatters[2])
    #expect(json.contains(#""title": "<b>&""#))
    #expect(json.contains(#""content_html": "<p>&lt;b&gt;&amp;</p>\n""#))
    #expect(try text(Self.formatters[0]).contains("<description>&amp;lt;b&amp;gt;&amp;amp;</description>"))
    #expect(try text(Self.formatters[1]).contains("<summary>&lt;b&gt;&amp;</summary>"))
  }

  @Test("the summary is whole sentences, and says where it stops")
  func summaries() {
    func summary(_ text: String) -> String? {
      Summary.text(of: Entry(number: 1, article: "a", headline: "", parts: [.text([.paragraph(text)])]), omission: "……")
    }
    #expect(summary("灯亮着。") == "灯亮着。")
    let long = String(repeating: "灯", count: 100) + "。"
    #expect(summary(long + long) == long + "……")
    let endless = String(repeating: "灯", count: 1000)
    #expect(summary(endless) == String(repeating: "灯", count: 140) + "……")
    #expect(summary(" ") == nil)
  }

  @Test("an address that no page may link to is refused", arguments: ["javascript:alert(1)", "qinghe.example", ""])
  func refusal(address: String) {
    for options in [FeedOptions(link: address), FeedOptions(address: address)] {
      #expect(throws: DiagnosticError.self) { try feed(SampleDigests.empty, options) }
    }
  }

  @Test("a limit leaves the first entries")
  func limit() throws {
    #expect(try feed(SampleDigests.bulletin, .init(limit: 2)).items.map(\.title) == ["夜诊室的第三盏灯", "守灯人换班"])
  }

  @Test("who is not told a home page is told that RSS wants one")
  func homePage() throws {
    func notes(_ options: FeedOptions) throws -> [String] {
      try RSSFormatter(options: options).format(SampleDigests.empty, context: .init(fileName: "a")).diagnostics.map(
        \.id)
    }
    #expect(try notes(.init()) == ["feed-link"])
    #expect(try notes(.init(link: "https://qinghe.example/")) == [])
  }
}
