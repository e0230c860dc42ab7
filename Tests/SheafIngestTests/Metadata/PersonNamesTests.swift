@testable import SheafIngest
import Testing

@Suite("Names in bylines")
struct PersonNamesTests {
  private func names(_ value: String, organisations: Bool = false) -> [String]? {
    PersonNames.parse(Array(value.unicodeScalars)[...], allowsOrganisations: organisations)
  }

  @Test("padding between two characters is no space between names") func padding() {
    #expect(names("王 芳 李小满 白 露") == ["王芳", "李小满", "白露"])
    #expect(names("欧阳 简、司马 青") == ["欧阳简", "司马青"])
  }

  @Test("a name from another language keeps its dot, a Latin one its spaces") func foreign() {
    #expect(names("古丽·阿依 Jane") == ["古丽·阿依", "Jane"])
    #expect(names("Jane van Doe and J. Roe") == ["Jane van Doe", "J. Roe"])
  }

  @Test("names that Han characters only spell are people without a surname") func spelt() {
    #expect(names("亢思源、乌云其木格") == ["亢思源", "乌云其木格"])
    #expect(names("石桥镇妇联") == nil)
  }

  @Test("an organisation signs only where it may") func organisations() {
    #expect(names("云溪镇党政办公室") == nil)
    #expect(names("云溪镇党政办公室", organisations: true) == ["云溪镇党政办公室"])
  }

  @Test("words behind a name are none", arguments: ["王芳 报道", "王芳 文/图", "王芳 摄"]) func deeds(value: String) {
    #expect(names(value) == ["王芳"])
  }

  @Test("text is no list of names", arguments: ["从林业局获悉今年无火情", "王", "12345", ""]) func text(value: String) {
    #expect(names(value) == nil)
  }

  @Test("a comma between two characters pads no name") func nicknames() {
    #expect(names("阳,青") == nil)
    #expect(names("王 芳，白 露") == ["王芳", "白露"])
  }

  @Test("an office is nobody, though it opens with a surname") func desks() {
    #expect(PersonNames.isDesk("项目部"))
    #expect(!PersonNames.isDesk("项小满"))
    #expect(CreditLine.read("2023-10-12 作者：项目部")?.byline == [])
  }

  @Test("an office and a name alone on a line are who wrote it, and two words of a title are not")
  func officeSignature() {
    #expect(PersonNames.officeSignature(ArraySlice("检验科　王芳".utf8)) == "王芳")
    #expect(PersonNames.officeSignature(ArraySlice("织布一车间 李小满".utf8)) == "李小满")
    #expect(PersonNames.officeSignature(ArraySlice("山路弯弯　灯火长明".utf8)) == nil)
    #expect(PersonNames.officeSignature(ArraySlice("王小满　李小满".utf8)) == nil)
  }
}
