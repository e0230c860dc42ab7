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
    let pages = message.parts.filter { $0.mediaType == "text/html" || $0.mediaType == "application/xhtml+xml" }
    var first: ImportResult?
    for page in pages.prefix(Self.frameLimit) {
      var result = MessageBody(page, address: address(of: page, in: message)).read(file, context)
      for index in result.articles.indices {
        result.articles[index].origin.format = name
        if result.articles[index].origin.address == nil {
          result.articles[index].origin.address = address(of: page, in: message)
        }
      }
      if result.articles.contains(where: { $0.blocks.contains(where: \.isText) }) { return result }
      first = first ?? result
    }
    return first ?? ImportResult()
  }

  private static let frameLimit = 20

  private func address(of page: MessagePart, in message: MessageText) -> String? {
    let stated = message.header.text("snapshot-content-location") ?? page.header.text("content-location")
    return stated.flatMap { $0.hasPrefix("http") ? LinkDestination.safe($0) : nil }
  }
}
