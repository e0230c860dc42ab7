import SheafKit
import Testing

@testable import SheafIngest

/// What stands around the text of a page and says who wrote it, where it appeared and when.
@Suite("What pages state over and under the text")
struct PageFootTests {
  private static let text = (1...4).map { "<p>守闸的人每天看\($0)次水尺，一次在清早，一次在傍晚，下雨的夜里还要打着手电再去看一遍。</p>" }.joined()

  private func article(_ body: String, title: String = "闸门换了新绳") -> Article? {
    let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    return ArticleReader().read(SourceFile(path: "a.html", bytes: Array(page.utf8))).articles.first
  }

  private func under(_ foot: String) -> Article? {
    article("<h1>闸门换了新绳</h1><div class=con>\(Self.text)</div>\(foot)")
  }

  @Test("a table of labels and values under the text")
  func table() {
    let rows = "<tr><th>發布單位</th><td>砚湖县水利站</td></tr><tr><th>發布日期</th><td>2021-03-08</td></tr>"
    let found = under("<table>\(rows)<tr><th>點閱數</th><td>12</td></tr></table>")
    #expect(found?.source == "砚湖县水利站")
    #expect(found?.published?.description == "2021-03-08")
    let one = under("<table><tr><td>来源</td><td>上游水库</td></tr><tr><td>流量</td><td>12</td></tr></table>")
    #expect(one?.source == nil)
  }

  @Test("the day in a row of fields, and no day that stands there alone")
  func row() {
    let fields = "<span>稿源：砚湖电视台</span><span>编辑：王芳</span><span>发布时间：2021-03-08 19:41</span><span>播放：12次</span>"
    #expect(under("<div>\(fields)</div>")?.published?.description == "2021-03-08")
    #expect(under("<div><span>开闸</span><span>2021-03-08</span><span>关闸</span></div>")?.published == nil)
  }

  @Test("names with surnames behind the label of a picture, and no list of films")
  func authors() {
    #expect(under("<p>摄影：王芳　文字：李小满</p>")?.byline.map(\.name) == ["王芳", "李小满"])
    #expect(under("<p>视频：开闸放水</p>")?.byline == [])
  }

  @Test("the medium at the end of the text goes before the account beside the day, and not before one with a label")
  func account() {
    let end = "<div class=con>\(Self.text)<p>来源：砚湖县气象局、县交警大队</p></div>"
    let account = article("<h1>闸门换了新绳</h1><div>2021-03-08 砚湖发布</div>\(end)")
    #expect(account?.source == "砚湖县气象局、县交警大队")
    let stated = article("<h1>闸门换了新绳</h1><div>2021-03-08 来源：砚湖发布</div>\(end)")
    #expect(stated?.source == "砚湖发布")
  }

  @Test("day and medium in the row of the path over the headline")
  func path() {
    let row =
      "<span>2021-03-08 10:08</span><a href=/>首页</a><em>/</em><a href=/1>本地</a><span>来自：<a href=/2>砚湖融媒</a></span>"
    let found = article("<div>\(row)</div><h1>闸门换了新绳</h1><div class=con>\(Self.text)</div>")
    #expect(found?.published?.description == "2021-03-08")
    #expect(found?.source == "砚湖融媒")
    let visit = article(
      "<div><span>2021-03-08</span><a href=/>首页</a><em>/</em><a href=/1>本地</a></div><h1>闸门换了新绳</h1><div class=con>\(Self.text)</div>"
    )
    #expect(visit?.source == nil)
  }

  @Test("the medium behind a day without its year, which stays unknown")
  func stamp() {
    let found = article("<h3>闸门换了新绳</h3><div>03-08 07:20 砚湖晚报</div><div class=con>\(Self.text)</div>")
    #expect(found?.source == "砚湖晚报")
    #expect(found?.published == nil)
    #expect(article("<h3>闸门换了新绳</h3><div>03-08 07:20 开闸</div><div class=con>\(Self.text)</div>")?.source == nil)
  }

  @Test("the sign of a paper behind the label of the source, and no other picture")
  func sign() {
    func head(_ label: String) -> Article? {
      article(
        "<h1>闸门换了新绳</h1><div>\(label)<a href=/><img src=a.gif alt=今日砚湖报></a></div><div class=con>\(Self.text)</div>")
    }
    #expect(head("来源：")?.source == "今日砚湖报")
    #expect(head("合作：")?.source == nil)
  }

  @Test("the channel of a page is no medium, the paper beside it is")
  func channel() {
    let fields =
      "<span><a href=1>国内新闻</a></span><span><a href=2>砚湖商报</a></span><span>王小芳</span><span>2021-03-08 03:12</span>"
    let found = article("<h1>闸门换了新绳</h1><div>\(fields)</div><div class=con>\(Self.text)</div>")
    #expect(found?.source == "砚湖商报")
  }

  @Test("what somebody logs in with is nobody")
  func accountName() {
    let found = article(
      "<meta name=author content=河上风2009><h1>闸门换了新绳</h1><div>楼主：河上风2009 时间：2021-03-08 23:04</div><div class=con>\(Self.text)</div>"
    )
    #expect(found?.byline == [])
  }
}
