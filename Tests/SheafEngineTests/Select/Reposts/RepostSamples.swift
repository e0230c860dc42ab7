import SheafKit
import SheafRecipe

@testable import SheafEngine

/// Invented news, long enough to be told apart, and what media do to it.
enum RepostSamples {
  /// Eight paragraphs of some fifty characters.
  static let report = [
    "砚湖电厂的锅炉检修班有十二个人，四个是姑娘。入冬以来，她们跟着师傅把三台老锅炉的管道摸了一遍，画出来的图纸钉满了一面墙。",
    "班长尤晓岚说，图纸不是给别人看的，是给自己记的。哪根管子换过几次，哪个阀门左手拧得动，哪个要两个人一起使劲，墙上都有。",
    "一月里连着下了两场雪，城北的管网压力掉得厉害。夜里两点，调度打来电话，尤晓岚带着两个徒弟往泵房赶，路上摔了一跤，工具撒了半条街。",
    "泵房里水已经没过脚面。她们先关总阀，再排积水，最后换下裂开的法兰，天亮时压力表的指针慢慢爬回了绿区。",
    "住在附近的林大爷提着一壶姜汤来敲门，说屋里又热了，不知道该谢谁，就顺着脚印找了过来。徒弟们捧着碗，谁也没顾上说话。",
    "厂里后来把这面墙拍了照，做成册子发给新来的工人。册子的第一页写着一句话：管道不会说话，替它说话的是记得它的人。",
    "开春以后，检修班打算把图纸搬进电脑，让每一根管子都有自己的档案。尤晓岚正在学制图软件，她说年纪不小了，可是手还不笨。",
    "师傅明年就要退休。临走前他想再走一遍那条最长的管线，从锅炉房一直走到城北，把没来得及讲的故事在路上讲完。",
  ]

  /// A paragraph that has nothing to do with the report.
  static let aside = "另据了解，邻县的渔船队本周补完了渔网，准备趁着头一个晴天出湖，码头上的灯比往年亮得早，卖鱼汤的铺子也跟着开了张。"

  /// A text of another kind and of about the same length.
  static let other = [
    "桐溪村的旧祠堂改成了图书室，书架是村里的木匠用拆下来的梁柱打的，每一格都能闻到樟木的味道。",
    "管理员秋禾每天傍晚开门，孩子们放学以后在这里写作业，老人靠着窗子翻连环画，翻着翻着就睡着了。",
    "书是县城的几所学校捐的，最旧的一本是五十年前的农事历，扉页上还留着当年借书人的名字。",
    "秋禾把这些名字抄在一张红纸上，贴在门口，问谁还认得。半个月下来，认出了十来个，其中三个还住在村里。",
  ]

  /// An article that nothing tells apart but what is said.
  static func article(
    _ title: String, _ paragraphs: [String], source: String? = nil, published: String? = nil, file: String? = nil
  ) -> Article {
    Article(
      id: title, title: title, source: source, published: published.flatMap { CalendarDate($0) },
      blocks: paragraphs.map { .paragraph($0) }, origin: Origin(file: file ?? title + ".txt", format: "text"))
  }

  /// The titles of the groups, the one that is shown first.
  static func groups(_ articles: [Article], _ rule: RepostRule = RepostRule()) -> [[String]] {
    Reposts.groups(of: articles, rule: rule).map { group in
      [articles[group.representative].title] + group.others.map { articles[$0.article].title }
    }
  }

  /// What the second of two texts is to the first; nil when they are no reposts.
  static func likeness(_ first: [String], _ second: [String]) -> RepostJudge.Likeness? {
    RepostJudge(threshold: 800).likeness(of: subject(second), to: subject(first))
  }

  private static func subject(_ paragraphs: [String]) -> RepostJudge.Subject {
    RepostJudge.Subject(RepostText(article("", paragraphs)))
  }
}
