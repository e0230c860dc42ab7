import SheafKit
import Testing

@testable import SheafIngest

@Suite("The standfirst of a page")
struct PageStandfirstTests {
  private static let text =
    "The river rose by three centimetres overnight, and the ferry went on as it does every day of the year."

  private func article(_ standfirst: String) -> Article? {
    let page = """
      <html lang="en"><head><title>The lamp at the landing</title></head><body><article><h1>The lamp at the landing</h1>
      \(standfirst)
      <p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p></article></body></html>
      """
    return HTMLImporter().read(SourceFile(path: "a.html", bytes: Array(page.utf8)), context: ImportContext()).articles
      .first
  }

  @Test("is given without the place before it that has an element of its own")
  func place() {
    let box =
      "<div class=\"strapline\"><span class=\"location\">Harbour Town</span> The keeper says it never goes out</div>"
    #expect(article(box)?.subtitle == "The keeper says it never goes out")
  }

  @Test("a sentence in the header of the headline is one, the words under a picture there are none")
  func header() {
    let words = "<p>The keeper of the landing says that it never goes out.</p>"
    func subtitle(_ picture: String) -> String? {
      let text = String(repeating: "<p>\(Self.text)</p>", count: 3)
      let header =
        "<header><div>NEWS <time>2 October 2019</time></div><h1>The lamp at the landing</h1>\(picture)\(words)</header>"
      let page =
        "<html lang=en><title>The lamp at the landing</title><body><article>\(header)\(text)</article></body></html>"
      return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first?.subtitle
    }
    #expect(subtitle("") == "The keeper of the landing says that it never goes out.")
    #expect(subtitle("<img src=a.jpg>") == nil)
  }

  @Test("is given without the label and the sign of the paper that open it")
  func openings() {
    let label =
      "<div class=strapline><strong class=hat-label>CAUTION</strong><span>The keeper says it never goes out</span></div>"
    #expect(article(label)?.subtitle == "The keeper says it never goes out")
    #expect(
      article("<h2 class=strapline>ABC - The keeper says it never goes out</h2>")?.subtitle
        == "The keeper says it never goes out")
    #expect(article("<h2 class=strapline>USA-born, the keeper stays</h2>")?.subtitle == "USA-born, the keeper stays")
  }

  @Test("a lead in a box for the words under a picture is one")
  func captionBox() {
    let box = "<div class=storyMediaCaption><p class=lead>The keeper says that it never goes out.</p></div>"
    #expect(article(box)?.subtitle == "The keeper says that it never goes out.")
  }

  @Test(
    "an element of the place that reaches past the line is no place, and no trap",
    arguments: [
      "<span class=\"location\">The keeper says it never goes out<br>nor did it ever</span>",
      "<span class=\"dateline\">The keeper says it never goes out<br><b>nor did it ever</b></span>",
      "<b class=\"place\">The keeper says it never goes out<br>nor did it ever",
    ])
  func reaching(line: String) {
    #expect(article("<div class=\"strapline\">\(line)</div>")?.subtitle == "The keeper says it never goes out")
  }

  @Test("what the page says of itself is one beside the text, and the first paragraph in it")
  func summary() {
    func article(_ line: String, in box: String) -> Article? {
      let text = String(repeating: "<p>\(Self.text)</p>", count: 3)
      let body = box.isEmpty ? "<div>\(line)\(text)</div>" : "<div class=\(box)>\(line)</div><div>\(text)</div>"
      let page =
        "<html lang=en><title>The lamp at the landing</title><meta name=description content='\(Self.sentence)'><body>"
        + "<h1>The lamp at the landing</h1>\(body)</body></html>"
      return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
    }
    #expect(article("<p>\(Self.sentence)</p>", in: "x1")?.subtitle == Self.sentence)
    #expect(article("<p>\(Self.sentence)</p>", in: "")?.subtitle == nil)
    #expect(article("<p>\(Self.sentence)</p>", in: "")?.blocks.count == 4)
  }

  private static let sentence = "The keeper of the landing says that the lamp never goes out in winter"

  @Test("is given without the sign in brackets that opens it")
  func bracketedSign() {
    #expect(
      article("<h2 class=strapline>(Bến Xa) - The keeper says it never goes out</h2>")?.subtitle
        == "The keeper says it never goes out")
  }

  @Test("a heading of a sentence's length right behind the headline is one, whatever its list is called")
  func headings() {
    let words = "The keeper of the landing says that the lamp has never once gone out in forty years"
    #expect(article("<ul class=footer><li><h2>\(words)</h2></li></ul><div>18 min</div>")?.subtitle == words)
    #expect(article("<h4>\(words).</h4><span>Ann Poe |</span>")?.subtitle == words + ".")
  }

  @Test("may stand behind a picture with long words under it")
  func behindPicture() {
    let caption =
      "The lamp on the landing, seen from the ferry on a Tuesday in March, when the river was as high as the second step."
    let words = "PORTRAIT - The keeper of the landing says it never goes out."
    let found = article(
      "<figure><img src=a.jpg><figcaption>\(caption)</figcaption></figure><p class=standfirst>\(words)</p>")
    #expect(found?.subtitle == words)
  }
}

/// Pages whose one sentence is all their text.
@Suite("Short pages")
struct ShortPageTests {
  @Test(
    "the sentence under the headline is the text where there is no other",
    arguments: [
      ("Lock reopens", "The old lock on the river reopened on Tuesday after eleven weeks of repairs."),
      ("L’écluse rouvre", "La vieille écluse a rouvert mardi, après onze semaines de travaux et bien des retards."),
      ("Шлюз открыт", "Старый шлюз на реке открылся во вторник после одиннадцати недель ремонта."),
      ("수문 다시 열려", "강가의 오래된 수문이 열한 주 동안의 수리를 마치고 화요일에 다시 열렸다."),
      ("水門が再開", "川の古い水門は十一週間の修理を終え、火曜日に再び開いた。"), ("闸门开了", "河口的旧闸门修了十一个星期，星期二又开了。"),
    ])
  func sentences(title: String, sentence: String) {
    for page in [
      "<title>\(title)</title><h1>\(title)</h1><p>\(sentence)</p>",
      "<html><head><title>\(title)</title></head><body><div><h1>\(title)</h1><p>\(sentence)</p></div></body></html>",
      "<html><body><header><h1>\(title)</h1><p>\(sentence)</p></header><footer>© 2021</footer></body></html>",
    ] {
      let article = ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
      #expect(article?.title == title)
      #expect(article?.subtitle == nil, "\(page)")
      #expect(article?.blocks.map(\.plainText) == [sentence], "\(page)")
    }
  }
}
