import SheafKit
import Testing

@testable import SheafEngine

/// Which of the chosen passages become entries of their own.
@Suite struct ProfileTests {
  private static let row = Samples.article(
    "守湖的人", "新春将至，公司评出三位守闸之星，她们的故事写在水面上。", "白砚营业厅店长王芳：除夕夜里，她带着两名同事赶到现场，一直守到凌晨三点。",
    "青笠分公司客户经理李小满：她负责的片区有三家医院，用水一刻也不能断。", "柳汀管网所巡线员赵铁山：走过的路能绕湖四十圈，今年是第19个年头。")

  private func chosen(_ article: Article, _ indices: Int...) -> [Passage] {
    let passages = Passages.cut(article)
    return indices.map { passages[$0] }
  }

  @Test func `Two portraits of a row are entries, the introduction is not printed`() {
    let profiles = Passages.profiles(chosen(Self.row, 0, 1, 3), of: Self.row)
    #expect(profiles?.compactMap(\.lead?.person) == ["王芳", "赵铁山"])
    #expect(profiles?.compactMap(\.lead?.headline) == ["白砚营业厅店长王芳", "柳汀管网所巡线员赵铁山"])
  }

  @Test func `One portrait is no row`() {
    #expect(Passages.profiles(chosen(Self.row, 0, 2), of: Self.row) == nil)
  }

  @Test func `Paragraphs without lead are put together`() {
    let article = Samples.article("简报", "镇里清理了河道，出动船只六艘，清运垃圾两吨。", "镇妇联走访了十二户困难家庭，送去米面和棉被。")
    #expect(Passages.profiles(Passages.cut(article), of: article) == nil)
  }

  @Test func `Parts of a story under subheadings are put together`() {
    let article = Samples.article(
      "一座山村的春天", "## 送种子进门", "工作队把稻种送到了四十户人家，种子钱先由合作社垫着。", "## 修水泵上坡",
      "十一台水泵拆开洗净，第一遍水比去年早放了两天，坡上的田也没有落下。")
    #expect(Passages.cut(article).count == 2)
    #expect(Passages.profiles(Passages.cut(article), of: article) == nil)
  }

  @Test func `Points of a report are put together`() {
    let article = Samples.article(
      "会议", "一是加强排查。各所每周巡查一次，重点看泵房和加氯间，发现问题当天整改。", "二是加强演练。每季度组织一次停水演练，检验抢修队伍的反应速度。")
    #expect(Passages.cut(article).count == 2)
    #expect(Passages.profiles(Passages.cut(article), of: article) == nil)
  }

  @Test func `Portraits that are the smaller part of what was chosen are put together with the rest`() {
    let long = String(repeating: "公司在全市铺开了为期一个月的保供行动，各单位闻令而动。", count: 8)
    let article = Samples.article(
      "保供", long, "白砚营业厅店长王芳：她带着两名同事守到凌晨三点。", "柳汀所巡线员赵铁山：他走过的路能绕湖四十圈。")
    #expect(Passages.cut(article).count == 3)
    #expect(Passages.profiles(Passages.cut(article), of: article) == nil)
  }

  @Test func `The text under the headline of a sentence starts with the sentence`() throws {
    let article = Samples.article(
      "三位党员", "守土尽责，筑牢防线——支部委员周明远。他每天办公十四小时，接听求助电话二百余个。", "靠前服务，有求必应——党员何柏，水质中心副主任。他把采样点加密到30个。",
      "年轻的党员陆晓禾同志，寒潮期间在家照看孩子，她仍每晚在业主群里答疑。")
    let leads = Passages.cut(article).compactMap(\.lead)
    #expect(leads.map(\.headline).last == "年轻的党员陆晓禾同志")
    #expect(leads.map(\.bodyStart) == [19, 24, 0])
  }
}
