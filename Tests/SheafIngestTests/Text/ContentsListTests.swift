@testable import SheafIngest
import Testing

@Suite("Lists of contents")
struct ContentsListTests {
  private func titles(_ lines: [String]) -> [[String]] {
    let lines = TextLine.lines(of: lines.joined(separator: "\n"))
    return ContentsList(in: lines).titles.map { start, count in
      lines[start..<(start + count)].map(\.text.string)
    }
  }

  private let list = ["山路十一年", "笋干出山记", "十三个人的包装台"]
  private var text: [String] {
    ["山路十一年", SampleText.path, "笋干出山记", SampleText.shoots, "十三个人的包装台", SampleText.bags]
  }

  @Test(
    "the titles that the list names are found over their texts", arguments: ["目录", "目　录", "本期导读", "本期内容", "CONTENTS"])
  func headed(heading: String) {
    #expect(titles(["云溪简报", heading] + list + text) == list.map { [$0] })
  }

  @Test(
    "page or office may stand in brackets behind an entry, a dot before it, a colon at the end of a title's first line")
  func brackets() {
    let entries = ["·山路十一年：一本笔记（1）", "·笋干出山记（石桥镇人民政府）", "·十三个人的包装台（3）"]
    let text = [
      "山路十一年：", "一本笔记", SampleText.path, "笋干出山记", SampleText.shoots, "十三个人的包装台", SampleText.bags,
    ]
    #expect(titles(["云溪简报", "本期要目"] + entries + text) == [["山路十一年：", "一本笔记"], ["笋干出山记"], ["十三个人的包装台"]])
  }

  @Test("a greeting may stand over the list") func greeting() {
    let greeting = ["云溪通讯 第9期", "各位朋友，你们好！", "春天到了，这一期我们准备了三篇文章，请慢慢看。"]
    #expect(titles(greeting + ["本期内容"] + list + text) == list.map { [$0] })
    let articles = TextCleaner.articles(
      from: (greeting + ["本期内容"] + list + text).joined(separator: "\n"), file: "a.txt")
    #expect(articles.map(\.title) == list)
  }

  @Test("so are those of a list without a heading")
  func bare() {
    #expect(titles(list + text) == list.map { [$0] })
  }

  @Test(
    "dots and pages behind an entry, numbers before it, are no part of the title",
    arguments: ["…………", "......", "······", " . . . . "])
  func leaders(dots: String) {
    let entries = list.enumerated().map { "\($0.offset + 1). \($0.element)\(dots)\($0.offset * 3 + 2)" }
    #expect(titles(["目录"] + entries + text) == list.map { [$0] })
  }

  @Test("the names of parts in the list belong to none of its titles")
  func parts() {
    let entries = ["第一篇  山里", "山路十一年.......2", "第二篇  村里", "笋干出山记.......5", "十三个人的包装台.......8"]
    let parted = ["第一篇  山里"] + text.prefix(2) + ["第二篇  村里"] + text.suffix(4)
    #expect(titles(["目录"] + entries + parted) == list.map { [$0] })
  }

  @Test("a title of two lines in the text is one of one line in the list")
  func broken() {
    let found = titles(
      ["目录", "云溪镇护林员罗小满的十一年山路", "笋干出山记", "云溪镇护林员罗小满", "的十一年山路", SampleText.path, "笋干出山记", SampleText.shoots])
    #expect(found == [["云溪镇护林员罗小满", "的十一年山路"], ["笋干出山记"]])
  }

  @Test("the title of a page that is printed twice is no list")
  func pageTitle() {
    #expect(titles(["山路十一年", "云溪", "云溪 > 正文", "山路十一年", "云溪发布", SampleText.path]).isEmpty)
  }

  @Test("points that an article announces and then treats are no list where most do not come back")
  func announced() {
    #expect(titles(["护林工作安排", "巡山", "防火", "育苗", "修路", "巡山", SampleText.path, SampleText.phone]).isEmpty)
  }

  @Test("the names of columns between entries with pages are part of none")
  func columns() {
    let list = ["目录", "【要闻】", "山路十一年......1", "【会员】", "笋干出山记......2", "十三个人的包装台......3", "【要闻】"]
    #expect(titles(["云溪简报"] + list + text) == [["山路十一年"], ["笋干出山记"], ["十三个人的包装台"]])
  }
}
