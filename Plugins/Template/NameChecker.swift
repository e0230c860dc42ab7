import SheafKit

/// Checks the names and the partials of templates against what the digest’s data has, along every way by which a
/// template is reached.
///
/// A name is looked for as the library does: in the innermost thing first, then in those around it. Every name of a
/// thing has a value there, so that what is found here is what will be found.
struct NameChecker {
  /// What a section has put around its tags.
  private enum Frame {
    case thing(ScopeNames)
    case text
  }

  /// A way that was looked at already.
  private struct Visit: Hashable {
    var template: String
    var things: [String]
    var endsInText: Bool
  }

  private let trees: [String: TemplateTree]
  private var visited: Set<Visit> = []
  private var told: Set<SourceLocation> = []

  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// The templates that are used.
  private(set) var used: Set<String> = []
  /// The names that are asked for, as `block.table`.
  private(set) var words: Set<String> = []

  /// Starts on the templates of a folder, by name.
  init(_ trees: [String: TemplateTree]) { self.trees = trees }

  /// Checks a template that starts with some things in sight, the innermost last, and whatever it includes.
  mutating func check(_ template: String, things: [ScopeNames], escaping: Escaping) {
    visit(template, frames: things.map { .thing($0) }, escaping: escaping, outside: [])
  }

  /// `outside` are the templates that lead here without any section between.
  private mutating func visit(_ template: String, frames: [Frame], escaping: Escaping, outside: [String]) {
    guard let tree = trees[template] else { return }
    used.insert(template)
    var things: [String] = []
    for case .thing(let names) in frames.reversed() where !things.contains(names.title) { things.append(names.title) }
    var endsInText = false
    if case .text? = frames.last { endsInText = true }
    guard visited.count < TemplateLimits.visits,
      visited.insert(Visit(template: template, things: things, endsInText: endsInText)).inserted
    else { return }
    check(tree.nodes, of: tree, frames: frames, escaping: escaping, outside: outside + [template])
  }

  private mutating func check(
    _ nodes: [TemplateTree.Node], of tree: TemplateTree, frames: [Frame], escaping: Escaping, outside: [String]
  ) {
    for node in nodes {
      switch node.tag.kind {
      case .text, .comment, .end: break
      case .partial: include(node.tag, of: tree, frames: frames, escaping: escaping, outside: outside)
      case .value: showsText(node.tag, of: tree, frames: frames)
      case .raw:
        showsText(node.tag, of: tree, frames: frames)
        if escaping.hasMarkup {
          report(
            .warning, "raw-text", "`\(tree.text[node.tag.range])` writes text of the articles as it is, markup and all",
            node.tag, of: tree, help: "write `{{\(node.tag.name)}}`, which escapes it for \(escaping.rawValue)")
        }
      case .section, .inverted:
        let found = find(node.tag, of: tree, frames: frames)
        var inner = frames
        if node.tag.kind == .section {
          switch found?.kind {
          case .one(let names), .many(let names): inner.append(.thing(names()))
          case .text: inner.append(.text)
          case .flag, nil: break
          }
        }
        check(node.inner, of: tree, frames: inner, escaping: escaping, outside: [])
      }
    }
  }

  private mutating func include(
    _ tag: TemplateTag, of tree: TemplateTree, frames: [Frame], escaping: Escaping, outside: [String]
  ) {
    guard trees[tag.name] != nil else {
      let names = trees.keys.sorted()
      report(
        .error, "missing-partial", "there is no `\(tag.name).mustache` in the folder", tag, of: tree,
        help: NearestName.of(tag.name, in: names).map { "did you mean `{{> \($0)}}`?" }
          ?? "write that file, or one of: " + names.joined(separator: ", "))
      return
    }
    guard !outside.contains(tag.name) else {
      report(
        .error, "endless-partial", "`\(tag.name)` includes itself without end", tag, of: tree,
        help: "put the tag into a section that goes deeper: `{{#blocks}}{{> \(tag.name)}}{{/blocks}}`")
      return
    }
    visit(tag.name, frames: frames, escaping: escaping, outside: outside)
  }

  // MARK: - Names

