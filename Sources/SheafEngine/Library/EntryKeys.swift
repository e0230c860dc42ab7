import SheafKit
import SheafLibrary

/// What each entry of a digest says, as a hash: all of it but the number, which changes with what stands before it.
struct EntryKeys {
  /// The hashes, in the order of the entries.
  let all: [ContentHash]

  /// Takes the hashes of the entries of a digest.
  init(of digest: Digest) {
    all = Parallel.map(digest.entries) { entry in
      var entry = entry
      entry.number = 0
      return ContentHash(of: [entry].packed)
    }
  }
}
