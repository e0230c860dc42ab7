import Synchronization

/// What a rule was good for in one run, counted by all readers together; in no order, so that none shows.
final class SiteUse: Sendable {
  struct Counts: Equatable {
    /// How many files it held for.
    var files = 0
    /// How many of them were pages.
    var pages = 0
    /// How many of them were decoded as it says.
    var decoded = 0
    /// How many articles got its medium.
    var sources = 0
    /// Which of its selectors found something, by their places in `keep` and `remove`.
    var kept: Set<Int> = []
    var removed: Set<Int> = []
    /// Pages on which `keep` was looked for, since no rule before it kept anything.
    var triedKeep = 0
    /// Those of them on which nothing of it was: how many, and the first few by name.
    var withoutKept = 0
    var samples: [String] = []
    /// Whether its pattern held for a file.
    var sawFile = false
    /// The hosts of pages that its pattern, but not its host, held for; so many at most.
    var otherHosts: Set<String> = []
  }

  private let counts = Mutex(Counts())

  /// The counts.
  var current: Counts { counts.withLock { $0 } }

  /// Changes the counts.
  func update(_ change: (inout Counts) -> Void) { counts.withLock { change(&$0) } }

  /// Counts what was counted elsewhere as well.
  func add(_ other: Counts) {
    update { counts in
      counts.files += other.files
      counts.pages += other.pages
      counts.decoded += other.decoded
      counts.sources += other.sources
      counts.kept.formUnion(other.kept)
      counts.removed.formUnion(other.removed)
      counts.triedKeep += other.triedKeep
      counts.withoutKept += other.withoutKept
      counts.samples = Array((counts.samples + other.samples).sorted().prefix(Self.sampleLimit))
      counts.sawFile = counts.sawFile || other.sawFile
    }
    for host in other.otherHosts.sorted() { sawOtherHost(host) }
  }

  private static let sampleLimit = 3

  /// Notes a page on which nothing of `keep` was.
  func missedKept(on path: String) {
    update { counts in
      counts.withoutKept += 1
      counts.samples = Array((counts.samples + [path]).sorted().prefix(Self.sampleLimit))
    }
  }

  /// Notes the host of a page that the rule is not for.
  func sawOtherHost(_ host: String) {
    update { counts in
      if counts.otherHosts.count < 1_000 { counts.otherHosts.insert(host) }
    }
  }
}
