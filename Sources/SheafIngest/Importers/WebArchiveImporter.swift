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
  /// The first page is the one that was saved; the others are its frames, and the one of them that holds the article is read
  /// where the page itself holds next to no text. Frames with text that are left out are told.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    let message = MessageText(file.bytes)
    let frames = frames(of: message, file, context)
    var result = ImportResult()
    if let read = SavedFrame.article(of: frames) {
      result = frames[read].result
      result.diagnostics += [SavedFrame.warning(of: frames, beside: read, in: file.path)].compactMap { $0 }
    }
    result.diagnostics += [message.breakingOff(in: file.path)].compactMap { $0 }
    return result
  }

  private func frames(of message: MessageText, _ file: SourceFile, _ context: ImportContext) -> [SavedFrame] {
    let pages = message.parts.filter { $0.mediaType == "text/html" || $0.mediaType == "application/xhtml+xml" }
    return pages.prefix(Self.frameLimit).map { page in
      var result = MessageBody(page, address: address(of: page, in: message)?.value).read(file, context)
      for index in result.articles.indices {
        result.articles[index].origin.format = name
        if result.articles[index].origin.address == nil, let address = address(of: page, in: message) {
          result.articles[index].origin.address = address.value
          result.articles[index].evidence?.state(address.evidence(of: .address))
        }
      }
      return SavedFrame(result, line: page.line)
    }
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
