import FoundationEssentials
import SheafKit
import Testing

@testable import SheafIngest

@Suite("Mail")
struct MailImporterTests {
  private func read(_ letter: String, as path: String = "post/letter.eml") -> ImportResult {
    ArticleReader().read(SourceFile(path: path, bytes: Array(letter.utf8)))
  }

  private static func base64(_ text: String, _ charset: Charset = .utf8) -> String {
    Data(Encoded.bytes(of: text, in: charset) ?? []).base64EncodedString()
  }

  private static let head = """
    Received: from mx.yanhu.example (mx.yanhu.example [192.0.2.4]) by post.example; Mon, 8 Mar 2021 09:31:00 +0800
    From: "=?utf-8?B?\(base64("砚湖晚报"))?=" <letter@yanhu.example>
    To: readers@yanhu.example
    Subject: =?gb2312?B?\(base64("守闸人换", .gb18030))?=
     =?gb2312?B?\(base64("了一代", .gb18030))?=
    Date: Mon, 8 Mar 2021 23:30:00 +0800
    MIME-Version: 1.0

    """

  private static let text = "青石渡的女子闸班成立于2010年，现有女职工12人，管着上下两道人字门。\n\n她们每天开闸60多次，闸墙上刷着一道白漆。\n"

  @Test("a field without end is read as far as a header may be long")
  func endless() {
    let field = "Content-Type: text/plain" + String(repeating: "; a=b", count: 200_000) + "\n\n灯塔"
    let header = MessageHeader(Array(field.utf8)[...])
    #expect(header.fields.map(\.value.count) == [MessageHeader.byteLimit])
  }

  @Test("a letter may open with a name that nobody encoded")
  func unencoded() throws {
    let letter = "From: 砚湖晚报 <a@yanhu.example>\nDate: Mon, 8 Mar 2021 08:00:00 +0800\nSubject: 守闸人\n\n" + Self.text
    let article = try #require(read(letter).articles.first)
    #expect(article.title == "守闸人")
    #expect(article.source == "砚湖晚报")
  }

  @Test("a letter gives its text, under its subject, with its day and the medium that sent it")
  func plain() throws {
    let result = read(Self.head + "Content-Type: text/plain; charset=utf-8\n\n" + Self.text)
    let article = try #require(result.articles.first)
    #expect(article.title == "守闸人换了一代")
    #expect(article.published == CalendarDate(year: 2021, month: 3, day: 8))
    #expect(article.source == "砚湖晚报")
    #expect(article.origin == Origin(file: "post/letter.eml", format: "mail"))
    #expect(article.blocks.map(\.plainText).joined().hasPrefix("青石渡的女子闸班"))
    #expect(article.blocks.map(\.line) == [10, 12])
    #expect(article.evidence?.fields.map(\.place.line).contains(4) == true)
    #expect(result.diagnostics.isEmpty)
  }

