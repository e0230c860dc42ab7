@testable import SheafIngest
import Testing

@Suite("The letter that a letter answers")
struct AnsweredLetterTests {
  private static let text = "青石渡的女子闸班成立于2010年，现有女职工12人，管着上下两道人字门。\n\n她们每天开闸60多次。"

  private func own(_ below: String, over text: String = text) -> String {
    AnsweredLetter.removed(from: TextLine.lines(of: Array((text + "\n\n" + below).utf8)))
      .map(\.text.string).joined(separator: "\n\n")
  }

  @Test(
    "what is answered goes, by its header, by the line that parts the two, or by who wrote it and when",
    arguments: [
      "-----Original Message-----\nFrom: 砚湖晚报\nSent: Friday\nSubject: 约稿\n\n请于周五前交稿。",
      "------------------ 原始邮件 ------------------\n发件人: 砚湖晚报\n主题: 约稿\n\n请于周五前把稿子交来，字数不限，也可以附上两张闸墙的照片。",
      "发件人：砚湖晚报\n日期：2021年3月5日\n收件人：程安\n主题：约稿\n\n请于周五前交稿。",
      "On 5 Mar 2021, at 09:30, Yanhu Evening <a@yanhu.example> wrote:\n\n> Friday, please.",
      "在2021年3月5日，砚湖晚报写道：\n> 请于周五前交稿。",
    ])
  func answered(below: String) { #expect(own(below) == Self.text) }

  @Test("a signature behind its mark goes, and so does the name of the device")
  func signature() {
    #expect(own("-- \n程安\n砚湖晚报通讯员") == Self.text)
    #expect(own("发自我的手机") == Self.text)
  }

  @Test("lines that it quotes go where they are few")
  func quoted() { #expect(own("> 请于周五前交稿。") == Self.text) }

  @Test("of a letter that is sent on nothing goes, for it is what is to be read")
  func sentOn() {
    let letter = "-----原始邮件-----\n发件人: 程安\n主题: 守闸人\n\n" + Self.text
    let whole = (["转发，请看。"] + letter.split(separator: "\n").map(String.init)).joined(separator: "\n\n")
    #expect(own(letter, over: "转发，请看。") == whole)
  }
}
