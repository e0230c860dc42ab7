@testable import SheafIngest
import SheafKit
import Testing

@Suite("The medium that a lead names as its own")
struct LeadSourceTests {
  @Test(
    "a medium that visits, asks or reports is the source",
    arguments: [
      ("在植树节到来之际，云溪晚报走进三个林场，", "云溪晚报"), ("近日，石桥网河北深入到多个村庄。", "石桥网河北"), ("云溪日报从林业局获悉，", nil), ("昨天，云溪电视台采访了她。", "云溪电视台"),
    ])
  func media(lead: String, name: String?) {
    #expect(LeadSource.name(in: .paragraph(lead))?.value == name)
  }

  @Test(
    "other nets, other subjects and other deeds are none",
    arguments: ["国家电网走进社区，", "互联网深入到生活，", "云溪晚报的读者走进林场，", "她在官网报道，", "本报走进林场，", "罗小满翻开云溪晚报。", "记者走进林场，"])
  func none(lead: String) {
    #expect(LeadSource.name(in: .paragraph(lead))?.value == nil)
  }
}
