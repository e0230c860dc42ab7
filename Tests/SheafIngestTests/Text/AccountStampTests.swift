import Testing

@testable import SheafIngest

@Suite("Accounts on phones")
struct AccountStampTests {
  private func head(_ lines: [String]) -> Headline {
    Headline(of: Paragraph.list(lines + [SampleText.path]), isWrapped: false)
  }

  @Test("the line over day, hour and place is the account, and no title", arguments: ["云溪消防", "原创 方卓 云溪消防"])
  func account(line: String) {
    let head = head(["清明将至，请收好这份提醒", line, "2026年3月28日 18:05 石桥"])
    #expect(head.title?.value.string == "清明将至，请收好这份提醒")
    #expect(head.credits.source == "云溪消防")
    #expect(head.kicker == nil)
  }

  @Test("over a day and an hour alone stands the title")
  func title() {
    #expect(head(["守住青山", "山路十一年", "2026年3月28日 18:05"]).title?.value.string == "山路十一年")
  }
}
