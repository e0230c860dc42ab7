import SheafKit
import SheafLibrary

/// What an article comes to in a section, as it is kept: its entries are read when somebody prints them.
struct KeptComposition: Sendable {
  /// The index of the section; nil for none.
  var section: Int?
  /// Whether each entry is one passage of the article.
  var isProfiles: Bool
  /// The entries as bytes, with a hash of them.
  var entries: ArraySlice<UInt8>

  /// What was kept, read; nil where the bytes are none.
  var composed: ComposedArticle? {
    guard let entries = try? [Entry](packed: entries), !entries.isEmpty else { return nil }
    return ComposedArticle(section: section, isProfiles: isProfiles, entries: entries)
  }
}

extension KeptComposition {
  /// What is kept of an article.
  init(_ composed: ComposedArticle) {
    self.init(section: composed.section, isProfiles: composed.isProfiles, entries: composed.entries.packed[...])
  }
}
