import SheafKit

/// Reads web pages.
struct HTMLImporter: Importer {
  let name = "html"
  let fileExtensions: Set<String> = ["html", "htm", "xhtml"]

  func recognises(_ file: SourceFile) -> Bool { false }

  func read(_ file: SourceFile) -> ImportResult { ImportResult() }
}
