import SheafKit

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
  /// The most bytes of a result that is kept.
  private static let limit = 16 << 20

  /// The result as bytes; nil for one that is not to be kept: one with an error, which is looked into anew each time, and
  /// one that is too large.
  var kept: [UInt8]? {
    guard let renderings, !diagnostics.hasErrors else { return nil }
    guard renderings.flatMap(\.files).reduce(0, { $0 + $1.bytes.count }) < Self.limit else { return nil }
    var list = ValueList()
    list.add(renderings.count)
    for rendering in renderings {
      list.add(rendering.format)
      list.add(rendering.files.count)
      for file in rendering.files {
        list.add(file.path)
        list.add(file.mediaType)
        list.add(file.bytes)
      }
      list.add(rendering.degraded.count)
      for degraded in rendering.degraded {
        list.add(degraded.construct)
        list.add(degraded.count)
      }
      list.add(rendering.diagnostics)
    }
    list.add(diagnostics)
    list.add(sources.count)
    for (name, text) in sources.sorted(by: { $0.key < $1.key }) {
      list.add(name)
      list.add(text)
    }
    list.add(printed.count)
    for note in printed { list.add(note.json()) }
    list.add(folded.count)
    for (id, others) in folded.sorted(by: { $0.key < $1.key }) {
      list.add(id)
      list.add(others.count)
      for other in others { list.add(other) }
    }
    return list.bytes
  }

  /// Reads a result that was kept; nil where the bytes are none.
  init?(kept bytes: [UInt8]) {
    var reader = ValueReader(bytes)
    guard let renderings = reader.list(Self.rendering), let diagnostics = reader.list(Diagnostic.read),
      let texts = reader.list({ reader in reader.text().flatMap { name in reader.text().map { (name, $0) } } }),
      let printed = reader.list({ reader in reader.content().flatMap { try? SourceNote(json: $0) } }),
      let folded = reader.list({ reader in reader.text().flatMap { id in reader.list({ $0.text() }).map { (id, $0) } } }
      ),
      reader.isAtEnd
    else { return nil }
    self.init(
      renderings: renderings, diagnostics: diagnostics, sources: Dictionary(texts) { first, _ in first },
      printed: printed, folded: Dictionary(folded) { first, _ in first })
  }

  private static func rendering(_ reader: inout ValueReader) -> Rendering? {
    guard let format = reader.text(),
      let files = reader.list({ reader -> RenderedFile? in
        guard let path = reader.text(), let type = reader.text(), let bytes = reader.content() else { return nil }
        return RenderedFile(path: path, mediaType: type, bytes: bytes)
      }),
      let degraded = reader.list({ reader -> FormattedDigest.Degradation? in
        guard let construct = reader.text(), let count = reader.number() else { return nil }
        return FormattedDigest.Degradation(construct: construct, count: count)
      }),
      let diagnostics = reader.list(Diagnostic.read)
    else { return nil }
    return Rendering(format: format, files: files, degraded: degraded, diagnostics: diagnostics)
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
  fileprivate static func read(_ reader: inout ValueReader) -> Diagnostic? {
    guard let severity = reader.text().flatMap(Severity.init(rawValue:)), let id = reader.text(),
      let message = reader.text(), let help = reader.optional({ $0.text() }), let file = reader.optional({ $0.text() }),
      let line = reader.optional({ $0.number() }), let column = reader.optional({ $0.number() }),
      let length = reader.optional({ $0.number() })
    else { return nil }
    let location = file.map { SourceLocation(file: $0, line: line, column: column, length: length) }
    return Diagnostic(severity, id: id, message, at: location, help: help)
  }
}
