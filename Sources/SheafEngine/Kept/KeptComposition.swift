import SheafKit
import SheafLibrary

/// What an article comes to in a section, as it is kept: entries that were kept are read when somebody prints them, and others
/// packed when they are kept, so that neither takes room twice.
struct KeptComposition: Sendable {
  private enum Content {
    /// The entries as bytes, with a hash of them.
    case packed(ArraySlice<UInt8>)
    /// The entries as they were made.
    case made([Entry])
  }

  /// The index of the section; nil for none.
  var section: Int?
  /// Whether each entry is one passage of the article.
  var isProfiles: Bool
  private let content: Content

  /// What was kept; `entries` are the bytes of the entries.
  init(section: Int?, isProfiles: Bool, entries: ArraySlice<UInt8>) {
    (self.section, self.isProfiles, content) = (section, isProfiles, .packed(entries))
  }

  /// What is kept of an article.
  init(_ composed: ComposedArticle) {
    (section, isProfiles, content) = (composed.section, composed.isProfiles, .made(composed.entries))
  }

  /// The entries as bytes, with a hash of them.
  var entries: [UInt8] {
    switch content {
    case .packed(let bytes): Array(bytes)
    case .made(let entries): entries.packed
    }
  }

  /// A hash of the entries as bytes.
  var hash: ContentHash {
    switch content {
    case .packed(let bytes): ContentHash(of: bytes)
    case .made(let entries): ContentHash(of: entries.packed)
    }
  }

  /// What was kept, read; nil where the bytes are none.
  var composed: ComposedArticle? {
    let entries =
      switch content {
      case .packed(let bytes): (try? [Entry](packed: bytes)) ?? []
      case .made(let entries): entries
      }
    return entries.isEmpty ? nil : ComposedArticle(section: section, isProfiles: isProfiles, entries: entries)
  }
}
