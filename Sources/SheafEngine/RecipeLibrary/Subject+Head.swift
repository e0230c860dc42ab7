import SheafLibrary

extension Account.Subject {
  /// The article of a head.
  public init(_ head: ArticleHead) {
    (id, title, source) = (head.id, head.title, head.source)
    (published, origin) = (head.published, head.origin)
  }
}
