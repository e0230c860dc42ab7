import SheafKit
import Synchronization

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
      return ImportResult(diagnostics: budget.isToldFirst ? [ImportBudget.exhausted(part.path)] : [])
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

/// What the files inside one file on disk may come to, all together, so that an archive of archives stays bounded.
final class ImportBudget: Sendable {
  /// How deep files inside files are followed.
  static let depthLimit = 4
  /// How many bytes they may have: 256 MiB.
  static let byteLimit = 256 << 20
  /// How many there may be.
  static let countLimit = 20_000

  private let spent = Mutex((bytes: 0, count: 0, isTold: false))

  /// Whether nobody has been told yet that the budget is used up; true once, since a million files may follow.
  var isToldFirst: Bool {
    spent.withLock { spent in
      defer { spent.isTold = true }
      return !spent.isTold
    }
  }

  var bytesLeft: Int { spent.withLock { max(0, Self.byteLimit - $0.bytes) } }

  /// Takes one file of some bytes off the budget; false when it exceeds it.
  func spend(bytes: Int) -> Bool {
    spent.withLock { spent in
      guard spent.bytes + bytes <= Self.byteLimit, spent.count < Self.countLimit else { return false }
      spent.bytes += bytes
      spent.count += 1
      return true
    }
  }

  static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "unsupported-article", "`\(path)` stands more than \(depthLimit) files deep inside others",
      at: SourceLocation(file: path), help: "take it out of them, and put it beside the other articles")
  }

  static func exhausted(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "unsupported-article",
      "`\(path)` and what follows is not read: what is in the file comes to more than \(byteLimit >> 20) MiB or \(countLimit) files",
      at: SourceLocation(file: path), help: "unpack it yourself, and keep what is needed")
  }
}
