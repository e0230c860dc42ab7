import SheafKit

/// Builds the tree of nodes from the events: resolves aliases and scalars, refuses equal keys, keeps the limits.
struct NodeComposer {
  private let events: EventReader
  private let source: YAMLSource
  private let limits: YAMLLimits
  private var strictness: Strictness
  private var problems: [Diagnostic] = []
  private var nodes = 0
  private var anchors: [String: Composed] = [:]
  private var openAnchors: Set<String> = []

  /// A node with what it costs to repeat it.
  private struct Composed {
    var node: YAMLNode
    /// How many nodes it has with itself, aliases unfolded.
    var size = 1
    /// How many levels it has with itself.
    var height = 1
  }

  /// Starts at the beginning of a checked text.
  init(_ source: YAMLSource, limits: YAMLLimits) {
    events = EventReader(source)
    strictness = Strictness(source)
    self.source = source
    self.limits = limits
  }

  /// All documents, and every problem up to the first that stops the reading.
  mutating func read() -> YAMLReader.Reading {
    var documents: [YAMLNode] = []
    var isComplete = true
    do throws(DiagnosticError) {
      while case .documentStart = try nextEvent().kind {
        anchors = [:]
        documents.append(try compose(try nextEvent(), depth: 1).node)
        _ = try nextEvent()
      }
    } catch {
      problems += error.diagnostics
      isComplete = false
    }
    problems += strictness.problems
    return YAMLReader.Reading(documents: documents, diagnostics: problems.inReadingOrder(), isComplete: isComplete)
  }

  /// The most problems that are told; a text with more is not what its author thinks.
  private static let mostProblems = 200

  private mutating func nextEvent() throws(DiagnosticError) -> YAMLEvent {
    if problems.count >= Self.mostProblems { throw DiagnosticError([]) }
    let event = try events.next()
    strictness.see(event)
    return event
  }

  private mutating func compose(_ event: YAMLEvent, depth: Int) throws(DiagnosticError) -> Composed {
    nodes += 1
    guard nodes <= limits.nodes else { throw failure(.tooManyNodes(limit: limits.nodes, byAlias: false), at: event) }
    guard depth <= limits.depth else { throw failure(.tooDeep(limit: limits.depth), at: event) }
    switch event.kind {
    case .alias(let name): return try unfold(name, event, depth: depth)
    case .scalar(let text, let style, let properties):
      return remember(scalar(text, style, tag: properties.tag, event), as: properties.anchor)
    case .sequenceStart(_, let properties):
      return try composeInside(properties, event) { composer throws(DiagnosticError) in
        try composer.sequence(event, tag: properties.tag, depth: depth)
      }
    case .mappingStart(_, let properties):
      return try composeInside(properties, event) { composer throws(DiagnosticError) in
        try composer.mapping(event, tag: properties.tag, depth: depth)
      }
    case .streamEnd, .documentStart, .documentEnd, .collectionEnd:
      // Libyaml reports a node here always; an empty one is the harmless answer to a broken promise.
      return scalar("", .plain, tag: nil, event)
    }
  }

  private mutating func composeInside(
    _ properties: YAMLEvent.Properties, _ event: YAMLEvent,
    _ body: (inout NodeComposer) throws(DiagnosticError) -> Composed
  ) throws(DiagnosticError) -> Composed {
    guard let anchor = properties.anchor else { return try body(&self) }
    openAnchors.insert(anchor)
    let composed = try body(&self)
    openAnchors.remove(anchor)
    return remember(composed, as: anchor)
  }

  private mutating func remember(_ composed: Composed, as anchor: String?) -> Composed {
    if let anchor { anchors[anchor] = composed }
    return composed
  }

  private mutating func unfold(_ name: String, _ event: YAMLEvent, depth: Int) throws(DiagnosticError) -> Composed {
    guard !openAnchors.contains(name) else { throw failure(.selfAlias(name), at: event) }
    guard let composed = anchors[name] else {
      let nearest = anchors.count > 100 ? nil : NearestName.of(name, in: anchors.keys.sorted())
      problems += failure(.unknownAlias(name, nearest: nearest), at: event).diagnostics
      return scalar("*" + name, .singleQuoted, tag: nil, event)
    }
    // The tree shares what it repeats, but whoever walks it does not: the bound is on the walk.
    nodes += composed.size - 1
    guard nodes <= limits.nodes else { throw failure(.tooManyNodes(limit: limits.nodes, byAlias: true), at: event) }
    guard depth + composed.height - 1 <= limits.depth else { throw failure(.tooDeep(limit: limits.depth), at: event) }
    return composed
  }

