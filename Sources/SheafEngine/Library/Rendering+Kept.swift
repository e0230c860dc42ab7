import SheafKit

extension [Rendering] {
  /// The most bytes of files that are kept.
  private static let limit = 16 << 20

  /// The files and what was told of them, as bytes; nil for what is too large to be kept.
  var kept: [UInt8]? {
    guard flatMap(\.files).reduce(0, { $0 + $1.bytes.count }) < Self.limit else { return nil }
    var list = ValueList()
    list.add(count)
    for rendering in self {
      list.add(rendering.format)
      list.add(rendering.files.count)
      for file in rendering.files {
        list.add(file.path)
        list.add(file.mediaType)
        list.add(file.bytes)
      }
      list.add(rendering.degraded)
      list.add(rendering.diagnostics)
    }
    return list.bytes
  }

  /// Reads such bytes; nil where they are none.
  init?(kept bytes: [UInt8]) {
    var reader = ValueReader(bytes)
    guard let renderings = reader.list(Self.rendering), reader.isAtEnd else { return nil }
    self = renderings
  }

  private static func rendering(_ reader: inout ValueReader) -> Rendering? {
    guard let format = reader.text(),
      let files = reader.list({ reader -> RenderedFile? in
        guard let path = reader.text(), let type = reader.text(), let bytes = reader.content() else { return nil }
        return RenderedFile(path: path, mediaType: type, bytes: bytes)
      }),
      let degraded = reader.degradations(), let diagnostics = reader.list(Diagnostic.read)
    else { return nil }
    return Rendering(format: format, files: files, degraded: degraded, diagnostics: diagnostics)
  }
}

extension ValueList {
  /// Adds what a format could not show.
  mutating func add(_ degraded: [FormattedDigest.Degradation]) {
    add(degraded.count)
    for degraded in degraded {
      add(degraded.construct)
      add(degraded.count)
    }
  }
}

extension ValueReader {
  /// Reads what a format could not show.
  mutating func degradations() -> [FormattedDigest.Degradation]? {
    list { reader in
      guard let construct = reader.text(), let count = reader.number() else { return nil }
      return FormattedDigest.Degradation(construct: construct, count: count)
    }
  }
}
