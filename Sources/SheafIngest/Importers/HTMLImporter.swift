import SheafKit

/// Web pages as browsers save them: the article on the page, without the page around it.
public struct HTMLImporter: Importer {
  /// `html`.
  public let name = "html"
  /// What pages are called.
  public let fileExtensions = ["html", "htm", "xhtml", "shtml"]

  /// The most bytes of a page that are read: 10 MiB.
  public static let byteLimit = 10 << 20

  /// Makes an importer.
  public init() {}

  /// Claims what starts like a page, in any charset, and what is called one and has a tag in it.
  public func claim(on file: SourceFile) -> Claim {
    // White space, a byte order mark and the zero bytes of UTF-16 may stand before the first tag.
    let head = file.bytes.prefix(512)
    guard head.has(UInt8(ascii: "<")) else { return .none }
    let start = head.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(128)
    if Self.openings.contains(where: { Self.opens(start, with: $0) }) { return .content }
    // XHTML opens like other XML.
    if Self.opens(start, with: Self.declaration), XMLRoot.name(of: file.bytes)?.lowercased() == "html" {
      return .content
    }
    return claimByName(on: file)
  }

  private static let openings = ["<!doctype html", "<html", "<head", "<body"].map { Array($0.utf8) }
  private static let declaration = Array("<?xml".utf8)

  /// Whether some bytes, zeros left out, open with a word in small letters, whatever letters they have.
  private static func opens(_ bytes: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
    var rest = word[...]
    for byte in bytes where byte != 0 {
      guard let letter = rest.popFirst() else { return true }
      guard letter == ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return false }
    }
    return rest.isEmpty
  }

  /// Reads the article of a page, or the stories of one that is a newsletter.
  ///
  /// Of a large page the bytes, the tree and the blocks would take more than the article does: each is let go of where the
  /// next is made.
  public func read(_ file: consuming SourceFile, context: ImportContext) -> ImportResult {
    let (path, isLetter) = (file.path, file.isLetter)
    guard file.bytes.count <= Self.byteLimit else {
      return ImportResult(diagnostics: [
        .warning(
          "unsupported-article", "`\(path)` is a page of more than \(Self.byteLimit >> 20) MiB", in: path,
          help: "save it without its pictures (“web page, HTML only”)")
      ])
    }
    let label = file.isDecoded ? nil : CharsetLabel.find(in: file.bytes)
    let (page, text, site) = corrected(consume file, label: label == .utf7 ? nil : label, context)
    var diagnostics = [text.damage(in: path)].compactMap { $0 }
    if label == .utf7, site.encoding == nil {
      diagnostics.append(
        .warning(
          "unread-charset",
          "`\(path)` says UTF-7, in which no browser reads a page; it was read as \(text.charset.rawValue)",
          in: path,
          help: "save it as UTF-8 in the program that shows it right, or state `encoding: utf-7` for its site"))
    }
    if page.blankedTags > 0 {
      diagnostics.append(
        .warning(
          "nested-too-deep",
          "\(page.blankedTags) tags of this page were left out, because it is nested too deep or has too many",
          in: path, help: "the text is whole; look whether paragraphs and headings are"))
    }
    _ = consume text
    var found = (consume page).articles(isLetter: isLetter, keepsDropped: context.keepsDropped)
    let articles = found.indices.map { place in
      var markup = MarkupArticle()
      swap(&markup, &found[place])
      var article = (consume markup).article(file: path, format: name, dropsFurniture: true, context: context)
      site.correct(&article)
      return article
    }
    return ImportResult(articles: articles, diagnostics: diagnostics)
  }

  /// The page with what rules say about it, which may be known by the page alone: rules for hosts can state a charset, too.
  private func corrected(_ file: SourceFile, label: Charset?, _ context: ImportContext) -> (
    page: HTMLPage, text: DecodedText, site: Site
  ) {
    let rules = context.sites.forFile(file.path)
    var site = rules.site(ofHost: nil)
    var text = DecodedText(file, label: label, site: site)
    var page = HTMLPage(text.bytes, keepsNames: !rules.isEmpty)
    guard !rules.isEmpty else { return (page, text, site) }
    let address = file.address ?? SavedPage.address(in: text.bytes) ?? page.statedAddress ?? page.base
    let host = address.flatMap(HostName.of(address:))
    rules.note(host: host, isPage: true)
    let unread = site.encoding?.charset
    site = rules.site(ofHost: host)
    if let encoding = site.encoding, encoding.charset != unread, !file.isDecoded {
      text = DecodedText(file, label: label, site: site)
      page = HTMLPage(text.bytes, keepsNames: true)
    }
    page.correct(by: site, file: file.path, keepsDropped: context.keepsDropped)
    return (page, text, site)
  }
}
