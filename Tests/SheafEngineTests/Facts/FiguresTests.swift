import SheafKit
import Testing

@testable import SheafEngine

@Suite("Figures of an article")
struct FiguresTests {
  private func facts(_ paragraphs: String..., organisation: String? = nil) -> Facts {
    Facts.of(
      Article(
        id: "a", title: "", organisation: organisation, blocks: paragraphs.map { .paragraph($0) },
        origin: Origin(file: "a.txt", format: "text")))
  }

  private func figures(_ text: String) -> [String] { facts(text).figures.map(\.text) }

  @Test("the words that belong to a figure are kept with it")
  func words() {
    #expect(
      figures("近60处、约120亩、大约3公里、不足500米、超3000万元、上万斤、百余人、40多个、12小时左右、九成以上、连续5天、两年多、6个半小时") == [
        "近60处", "约120亩", "大约3公里", "不足500米", "超3000万元", "上万斤", "百余人", "40多个", "12小时左右", "九成以上", "连续5天", "两年多", "6个半小时",
      ])
    #expect(figures("节约3万元，最近3天，路上百余人，预约200人") == ["3万元", "3天", "百余人", "200人"])
  }

  @Test("numbers are read as they are written")
  func numbers() {
    #expect(
      figures("1,286人次、98.36%、1.2万余人次、20多万元、3—5%、30万至50万公斤、二三十人、三百二十户、百分之八十、五分之三、3.1个百分点、￥1,200") == [
        "1,286人次", "98.36%", "1.2万余人次", "20多万元", "3—5%", "30万至50万公斤", "二三十人", "三百二十户", "百分之八十", "五分之三", "3.1个百分点",
        "￥1,200",
      ])
    #expect(
      figures("$3.5 million, £40, €1,200.50, more than 84 trolleys, forty-two") == [
        "$3.5 million", "£40", "€1,200.50", "more than 84 trolleys",
      ])
  }

  @Test("dates, times, ordinals, codes and numbers inside names are none")
  func names() {
    #expect(
      figures(
        "2021年3月8日9时30分，18:30，3月，5日，九点半，第3次，第十二期，5G，G107国道，1号楼，152团，12345热线，0555-2233445，砚发〔2020〕41号，K1284次列车，三年级，100周年，90后，十九大，三位一体，五台山，一名，两个确保，十分重要，一万一千"
      ) == [])
    #expect(figures("Lock 9, Route 66, COVID-19, March 3, 2014, in 1998, Room 101, 555-0147, 10:45, Version 2.0") == [])
  }

  @Test("a voltage that names a line is none, one that is measured is")
  func voltage() {
    #expect(figures("220千伏白砚线跳闸。") == [])
    #expect(figures("电压升到220千伏。") == ["220千伏"])
  }

  @Test("a quoted term and the title of a work keep their numbers")
  func terms() {
    #expect(figures("推进“五个一工程”“3个确保”，读《100个人》，“我们守了12个小时！”") == ["12个小时"])
  }

  @Test(
    "each kind is told",
    arguments: [
      ("3名", Figure.Kind.count), ("3次", .times), ("3元", .money), ("3%", .share), ("3小时", .duration), ("30岁", .age),
      ("3公里", .length), ("3亩", .area), ("3升", .volume), ("3吨", .weight), ("3℃", .measure),
    ])
  func kinds(text: String, kind: Figure.Kind) {
    #expect(facts("共\(text)。").figures.map(\.kind) == [kind])
  }

  @Test("what is counted is what stands next to the number")
  func counted() {
    func counted(_ text: String) -> [String?] { facts(text).figures.map(\.counted) }
    #expect(counted("出动53辆抢修车辆，抽调抢修人员146名") == ["抢修车辆", "人员"])
    #expect(counted("服务6万多个家庭，九成以上的员工在岗") == ["家庭", "员工"])
    #expect(counted("47户困难家庭学生") == ["困难家庭学生"])
    #expect(counted("1860只水表裹上了棉套，迁走5户") == ["水表", nil])
    #expect(counted("护林员60多人坚守岗位") == ["护林员"])
    #expect(counted("42 oak planks") == ["oak planks"])
  }

  @Test("a figure belongs to the person or the organisation that the sentence begins with")
  func owners() {
    func owners(_ text: String) -> [String?] { facts(text, organisation: "砚湖水务").figures.map(\.owner) }
    #expect(owners("话务组的王晓荔，独自守了31小时；设备管理员张可摸黑赶装160台水泵。") == ["王晓荔", "张可"])
    #expect(owners("砚湖水务组织12名职工，先后走访300户。") == ["砚湖水务", "砚湖水务"])
    #expect(owners("白砚供水公司出动53辆车。") == ["白砚供水公司"])
  }

  @Test("a figure whose subject is not certain belongs to nobody")
  func nobody() {
    func owners(_ text: String) -> [String?] { facts(text).figures.map(\.owner) }
    #expect(owners("话务组的王晓荔接到电话，水位涨了30厘米。") == [nil])
    #expect(owners("队长周小满的女儿种了3棵树。") == [nil])
    #expect(owners("队长周小满团队装了27个房间。") == [nil])
    #expect(owners("该县建成20多个基地。") == [nil])
  }

  @Test("a rounded figure points to the exact one for the same group, and to no other")
  func links() {
    func links(_ text: String) -> [Int?] { facts(text).figures.map(\.exact) }
    #expect(links("63位护林员进村。护林员60多人守在路口。") == [nil, 0])
    #expect(links("护林员60多人守在路口。63位护林员进村。") == [1, nil])
    #expect(links("93%的同事不能到岗，九成以上的员工在家。") == [nil, 0])
    #expect(links("63位护林员进村。志愿者60多人守在路口。") == [nil, nil])
    #expect(links("83位护林员进村。护林员60多人守在路口。") == [nil, nil])
  }

  @Test("only what stands in the parts that are taken is listed")
  func parts() {
    let article = Article(
      id: "a", title: "",
      blocks: [
        .paragraph("队长周小满带了12名队员。"), .paragraph("周小满说：“装好了5台水泵。”那天来了8个人。"), .heading("3天"),
      ], origin: Origin(file: "a.txt", format: "text"))
    let facts = Facts.of(article, parts: [Passage.Part(block: 1, range: TextRange(start: 0, end: 15))])
    #expect(facts.figures.map(\.text) == ["5台"])
    #expect(facts.people.map(\.name) == ["周小满"])
    #expect(facts.people.map(\.role) == ["队长"])
    #expect(facts.people.map(\.block) == [1])
    #expect(facts.quotes.map(\.text) == ["装好了5台水泵。"])
    #expect(Facts.of(article, parts: []).people == [])
  }
}
