import SheafKit
import Testing

@testable import SheafIngest

/// Boxes that only their headings tell from the article, and parts of articles that look like them.
@Suite("Boxes by their headings")
struct HeadedBoxesTests {
  private static let article =
    "<h1>闸门换了新的钢丝绳</h1><p>河口的闸门用了三十一年，钢丝绳换过四次，每一次都在枯水的冬天，水位降到一米二以下才能动手。</p><p>今年换绳只用了两天半，守闸的老秦说，从前要搭架子，如今一台吊车就够了，人站在岸上看着。</p>"

  private func texts(_ body: String) -> [String] {
    let page = SourceFile(path: "a.html", bytes: Array("<html><body><div class=x>\(body)</div></body></html>".utf8))
    return ArticleReader().read(page).articles.first?.blocks.filter(\.isText).map(\.plainText) ?? []
  }

  @Test(
    "comments and other articles go, though no name says what they are",
    arguments: [
      "<div class=q1><h3>最新评论</h3><div><b>河边的人</b><p>小时候就在闸上钓鱼，钢丝绳上的黄油蹭了一裤子，回家没少挨打，现在想起来都是好日子。</p></div></div>",
      "<div><div>网友评论（12）</div><p>这个闸我爷爷修过，当年没有吊车，全靠人拉，一根绳子六百斤，二十个人喊着号子抬上去。</p></div>",
      "<div><h4>Comments (3)</h4><p>My grandfather built this gate, and he used to say that the rope would outlive us all.</p></div>",
      "<div><p>推荐阅读</p><ul><li><a href=1>河口湿地来了新客人，三百只候鸟在这里过冬</a></li><li><a href=2>渔民老邓的最后一网</a></li></ul></div>",
      "<div><span>Lesen Sie auch</span><a href=1>Die Schleuse wird im Herbst erneuert, der Stadtrat stimmt zu</a></div>",
      "<div><h4>How to cite this article</h4><p>Ann Poe, The Sluice, in: Waters, 15 September 2009, with every page numbered.</p></div>",
      "<div><h4>Notes</h4><div><p>[<a href='#r1'>1</a>] Archives of the river, series F, box 19, where the basket was not kept.</p></div></div>",
      "<div><span>广告</span><p>开河节门票八折，节前到票务中心领取纪念票夹一只。</p></div>",
    ])
  func boxes(box: String) {
    #expect(texts(Self.article + box).count == 2, "\(box)")
  }

  @Test(
    "a part of the article stays",
    arguments: [
      "<h3>点评</h3><p>换绳不难，难的是每年都记得去看。一根绳子断了，下游三个村子的田都要进水，这笔账要算在前头。</p>",
      "<section><h3>评分</h3><p>评审组给这次检修打了九十六分，扣掉的四分是因为工具间里少了一副备用的手套。</p></section>",
      "<h3>Notes</h3><p>The keeper writes one line a day, and on the day of the new rope he wrote three of them.</p>",
      "<h3>相关链接</h3><p>闸门的钢丝绳由六股钢丝捻成，直径二十八毫米，每五年检查一次，断丝超过一成就要更换。</p>",
      "<p>评论员说，修闸的人没有上过报纸，可是每一滴水都认得他们，这样的话听一遍就忘不掉。</p>",
      "<p>Comments from the village were read aloud, and the engineer answered every one of them before the rain came.</p>",
    ])
  func parts(part: String) {
    #expect(texts(Self.article + part).count >= 3, "\(part)")
  }
}
