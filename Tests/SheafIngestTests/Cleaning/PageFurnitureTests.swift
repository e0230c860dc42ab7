@testable import SheafIngest
import Testing

@Suite("Page numbers, contents and addresses on lines of their own")
struct PageFurnitureTests {
  @Test(
    "a line that is nothing but a page number goes",
    arguments: [
      "9", "- 12 -", "— 3 —", "·7·", "第 9 页", "第9页 共12页", "Page 3 of 12", "3/12", "－ 1 －", "[14]", "-2021-", "P3",
      "p. 12",
    ])
  func pageNumbers(line: String) {
    #expect(PageFurniture.isPageNumber(ArraySlice(line)))
  }

  @Test(
    "a line that begins with a number is text",
    arguments: ["81个山口", "40 度，一会就", "2021", "2:30", "99%", "1. 先到先得", "第9届", "12 volunteers", "量。", "5。", ""])
  func text(line: String) {
    #expect(!PageFurniture.isPageNumber(ArraySlice(line)))
  }

  @Test("dots that lead to a number are an entry of the contents")
  func contents() {
    #expect(PageFurniture.isContentsEntry(ArraySlice("云溪林场•山路十一年…………………… 3")))
    #expect(PageFurniture.isContentsEntry(ArraySlice("The long road home ............ 12")))
    #expect(!PageFurniture.isContentsEntry(ArraySlice("睡眠不足……5小时")))
    #expect(!PageFurniture.isContentsEntry(ArraySlice("他走了……3")))
  }

  @Test("the numbers of the pages of an article and the words that lead to them go, and the halves of a sentence join")
  func pager() {
    #expect(PageFurniture.rule(of: ArraySlice("[1] [2] 下一页 尾页")) == .pageNumber)
    #expect(PageFurniture.rule(of: ArraySlice("下一页写着2021")) == nil)
    #expect(PageFurniture.rule(of: ArraySlice("首页")) == nil)
    let lines = [
      "女子护渡队", SampleText.shoots, "六年来，护渡队分成三班，风雨无阻。她们凑钱买了对讲机，请县里海事所的", "[1] [2] 下一页 尾页",
      "老师来教急救，十一人全部考取了救护员证。", SampleText.bags,
    ]
    let found = TextCleaner.articles(from: lines.joined(separator: "\n\n"), file: "a.txt")
    #expect(found.first?.blocks.count == 3)
  }

  @Test("an address alone goes, one in a sentence stays")
  func addresses() {
    #expect(PageFurniture.isAddress(ArraySlice("https://example.org/link?url=Qg_-")))
    #expect(PageFurniture.isAddress(ArraySlice("www.example.org")))
    #expect(!PageFurniture.isAddress(ArraySlice("https://example.org 是协会的网站")))
  }

  @Test("the number of a page between bars makes a line its foot")
  func feet() {
    #expect(PageFurniture.rule(of: ArraySlice("Page 2 of 3 | www.marlow.example")) == .pageNumber)
    #expect(PageFurniture.rule(of: ArraySlice("云溪通讯 | 第2页")) == .pageNumber)
    #expect(PageFurniture.rule(of: ArraySlice("访谈 | 3")) == nil)
    #expect(PageFurniture.rule(of: ArraySlice("法治云溪 | 第一页日历")) == nil)
  }

  @Test("the line after furniture starts a page")
  func startsPage() {
    let lines = PageFurniture.removed(from: TextLine.lines(of: "山路\n- 3 -\n上的人\n听见"))
    #expect(lines.map(\.text.string) == ["山路", "上的人", "听见"])
    #expect(lines.map(\.startsPage) == [false, true, false])
  }
}
