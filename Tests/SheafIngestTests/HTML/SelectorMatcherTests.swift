import SheafSelectors
import Testing

@testable import SheafIngest

@Suite("Finding elements by selectors")
struct SelectorMatcherTests {
  private static let page = """
    <!DOCTYPE html><html lang="zh-CN"><head><title>x</title></head><body>
    <div id="top" class="Nav bar"><a href="/a.html" rel="nofollow">a</a></div>
    <div id="正文" class="text main" data-kind="news-long">
      <h1>b</h1><p class="lead">c</p><p>d <span>e</span></p><ul><li>f<li class="last">g</ul><p></p>
      <yan-hu mark="">h</yan-hu>
    </div>
    <div class="ad"><p>i</p></div><p>j</p>
    </body></html>
    """

  /// What was found, as the id, class or text of each element.
  private func found(_ selector: String, in page: String = page) throws -> [String] {
    let tree = MyHTMLParser.parse(Array(page.utf8), keepsNames: true)
    var matcher = SelectorMatcher(tree)
    return try matcher.elements(SelectorList(parsing: selector)).map { index in
      tree.value(of: .id, at: index) ?? tree.value(of: .class, at: index) ?? tree.plainText(of: index).plain
    }
  }

  @Test(
    "each kind of test",
    arguments: [
      ("#正文", ["正文"]), (".main", ["正文"]), (".Nav", ["top"]), (".nav", []), ("div.ad", ["ad"]),
      ("DIV", ["top", "正文", "ad"]),
      ("[data-kind]", ["正文"]), ("[data-kind=news-long]", ["正文"]), ("[data-kind|=news]", ["正文"]),
      ("[data-kind^=new]", ["正文"]),
      ("[data-kind$=long]", ["正文"]), ("[data-kind*='s-l']", ["正文"]), ("[data-kind=NEWS-LONG]", []),
      ("[data-kind=NEWS-LONG i]", ["正文"]), ("[class~=bar]", ["top"]), ("[mark]", ["h"]), ("[mark=''] ", ["h"]),
      ("[mark*='']", []), ("yan-hu", ["h"]), ("li:first-child", ["f"]), ("li:last-child", ["last"]),
      ("li:nth-child(2)", ["last"]),
      ("#正文 p:nth-of-type(2)", ["d e"]), ("h1:only-of-type", ["b"]), ("span:only-child", ["e"]), ("p:empty", [""]),
      ("#正文 > :nth-last-child(1)", ["h"]), ("p:not(.lead):not(:empty)", ["d e", "i", "j"]),
      ("p:is(.lead, .ad p)", ["lead", "i"]),
      ("div:has(ul)", ["正文"]), ("div:has(> a)", ["top"]), ("h1:has(+ .lead)", ["b"]), ("h1:has(~ ul)", ["b"]),
      ("div:has(> span)", []),
    ])
  func tests(selector: String, expected: [String]) throws {
    #expect(try found(selector) == expected)
  }

  @Test(
    "each combinator finds the elements in its relation and no others",
    arguments: [
      ("div p", ["lead", "d e", "", "i"]), ("body > p", ["j"]), ("h1 + p", ["lead"]), ("h1 + p + p", ["d e"]),
      ("h1 ~ p", ["lead", "d e", ""]), ("div + div + div", ["ad"]), ("body div li", ["f", "last"]), ("div > span", []),
      ("div ~ p, li.last", ["last", "j"]), ("* html", []), ("ul li ~ li", ["last"]), ("#top ~ .ad p", ["i"]),
    ])
  func relations(selector: String, expected: [String]) throws {
    #expect(try found(selector) == expected)
  }

  @Test("the whole page is the root, and nothing else")
  func root() throws {
    #expect(try found(":root > body > #top") == ["top"])
    #expect(try found("div:root").isEmpty)
  }

  @Test("what other finders take for a square is a line: many siblings, deep nesting, many parts")
  func linear() throws {
    let siblings = String(repeating: "<p><b>y</b></p>", count: 20_000)
    #expect(try found("p ~ p b", in: siblings).count == 19_999)
    #expect(try found("p:has(~ p) b", in: siblings).count == 19_999)
    let nested = String(repeating: "<div><b>x</b>", count: 200)
    let chain = String(repeating: "div ", count: 60)
    #expect(try found(chain + "b", in: nested).count == 141)
  }

  @Test("a page without anything has no elements")
  func empty() throws {
    #expect(try found("p", in: "").isEmpty)
  }
}
