import Synchronization

extension PatternMatcher {
  /// The patterns that were asked for; nil for those that no search can be made of.
  private static let made = Mutex<[String: PatternMatcher?]>([:])

  /// The most patterns that are kept. A recipe has fewer, and whoever watches recipes change is not to keep them all.
  private static let most = 256

  /// A pattern as `init` makes it, made once in a process: it is asked for when a recipe is checked, and again when
  /// articles are judged by it, and compiling it takes longer than a text does.
  package static func of(_ text: String) -> PatternMatcher? {
    if let matcher = made.withLock({ $0[text] }) { return matcher }
    let matcher = PatternMatcher(text)
    made.withLock { made in
      if made.count >= most { made = [:] }
      made.updateValue(matcher, forKey: text)
    }
    return matcher
  }
}
