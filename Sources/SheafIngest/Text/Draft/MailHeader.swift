/// The header of a mail that was forwarded as text: 发件人, 发送时间, 收件人, 主题, or From, Date, To, Subject.
enum MailHeader {
  /// How many paragraphs from a place on are the header of a mail with a sender and a subject, whatever stands first; nil where
  /// none starts.
  static func length(at place: Int, of paragraphs: [Paragraph]) -> Int? {
    guard fields.start(paragraphs[place].text), place == 0 || !fields.start(paragraphs[place - 1].text) else {
      return nil
    }
    let lines = paragraphs[place...].prefix(longest).prefix { fields.start($0.text) }
    return lines.contains { subjects.start($0.text) } && lines.contains { senders.start($0.text) } ? lines.count : nil
  }

  /// Whether a line names the sender, a receiver or the subject of a mail.
  static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    senders.start(line) || subjects.start(line) || receivers.start(line)
  }

  /// Whether a line is a field of a header.
  static func isField(_ line: ArraySlice<UInt8>) -> Bool { fields.start(line) }

  /// Whether a line names who sent a mail.
  static func isSender(_ line: ArraySlice<UInt8>) -> Bool { senders.start(line) }

  /// Whether a line states the subject of a mail.
  static func isSubject(_ line: ArraySlice<UInt8>) -> Bool { subjects.start(line) }

  /// Whether a line parts two mails: `-----Original Message-----`.
  static func isDivider(_ line: ArraySlice<UInt8>) -> Bool { divider.occur(in: line) && Rule.isRule(line.prefix(3)) }

  /// The share of a mail: its subject is the title, without what says that it was forwarded.
  static func piece(_ paragraphs: [Paragraph]) -> Piece {
    let line = paragraphs.first?.line ?? 1
    guard let length = paragraphs.isEmpty ? nil : length(at: 0, of: paragraphs),
      let subject = paragraphs.prefix(length).first(where: { subjects.start($0.text) })
    else { return Piece(line: line, paragraphs: paragraphs) }
    let rest = Compilation.withoutRules(paragraphs.dropFirst(length).filter { !divider.occur(in: $0.text) })
    return Piece(title: subject.stated(title), isMail: true, line: line, paragraphs: rest)
  }

  /// Whether a paragraph is a line of a header, or the line that parts two mails, and not the subject.
  static func isPart(_ paragraph: Paragraph) -> Bool {
    if divider.occur(in: paragraph.text) { return isDivider(paragraph.text) }
    return fields.start(paragraph.text) && !subjects.start(paragraph.text)
      && (colon.occur(in: paragraph.text.clipped(to: 24)) || paragraph.text.prefix(24).contains(0x3A))
  }

  /// A subject without its label and its prefixes.
  private static func title(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var title = line.dropFirst(subjects.prefix(of: line) ?? 0).drop { $0 <= 0x20 }
    while let length = prefixes.prefix(of: title) { title = title.dropFirst(length).drop { $0 <= 0x20 } }
    return title
  }

  private static let colon = Phrases("：")
  /// No header has more lines.
  private static let longest = 10
  private static let senders = Phrases("发件人： 发件人: 寄件者： 寄件者: 寄件人： from:_")
  private static let receivers = Phrases("收件人： 收件人: 收件者： 收件者: 抄送： 抄送: to:_ cc:_")
  private static let subjects = Phrases("主题： 主题: 主旨： 主旨: 标题： 标题: subject:")
  private static let fields = Phrases(
    "发件人 发送时间 发送日期 收件人 抄送 日期 时间 主题 标题 附件 寄件者 寄件人 收件者 副本 主旨 from: to: cc: date: sent: subject: reply-to:")
  private static let prefixes = Phrases("转发： 转发: 回复： 回复: 投稿： 投稿: 稿件： 稿件: 来稿： 来稿: 答复： 轉寄： 回覆： fw: fwd: re:")
  private static let divider = Phrases("原始邮件 转发的邮件 转发邮件 original_message forwarded_message 轉寄郵件")
}
