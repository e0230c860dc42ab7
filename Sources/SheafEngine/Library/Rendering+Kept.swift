import SheafKit
import SheafLibrary

extension [Rendering] {
  /// The most bytes of files that are kept.
  private static let limit = 16 << 20
  /// How many bytes of a file are kept together, so that no more of it is held twice.
  private static let most = 1 << 20

  /// Keeps the files part by part, and under `key` what holds them together, last; false for what is too large to be kept.
  func keep(under key: [UInt8], _ keep: (_ key: [UInt8], _ value: [UInt8]) throws -> Void) rethrows -> Bool {
    guard flatMap(\.files).reduce(0, { $0 + $1.bytes.count }) < Self.limit else { return false }
    var list = ValueList()
    list.add(count)
    for rendering in self {
      list.add(rendering.format)
      list.add(rendering.files.count)
      for file in rendering.files {
        list.add(file.path)
        list.add(file.mediaType)
        list.add(file.bytes.count)
        for start in stride(from: 0, to: file.bytes.count, by: Self.most) {
          let part = file.bytes[start..<Swift.min(file.bytes.count, start + Self.most)]
          let place = ContentHash(of: part).key
          try keep(place, [UInt8](part))
          list.add(place)
        }
      }
      list.add(rendering.degraded)
      list.add(rendering.diagnostics)
    }
    try keep(key, list.bytes)
    return true
  }

  /// Reads what was kept under a key; nil where it is not all there.
  init?(under key: [UInt8], _ kept: (_ key: [UInt8]) throws -> [UInt8]?) rethrows {
    guard let bytes = try kept(key) else { return nil }
    var reader = ValueReader(bytes)
    guard let count = reader.number(), count >= 0, count <= bytes.count else { return nil }
    self = []
    for _ in 0..<count {
      guard let rendering = try Self.rendering(&reader, kept) else { return nil }
      append(rendering)
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func rendering(
    _ reader: inout ValueReader, _ kept: (_ key: [UInt8]) throws -> [UInt8]?
  ) rethrows -> Rendering? {
    guard let format = reader.text(), let count = reader.number(), count >= 0, count <= limit else { return nil }
    var files: [RenderedFile] = []
    for _ in 0..<count {
      guard let path = reader.text(), let type = reader.text(), let size = reader.number(), size >= 0, size < limit
      else { return nil }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size)
      while bytes.count < size {
        guard let place = reader.content(), let part = try kept(place), !part.isEmpty else { return nil }
        bytes += part
      }
      guard bytes.count == size else { return nil }
      files.append(RenderedFile(path: path, mediaType: type, bytes: bytes))
    }
    guard let degraded = reader.degradations(), let diagnostics = reader.list(Diagnostic.read) else { return nil }
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
