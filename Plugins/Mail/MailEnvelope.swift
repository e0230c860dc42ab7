import SheafKit

/// What the head of a message says: who, to whom, when, on what.
struct MailEnvelope {
  let from: Mailbox?
  let to: [Mailbox]
  let subject: String
  let list: String?
  let date: CalendarDate
  /// Who stands for the sender where none is set: the publisher, else the bulletin.
  let publisher: String
  let language: String?

  /// Reads the options; throws for an address that is none.
  init(_ digest: Digest, options: MailOptions) throws {
    let masthead = digest.masthead
    to = try options.to.map { try Mailbox.list($0, option: "to") } ?? []
    let senders = try options.from.map { try Mailbox.list($0, option: "from") } ?? []
    guard senders.count <= 1 else {
      throw Mailbox.problem("`from: \(options.from ?? "")` names more than one sender", help: "name one of them")
    }
    from = senders.first
    list = options.listID
    if let list, !Mailbox.isDotAtom(list) {
      throw Mailbox.problem(
        "`list-id: \(list)` is no identifier of a list", help: "write words joined by dots, such as `news.example`")
    }
    let title = [masthead.title, masthead.issue].compactMap { $0 }.joined(separator: " ")
    subject = PrintableText.line(options.subject ?? title).text
    date = masthead.date
    publisher = masthead.publisher ?? masthead.title
    language = LanguageTag.isTag(digest.language) ? digest.language : nil
  }

  /// The fields of the head, but those that say how the body is encoded.
  func fields(messageID: String) -> MailHead {
    var head = MailHead()
    head.add("Date", token: date.mailDate)
    if let from {
      head.add("From", [from])
    } else {
      // Nobody can be named: an empty group (RFC 6854) with the publisher's name. Clients that know the field below
      // open the message for sending, and fill in who does.
      head.add("From", emptyGroup: publisher)
      head.add("X-Unsent", token: "1")
    }
    if !to.isEmpty { head.add("To", to) }
    head.add("Subject", text: subject)
    head.add("Message-ID", token: "<\(messageID)@\(from?.domain ?? "sheaf.invalid")>")
    if let list { head.add("List-Id", token: "<\(list)>") }
    if let language { head.add("Content-Language", token: language) }
    head.add("MIME-Version", token: "1.0")
    return head
  }
}
