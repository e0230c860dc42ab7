import Synchronization

/// Keeps the memory of a run from growing with what it chooses: the texts of so many chosen articles are held as they are, and
/// those of more are packed until something is made of them.
final class TextRoom: Sendable {
  private let held = Atomic(0)

  /// How many are held unpacked, which most digests never come to.
  static let most = 1_024

  /// Takes in an article that was chosen; `needsPrint` says that it will be told from its reposts, which needs its text.
  func take(_ article: DrawnArticle, needsPrint: Bool) {
    guard held.wrappingAdd(1, ordering: .relaxed).newValue > Self.most else { return }
    if needsPrint { _ = article.print }
    article.pack()
  }
}
