import SheafKit
import Testing

@testable import SheafEngine

@Suite("Quotations of an article")
struct QuotesTests {
  private func quotes(_ text: String) -> [String] {
    Facts.of(
      Article(id: "a", title: "", blocks: [.paragraph(text)], origin: Origin(file: "a.txt", format: "text"))
    ).quotes.map { "\($0.speaker ?? "-"): \($0.text)" }
  }

  @Test("who said it stands before or behind")
  func speakers() {
    #expect(quotes("队长周小满说：“闸在人在。”") == ["周小满: 闸在人在。"])
    #expect(quotes("“闸在人在。”队长周小满说。") == ["周小满: 闸在人在。"])
    #expect(quotes("“灯亮着，”护士周小禾笑着说，“就有人。”") == ["周小禾: 灯亮着，", "周小禾: 就有人。"])
    #expect(quotes("校长欧阳文静告诉家长：“照常上课。”") == ["欧阳文静: 照常上课。"])
    #expect(quotes("“我只想做点事！”砚湖志愿者如是说。") == ["砚湖志愿者: 我只想做点事！"])
  }

  @Test("a pronoun names nobody, and neither do two people")
  func uncertain() {
    #expect(quotes("队长周小满来了。她说：“闸在人在。”") == ["-: 闸在人在。"])
    #expect(quotes("队长周小满、护士周小禾说：“闸在人在。”") == ["-: 闸在人在。"])
  }

  @Test("a term, a title and an honour are no quotations")
  func terms() {
    #expect(quotes("“三八红旗手”称号和“最美摆渡人”奖章，人称“船经”，他那不过是“运气好”。") == [])
  }

  @Test("a quotation inside a quotation belongs to it")
  func nested() {
    #expect(quotes("队长周小满说：“他喊‘关闸’，我就关了。”") == ["周小满: 他喊‘关闸’，我就关了。"])
    #expect(quotes("隊長周小滿說：「他喊『關閘』，我就關了。」") == ["周小滿: 他喊『關閘』，我就關了。"])
  }

  @Test("English quotations and their speakers")
  func english() {
    #expect(quotes("“You learn to walk softly,” Hale said.") == ["Hale: You learn to walk softly,"])
    #expect(quotes("“The cows didn’t mind,” she adds. The “old barn” fell.") == ["-: The cows didn’t mind,"])
  }
}