  private mutating func scalar(_ text: String, _ style: YAMLScalar.Style, tag: String?, _ event: YAMLEvent) -> Composed
  {
    let value = CoreSchema.value(of: text, style: style, tag: tag)
    if value == nil {
      let name = "!!" + (tag ?? "").dropFirst(CoreSchema.tagPrefix.count)
      problems += failure(.wrongTag(name, text: text), at: event).diagnostics
    }
    let scalar = YAMLScalar(text: text, style: style, value: value ?? .string(text))
    return Composed(node: YAMLNode(.scalar(scalar), tag: tag, start: event.start, end: event.end))
  }

  private mutating func sequence(_ start: YAMLEvent, tag: String?, depth: Int) throws(DiagnosticError) -> Composed {
    var items: [YAMLNode] = []
    var (size, height) = (1, 1)
    let end = try composeAll(in: start) { composer, event throws(DiagnosticError) in
      let item = try composer.compose(event, depth: depth + 1)
      (size, height) = (size + item.size, max(height, item.height + 1))
      items.append(item.node)
      return event.isAlias ? event.end : item.node.end
    }
    let node = YAMLNode(.sequence(items), tag: tag, isFlow: isFlow(start), start: start.start, end: end)
    return Composed(node: node, size: size, height: height)
  }

  private mutating func mapping(_ start: YAMLEvent, tag: String?, depth: Int) throws(DiagnosticError) -> Composed {
    var pairs: [YAMLPair] = []
    var keys = KeySet()
    var (size, height) = (1, 1)
    let end = try composeAll(in: start) { composer, event throws(DiagnosticError) in
      let key = try composer.compose(event, depth: depth + 1)
      let valueEvent = try composer.nextEvent()
      let value = try composer.compose(valueEvent, depth: depth + 1)
      (size, height) = (size + key.size + value.size, max(height, key.height + 1, value.height + 1))
      if let firstLine = keys.insert(key.node, line: event.start.line) {
        let problem = YAMLProblem.duplicateKey(key.node.scalar?.text ?? "", firstLine: firstLine)
        composer.problems += composer.failure(problem, at: event).diagnostics
      } else {
        pairs.append(YAMLPair(key: key.node, value: value.node))
      }
      return valueEvent.isAlias ? valueEvent.end : value.node.end
    }
    let node = YAMLNode(.mapping(pairs), tag: tag, isFlow: isFlow(start), start: start.start, end: end)
    return Composed(node: node, size: size, height: height)
  }

  /// Composes what a collection holds, one by one from the event that starts each, and tells where the collection ends:
  /// at its bracket, or where the last of what it holds does.
  private mutating func composeAll(
    in start: YAMLEvent,
    _ composeOne: (inout NodeComposer, YAMLEvent) throws(DiagnosticError) -> YAMLMark
  ) throws(DiagnosticError) -> YAMLMark {
    var end = start.end
    while true {
      let event = try nextEvent()
      if case .collectionEnd = event.kind { return isFlow(start) ? event.end : end }
      end = try composeOne(&self, event)
    }
  }

  private func isFlow(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .sequenceStart(let flow, _), .mappingStart(let flow, _): flow
    case .streamEnd, .documentStart, .documentEnd, .alias, .scalar, .collectionEnd: false
    }
  }

  private func failure(_ problem: YAMLProblem, at event: YAMLEvent) -> DiagnosticError {
    DiagnosticError(problem.diagnostic(at: SourceLocation(file: source.file, from: event.start, to: event.end)))
  }
}

extension YAMLEvent {
  /// Whether it stands for a node that is written elsewhere.
  fileprivate var isAlias: Bool {
    if case .alias = kind { true } else { false }
  }
}
