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

  // MARK: - Frames

  private static let lamp = """
    <h1>渡口的灯亮了二十年</h1>
    <p>沧溪县芦湾渡口有一盏灯，每天傍晚六点准时亮起。点灯的人叫何素兰，今年五十三岁，在渡口守了二十年。</p>
    <p>她的丈夫早年跑船，夜里过渡的人看不清台阶，她便在岸边立起一根竹竿，挂上一盏马灯，从此没有断过一天。</p>
    """
  private static let notice = """
    <h2>关于停航的公告</h2>
    <p>因水位上涨，芦湾渡口自四月二十日起停航三天，请来往群众改走新桥，绕行的班车每半小时一趟，票价不变。</p>
    <p>停航期间渡口的售票处照常办公，月票可以顺延，也可以凭票在车站换乘班车，具体办法由渡口管理所另行张贴。</p>
    """
  private static let menu = "<ul><li><a href=\"a\">首页</a></li><li><a href=\"b\">新闻</a></li></ul>"

  /// A page and its frames as a browser saves them.
  private static func saved(_ page: String, frames: String...) -> SourceFile {
    let parts = ([page] + frames).enumerated().map { index, page in
      "--x\nContent-Type: text/html; charset=utf-8\nContent-ID: <frame-\(index)@mhtml.blink>\n\n"
        + "<html><head><title>沧溪新闻网</title></head>\(page)</html>\n"
    }
    let head = "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=\"x\"\n\n"
    return SourceFile(path: "lamp.mhtml", bytes: Array((head + parts.joined() + "--x--\n").utf8))
  }

  private static let shell = """
    <body><div><a href="/">首页</a></div><p>欢迎来到沧溪新闻网，今天是星期二。</p>
    <iframe src="cid:frame-1@mhtml.blink"></iframe><div>沧溪县融媒体中心主办</div></body>
    """

  @Test("give the article of the frame that holds it, also where the page greets or the first frame is a menu")
  func frameWithTheArticle() {
    let set = "<frameset cols=\"20%,*\"><frame src=\"a\"><frame src=\"b\"></frameset>"
    for file in [Self.saved(Self.shell, frames: Self.lamp), Self.saved(set, frames: Self.menu, Self.lamp)] {
      let result = ArticleReader().read(file)
      #expect(result.articles.map(\.title) == ["渡口的灯亮了二十年"])
      #expect(result.articles.first?.blocks.count == 2 && result.diagnostics.isEmpty)
    }
  }

  @Test("tell of frames with text that are not read, and of no menu, no greeting and no text that is there twice")
  func unreadFrames() {
    let result = ArticleReader().read(Self.saved(Self.lamp, frames: Self.menu, Self.lamp, Self.shell, Self.notice))
    #expect(result.articles.map(\.title) == ["渡口的灯亮了二十年"])
    #expect(
      result.diagnostics.map(\.message) == ["a frame of `lamp.mhtml` holds “关于停航的公告”, which is not read"])
    let two = ArticleReader().read(Self.saved(Self.lamp, frames: Self.notice, Self.notice + Self.lamp))
    #expect(
      two.diagnostics.map(\.message)
        == ["frames of `lamp.mhtml` hold 2 texts that are not read, the first of them “关于停航的公告”"])
  }
}
