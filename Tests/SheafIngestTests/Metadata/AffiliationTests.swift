import Testing

@testable import SheafIngest

@Suite("Writers of papers and where they work")
struct AffiliationTests {
  private func names(_ line: String) -> [String]? { Affiliation.names(in: Array(line.unicodeScalars)[...]) }
  private func namesWorkplaces(_ line: String) -> Bool { Affiliation.namesWorkplaces(Array(line.unicodeScalars)[...]) }

  @Test("each name may have figures behind it")
  func figures() {
    #expect(names("江小满1　罗一舟1,2　方远*") == ["江小满", "罗一舟", "方远"])
    #expect(names("江小满、罗一舟") == ["江小满", "罗一舟"])
    #expect(names("第3版") == nil)
    #expect(names("江小满说，船到了") == nil)
  }

  @Test("offices stand in brackets under them")
  func offices() {
    #expect(namesWorkplaces("（1. 砚湖渔船修造公司；2. 青澜理工学院声学系）"))
    #expect(namesWorkplaces("（砚湖渔船修造公司，砚湖 000000）"))
    #expect(!namesWorkplaces("（图片由渡口的人们提供：公司）"))
    #expect(!namesWorkplaces("砚湖渔船修造公司"))
  }
}
