import SheafKit
import SheafLibrary
import SheafRecipe

/// Counts what enters against a limit.
struct LimitCount {
  /// The part of a limit that leaves an article out.
  enum Exceeded: Hashable, Sendable {
    case total(Int)
    case perSource(Int, source: String)
    case perOrganisation(Int, organisation: String)
    case characters(Int)
  }

  private let limit: Limit
  private var total = 0
  private var sources: [String: Int] = [:]
  private var organisations: [String: Int] = [:]
  private var characters = 0

  /// Starts with nothing.
  init(_ limit: Limit) { self.limit = limit }

  /// Lets an article in and counts it, or says which part of the limit leaves it out.
  ///
  /// An article that does not fit leaves room for a later one that does; the first is let in however long it is. What a
  /// limit counts by and an article does not state is not counted. `length` is asked for only where characters count.
  mutating func admit(_ article: ArticleHead, isPinned: Bool = false, length: () -> Int) -> Exceeded? {
    let length = limit.characters == nil ? 0 : length()
    if !isPinned, let exceeded = exceeded(by: article, length) { return exceeded }
    total += 1
    if let source = article.source { sources[source, default: 0] += 1 }
    if let organisation = article.organisation { organisations[organisation, default: 0] += 1 }
    characters += length
    return nil
  }

  private func exceeded(by article: ArticleHead, _ length: Int) -> Exceeded? {
    if let most = limit.total, total >= most { return .total(most) }
    if let most = limit.perSource, let source = article.source, sources[source, default: 0] >= most {
      return .perSource(most, source: source)
    }
    if let most = limit.perOrganisation, let organisation = article.organisation,
      organisations[organisation, default: 0] >= most
    {
      return .perOrganisation(most, organisation: organisation)
    }
    if let most = limit.characters, total > 0, characters + length > most { return .characters(most) }
    return nil
  }
}

extension LimitCount.Exceeded {
  /// One clause for people: `the limit of 3 from one medium (砚湖晚报) is reached`.
  var explained: String {
    switch self {
    case .total(let most): "the limit of \(most) is reached"
    case .perSource(let most, let source): "the limit of \(most) from one medium (\(source)) is reached"
    case .perOrganisation(let most, let organisation):
      "the limit of \(most) from one organisation (\(organisation)) is reached"
    case .characters(let most): "it does not fit into the limit of \(most) characters"
    }
  }
}
