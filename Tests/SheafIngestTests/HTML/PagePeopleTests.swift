import SheafKit
import Testing

@testable import SheafIngest

@Suite("People and media of pages that are not in Chinese")
struct PagePeopleTests {
  private static let text =
    "<p>The river rose by three centimetres overnight, and the ferry went on as it does every day of the year.</p>"

  private func article(_ head: String, foot: String = "", meta: String = "") -> Article? {
    let page = """
      <html lang="en"><head><title>The lamp at the landing</title>\(meta)</head><body><article>
      <h1>The lamp at the landing</h1>\(head)\(Self.text)\(Self.text)\(Self.text)\(foot)</article></body></html>
      """
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  @Test("a line that says by whose courtesy names the medium")
  func courtesy() {
    let found = article("<p><em>Courtesy of Marsh News</em></p><p><em>Written by: <a href=/1>Ann Poe</a></em></p>")
    #expect(found?.source == "Marsh News")
    #expect(found?.byline.map(\.name) == ["Ann Poe"])
    #expect(found?.blocks.count == 3)
  }

  @Test(
    "an agency in a byline is the medium, a desk is nobody",
    arguments: [("Por Agencia Faro", "Agencia Faro"), ("Por Redacción", nil)] as [(String, String?)])
  func agencies(line: String, medium: String?) {
    let found = article(
      "<address><strong>Agencia Faro</strong></address><p>\(line)</p>".replacing(
        "<address>", with: medium == nil ? "<p hidden>" : "<address>"))
    #expect(found?.source == medium)
    #expect(found?.byline == [])
  }

  @Test("initials that sign a text are no text and nobody, a short line in capitals among others is text")
  func initials() {
    let found = article("", foot: "<p style='text-align: right'><strong>RBIN</strong></p>")
    #expect(found?.blocks.count == 3)
    #expect(found?.byline == [])
    #expect(article("", foot: "<p>NASA</p>")?.blocks.count == 4)
  }

  @Test("a byline under the text that gives the day once more is no text")
  func closing() {
    #expect(article("", foot: "<p>by <a href=/1>Ann Poe</a>, 15 September 2009</p>")?.blocks.count == 3)
    #expect(
      article("", foot: "<p>By the water of Reed Lock they met again on 15 September 2009</p>")?.blocks.count == 4)
  }

  @Test("of a box with links for readers only the author that the page states is one")
  func boxes() {
    let box =
      "<div id=author-info><h3>Ann Poe</h3><ul><li><a href=1>Pub Med</a></li><li><a href=2>Scholar Search</a></li></ul></div>"
    #expect(article(box, meta: "<meta name=dc.creator content='Ann Poe'>")?.byline.map(\.name) == ["Ann Poe"])
  }

  @Test("a name in a box for the author is somebody's, not a medium's")
  func names() {
    let found = article("<div class=author-info><a class=name href=/1>Hạnh Dung Lê</a></div>")
    #expect(found?.source == nil)
    #expect(found?.byline.map(\.name) == ["Hạnh Dung Lê"])
  }

  @Test("a byline alone may close the text, and a place behind the name is nobody")
  func closingByline() {
    #expect(article("", foot: "<p>Par Clara Roux</p>")?.byline.map(\.name) == ["Clara Roux"])
    #expect(article("<p>By Jana Beck, Riverton</p>")?.byline.map(\.name) == ["Jana Beck"])
    #expect(article("", meta: "<meta name=author content='Ann Poe, Kiel, Germany'>")?.byline.map(\.name) == ["Ann Poe"])
  }

  @Test("the word that programs for blogs print for those who hear the page is no part of the name")
  func heardWord() {
    let footer =
      "<span class=byline><span class=author><span class=screen-reader-text>Author </span><a>Ann Poe</a></span></span>"
    #expect(article("<p>\(footer)</p>")?.byline.map(\.name) == ["Ann Poe"])
  }

  @Test("authors may stand in a low heading, and in elements with the names of hCard")
  func lowHeadings() {
    let heading = "<h4 class=author-name><a href=/1>Ann Poe</a>, <a href=/2>Max Orr</a></h4>"
    #expect(article(heading)?.byline.map(\.name) == ["Ann Poe", "Max Orr"])
    let cards =
      "<section class=authors><ul><li><span class=fn>Ann Poe</span><p>Lecturer in Reeds, Harbour College</p></li>"
      + "<li><span class=fn>Max Orr</span></li></ul></section>"
    #expect(article(cards)?.byline.map(\.name) == ["Ann Poe", "Max Orr"])
  }

  @Test("where links say that they lead to the author, other links beside them do not")
  func authorLinks() {
    let box =
      "<div class=has-byline><span>Heard on <a href=/w>Morning Wake</a></span><a rel=author href=/1>Ann Poe</a></div>"
    #expect(article(box)?.byline.map(\.name) == ["Ann Poe"])
  }

  @Test("a word of small letters is what somebody logs in with")
  func logins() {
    #expect(article("<p class=author>inkreed</p>", meta: "<meta name=author content=inkreed>")?.byline == [])
  }

  @Test("the name of the site is the medium where it stands beside the day or the author, or signs the text")
  func siteSign() {
    let site = "<meta property=og:site_name content='Marsh Nieuws'>"
    #expect(
      article("<p><span>Marsh Nieuws</span><span>•</span><time>6 March 2023</time></p>", meta: site)?.source
        == "Marsh Nieuws")
    #expect(
      article("<p>[Ann Poe，Marsh Nieuws]</p>", meta: site + "<meta name=author content='Ann Poe'>")?.source
        == "Marsh Nieuws")
    let signed = article("", foot: "<p>(Marsh Nieuws)</p>", meta: site)
    #expect(signed?.source == "Marsh Nieuws")
    #expect(signed?.blocks.count == 3)
    #expect(article("<p>Marsh Nieuws</p>", meta: site)?.source == nil)
  }

  @Test("a name with the day behind it dates the text, and is somebody where the page states so")
  func datedNames() {
    let found = article("<p>Ann Poe on March 8, 2021</p>", meta: "<meta name=author content='Ann Poe'>")
    #expect(found?.published?.description == "2021-03-08")
    #expect(found?.byline.map(\.name) == ["Ann Poe"])
    let place = article("<p>Reed Harbour, 8 March 2021</p>")
    #expect(place?.published?.description == "2021-03-08")
    #expect(place?.byline == [])
    #expect(article("<p>Last modified on Tue 9 Mar 2021</p>")?.published?.description == "2021-03-09")
  }
}
