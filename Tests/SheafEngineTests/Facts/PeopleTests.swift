import SheafKit
import Testing

@testable import SheafEngine

@Suite("People of an article")
struct PeopleTests {
  private func people(_ paragraphs: String..., byline: [String] = []) -> [Person] {
    Facts.of(
      Article(
        id: "a", title: "", byline: byline.map { Contributor(name: $0) }, blocks: paragraphs.map { .paragraph($0) },
        origin: Origin(file: "a.txt", format: "text"))
    ).people
  }

  private func names(_ text: String) -> [String] { people(text).map(\.name) }

  @Test("role and organisation are taken apart as they stand")
  func roles() {
    let person = people("砚湖供水公司白砚分公司客户经理苗晓萍：门口的灯亮了。").first
    #expect(person?.name == "苗晓萍")
    #expect(person?.role == "客户经理")
    #expect(person?.organisation == "砚湖供水公司白砚分公司")
    #expect(people("大禾水务党委书记、总经理韩佑安与到访的白砚银行行长张今禾进行交流。").map(\.role) == ["大禾水务党委书记、总经理", "行长"])
  }

  @Test("a role behind the name counts too, and is added to the one before it")
  func behind() {
    #expect(people("支部委员杜文安，报修受理中心副主任。他在岗。").first?.role == "支部委员、报修受理中心副主任")
    #expect(people("周小满今年47岁，就职于砚湖水务公司，是客服中心的主任。").first.map { [$0.role, $0.organisation] } == ["客服中心主任", "砚湖水务公司"])
    #expect(people("周小满，砚湖水务公司青年党员。").first.map { [$0.role, $0.organisation] } == ["青年党员", "砚湖水务公司"])
  }

  @Test("an age counts where it stands next to the name")
  func ages() {
    #expect(people("33岁的刘映雪是砚湖公司经理。").first?.age == 33)
    #expect(people("护士周小禾今年26岁。").first?.age == 26)
    #expect(people("司机冯大勇（男，52岁）停了车。").first?.age == 52)
    #expect(people("司机冯大勇停了车，车上坐着52岁的邻居。").first?.age == nil)
    #expect(people("Mary Hale, 43, a nurse, stayed.").first?.age == 43)
  }

  @Test("words that begin like a name are none")
  func words() {
    #expect(names("党员高度重视，职工全面落实，队员方便面到手，主任安排任务，干部时刻在岗，职工连续三天，队长和队员都在。") == [])
    #expect(names("王队长、李阿姨、邹师傅、小吴、老赵、陈主任说好，张家沟人来了。") == [])
    #expect(names("工人文化宫和党员活动室都开着门。") == [])
  }

  @Test("how long a name is, what follows tells")
  func lengths() {
    #expect(names("队长周小满连续三天没睡。") == ["周小满"])
    #expect(names("队长张可在岗。") == ["张可"])
    #expect(names("组长钱一诺：医院的锅炉加到四台。") == ["钱一诺"])
    #expect(names("检漏工蓝溪禾背着检测仪，开工高高兴兴。") == ["蓝溪禾"])
    #expect(names("党员齐大明、李博闻带队，陈雨同志登记。") == ["齐大明", "李博闻", "陈雨"])
    #expect(names("校长欧阳文静说：“上课。”") == ["欧阳文静"])
    #expect(names("教师买买提·艾力说，够了。") == ["买买提·艾力"])
  }

  @Test("a name that ends with a common word is whole when it stands twice")
  func longer() {
    #expect(names("村民邱德有把苹果过了秤。邱德有家存了一万斤。") == ["邱德有"])
  }

  @Test("those who wrote it are no people of it")
  func reporters() {
    #expect(people("记者何春苗从县里获悉。通讯员 李禾声摄。").map(\.name) == [])
    #expect(people("队长周小满带队。", byline: ["周小满"]) == [])
  }

  @Test("somebody who speaks in a dialogue is certain from the second turn on")
  func dialogue() {
    #expect(people("周小满：你先说。", "苏静：好。", "周小满：水退了？", "苏静：退了。").map(\.name) == ["周小满", "苏静"])
    #expect(people("方法：先关闸。", "时间：三天。", "周小满：好。").map(\.name) == [])
  }

  @Test("a formula that names somebody is none")
  func formula() {
    #expect(names("团结在以周小满同志为核心的班子周围。") == [])
  }

  @Test("nobody is listed twice, and nothing is made of 男 and 女")
  func once() {
    let found = people("司机冯大勇（男，52岁）停了车。", "冯大勇说：“到了。”")
    #expect(found.count == 1)
  }

  @Test("English names need a role, an age or a verb of saying")
  func english() {
    #expect(
      names("The Alder Valley Courier met Grace Okafor in Spring Lane. Tom Abernethy said no.") == ["Tom Abernethy"])
    #expect(
      people("Headteacher Grace Okafor waved; so did Ines Calloway, a retired nurse at Alder Cottage Hospital.").map(
        \.role) == ["Headteacher", "retired nurse"])
  }
}
