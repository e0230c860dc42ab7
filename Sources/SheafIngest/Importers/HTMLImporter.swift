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
    guard head.firstRange(of: Self.tagStart) != nil else { return .none }
    let start = head.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(128)
      .compactMap { $0 == 0 ? nil : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if Self.openings.contains(where: { start.starts(with: $0) }) { return .content }
    // XHTML opens like other XML.
    if start.starts(with: "<?xml".utf8), XMLRoot.name(of: file.bytes)?.lowercased() == "html" { return .content }
    return claimByName(on: file)
  }

  private static let tagStart = [UInt8(ascii: "<")]

  private static let openings = ["<!doctype html", "<html", "<head", "<body"].map { Array($0.utf8) }

  /// Reads the article of a page, or the stories of one that is a newsletter.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    guard file.bytes.count <= Self.byteLimit else {
      return ImportResult(diagnostics: [
        .warning(
          "unsupported-article", "`\(file.path)` is a page of more than \(Self.byteLimit >> 20) MiB", in: file.path,
          help: "save it without its pictures (“web page, HTML only”)")
      ])
    }
    let label = file.isDecoded ? nil : CharsetLabel.find(in: file.bytes)
    let (page, text, site) = corrected(file, label: label == .utf7 ? nil : label, context)
    var diagnostics = [text.damage(in: file.path)].compactMap { $0 }
    if label == .utf7, site.encoding == nil {
      diagnostics.append(
        .warning(
          "unread-charset",
          "`\(file.path)` says UTF-7, in which no browser reads a page; it was read as \(text.charset.rawValue)",
          in: file.path,
          help: "save it as UTF-8 in the program that shows it right, or state `encoding: utf-7` for its site"))
    }
    if page.blankedTags > 0 {
      diagnostics.append(
        .warning(
          "nested-too-deep",
          "\(page.blankedTags) tags of this page were left out, because it is nested too deep or has too many",
          in: file.path, help: "the text is whole; look whether paragraphs and headings are"))
    }
    var found = page.articles(isLetter: file.isLetter, keepsDropped: context.keepsDropped)
    let articles = found.indices.map { place in
      var markup = MarkupArticle()
      swap(&markup, &found[place])
      var article = (consume markup).article(file: file.path, format: name, dropsFurniture: true, context: context)
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
