import SheafKit

/// Mail as programs save it (`.eml`): newsletters, and clippings that somebody sent, in the letter or beside it.
public struct MailImporter: Importer {
  /// `mail`.
  public let name = "mail"
  /// What saved mail is called.
  public let fileExtensions = ["eml", "mbox"]

  /// Makes an importer.
  public init() {}

  /// Claims what opens with the fields that only mail has.
  public func claim(on file: SourceFile) -> Claim {
    // Cheap first: most files do not open with a name and a colon. What the field says may be in any charset (RFC 6532).
    let name = file.bytes.prefix(80).prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
    guard let first = name.first, (0x41...0x5A).contains(first & 0xDF), !name.contains(where: { $0 >= 0x7F }) else {
      return .none
    }
    let header = MessageHeader(file.bytes.prefix(MessageHeader.byteLimit))
    let names = Set(header.fields.map(\.name))
    if names.isSuperset(of: ["from", "date"]), !names.isDisjoint(with: ["subject", "message-id", "mime-version"]) {
      return .content
    }
    if names.contains("mime-version") || names.contains("received"), names.contains("content-type") { return .content }
    return names.isEmpty ? .none : claimByName(on: file)
  }

  /// Reads the article in the letter, and those in the files that came with it.
  ///
  /// Of a letter in several forms the page is read, and the plain text only where the page holds none. The subject is the
  /// title of a letter with one article, the day is that of its `Date` in the sender's zone. The sender's name is the source
  /// when it is a medium's, or when the letter says that it went to a list. Of a mailbox every letter is read.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let mailbox = Mailbox(file.bytes)
    guard mailbox.letters.count > 1 else { return read(MessageText(file.bytes), file, context) }
    var result = ImportResult()
    for letter in mailbox.letters {
      var found = read(MessageText(Array(letter.bytes)), file, context)
      for index in found.articles.indices where found.articles[index].origin.file == file.path {
        found.articles[index].origin.line = letter.line
      }
      result.append(found)
    }
    if mailbox.isCut {
      result.diagnostics.append(
        .warning(
          "unreadable-article", "only the first \(Mailbox.letterLimit) letters are read", in: file.path,
          help: "divide the mailbox into smaller ones"))
    }
    return result
  }

  private func read(_ message: MessageText, _ file: SourceFile, _ context: ImportContext) -> ImportResult {
    var result = letter(message, file, context)
    var hasUnread = false
    for part in message.parts where part.isAttachment {
      guard !Self.isPassedOver(part) else { continue }
      let name = part.fileName ?? (part.mediaType == "message/rfc822" ? "message.eml" : "attachment")
      guard context.bytesLeft >= part.body.count else {
        hasUnread = true
        continue
      }
      result.append(context.read(SourceFile(path: file.path + "/" + name, bytes: part.content)))
    }
    if message.isEncrypted || message.holdsEncryptedText {
      result.diagnostics.append(
        .warning(
          "unreadable-article", "the letter is encrypted", in: file.path,
          help: "open it in the mail program, and save its text"))
    }
    if let cut = message.breakingOff(in: file.path) { result.diagnostics.append(cut) }
    if message.isCut || hasUnread {
      result.diagnostics.append(
        .warning(
          "unreadable-article", "the letter has more parts than are read", in: file.path,
          help: "save the parts that matter as files"))
    }
    return result
  }

  // MARK: - The letter

  private func letter(_ message: MessageText, _ file: SourceFile, _ context: ImportContext) -> ImportResult {
    var result = ImportResult()
    for part in message.parts
    where !part.isAttachment && part.mediaType.hasPrefix("text/") && !Self.isPassedOver(part) {
      if part.isSecondForm, result.articles.contains(where: { $0.blocks.contains(where: \.isText) }) { continue }
      let found = MessageBody(part, isLetter: true).read(file, context)
      if part.isSecondForm || result.articles.count != 1 {
        // The plainer form stands in where the fuller one says nothing.
        if part.isSecondForm, !found.articles.isEmpty { result = ImportResult() }
        result.append(found)
      } else {
        // A letter may be cut by a picture in its middle; what follows is the same letter.
        for article in found.articles { result.articles[0].blocks += article.blocks }
        result.diagnostics += found.diagnostics.filter { $0.id != "article-without-text" }
      }
    }
    let envelope = Envelope(message.header)
    let isOne = result.articles.count == 1
    result.articles = result.articles.map { envelope.addressed($0, isOnly: isOne, format: name) }
    // A letter of one line has it for its text, under the subject.
    if !result.articles.isEmpty, result.articles.allSatisfy({ $0.blocks.contains(where: \.isText) }) {
      result.diagnostics.removeAll { $0.id == "article-without-text" }
    }
    return result
  }

  /// What is sent along and is nothing to read.
  private static func isPassedOver(_ part: MessagePart) -> Bool {
    let type = part.mediaType
    return ["image/", "audio/", "video/", "font/"].contains { type.hasPrefix($0) }
      || [
        "text/calendar", "text/x-vcard", "text/vcard", "application/ics", "application/pgp-signature",
        "application/pkcs7-signature", "application/x-pkcs7-signature",
      ].contains(type)
  }
}

extension ImportResult {
  /// Adds what came out of another file.
  mutating func append(_ other: ImportResult) {
    articles += other.articles
    diagnostics += other.diagnostics
  }
}