  private mutating func showsText(_ tag: TemplateTag, of tree: TemplateTree, frames: [Frame]) {
    guard tag.name != "." else {
      if case .text? = frames.last { return }
      report(
        .error, "no-text", "`{{.}}` is no text here", tag, of: tree,
        help: "name what you want, or write it inside a section of text: `{{#kicker}}{{.}}{{/kicker}}`")
      return
    }
    guard let word = find(tag, of: tree, frames: frames) else { return }
    let name = tag.name
    switch word.kind {
    case .text: return
    case .flag:
      report(
        .error, "no-text", "`\(name)` is true or false and no text", tag, of: tree,
        help: "write `{{#\(name)}}…{{/\(name)}}` around what is to stand there if it is true")
    case .one(let names):
      let inner = names().words.map { "`{{\(name).\($0.name)}}`" }
      report(
        .error, "no-text", "`\(name)` holds several values and is no text", tag, of: tree,
        help: "write one of " + inner.prefix(8).joined(separator: ", "))
    case .many(let names):
      let inner = names().words.first.map { "{{\($0.name)}}" } ?? "…"
      report(
        .error, "no-text", "`\(name)` is a list and no text", tag, of: tree,
        help: "write `{{#\(name)}}\(inner){{/\(name)}}`, which goes through it")
    }
  }

  /// What the name of a tag stands for; nil for one that is not known, which is told.
  private mutating func find(_ tag: TemplateTag, of tree: TemplateTree, frames: [Frame]) -> ScopeNames.Word? {
    guard let first = tag.path.first else { return nil }
    var found: (word: ScopeNames.Word, scope: ScopeNames)?
    for case .thing(let names) in frames.reversed() {
      guard let word = names.word(first) else { continue }
      found = (word, names)
      break
    }
    guard var found else {
      unknown(first, tag, of: tree, frames: frames)
      return nil
    }
    for part in tag.path.dropFirst() {
      words.insert("\(found.scope.title).\(found.word.name)")
      guard case .one(let names) = found.word.kind else {
        let isList = if case .many = found.word.kind { true } else { false }
        report(
          .error, "unknown-name",
          "`\(found.word.name)` \(isList ? "is a list" : "has nothing in it"), so there is no "
            + "`\(tag.name)`", tag, of: tree,
          help: isList ? "write `{{#\(found.word.name)}}{{\(part)}}{{/\(found.word.name)}}`" : "write `{{\(first)}}`")
        return nil
      }
      guard let word = names().word(part), !ScopeNames.ofPlace.contains(where: { $0.name == part }) else {
        let all = names().words.map(\.name)
        report(
          .error, "unknown-name", "`\(found.word.name)` has no `\(part)`", tag, of: tree,
          help: NearestName.of(part, in: all).map { "did you mean `\($0)`?" } ?? "it has " + all.joined(separator: ", ")
        )
        return nil
      }
      found = (word, names())
    }
    words.insert("\(found.scope.title).\(found.word.name)")
    return found.word
  }

  private mutating func unknown(_ name: String, _ tag: TemplateTag, of tree: TemplateTree, frames: [Frame]) {
    var inSight: [ScopeNames] = []
    for case .thing(let names) in frames.reversed() { inSight.append(names) }
    let owners = ScopeNames.all.filter { $0.word(name) != nil && !ScopeNames.ofPlace.contains { $0.name == name } }
    let nearest = NearestName.of(name, in: inSight.flatMap(\.words).map(\.name))
    let help: String
    if let nearest {
      help = "did you mean `\(nearest)`?"
    } else if !owners.isEmpty {
      let titles = owners.map(\.title).joined(separator: ", ")
      help = "`\(name)` belongs to: \(titles); write the tag inside a section of it"
    } else if let other = NearestName.of(name, in: ScopeNames.all.flatMap(\.words).map(\.name)) {
      help = "did you mean `\(other)`? It is not in sight here"
    } else {
      help = "here are: " + (inSight.first?.words.map(\.name) ?? []).joined(separator: ", ")
    }
    let place = inSight.first.map { " of the \($0.title) here, or of what is around" } ?? ""
    report(.error, "unknown-name", "there is no `\(name)`\(place)", tag, of: tree, help: help)
  }

  /// Tells once of each tag, however many ways lead to it.
  private mutating func report(
    _ severity: Diagnostic.Severity, _ id: String, _ message: String, _ tag: TemplateTag, of tree: TemplateTree,
    help: String
  ) {
    let location = tree.text.location(tag.range)
    guard told.insert(location).inserted else { return }
    diagnostics.append(Diagnostic(severity, id: id, message, at: location, help: help))
  }
}

extension ScopeNames {
  /// The kinds of thing there are in a digest, for telling to which a name belongs.
  static let all: [ScopeNames] = {
    var found: [ScopeNames] = []
    var next = [Scopes.digest.names]
    while let names = next.popLast() {
      guard !found.contains(where: { $0.title == names.title }) else { continue }
      found.append(names)
      next += names.words.reversed().compactMap(\.kind.inner)
    }
    return found
  }()
}
