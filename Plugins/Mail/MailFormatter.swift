import PlainText
import SheafKit

/// Writes a digest as a mail message that a client of mail opens and sends: text and HTML of the same words, with the
/// pictures in it.
///
/// RFC 5322 with MIME (RFC 2045 to 2047): lines of at most 76 characters ended by CR LF, nothing but ASCII. Text from a
/// digest or a recipe gets into the head only as encoded words, without line ends, so that it cannot begin a field.
public struct MailFormatter: DigestFormatter {
  /// The name that recipes use.
  public static let name = "mail"
  /// What it makes.
  public static let summary = "a mail message with text, HTML and pictures, ready to send"
  /// A message (RFC 2046 §5.2.1).
  public static let mediaType = "message/rfc822"
  /// `.eml`.
  public static let fileExtension = "eml"
  /// It can, as parts of the message.
  public static let showsPictures = true

  /// The most bytes of pictures that a message holds; many servers refuse what is over 10 MB after encoding.
  static let pictureLimit = 7_000_000

  private let options: MailOptions

  /// Makes the formatter.
  public init(options: MailOptions) { self.options = options }

  /// Makes one file. Throws when an option that is to be an address of mail is none.
  public func format(_ digest: Digest, context: FormattingContext) throws -> FormattedDigest {
    let printable = PrintableDigest(digest)
    let envelope = try MailEnvelope(printable.digest, options: options)
    let text =
      PlainTextFormatter(options: .init(width: 72, sources: options.sources))
      .format(digest, context: FormattingContext(fileName: context.fileName)).files.first?.bytes ?? []
    // What is told apart by its words has names made from them; no clock and no chance is needed.
    let name = ContentHash.hexadecimal(of: envelope.fields(messageID: "").bytes + text)
    var page = MailPage(
      printable.digest, pictures: context.pictures, prefix: "cid:\(name)@", degraded: printable.degraded)
    page.write(sources: options.sources)
    let message = MailMessage(
      envelope: envelope, name: name, text: text, html: page.html.bytes, pictures: page.pictures)
    let file = RenderedFile(
      path: "\(context.fileName).\(Self.fileExtension)", mediaType: Self.mediaType, bytes: message.bytes)
    return FormattedDigest(files: [file], degraded: page.degraded)
  }
}
