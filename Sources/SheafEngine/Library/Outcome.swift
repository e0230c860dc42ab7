import SheafKit
import SheafLibrary

/// What composing a recipe and formatting its digest came to.
public struct Outcome: Sendable {
  /// The files of the formats; nil when an error forbids them.
  public var renderings: [Rendering]?
  /// What is wrong or worth knowing, in the order in which it was found, but for what is told of each rendering.
  public var diagnostics: [Diagnostic]
  /// The text of the YAML beside articles that a diagnostic points into, by its name there.
  public var sources: [String: String]
  /// Which articles are printed, entry by entry.
  public var printed: [SourceNote]
  /// The ids of the articles that were folded into a printed one, by the id of that.
  public var folded: [String: [String]] = [:]
}

extension Outcome {
  /// What was composed, and the files that formats made of it.
  init(of composition: Engine.Composition, renderings: [Rendering]?) {
    self.init(
      renderings: renderings, diagnostics: composition.diagnostics, sources: composition.sources,
      printed: composition.digest?.sources ?? [], folded: composition.folded)
  }

  /// The result as bytes, without its renderings, which are kept under a key of their own; nil for one that is not to be
  /// kept: one with an error, which is looked into anew each time.
  func kept(with renderings: [UInt8]) -> [UInt8]? {
    guard self.renderings != nil, !diagnostics.hasErrors else { return nil }
    var list = ValueList()
    list.add(renderings)
    list.add(diagnostics)
    list.add(sources.count)
    for (name, text) in sources.sorted(by: { $0.key < $1.key }) {
      list.add(name)
      list.add(text)
    }
    list.add(printed.packed)
    list.add(folded.count)
    for (id, others) in folded.sorted(by: { $0.key < $1.key }) {
      list.add(id)
      list.add(others.count)
      for other in others { list.add(other) }
    }
    return list.bytes
  }

  /// Reads a result that was kept; `renderings` gives what was kept under their key. Nil where the bytes are none.
  init?(kept bytes: [UInt8], _ renderings: ([UInt8]) throws -> [Rendering]?) rethrows {
    var reader = ValueReader(bytes)
    guard let key = reader.content(), let diagnostics = reader.list(Diagnostic.read),
      let texts = reader.list({ reader in reader.text().flatMap { name in reader.text().map { (name, $0) } } }),
      let printed = reader.slice().flatMap({ try? [SourceNote](packed: $0) }),
      let folded = reader.list({ reader in
        reader.text().flatMap { id in reader.list({ $0.text() }).map { (id, $0) } }
      }),
      reader.isAtEnd, let renderings = try renderings(key)
    else { return nil }
    self.init(
      renderings: renderings, diagnostics: diagnostics, sources: Dictionary(texts) { first, _ in first },
      printed: printed, folded: Dictionary(folded) { first, _ in first })
  }
}

extension ValueList {
  /// Adds what is told.
  mutating func add(_ diagnostics: [Diagnostic]) {
    add(diagnostics.count)
    for diagnostic in diagnostics { add(diagnostic) }
  }

  /// Adds something that is told, with its place.
  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity.rawValue)
    add(diagnostic.id)
    add(diagnostic.message)
    add(diagnostic.help)
    add(diagnostic.location?.file)
    for number in [diagnostic.location?.line, diagnostic.location?.column, diagnostic.location?.length] { add(number) }
  }
}

extension Diagnostic {
  /// Reads what `ValueList` added.
  static func read(_ reader: inout ValueReader) -> Diagnostic? {
    guard let severity = reader.text().flatMap(Severity.init(rawValue:)), let id = reader.text(),
      let message = reader.text(), let help = reader.optional({ $0.text() }), let file = reader.optional({ $0.text() }),
      let line = reader.optional({ $0.number() }), let column = reader.optional({ $0.number() }),
      let length = reader.optional({ $0.number() })
    else { return nil }
    let location = file.map { SourceLocation(file: $0, line: line, column: column, length: length) }
    return Diagnostic(severity, id: id, message, at: location, help: help)
  }
}
