import SheafKit
import SheafLibrary
import Synchronization

/// The texts of articles that a library keeps, fetched one by one as they are asked for.
final class KeptTexts: Sendable {
  private let store: any ArticleStore
  private let lacks = Mutex(false)

  /// Fetches from a store, which is not being looked at meanwhile.
  init(_ store: any ArticleStore) { self.store = store }

  /// Whether a text could not be had, be it that another Sheaf has taken it out since: what came of the run is worth
  /// nothing then.
  var isLacking: Bool { lacks.withLock { $0 } }

  /// The article of a head; one without a text where it cannot be had, which `isLacking` tells.
  func article(_ head: ArticleHead) -> Article {
    if let key = head.key, let stored = try? store.read({ try $0.articles([key]).first }),
      let article = try? Article(packed: stored.bytes), article.id == head.id
    {
      return article
    }
    lacks.withLock { $0 = true }
    return Article(id: head.id, title: head.title, blocks: [], origin: head.origin)
  }
}
