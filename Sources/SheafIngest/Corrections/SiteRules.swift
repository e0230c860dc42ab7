/// The rules that may hold for a file, the one that counts first before the others.
public struct SiteRules: Sendable {
  /// The rules.
  public let rules: [SiteRule]

  /// Makes a list of rules.
  public init(_ rules: [SiteRule] = []) { self.rules = rules }

  /// Whether there are none.
  public var isEmpty: Bool { rules.isEmpty }

  /// The rules whose pattern holds for a file, whatever the host that its page is from.
  func forFile(_ path: String) -> SiteRules {
    guard rules.contains(where: { $0.files != nil }) else { return self }
    let names = PathNames(path)
    return SiteRules(rules.filter { $0.files.map { $0.value.matches(names) } ?? true })
  }

  /// What those rules come to for the host that a page is from.
  func site(ofHost host: String?) -> Site {
    rules.isEmpty ? Site() : Site(rules: rules.filter { $0.holds(forHost: host) })
  }

  /// What the rules come to for a file of which nothing but its name is known.
  func site(ofFile path: String) -> Site { forFile(path).site(ofHost: nil) }

  /// Counts what a file was, of rules whose pattern holds for it.
  func note(host: String?, isPage: Bool) {
    for rule in rules {
      let holds = rule.holds(forHost: host)
      rule.use.update { counts in
        counts.sawFile = true
        if holds { counts.files += 1 }
        if holds, isPage { counts.pages += 1 }
      }
      if !holds, let host { rule.use.sawOtherHost(host) }
    }
  }
}
