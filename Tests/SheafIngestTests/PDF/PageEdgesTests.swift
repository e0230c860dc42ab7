import Testing

@testable import SheafIngest

@Suite("Edges of pages")
struct PageEdgesTests {
  private func page(_ number: Int, head: String, foot: String) -> PrintedPage {
    var sample = PrintedSample()
    sample.line(head, 40, 20)
    let word = ["春", "夏", "秋", "冬"][number % 4]
    sample.column((1...12).map { "\($0)正文" + String(repeating: word, count: 20) }, 40, 80)
    sample.line(foot, 200, 700)
    return sample.page(number)
  }

  @Test("what recurs at one height goes, figures aside, and so do page numbers")
  func recurring() {
    let edges = PageEdges((1...4).map { page($0, head: "某刊 第\($0)页", foot: "- \($0) -") })
    #expect(edges.pages.allSatisfy { $0.runs.count == 12 })
    #expect(edges.taken.count == 8)
  }

  @Test("what recurs under titles is of their articles")
  func underTitles() {
    let pages = (0..<4).map { number in
      var sample = PrintedSample()
      sample.line(["守闸人", "修灯记", "渡口的早晨", "船坞"][number], 200, 20, size: 20)
      sample.line("来源：砚湖晚报 2021年3月\(number + 1)日", 40, 50)
      sample.column((1...12).map { "\($0)正文" + String(repeating: ["春", "夏", "秋", "冬"][number], count: 20) }, 40, 80)
      return sample.page(number)
    }
    #expect(PageEdges(pages).taken.isEmpty)
  }

  @Test("what stands there once is text")
  func once() {
    let edges = PageEdges((1...4).map { page($0, head: "第\($0)回 " + ["起", "承", "转", "合"][$0 - 1], foot: "完\($0)") })
    #expect(
      edges.pages.allSatisfy { page in page.runs.contains { String(decoding: $0.text, as: UTF8.self).hasPrefix("第") } })
  }

  @Test("the head of a single page goes when it is spread from margin to margin and says which issue it is")
  func spread() {
    var sample = PrintedSample()
    sample.line("04 要闻", 40, 20)
    sample.line("2021年5月21日", 400, 20)
    sample.column((1...12).map { "\($0)正文" + String(repeating: "字", count: 38) }, 40, 80)
    #expect(PageEdges([sample.page()]).taken.count == 2)
  }

  @Test("a page that holds nothing but a number keeps it")
  func lone() {
    var sample = PrintedSample()
    sample.line("42", 300, 700)
    #expect(PageEdges([sample.page()]).pages.first?.runs.count == 1)
  }
}
