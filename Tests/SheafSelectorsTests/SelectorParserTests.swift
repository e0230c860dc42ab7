import SheafSelectors
import Testing

@Suite("Reading selectors")
struct SelectorParserTests {
  private func read(_ text: String) throws -> [ComplexSelector] { try SelectorList(parsing: text).selectors }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func fault(_ text: String) -> SelectorFault? {
    do throws(SelectorFault) {
      _ = try SelectorList(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("tag, id, class and attribute describe one element")
  func compound() throws {
    let tests: [SimpleSelector] = [
      .tag(bytes("div")), .id(bytes("正文")), .hasClass(bytes("main-Text")),
      .attribute(bytes("data-role"), AttributeTest(.hasPrefix, bytes("art"), ignoresCase: true)),
    ]
    #expect(try read("DIV#正文.main-Text[Data-Role ^= 'art' i]") == [ComplexSelector(CompoundSelector(tests))])
  }

  @Test("signs and spaces between elements are their relation")
  func combinators() throws {
    let selector = try read(" ul  li>a + b~ .c ")[0]
    #expect(selector.steps.map(\.combinator) == [.descendant, .child, .nextSibling, .laterSibling])
  }

  @Test("commas part selectors, outside of brackets and in them")
  func lists() throws {
    #expect(try read("h1, .a:is(b, c) , *").count == 3)
  }

  @Test(
    "escapes stand for the character",
    arguments: [(#".a\:b"#, "a:b"), (#".\32 col"#, "2col"), (#".a\/b"#, "a/b"), (#".\6B51 x"#, "\u{6B51}x")])
  func escapes(text: String, name: String) throws {
    #expect(try read(text) == [ComplexSelector(CompoundSelector([.hasClass(bytes(name))]))])
  }

  @Test(
    "places are counted as CSS counts them",
    arguments: [
      ("odd", [1, 3, 5]), ("even", [2, 4, 6]), ("3", [3]), ("2n+1", [1, 3, 5]), ("-n + 3", [1, 2, 3]),
      ("n", [1, 2, 3, 4, 5, 6]),
      ("3n-1", [2, 5]), ("+3N", [3, 6]), ("0n+2", [2]), ("-2n", []),
    ])
  func positions(text: String, places: [Int]) throws {
    guard case .nth(let positions, _, _) = try read("p:nth-child(\(text))")[0].first.tests[1] else {
      Issue.record("no places")
      return
    }
    #expect((1...6).filter(positions.contains) == places)
  }

  @Test(
    "a fault has its place",
    arguments: [
      ("", 0), ("..a", 0), (".a..b", 2), ("div[", 4), ("div[a", 3), ("div[a=]", 6), ("a[b?=c]", 3), ("a[b=c d]", 6),
      ("a[b='c]", 4), ("p:nth-child(x)", 12), ("p:nth-child(", 12), ("p:not(.a", 5), ("a >", 3), ("> a", 0), ("a,", 2),
      ("a,,b", 2), (".2col", 1), ("#", 0), ("a)", 1), ("a{color:red}", 1), (".a div*", 6), ("svg|a", 3),
      ("a::before", 1),
      (":hover", 0), ("a:contains(x)", 1), (":first-child(2)", 0), (":not", 0), ("：is(a)", 0), (".a，.b", 2), ("a　b", 1),
      ("a[b=“c”]", 4), (":has(.a .b)", 7), (":not(:not(:not(:not(:not(a)))))", 20), ("a\\", 1), ("a:", 1),
    ])
  func faults(text: String, offset: Int) {
    #expect(fault(text)?.offset == offset, "\(text): \(String(describing: fault(text)))")
  }

  @Test(
    "a fault says what to write",
    arguments: [
      (".2col", "[class~=\"2col\"]"), (".a，.b", "write `,`"), (":frist-child", ":first-child"),
      (":nth-child", ":nth-child(2)"),
      (":not(a:hovr)", "there are"), (":empty()", "write `:empty`"), ("a:contains(x)", ":has()"),
    ])
  func help(text: String, expected: String) {
    #expect(fault(text)?.help?.contains(expected) == true, "\(String(describing: fault(text)))")
  }

  @Test("a text without measure is refused")
  func length() {
    #expect(fault(String(repeating: "a ", count: 300)) != nil)
  }

  @Test("no text makes the reader trap")
  func hostile() {
    let pieces =
      Array("a.#[]()=\"'\\:*>+~,| 0n-　中\n~=i").map(String.init) + [":not(", ":nth-child(", ":has(", "[a=", "\\3"]
    var state: UInt64 = 42
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      if let fault = fault(text) {
        #expect(fault.offset >= 0 && fault.offset <= text.unicodeScalars.count, "\(text)")
      }
    }
  }
}
