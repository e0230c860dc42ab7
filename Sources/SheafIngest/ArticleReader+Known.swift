import SheafKit

extension ArticleReader {
  /// What came of a file that may be known already.
  public enum Reading: Sendable {
    /// Its bytes are known, and were not looked at further.
    case known
    /// It was read. `isWhole` says that it was all there: a file that could not be opened, or that its sidecar drops, was
    /// not looked at and may come to something else another time.
    case read(ImportResult, isWhole: Bool)
  }

  /// Reads a file from disk as `read(_:named:sites:sidecar:)` does, unless its bytes are known: `isKnown` is asked as soon
  /// as they are there, at most once.
  public func read(
    _ path: String, named name: String, sites: SiteRules, sidecar: SidecarFile?, unless isKnown: (SourceFile) -> Bool
  ) -> Reading {
    var wasSeen = false
    var wasKnown = false
    let isWanted = { (file: SourceFile) in
      wasSeen = true
      wasKnown = isKnown(file)
      return !wasKnown
    }
    let result = read(path, named: name, sites: sites, sidecar: sidecar, if: isWanted)
    return wasKnown ? .known : .read(result, isWhole: wasSeen)
  }
}
