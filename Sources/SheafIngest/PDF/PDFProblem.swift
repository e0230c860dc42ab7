import SheafKit
import SheafProcess

/// What can be wrong with a document, and what to do about it.
enum PDFProblem: Hashable {
  /// `pdftotext` cannot be started.
  case noProgram(LaunchFailure)
  /// It asks for a password.
  case locked
  /// No pages can be found in it.
  case damaged
  /// It makes `pdftotext` crash.
  case broken
  /// It takes more time or more room than it may.
  case tooCostly(ExceededLimit)
  /// Some of its data cannot be read.
  case partlyDamaged
  /// It uses standard fonts for Chinese, and what they need is not installed.
  case noCharacterMaps
  /// No page has text.
  case scanned(pages: Int)
  /// Some pages have none.
  case partlyScanned([Int], of: Int)
  /// It has more pages than are read.
  case tooLong

  /// The problem as a warning about a file.
  func diagnostic(for file: String) -> Diagnostic {
    let (id, message, help) = words
    return Diagnostic(.warning, id: id, "`\(file)` \(message)", at: SourceLocation(file: file), help: help)
  }

  private var words: (id: String, message: String, help: String) {
    switch self {
    case .noProgram(let failure):
      (
        "missing-program", "is not read, because \(failure.reason)",
        "`pdftotext` reads PDF; install it: apt-get install poppler-utils poppler-data"
      )
    case .locked:
      (
        "unreadable-article", "is a PDF that asks for a password",
        "open it with the password, and save it without one: qpdf --decrypt --password=… in.pdf out.pdf"
      )
    case .damaged:
      (
        "unreadable-article", "is a PDF that is damaged: no pages can be found in it",
        "get it again; it may have been cut off while it was sent"
      )
    case .broken:
      (
        "unreadable-article", "is a PDF that makes `pdftotext` fail",
        "print it to a new PDF from a viewer, and read that"
      )
    case .tooCostly(let limit):
      (
        "unreadable-article", "is a PDF that takes more than \(Self.words(for: limit))",
        "take out the pages that are wanted: qpdf in.pdf --pages . 1-20 -- out.pdf"
      )
    case .partlyDamaged:
      (
        "damaged-article", "is a PDF that is damaged: some of it may be missing",
        "compare it with what a viewer shows, or get it again"
      )
    case .noCharacterMaps:
      (
        "missing-program", "uses standard fonts for Chinese that cannot be read here, so that its text is missing",
        "install the maps of these fonts: apt-get install poppler-data"
      )
    case .scanned(let pages):
      (
        "article-without-text",
        "has no text layer: its \(pages == 1 ? "page is a picture" : "\(pages) pages are pictures"), as a scanner makes them",
        Self.recognition
      )
    case .partlyScanned(let pages, let count):
      (
        "article-without-text",
        "has no text on \(pages.count == 1 ? "page" : "pages") \(Self.list(pages)) of \(count): "
          + "blank, or a picture as a scanner makes it",
        Self.recognition
      )
    case .tooLong:
      (
        "damaged-article", "is a PDF of more than \(PDFToText.pageLimit) pages; only these are read",
        "take it apart: qpdf --split-pages=1000 in.pdf part.pdf"
      )
    }
  }

  private static let recognition =
    "recognise its text first: ocrmypdf -l chi_sim in.pdf out.pdf (apt-get install ocrmypdf tesseract-ocr-chi-sim)"

  private static func words(for limit: ExceededLimit) -> String {
    switch limit {
    case .time, .processorTime: "\(PDFToText.limits.time.components.seconds) seconds to read"
    case .output: "\(PDFToText.limits.output >> 20) MiB of text and places"
    case .fileSize: "the room that it may have"
    }
  }

  /// Page numbers with runs of them drawn together: `2, 4–6`. Of many only the first are named.
  private static func list(_ pages: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for page in pages {
      if let last = ranges.last, last.upperBound + 1 == page {
        ranges[ranges.count - 1] = last.lowerBound...page
      } else {
        ranges.append(page...page)
      }
    }
    let named = ranges.prefix(12).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return named.joined(separator: ", ") + (ranges.count > 12 ? " …" : "")
  }
}
