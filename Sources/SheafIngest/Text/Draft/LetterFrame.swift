/// What stands around a text that somebody sent by mail: the greeting and a word about the manuscript over it, wishes and
/// the sender's name under it.
enum LetterFrame {
  /// The paragraphs of a mail's text without them.
  static func removed(from paragraphs: [Paragraph]) -> [Paragraph] {
    let opening = paragraphs.prefix(longestOpening).prefix(while: isOpening).count
    return withoutClosing(paragraphs[opening...])
  }

  /// The paragraphs of a text without the wishes under it.
  static func withoutClosing(_ text: ArraySlice<Paragraph>) -> [Paragraph] {
    let close = text.suffix(longestClosing).firstIndex {
      $0.shape.columns <= 40 && (wishes.start($0.text) || contacts.start($0.text))
    }
    guard let close, text[..<close].contains(where: \.isProse),
      text[close...].allSatisfy({ $0.shape.columns <= longestLine })
    else { return Array(text) }
    return Array(text[..<close])
  }

  /// Whether a line greets, or speaks to the editors about the manuscript.
  private static func isOpening(_ paragraph: Paragraph) -> Bool {
    guard paragraph.shape.columns <= 80, !paragraph.isCredits else { return false }
    if greetings.start(paragraph.text) || requests.occur(in: paragraph.text) { return true }
    return paragraph.shape.columns <= 40 && paragraph.shape.ending == .colon && paragraph.shape.clauses == 0
  }

  private static let longestOpening = 4
  private static let longestClosing = 8
  private static let longestLine = 80

  private static let greetings = Phrases(
    "您好 你好 大家好 各位好 老师好 各位老师 各位编辑 各位同事 编辑老师 编辑同志 尊敬的 dear_ hi_ hi, hello_ hello, good_morning please_find")
  private static let requests = Phrases(
    "请审阅 请审核 请审定 请审稿 请审改 请酌用 酌用 请查收 请查阅 请刊用 请编辑 请采用 望采用 请斧正 请指正 稿件附后 稿子附后 附后 投稿如下 稿件如下 来稿如下 现投稿 稿件已 稿子已 见附件")
  /// How the sender may be reached, under the text.
  private static let contacts = Phrases("联系人： 联系人: 联系电话 联系方式 电话： 电话: 手机： 手机: 地址： 地址: 邮箱： 邮箱: 微信： 微信:")
  private static let wishes = Phrases(
    """
    此致 敬礼 致礼 祝好 祝您 祝你 祝大家 祝： 祝编 顺颂 顺祝 敬祝 即颂 此颂 谨颂 颂祺 谢谢 感谢审阅 多谢 盼复 best_ regards kind_regards warm_regards many_thanks thanks yours_ yours, cheers sincerely
    """)
}
