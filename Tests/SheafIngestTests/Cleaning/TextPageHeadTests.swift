import Testing

@testable import SheafIngest

@Suite("The head of a page over its article")
struct TextPageHeadTests {
  private static let text = SampleText.phone

  private func article(_ lines: [String]) -> [String] {
    let paragraphs = Paragraph.list(lines)
    return PageHead.removed(from: paragraphs, above: PageHead.end(of: paragraphs)).map(\.text.string)
  }

  @Test(
    "names of sites and channels, menus, the day, the weather and the calendar go",
    arguments: [
      ["云溪新闻网", "首页 时政 社会 文旅 视频"], ["网站首页", "新闻中心", "公司新闻"], ["星期四", "多云 8℃~15℃", "设为首页 加入收藏"],
      ["云溪日报数字报", "上一期 下一期", "日 一 二 三 四 五 六", "1 2 3 4 5 6 7", "第A03版：民生"], ["云溪镇第二小学", "校园新闻"],
      ["首页 > 新闻 > 正文"], ["云溪网 正文"], ["索引号：00-2022", "有 效 性：有效"], ["首页云溪视频金融房产教育美食健康"],
      ["Culture", "企业文化", "企业文化 党建先锋"], ["今天是", "天气预报："], ["快讯"],
      ["版权声明", "本网站刊登的稿件、照片和图表，权利属于本报或者原作者，转载须有书面许可。", "第8版：基层"],
    ])
  func head(lines: [String]) {
    let rest = ["护林员罗小满的山路", "来源：云溪晚报 2022-03-31 09:12", Self.text]
    #expect(article(lines + rest) == rest)
  }

  @Test(
    "lines of a headline stay, however short",
    arguments: [
      ["山里的新闻", "护林员罗小满的山路"], ["山路 之一", "护林员罗小满的山路"], ["自尊 自信 自立 自强", "护林员罗小满的山路"], ["护林员罗小满的山路", "分享到：微信 微博"],
      ["护林员罗小满的山路", "2022-03-31", "浏览：23"], ["护林员罗小满的山路", "版面：第03版：民生"],
      ["护林员罗小满的山路", "来源：云溪晚报", "分享到：微信 微博", "一走就是十一年"],
    ])
  func headline(lines: [String]) {
    #expect(article(lines + [Self.text]) == lines + [Self.text])
  }

  @Test("of more lines than a headline has the last is it, with the one above where that is as long as a kicker")
  func manyLines() {
    let lines = ["首页 > 林场", "林场", "护林员", "读者来稿", "山货行情", "防火通知"]
    let rest = ["护林员罗小满的山路", "2022-03-31 09:12云溪晚报 祁远", Self.text]
    #expect(article(lines + rest) == rest)
    #expect(article(lines + ["三个月没有回过县城的家"] + rest) == ["三个月没有回过县城的家"] + rest)
    #expect(article(["防火通知", "护林员", "护林员罗小满的山路", Self.text]).count == 4)
    let speech = ["在护林员座谈会上的发言", "罗小满", "云溪林业站", "各位同事", "大家好", Self.text]
    #expect(article(speech) == speech)
  }

  @Test("a headline with its subtitle is the last of many lines, and one that a page printed before is the first")
  func subtitle() {
    let rest = ["罗小满的山路", "——云溪护林员二三事", "2022-03-31 09:12云溪晚报 祁远", Self.text]
    #expect(article(["首页 > 林场", "林场", "护林员", "读者来稿"] + rest) == rest)
    let titled = ["罗小满的山路——云溪护林员二三事", "【走进林场】"] + rest
    #expect(article(["首页 > 林场"] + titled) == titled)
  }

  @Test("the day over a page stays where the article states none")
  func day() {
    let lines = ["云溪日报数字报", "2022年3月31日 星期四", "上一版 下一版", "护林员罗小满的山路", "本报记者 祁远", Self.text]
    #expect(article(lines) == ["2022年3月31日 星期四"] + lines[3...])
    let dated = lines[..<4] + ["2022-03-30 来源：云溪日报", Self.text]
    #expect(article(Array(dated)) == Array(dated[3...]))
  }
}
