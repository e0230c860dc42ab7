import SheafKit
import Testing

@testable import SheafIngest

@Suite("Pages saved in one file")
struct WebArchiveImporterTests {
  private static func archive(_ page: String) -> [UInt8] {
    Array(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://www.yanhu.example/2021/03/lock.html
      Subject: =?utf-8?Q?lock?=
      Date: Tue, 1 Jun 2021 10:00:00 +0800
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--x----"


      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: binary
      Content-Location: https://www.yanhu.example/2021/03/lock.html

      \(page)
      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: cid:frame-2@mhtml.blink

      <html><body><h1>=E7=AA=97</h1><p>=E7=AA=97=E5=8F=A3=E5=BC=80=E7=9D=80=E3=80=82=E7=81=AF=E4=BA=AE=E7=9D=80=EF=BC=8C=E4=BA=BA=E5=9C=A8=E3=80=82</p></body></html>
      ------MultipartBoundary--x----
      Content-Type: text/css
      Content-Location: cid:css@mhtml.blink

      body { color: red }
      ------MultipartBoundary--x------
      """.utf8)
  }

  @Test("that break off are read as far as they go, and that is told")
  func cut() {
    let page = "<html><body><h1>守闸人换了一代</h1><p>青石渡的女子闸班成立于2010年，现有女职工12人。</p></body></html>"
    let result = ArticleReader().read(SourceFile(path: "lock.mhtml", bytes: Self.archive(page).dropLast(60)))
    #expect(result.articles.count == 1)
    #expect(result.diagnostics.map(\.message) == ["`lock.mhtml` breaks off; it was read as far as it goes"])
  }

  @Test("give the article on the page, its address and no day of saving")
  func page() throws {
    let result = ArticleReader().read(
      SourceFile(
        path: "lock.mhtml",
        bytes: Self.archive(
          "<html><head><title>守闸人</title></head><body><h1>守闸人换了一代</h1>\n<p>青石渡的女子闸班成立于2010年，现有女职工12人。</p></body></html>"
        )))
    let article = try #require(result.articles.first)
    #expect(result.articles.count == 1 && result.diagnostics.isEmpty)
    #expect(article.title == "守闸人换了一代")
    #expect(article.published == nil)
    #expect(article.blocks.map(\.line) == [18])
    #expect(
      article.origin
        == Origin(file: "lock.mhtml", format: "web-archive", address: "https://www.yanhu.example/2021/03/lock.html"))
  }

  @Test("give the article of a frame where the page is only a frame")
  func frame() {
    let result = ArticleReader().read(
      SourceFile(
        path: "lock.txt", bytes: Self.archive("<html><body><iframe src=\"cid:frame-2\"></iframe></body></html>")))
    #expect(result.articles.map(\.title) == ["窗"])
  }
}
