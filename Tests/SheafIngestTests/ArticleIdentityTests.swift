import SheafKit
import Testing

@testable import SheafIngest

@Suite("The id of an article")
struct ArticleIdentityTests {
  @Test("is sixteen hexadecimal digits that never change")
  func form() {
    let id = ArticleIdentity.id(title: "渡口", blocks: [.paragraph("船来了。")])
    #expect(id.count == 16)
    #expect(id.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    #expect(id == "de158da504f52a9d")
  }

  @Test("does not depend on how white space is laid out")
  func layout() {
    let one = ArticleIdentity.id(title: "A ferry", blocks: [.paragraph("It  came\u{3000}in."), .paragraph("Late.")])
    let other = ArticleIdentity.id(title: " A\u{A0}ferry", blocks: [.paragraph("It came\n in. Late.")])
    #expect(one == other)
  }

  @Test("does not depend on marks, lines and the file")
  func marks() {
    let plain = ArticleIdentity.id(title: "渡口", blocks: [.paragraph("船来了。", line: 3)])
    let marked = ArticleIdentity.id(title: "渡口", blocks: [Block(.paragraph([.strong([.text("船")]), .text("来了。")]))])
    #expect(plain == marked)
  }

  @Test("changes with a single character of title or text")
  func changes() {
    let ids = [("渡口", "船来了。"), ("渡口", "船来了！"), ("渡 口", "船来了。")].map { title, text in
      ArticleIdentity.id(title: title, blocks: [.paragraph(text)])
    }
    #expect(Set(ids).count == 3)
  }
}
