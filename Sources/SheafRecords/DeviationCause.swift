/// Why composing again gives something else than a record says.
package enum DeviationCause: Hashable, Sendable {
  /// What became of a file.
  package enum Change: String, Hashable, Sendable {
    /// It holds other bytes.
    case changed
    /// It is gone, or plays no part any more.
    case gone
    /// It came, or plays a part that it did not play.
    case new
  }

  /// The recipe, or a file that it is read with.
  case recipe(Change, path: String)
  /// The ledger says otherwise what earlier issues printed.
  case ledger
  /// An article of which something is printed or was, or a file that was folded into it.
  case article(Change, path: String)
  /// Articles of which nothing is printed and nothing was; how many files there were, and how many there are.
  case otherArticles(then: Int, now: Int)
  /// Sheaf is another version.
  case sheaf(then: String, now: String)
  /// The reader is another version: the same files may be read otherwise.
  case reader
  /// A format is another version, or has other files.
  case format(name: String, then: String?, now: String?)
  /// The output was changed or taken away by somebody else: composing gives what was recorded.
  case edited
  /// The output was written again without a record: it is what composing gives now.
  case rewritten
}

extension DeviationCause {
  /// Every cause that two records show, the likeliest first: `now` is what composing gives now, or as much of it as can
  /// be told where the recipe cannot be composed any more.
  static func between(_ then: DigestRecord, and now: DigestRecord) -> [DeviationCause] {
    recipe(then, now) + ledger(then, now) + articles(then.articles, now.articles) + programs(then, now)
  }

  /// The recipe and what it is read with; of those files the recipe itself comes first.
  static func recipe(_ then: DigestRecord, _ now: DigestRecord) -> [DeviationCause] {
    let changes = changes(then.files, now.files)
    return (changes.filter { $0.path == then.recipe } + changes.filter { $0.path != then.recipe })
      .map { .recipe($0.change, path: $0.path) }
  }

  /// A record that was made before records had the ledger in them says nothing of it.
  private static func ledger(_ then: DigestRecord, _ now: DigestRecord) -> [DeviationCause] {
    guard let before = then.ledger, let after = now.ledger, before != after else { return [] }
    return [.ledger]
  }

  private static func articles(_ then: DigestRecord.Articles, _ now: DigestRecord.Articles) -> [DeviationCause] {
    guard then.digest != now.digest || then.used != now.used else { return [] }
    let changes = changes(then.used, now.used)
    guard changes.isEmpty else {
      let order: [Change] = [.changed, .gone, .new]
      return order.flatMap { change in
        changes.filter { $0.change == change }.map { .article(change, path: $0.path) }
      }
    }
    return [.otherArticles(then: then.count, now: now.count)]
  }

  private static func programs(_ then: DigestRecord, _ now: DigestRecord) -> [DeviationCause] {
    var causes: [DeviationCause] = []
    if then.sheaf != now.sheaf { causes.append(.sheaf(then: then.sheaf, now: now.sheaf)) }
    if then.reader != now.reader { causes.append(.reader) }
    let formats = Dictionary(now.outputs.flatMap(\.formats).map { ($0.name, $0) }) { first, _ in first }
    var seen: Set<String> = []
    for format in then.outputs.flatMap(\.formats) where seen.insert(format.name).inserted {
      guard let other = formats[format.name], other != format else { continue }
      causes.append(.format(name: format.name, then: format.version, now: other.version))
    }
    return causes
  }

  private static func changes(
    _ then: [DigestRecord.File], _ now: [DigestRecord.File]
  ) -> [(change: Change, path: String)] {
    let old = Dictionary(then.map { ($0.path, $0.digest) }) { first, _ in first }
    let new = Dictionary(now.map { ($0.path, $0.digest) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      switch (old[path], new[path]) {
      case (nil, _): (.new, path)
      case (_, nil): (.gone, path)
      case (let before?, let after?): before == after ? nil : (after == nil ? .gone : .changed, path)
      }
    }
  }
}
