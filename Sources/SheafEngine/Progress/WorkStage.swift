/// A stage of the work on a recipe, as progress and timings name it.
///
/// The order of the cases is the order of the work. A stage may begin again: what is read in batches is indexed batch
/// by batch.
public enum WorkStage: String, Hashable, Sendable, CaseIterable {
  /// Finding the files, and asking the system about each.
  case walk
  /// Reading files into articles.
  case read
  /// Putting articles into a library, and finding them there.
  case index
  /// Judging articles and folding reposts.
  case choose
  /// Making the digest of what was chosen.
  case compose
  /// Making files of the digest.
  case format
  /// Writing them.
  case write
}
