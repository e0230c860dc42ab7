import SheafKit
import SheafRecipe

/// Rules of a recipe that did nothing on the articles at hand: what `sheaf check --run` tells beyond what composing
/// tells.
struct RunLints {
  private let run: Run

  init(_ run: Run) { self.run = run }

  /// What there is to tell; nothing where nothing could be read, which is told already.
  var diagnostics: [Diagnostic] {
    guard !run.articles.isEmpty else { return [] }
    return TermLints(run.recipe, articles: run.articles).diagnostics + sources + published + unpublished + minimum
      + sections + limits
  }

  private var file: SourceLocation { SourceLocation(file: run.recipe.file) }

  /// Media that no article has.
  private var sources: [Diagnostic] {
    let media = run.articles.compactMap(\.source)
    let known = Set(media.map(TextFold.bytes))
    func unknown(_ names: [String], _ key: String) -> [Diagnostic] {
      names.filter { !known.contains(TextFold.bytes(of: $0)) }.map { name in
        let nearest = NearestName.of(name, in: Set(media).sorted()).map { "did you mean `\($0)`?" }
        return Diagnostic(
          .warning, id: "unknown-source", "no article is from `\(name)`, which `sources: \(key)` names",
          at: run.recipe.sources.locations[name] ?? file,
          help: nearest ?? "`sheaf articles` shows the medium of each article as it was read")
      }
    }
    return unknown(run.recipe.sources.only, "only") + unknown(run.recipe.sources.except, "except")
  }

  /// Days of publication that leave nothing.
  private var published: [Diagnostic] {
    guard run.recipe.selection.published != nil else { return [] }
    var outside = 0
    var undated = 0
    for judged in run.course.judged {
      switch judged.verdict {
      case .refused(.published): outside += 1
      case .refused(.undated): undated += 1
      case .refused(.source), .refused(.dropped): continue
      default: return []
      }
    }
    guard outside + undated > 0 else { return [] }
    return [
      Diagnostic(
        .warning, id: "published-nothing",
        "`published` leaves everything out: \(outside) published on other days, \(undated) without a day", at: file,
        help: "`published: {last: 30 days}` counts from the day of issue, which is \(run.issueDate)")
    ]
  }

  /// No earlier issue that could leave something out.
  private var unpublished: [Diagnostic] {
    guard let asked = run.recipe.selection.unpublished, run.ledger.earlier.printings.isEmpty,
      run.ledger.diagnostics.isEmpty
    else { return [] }
    let issues =
      switch asked {
      case .inThisRecipe: "issue of this recipe"
      case .inAnyRecipe: "issue of any recipe of its folder"
      }
    return [
      Diagnostic(
        .note, id: "idle-unpublished",
        "`unpublished` leaves nothing out: the ledger knows no \(issues) before \(run.issueDate)", at: file,
        help: "what `sheaf compose` writes from now on is noted in .sheaf/ledger.jsonl beside the recipe")
    ]
  }

  /// A minimum below every score.
  private var minimum: [Diagnostic] {
    guard run.recipe.selection.minimum > 0 else { return [] }
    let scores = run.course.judged.compactMap(\.score)
    guard let least = scores.min() else { return [] }
    let minimum = Int((run.recipe.selection.minimum * 1000).rounded())
    guard least >= minimum else { return [] }
    return [
      Diagnostic(
        .note, id: "idle-minimum",
        "`minimum: \(Thousandths.text(minimum))` leaves nothing out: the lowest score is \(Thousandths.text(least))",
        at: file)
    ]
  }

  /// Sections whose articles all went to earlier ones.
  private var sections: [Diagnostic] {
    let places = run.course.arrangement.sections
    return places.compactMap { section in
      guard section.articles.isEmpty, let index = section.index else { return nil }
      let rule = run.recipe.sections[index]
      guard rule.query != nil else { return nil }
      // Where each article that it would take went, in the order of the sections.
      let takers = places.prefix(index).compactMap { earlier -> (title: String, count: Int)? in
        let count = earlier.articles.count { $0.judged.sections[index] }
        return count > 0 ? earlier.index.map { (run.recipe.sections[$0].title, count) } : nil
      }
      guard !takers.isEmpty else { return nil }
      let count = takers.reduce(0) { $0 + $1.count }
      let names = takers.map { "“\($0.title)” (\($0.count))" }.joined(separator: ", ")
      return Diagnostic(
        .warning, id: "shadowed-section",
        "the section “\(rule.title)” gets nothing: "
          + (count == 1 ? "the article" : "all \(count) articles") + " that it would take went to \(names), before it",
        at: rule.location, help: "put it before, or narrow the others")
    }
  }

  /// Limits that left nothing out.
  private var limits: [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if !run.recipe.selection.limit.isNone, run.course.cut.isEmpty {
      diagnostics.append(Diagnostic(.note, id: "idle-limit", "the limit of `select` is never reached", at: file))
    }
    let full = Set(run.course.arrangement.overflows.map(\.section))
    for section in run.course.arrangement.sections where !section.articles.isEmpty {
      guard let index = section.index, !full.contains(index) else { continue }
      let section = run.recipe.sections[index]
      guard !section.limit.isNone else { continue }
      diagnostics.append(
        Diagnostic(
          .note, id: "idle-limit", "the limit of the section “\(section.title)” is never reached", at: section.location)
      )
    }
    return diagnostics
  }
}
