import SheafKit

/// PDF documents, by way of `pdftotext`: bulletins, journals, pages of newspapers.
public struct PDFImporter: Importer {
  /// `pdf`.
  public let name = "pdf"
  /// What PDF documents are called.
  public let fileExtensions = ["pdf"]

  private let program: String

  /// Makes an importer.
  public init() { self.init(program: "pdftotext") }

  /// Makes one that runs another program.
  init(program: String) { self.program = program }

  /// Claims what has the mark of a PDF in its first 1,024 bytes, where readers of PDF look for it (PDF 1.7, note H.3.4.1).
  public func claim(on file: SourceFile) -> Claim {
    let head = file.bytes.prefix(1024)
    guard head.firstRange(of: Self.mark) != nil else { return claimByName(on: file) }
    // A page that speaks of the mark is no PDF, and an archive is more than the first file in it.
    return Self.others.contains { head.starts(with: $0) } ? .none : .content
  }

  private static let mark = Array("%PDF-".utf8)
  private static let others = ["<", "PK", "\u{1F}\u{8B}", "Rar!", "7z"].map {
    Array($0.unicodeScalars.map { UInt8($0.value) })
  }

  /// Reads the articles of a document, one or many.
  ///
  /// What cannot be read is a warning: a password, damage, pages that are pictures, a program that is not installed.
  public func read(_ file: SourceFile, context: ImportContext) -> ImportResult {
    switch PDFToText.read(file.bytes, program: program) {
    case .problem(let problem): return ImportResult(diagnostics: [problem.diagnostic(for: file.path)])
    case .pages(let markup, let complaints):
      let problems = Self.problems(of: markup, complaints)
      guard markup.pages.contains(where: { !$0.runs.isEmpty }) else {
        return ImportResult(diagnostics: problems.map { $0.diagnostic(for: file.path) })
      }
      return ImportResult(
        articles: PDFArticles(markup, file: file.path).articles(context: context),
        diagnostics: problems.map { $0.diagnostic(for: file.path) })
    }
  }

  private static func problems(of markup: PDFMarkup, _ complaints: String) -> [PDFProblem] {
    guard !markup.pages.isEmpty else { return [.damaged] }
    if complaints.contains("Missing language pack") { return [.noCharacterMaps] }
    var problems: [PDFProblem] = []
    // Complaints about fonts and annotations are of no account; these are about the bones of the document.
    let grave = ["Couldn't find trailer", "xref table", "Couldn't read page", "Unexpected end of file", "Unterminated"]
    if grave.contains(where: { complaints.contains($0) }) { problems.append(.partlyDamaged) }
    let empty = markup.pages.filter { page in page.runs.allSatisfy { PageFurniture.isPageNumber($0.text[...]) } }
    if empty.count == markup.pages.count {
      problems.append(.scanned(pages: empty.count))
    } else if !empty.isEmpty {
      problems.append(.partlyScanned(empty.map(\.number), of: markup.pages.count))
    }
    if markup.pages.count >= PDFToText.pageLimit { problems.append(.tooLong) }
    return problems
  }
}
