import SheafKit

/// What an importer may use beside the bytes of its file: the way back to all importers for the files inside, and what the
/// caller wants.
public struct ImportContext: Sendable {
  /// Whether articles keep a record of what was dropped as furniture (`Evidence.dropped`).
  public let keepsDropped: Bool
  /// What people know about the sites and files that are read; the rules count in their order.
  public let sites: SiteRules

  private let importers: [any Importer]
  private let depth: Int
  private let budget: ImportBudget

  /// Makes the context of a file that is read from disk or memory.
  public init(
    importers: [any Importer] = ArticleReader.standard, keepsDropped: Bool = false, sites: SiteRules = SiteRules()
  ) {
    self.init(importers: importers, keepsDropped: keepsDropped, sites: sites, depth: 0, budget: ImportBudget())
  }

  private init(importers: [any Importer], keepsDropped: Bool, sites: SiteRules, depth: Int, budget: ImportBudget) {
    self.importers = importers
    self.keepsDropped = keepsDropped
    self.sites = sites
    self.depth = depth
    self.budget = budget
  }

  /// Reads a file that was found inside another, with whichever importer claims it most surely.
  ///
  /// Its path should be the outer path, a slash and the name inside: `clippings.zip/2021/flood.html`. What is nested more
  /// than `ImportBudget.depthLimit` deep, or exceeds what one file may unpack to, is a warning in place of articles.
  public func read(_ part: SourceFile) -> ImportResult {
    guard depth < ImportBudget.depthLimit else {
      return ImportResult(diagnostics: [ImportBudget.tooDeep(part.path)])
    }
    guard budget.spend(bytes: part.bytes.count) else {
      return ImportResult(diagnostics: budget.tellsOnce() ? [ImportBudget.exhausted(part.path)] : [])
    }
    let inner = ImportContext(
      importers: importers, keepsDropped: keepsDropped, sites: sites, depth: depth + 1, budget: budget)
    return ArticleReader(importers: importers).read(part, context: inner)
  }

  /// How many bytes may still be unpacked of the file on disk that this one came from. An importer that unpacks asks
  /// before it does, and stops there.
  public var bytesLeft: Int { budget.bytesLeft }

  /// Takes what an importer unpacked for itself, and does not hand to `read`, off what may be unpacked; false when there
  /// is not so much left.
  public func spend(bytes: Int) -> Bool { budget.spend(bytes: bytes) }
}
