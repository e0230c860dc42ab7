import SheafKit

/// Reads any file that an editor receives.
public struct ArticleReader: Sendable {
  /// The importers, in the order in which they are asked.
  public let importers: [any Importer]
  private let keepsDropped: Bool

  /// The importers there are; a new one is added here.
  public static let standard: [any Importer] = [
    HTMLImporter(), MarkdownImporter(), JSONLinesImporter(), DOCXImporter(), WebArchiveImporter(), MailImporter(),
    FeedImporter(), ArchiveImporter(), GzipImporter(), PDFImporter(), TextImporter(),
  ]

  /// The extensions of the files that can be read, in lower case without dots.
  public static let fileExtensions = Set(standard.flatMap(\.fileExtensions))

  /// Makes a reader; with `keepsDropped` articles keep a record of what was left out around them.
  public init(importers: [any Importer] = standard, keepsDropped: Bool = false) {
    self.importers = importers
    self.keepsDropped = keepsDropped
  }

  /// Reads a file from disk. `name` is what articles and diagnostics call it; the path itself when nil. `sites` are the
  /// rules that may hold for it, their patterns in the terms of that name; `sidecar` has the last word on its articles.
  ///
  /// A file that cannot be read gives a warning with the id `unreadable-article`; what is wrong with the sidecar is an
  /// error.
  public func read(
    _ path: String, named name: String? = nil, sites: SiteRules = SiteRules(), sidecar: SidecarFile? = nil
  ) -> ImportResult {
    following(sidecar) { said in
      do throws(DiagnosticError) {
        return read(try SourceFile.read(path, named: name), context: context(sites), sidecar: said)
      } catch {
        return ImportResult(unreadable: error)
      }
    }
  }

  /// Reads a file that is in memory already, with the importer that claims it most surely; `sites` and `sidecar` as above.
  ///
  /// A file that is empty or of another kind, and an article without text, give a warning each.
  public func read(_ file: SourceFile, sites: SiteRules = SiteRules(), sidecar: SidecarFile? = nil) -> ImportResult {
    following(sidecar) { read(file, context: context(sites), sidecar: $0) }
  }

  private func context(_ sites: SiteRules) -> ImportContext {
    ImportContext(importers: importers, keepsDropped: keepsDropped, sites: sites)
  }

  /// What comes of reading with what a sidecar says; nothing is read when that leaves the file out.
  private func following(_ sidecar: SidecarFile?, _ read: (Sidecar?) -> ImportResult) -> ImportResult {
    var said: Sidecar?
    var problems: [Diagnostic] = []
    if let sidecar {
      do throws(DiagnosticError) {
        said = Sidecar(bytes: try SourceFile.read(sidecar.path, named: sidecar.name).bytes, file: sidecar.name)
        problems = said?.diagnostics ?? []
      } catch {
        problems = error.diagnostics
      }
    }
    guard said?.dropsFile != true else { return ImportResult(diagnostics: problems) }
    var result = read(said)
    result.diagnostics = problems + result.diagnostics
    return result
  }

  /// The same for a file that may stand inside another.
  ///
  /// The importer gets the file for its own, so that nobody else holds the bytes of a large one while its articles are made.
  func read(_ file: consuming SourceFile, context: ImportContext, sidecar: Sidecar? = nil) -> ImportResult {
    let path = file.path
    guard !file.bytes.isEmpty else {
      return ImportResult(diagnostics: [
        .warning(
          "unreadable-article", "`\(path)` is empty", in: path, help: "save the page or the text again")
      ])
    }
    let (importer, surest) = surestImporter(of: file)
    // A name says nothing against bytes that are known to be of another kind.
    if surest != .content, case .foreign(let kind) = FileKind(file.bytes) {
      return ImportResult(diagnostics: [
        .warning(
          "unsupported-article", "`\(path)` is \(kind), which cannot be read", in: path,
          help: FileKind.advice(on: kind) ?? whatCanBeRead)
      ])
    }
    guard let importer else {
      return ImportResult(diagnostics: [
        .warning(
          "unsupported-article", "`\(path)` is of a kind that cannot be read", in: path, help: whatCanBeRead)
      ])
    }
    var result = importer.read(file, context: context)
    if !context.sites.isEmpty { correct(&result, ofFile: path, by: importer, context.sites) }
    if result.articles.isEmpty, result.diagnostics.isEmpty {
      result.diagnostics.append(noText("`\(path)` holds no text", SourceLocation(file: path)))
    }
    sidecar?.apply(to: &result, file: path)
    // What came out of a file inside this one was told there.
    let isTold = result.diagnostics.contains { $0.id == "article-without-text" }
    for article in result.articles where !isTold && !article.blocks.contains(where: \.isText) {
      let place = SourceLocation(file: path, line: article.origin.line)
      result.diagnostics.append(noText("“\(article.title)” has a title but no text", place))
    }
    return result
  }

  /// The first of the importers that claim a file most surely, and how surely; nobody is asked behind one that knows.
  private func surestImporter(of file: SourceFile) -> (importer: (any Importer)?, claim: Claim) {
    var surest: (importer: (any Importer)?, claim: Claim) = (nil, .none)
    for index in importers.indices {
      let claim = importers[index].claim(on: file)
      if claim > surest.claim { surest = (importers[index], claim) }
      if claim == .content { break }
    }
    return surest
  }

  /// Gives articles the medium that rules state for their file or their host. Pages have it already: their importer knows
  /// the host better than their articles do.
  private func correct(_ result: inout ImportResult, ofFile file: String, by importer: any Importer, _ sites: SiteRules)
  {
    guard !(importer is HTMLImporter) else { return }
    var hosts: Set<String?> = []
    for index in result.articles.indices {
      let host = result.articles[index].origin.address.flatMap(HostName.of(address:))
      hosts.insert(host)
      // A list of articles names the files that they were once read from; a file inside this one is below it.
      let origin = result.articles[index].origin.file
      let path = origin.hasPrefix(file + "/") ? origin : file
      sites.forFile(path).site(ofHost: host).correct(&result.articles[index])
    }
    if hosts.isEmpty { hosts.insert(nil) }
    let rules = sites.forFile(file)
    for host in hosts { rules.note(host: host, isPage: false) }
  }

  /// The kinds that programs can save as; the rest of what is read comes as it is.
  private var whatCanBeRead: String { "save it as .html, .docx, .pdf, .md or .txt" }

  private func noText(_ message: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, id: "article-without-text", message, at: place,
      help: "look at the file: the page may load its text later, or be a list of links")
  }
}
