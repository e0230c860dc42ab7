import SheafKit
import Testing

@testable import SheafIngest

@Suite("Names that are text")
struct ListedNamesTests {
  private func article(_ lines: [String]) -> Article? {
    let text = Array(lines.joined(separator: "\n\n").utf8)
    return ArticleReader().read(SourceFile(path: "a.txt", bytes: text)).articles.first
  }

  @Test("a list of people under a title is the text, and none of them wrote it")
  func list() {
    let found = article(["优秀学员名单", "许小河", "葛秀兰", "白露露", "以上三人在夜校学习满三年，从不缺课，予以表扬。"])
    #expect(found?.byline == [])
    #expect(found?.blocks.count == 4)
  }

  @Test("so is whom the text is about")
  func subject() {
    let found = article(["讣告", "韩小冬", "渡口夜校教师韩小冬同志，因病于2020年3月2日逝世，享年七十八岁。"])
    #expect(found?.byline == [])
    #expect(found?.title == "讣告")
    #expect(found?.blocks.count == 2)
  }

  @Test(
    "one name or two, of whom the text says nothing, are those who wrote it", arguments: [["王小芳"], ["王小芳", "李小满"]])
  func writers(names: [String]) {
    let found = article(["渡口夜校的灯"] + names + ["灯是供电所的女子班送来的，一共六盏，装了一个下午，屋里比从前亮了许多。", "许阿婆说看书不费眼了。"])
    #expect(found?.byline.map(\.name) == names)
  }
}
