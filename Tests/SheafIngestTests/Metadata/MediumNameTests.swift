@testable import SheafIngest
import Testing

@Suite("Names of media")
struct MediumNameTests {
  private func isLike(_ name: String) -> Bool { MediumName.isLike(Array(name.unicodeScalars)[...]) }

  @Test("papers, sites and stations are", arguments: ["云溪日报", "石桥晚报", "云溪新闻网", "云溪电视台", "云溪网", "新华社"])
  func media(name: String) {
    #expect(isLike(name))
  }

  @Test("other nets, reports and houses are not", arguments: ["国家电网", "互联网", "天气预报", "云溪合作社", "工作简报", "云溪镇", "报", ""])
  func others(name: String) {
    #expect(!isLike(name))
  }

  @Test("an account signs with the name of a medium, a heading does not")
  func accounts() {
    func isAccount(_ name: String) -> Bool { MediumName.isAccount(Array(name.unicodeScalars)[...]) }
    #expect(["云溪日报", "云溪日报客户端", "云溪发布"].allSatisfy(isAccount))
    #expect(!["织就一张安全网", "年度工作报告正式发布", "山路十一年"].contains(where: isAccount))
  }
}
