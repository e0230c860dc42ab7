import SheafKit

/// Web pages.
public struct HTMLImporter: Importer {
  public let name = "html"
  public let fileExtensions = ["html", "htm", "xhtml", "shtml"]
  public init() {}
  public func claim(on file: SourceFile) -> Claim { claimByName(on: file) }
  public func read(_ file: SourceFile) -> ImportResult { ImportResult() }
}