  @Test("under a subject that says something else the first sentence of a letter opens its text")
  func sentence() throws {
    let head = "From: a@yanhu.example\nDate: Mon, 8 Mar 2021 08:00:00 +0800\nSubject: Lamps\n"
    let type = "Content-Type: text/plain; charset=utf-8\n\n"
    for text in [
      ["The lock keepers count the bridges twice before morning.", "Nobody else does."],
      ["The lock keepers count the bridges twice before morning, and nobody else does."],
      ["闸班今年新添了三盏灯"],
    ] {
      let result = read(head + type + text.joined(separator: "\n\n") + "\n")
      let article = try #require(result.articles.first)
      #expect(article.title == "Lamps")
      #expect(article.kicker == nil)
      #expect(article.blocks.map(\.plainText) == text)
      #expect(article.blocks.allSatisfy { if case .paragraph = $0.content { true } else { false } })
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test("a letter that breaks off is read as far as it goes, and that is told")
  func cut() throws {
    let encoded = Self.head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    let text = Self.base64(Self.text)
    #expect(read(encoded + text + "\n").diagnostics.isEmpty)
    let parts = Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n" + Self.text
    #expect(read(parts + "--b--\n").diagnostics.isEmpty)
    for letter in [encoded + text.dropLast(21), parts] {
      let result = read(letter)
      #expect(result.articles.map(\.title) == ["守闸人换了一代"])
      #expect(result.diagnostics.last?.id == "damaged-article")
      #expect(result.diagnostics.last?.message == "`post/letter.eml` breaks off; it was read as far as it goes")
    }
  }

  @Test(
    "the same letter is the same article in every charset and transfer encoding", arguments: [Charset.utf8, .gb18030])
  func encodings(charset: Charset) throws {
    let plain = read(Self.head + "Content-Type: text/plain; charset=utf-8\n\n" + Self.text).articles.map(\.id)
    let encoded = read(
      Self.head + "Content-Type: text/plain;\n charset=\"\(charset.rawValue)\"\nContent-Transfer-Encoding: base64\n\n"
        + Self.base64(Self.text, charset))
    #expect(encoded.articles.map(\.id) == plain)
    let bytes = try #require(Encoded.bytes(of: Self.text, in: charset))
    let quoted = bytes.map { $0 == 0x0A ? "\n" : "=" + (($0 < 16 ? "0" : "") + String($0, radix: 16).uppercased()) }
    let printable = stride(from: 0, to: quoted.count, by: 24).map { quoted[$0..<min($0 + 24, quoted.count)].joined() }
      .joined(separator: "=\n")
    let result = read(
      Self.head
        + "Content-Type: text/plain; charset=\(charset.rawValue)\nContent-Transfer-Encoding: quoted-printable\n\n"
        + printable)
    #expect(result.articles.map(\.id) == plain)
    #expect(result.articles.first?.blocks.first?.place.element == "text/plain from line 11, line 1")
  }

  private static let page =
    "<html><body><h1>守闸人换了一代</h1><p>青石渡的女子闸班成立于2010年，现有女职工12人。</p><p>她们每天开闸60多次，一次不落。</p></body></html>"

  @Test("of two forms the page is read, and the plain one where the page is empty")
  func alternative() {
    func letter(page: String) -> String {
      Self.head + """
        Content-Type: multipart/alternative; boundary="=_cut"

        This is a message in several parts.
        --=_cut
        Content-Type: text/plain; charset=utf-8

        请用能看网页的程序打开这封信，信里有全文，也有照片。
        --=_cut
        Content-Type: text/html; charset=utf-8

        \(page)
        --=_cut--
        """
    }
    let result = read(letter(page: Self.page))
    #expect(result.articles.count == 1)
    #expect(result.articles.first?.blocks.map(\.plainText).joined().contains("她们每天开闸60多次") == true)
    #expect(result.articles.first?.blocks.map(\.plainText).joined().contains("能看网页") == false)
    #expect(
      read(letter(page: "<html><body></body></html>")).articles.first?.blocks.first?.plainText.hasPrefix("请用") == true)
  }

  @Test("files that came with a letter are read as files, pictures are passed over")
  func attachments() {
    let result = read(
      Self.head + """
        Content-Type: multipart/mixed; boundary=cut

        --cut
        Content-Type: text/plain; charset=utf-8

        \(Self.text)
        --cut
        Content-Type: application/octet-stream
        Content-Transfer-Encoding: base64
        Content-Disposition: attachment; filename*0*=utf-8''%E6%B0%B4; filename*1=".html"

        \(Self.base64(Self.page))
        --cut
        Content-Type: image/png; name="../../a.png"
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --cut
        Content-Type: message/rfc822

        From: b@b.example
        Date: Tue, 9 Mar 2021 08:00:00 +0800
        Subject: Re: =?utf-8?q?=E6=B0=B4=E4=BD=8D?=

        昨夜水位落了11厘米，下游两个村的300多户人家没有一户进水。
        --cut--
        """)
    #expect(result.articles.map(\.title) == ["守闸人换了一代", "守闸人换了一代", "水位"])
    #expect(
      result.articles.map(\.origin.file) == [
        "post/letter.eml", "post/letter.eml/水.html", "post/letter.eml/message.eml",
      ])
    #expect(result.articles.map(\.source) == ["砚湖晚报", nil, nil])
    #expect(result.diagnostics.isEmpty)
  }

  @Test("a headline that says something else than the subject stays in the text")
  func headline() throws {
    let letter = Self.head.replacing("Subject: ", with: "Subject: Fwd: ") + "Content-Type: text/html; charset=utf-8\n\n"
    let other = read(letter + Self.page.replacing("守闸人换了一代", with: "闸墙上的一道白漆"))
    #expect(other.articles.first?.title == "守闸人换了一代")
    #expect(other.articles.first?.blocks.first?.plainText == "闸墙上的一道白漆")
    #expect(read(letter + Self.page).articles.first?.blocks.first?.plainText.hasPrefix("青石渡") == true)
  }

