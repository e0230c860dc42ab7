import SheafKit

/// Pages that a browser saved with everything on them in one file (MHTML, RFC 2557).
public struct WebArchiveImporter: Importer {
  /// `web-archive`.
  public let name = "web-archive"
  /// What such files are called.
  public let fileExtensions = ["mht", "mhtml"]

  /// Makes an importer.
  public init() {}

  /// Claims messages that say where a page was saved from.
  public func claim(on file: SourceFile) -> Claim {
    // Cheap first: the name of a field is ASCII, and most texts in Chinese open with something else.
    guard let first = file.bytes.first, first < 0x80 else { return .none }
    let header = MessageHeader(file.bytes.prefix(MessageHeader.byteLimit))
    guard header.field("content-type") != nil else { return .none }
    if header.field("snapshot-content-location") != nil || header.field("x-maf-information") != nil { return .content }
    let sender = header.field("from")?.value ?? []
    if sender.starts(with: "<Saved by".utf8) || sender.starts(with: "\"Saved by".utf8) { return .content }
    return claimByName(on: file) == .name ? .content : .none
  }

  /// Reads the article on the page.
  ///
  /// The first page is the one that was saved; the others are its frames, and the first of them that holds an article is
  /// read where the page itself holds none.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let message = MessageText(file.bytes)
    var result = page(of: message, file, context)
    if let cut = message.breakingOff(in: file.path) { result.diagnostics.append(cut) }
    return result
  }

  private func page(of message: MessageText, _ file: SourceFile, _ context: ImportContext) -> ImportResult {
    let pages = message.parts.filter { $0.mediaType == "text/html" || $0.mediaType == "application/xhtml+xml" }
    var first: ImportResult?
    for page in pages.prefix(Self.frameLimit) {
      var result = MessageBody(page, address: address(of: page, in: message)?.value).read(file, context)
      for index in result.articles.indices {
        result.articles[index].origin.format = name
        if result.articles[index].origin.address == nil, let address = address(of: page, in: message) {
          result.articles[index].origin.address = address.value
          result.articles[index].evidence?.state(address.evidence(of: .address))
        }
      }
      if result.articles.contains(where: { $0.blocks.contains(where: \.isText) }) { return result }
      first = first ?? result
    }
    return first ?? ImportResult()
  }

  private static let frameLimit = 20

  /// The address that the page was saved from.
  private func address(of page: MessagePart, in message: MessageText) -> Stated<String>? {
    let (ofFile, ofPage) = ("snapshot-content-location", "content-location")
    let name = message.header.text(ofFile) == nil ? ofPage : ofFile
    guard let text = message.header.text(ofFile) ?? page.header.text(ofPage), text.hasPrefix("http"),
      let address = LinkDestination.safe(text)
    else { return nil }
    return Stated(address, from: text, at: SourcePlace(line: message.header.field(ofFile)?.line, element: name))
  }
}
