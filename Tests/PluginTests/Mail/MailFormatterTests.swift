import FoundationEssentials
import Mail
import SheafIngest
import SheafKit
import SheafTesting
import Testing

@Suite("Mail")
struct MailFormatterTests {
  private func message(_ digest: Digest, _ options: MailOptions = .init(), _ pictures: Pictures = Pictures()) throws
    -> String
  {
    let context = FormattingContext(fileName: "digest", pictures: pictures)
    return try MailFormatter(options: options).format(digest, context: context).files[0].text
  }

  private func head(_ digest: Digest, _ options: MailOptions = .init()) throws -> [Substring] {
    try message(digest, options).replacing("\r\n ", with: " ").split(separator: "\r\n\r\n")[0].split(separator: "\r\n")
  }

  @Test("every line is ASCII, ends with CR LF and has at most 76 characters", arguments: SampleDigests.all.map(\.name))
  func lines(sample: String) throws {
    let digest = try #require(SampleDigests.all.first { $0.name == sample })
    let bytes = Array(try message(digest.digest, .init(sources: true), digest.pictures).utf8)
    #expect(bytes.allSatisfy { $0 < 0x7F })
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 77 })
    #expect(lines.last == [])
  }

  @Test("a title cannot begin a field of the head")
  func injection() throws {
    var digest = SampleDigests.empty
    digest.masthead.title = "晚风\r\nBcc: all@qinghe.example\r\n\r\n"
    digest.masthead.publisher = "公所\nTo: all@qinghe.example"
    let fields = try head(digest, .init(subject: "a\r\nBcc: b@qinghe.example"))
    #expect(!fields.contains { $0.lowercased().hasPrefix("bcc") || $0.hasPrefix("To") })
    #expect(fields.map { $0.prefix { $0 != ":" } }.count == Set(fields.map { $0.prefix { $0 != ":" } }).count)
  }

  @Test("who sends it and who gets it stand in the head, names as encoded words")
  func mailboxes() throws {
    let fields = try head(
      SampleDigests.bulletin,
      .init(
        from: "渡口公所 <gongsuo@qinghe.example>", to: "\"Li, He\" <li@qinghe.example>；all@qinghe.example",
        listID: "news.qinghe.example"))
    #expect(fields.contains("From: =?utf-8?B?5rih5Y+j5YWs5omA?= <gongsuo@qinghe.example>"))
    #expect(fields.contains("To: \"Li, He\" <li@qinghe.example>, all@qinghe.example"))
    #expect(fields.contains("List-Id: <news.qinghe.example>"))
    #expect(!fields.contains { $0.hasPrefix("X-Unsent") })
  }

  @Test("without a sender it is a draft of the publisher's")
  func draft() throws {
    let fields = try head(SampleDigests.english)
    #expect(fields.contains("From: Friends of the Alder Canal:;"))
    #expect(fields.contains("X-Unsent: 1"))
    #expect(fields.contains("Subject: The Towpath Letter No. 4"))
    #expect(fields.contains("Date: Thu, 01 Jun 2023 00:00:00 +0000"))
  }

  @Test(
    "what is no address is refused",
    arguments: [
      "李禾声", "li@", "@qinghe.example", "li@青禾.example", "a@b@c", "<a b@c.example>", "a@b.example, c@d.example",
    ])
  func refusals(sender: String) {
    #expect(throws: DiagnosticError.self) { try message(SampleDigests.empty, .init(from: sender)) }
  }

  @Test("pictures are parts of the message that the page names")
  func pictures() throws {
    let text = try message(SampleDigests.everyConstruct, .init(), SampleDigests.pictures)
    #expect(text.contains("multipart/related"))
    let names = text.split(separator: "\r\n").filter { $0.hasPrefix("Content-ID: <") }.map {
      $0.dropFirst("Content-ID: <".count).dropLast()
    }
    #expect(names.count == SampleDigests.pictures.all.count)
    let flat = text.replacing("=\r\n", with: "")
    for name in names { #expect(flat.contains("cid:\(name)")) }
    #expect(!(try message(SampleDigests.everyConstruct)).contains("multipart/related"))
  }

  @Test("Sheaf reads its own mail", arguments: ["bulletin", "english", "hostile"])
  func readingBack(name: String) throws {
    let digest = try #require(SampleDigests.all.first { $0.name == name }).digest
    let text = try message(digest, .init(from: "a@qinghe.example"))
    let result = ArticleReader().read(SourceFile(path: "digest.eml", bytes: Array(text.utf8)))
    let read = result.articles.flatMap { [$0.title] + $0.blocks.map(\.plainText) }.joined(separator: "\n")
    #expect(!result.articles.isEmpty)
    for entry in digest.entries.prefix(2) where name != "hostile" { #expect(read.contains(entry.headline)) }
    #expect(result.articles.allSatisfy { $0.published?.description ?? "2023-06-01" <= "2023-06-01" })
  }
}