  @Test("lines that were broken for sending are joined")
  func flowed() {
    let result = read(
      Self.head + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
        + "青石渡的女子闸班成立于2010年， \n现有女职工12人， \n管着上下两道人字门。\n\n她们每天开闸60多次。\n")
    #expect(result.articles.first?.blocks.first?.plainText == "青石渡的女子闸班成立于2010年，现有女职工12人，管着上下两道人字门。")
  }

  @Test("Chinese lines that were broken for sending are joined without a space, Latin ones with one")
  func flowedWithoutDelsp() {
    let result = read(
      Self.head + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
        + "青石渡的女子闸班成立于2010年，现有女职 \n工12人，管着上下 \n两道人字门。 \nThe gates are \nopened daily.\n")
    #expect(
      result.articles.first?.blocks.first?.plainText
        == "青石渡的女子闸班成立于2010年，现有女职工12人，管着上下两道人字门。The gates are opened daily.")
  }

  @Test("the line that says why a letter was sent is none of its text")
  func reason() {
    let page =
      "<html><body><p>青石渡的女子闸班成立于2010年，现有女职工12人。</p><p>您收到这封邮件是因为您订阅了砚湖晚报。<a href=\"https://a.example\">退订</a></p></body></html>"
    let result = read(Self.head + "Content-Type: text/html; charset=utf-8\n\n" + page)
    #expect(result.articles.first?.blocks.map(\.plainText) == ["青石渡的女子闸班成立于2010年，现有女职工12人。"])
  }

  @Test("an encrypted letter is named")
  func encrypted() {
    let result = read(
      Self.head
        + "Content-Type: multipart/encrypted; boundary=cut\n\n--cut\nContent-Type: application/pgp-encrypted\n\nx\n--cut--\n"
    )
    #expect(result.diagnostics.contains { $0.message == "the letter is encrypted" })
  }

  @Test("parts without end, and a letter that is cut off anywhere, are read as far as they go")
  func hostile() {
    var deep = Self.head
    for level in 0..<400 { deep += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(read(deep).diagnostics.contains { $0.message.contains("more parts than are read") })
    let many =
      Self.head + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 5000)
    #expect(read(many).diagnostics.contains { $0.message.contains("more parts than are read") })
    let letter = Array(
      (Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\n"
        + Self.base64(Self.text) + "\n--b--").utf8)
    for end in letter.indices {
      _ = ArticleReader().read(SourceFile(path: "a.eml", bytes: Array(letter[..<end])))
    }
  }

  @Test("a text that only begins like a letter is none")
  func claims() {
    func claim(_ text: String) -> Claim { MailImporter().claim(on: SourceFile(path: "a.txt", bytes: Array(text.utf8))) }
    #expect(claim("Note: the lock is closed.\nDate: Monday\n\nMore.") == .none)
    #expect(claim("守闸人\n\n正文") == .none)
    #expect(claim(Self.head + "\n" + Self.text) == .content)
    #expect(claim("From a@b.example Mon Mar  8 09:30:00 2021\n" + Self.head + "\n" + Self.text) == .content)
  }

  @Test("every letter of a mailbox is read, and a line of a text that only begins like one divides nothing")
  func mailbox() {
    let letters = (1...3).map { number in
      "From a@yanhu.example Mon Mar  8 08:00:0\(number) 2021\nFrom: 砚湖晚报 <a@yanhu.example>\n"
        + "Date: Mon, 8 Mar 2021 08:00:00 +0800\nSubject: 第\(number)封\n\n" + Self.text + "\nFrom here on 是第二页。\n\n"
    }
    let articles = read(letters.joined(), as: "post/all.mbox").articles
    #expect(articles.map(\.title) == ["第1封", "第2封", "第3封"])
    #expect(articles.map(\.origin.line) == [1, 12, 23])
    #expect(articles.allSatisfy { $0.blocks.last?.plainText.contains("第二页") == true })
    let many = Mailbox(Array(String(repeating: "From a b\nSubject: x\n\n", count: 3_000).utf8))
    #expect(many.letters.count == Mailbox.letterLimit && many.isCut)
  }

  @Test("an invitation is nothing to read, and text that was encrypted first is told")
  func nothingToRead() {
    func letter(_ type: String, _ text: String) -> String {
      "From: 砚湖晚报 <a@yanhu.example>\nDate: Mon, 8 Mar 2021 08:00:00 +0800\nSubject: 例会\n"
        + "Content-Type: \(type)\n\n\(text)\n"
    }
    #expect(read(letter("text/calendar", "BEGIN:VCALENDAR")).articles.isEmpty)
    let encrypted = read(letter("text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----"))
    #expect(encrypted.diagnostics.contains { $0.message == "the letter is encrypted" })
  }
}
