import SheafKit

extension SiteRule {
  /// What the rule was not good for in the run that it was made for, once all files are read.
  ///
  /// That it held for nothing at all is told with the severity `unused`, or not where that is nil. A selector that found
  /// nothing, though its rule held for pages, is a warning always: the site may have changed.
  public func findings(unused: Diagnostic.Severity?) -> [Diagnostic] {
    let use = use.current
    guard use.files > 0 else { return unused.map { [heldForNothing(use, $0)] } ?? [] }
    return elements(use) + withoutEffect(use)
  }

  private func heldForNothing(_ use: SiteUse.Counts, _ severity: Diagnostic.Severity) -> Diagnostic {
    if let files, !use.sawFile {
      return Diagnostic(
        severity, id: "unused-site", "no file that is read matches `\(files.value.text)`", at: files.location,
        help: "patterns start from the folder of this YAML file")
    }
    let name = host?.value ?? ""
    let hosts = use.otherHosts.sorted()
    let help: String
    if hosts.isEmpty {
      help = "no page says where it is from; name its files with `files`"
    } else {
      let all = "the pages are from " + hosts.prefix(5).joined(separator: ", ") + (hosts.count > 5 ? " …" : "")
      help = NearestName.of(name, in: hosts).map { "did you mean `\($0)`? Otherwise \(all)" } ?? all
    }
    return Diagnostic(
      severity, id: "unused-site", "no page is from `\(name)`", at: host?.location ?? location, help: help)
  }

  /// Selectors that found nothing, and pages on which nothing of `keep` is.
  private func elements(_ use: SiteUse.Counts) -> [Diagnostic] {
    guard !keep.isEmpty || !remove.isEmpty else { return [] }
    guard use.pages > 0 else {
      return [
        warning(
          "unused-selector", "the files of this rule are no pages, and have no elements to keep or remove",
          (keep + remove)[0].location, help: "leave the selectors out")
      ]
    }
    func unused(_ selectors: [PageSelector], _ found: Set<Int>, on pages: Int) -> [Diagnostic] {
      guard pages > 0 else { return [] }
      let place = pages == 1 ? "the page" : "any of \(pages) pages"
      return selectors.enumerated().filter { !found.contains($0.offset) }.map { _, selector in
        warning(
          "unused-selector", "`\(selector.text)` finds nothing on \(place) of this rule", selector.location,
          help: "look at the source of a page: class and id are written there as they must be here")
      }
    }
    var found = unused(keep, use.kept, on: use.triedKeep) + unused(remove, use.removed, on: use.pages)
    if use.withoutKept > 0, !use.kept.isEmpty {
      let more = use.withoutKept > use.samples.count ? " …" : ""
      found.append(
        warning(
          "nothing-kept",
          "on \(use.withoutKept) of \(use.triedKeep) pages nothing of `keep` is, and they are read without it: "
            + use.samples.joined(separator: ", ") + more, keep[0].location,
          help: "add a selector for these pages, or a rule of their own"))
    }
    return found
  }

  /// A charset or a medium that nothing was there for.
  private func withoutEffect(_ use: SiteUse.Counts) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let encoding, use.decoded == 0 {
      found.append(
        warning(
          "unused-encoding",
          "`encoding` says nothing about the files of this rule: they state it, or another rule does",
          encoding.location, help: "leave it out"))
    }
    return found
  }

  private func warning(_ id: String, _ message: String, _ location: SourceLocation, help: String) -> Diagnostic {
    Diagnostic(.warning, id: id, message, at: location, help: help)
  }
}
