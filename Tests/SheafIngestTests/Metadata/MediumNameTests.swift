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
}
