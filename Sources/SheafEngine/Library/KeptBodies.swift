import SheafKit
import SheafLibrary

/// Where the bodies of the entries stand in the files that formats made of a digest, by what the entries say: of the next
/// digest those are set that are others.
struct KeptBodies {
  /// Under which key it is kept what the formats made.
  var renderings: [UInt8]
  /// For each output the bodies in its main file, each with the key of its entry.
  var outputs: [[(entry: ContentHash, body: EntryBody)]]

  /// What is to be kept of renderings; nil where no format tells where bodies stand.
  init?(_ renderings: [Rendering], of entries: EntryKeys, under key: [UInt8]) {
    guard renderings.contains(where: { !$0.bodies.isEmpty }) else { return nil }
    self.renderings = key
    outputs = renderings.map { rendering in
      rendering.bodies.compactMap { body in
        entries.all.indices.contains(body.entry - 1) ? (entries.all[body.entry - 1], body) : nil
      }
    }
  }

  /// The bodies that are known of the entries of a digest, for each output; `renderings` is what the formats made before.
  func known(of entries: EntryKeys, in renderings: [Rendering]) -> [EntryBodies] {
    zip(outputs, renderings).map { bodies, rendering in
      guard let file = rendering.files.first?.bytes else { return EntryBodies() }
      let byEntry = Dictionary(bodies.map { ($0.entry, $0.body) }) { first, _ in first }
      return EntryBodies(
        entries.all.enumerated().compactMap { place, key in
          guard var body = byEntry[key] else { return nil }
          body.entry = place + 1
          return body
        }, in: file)
    }
  }
}

// MARK: - Bytes

extension KeptBodies {
  /// The bytes.
  var bytes: [UInt8] {
    var list = ValueList(capacity: outputs.reduce(64) { $0 + 64 * $1.count })
    list.add(renderings)
    list.add(outputs.count)
    for bodies in outputs {
      list.add(bodies.count)
      for (entry, body) in bodies {
        list.add(entry)
        for number in [body.level, body.range.lowerBound, body.range.upperBound] { list.add(number) }
        list.add(body.degraded)
      }
    }
    return list.bytes
  }

  /// Reads such bytes; nil where they are none.
  init?(_ bytes: [UInt8]) {
    var reader = ValueReader(bytes)
    guard let renderings = reader.content(), let outputs = reader.list({ $0.list(Self.body) }), reader.isAtEnd else {
      return nil
    }
    (self.renderings, self.outputs) = (renderings, outputs)
  }

  private static func body(_ reader: inout ValueReader) -> (entry: ContentHash, body: EntryBody)? {
    guard let entry = reader.hash(), let level = reader.number(), let start = reader.number(),
      let end = reader.number(), start >= 0, start <= end, let degraded = reader.degradations()
    else { return nil }
    return (entry, EntryBody(entry: 0, level: level, range: start..<end, degraded: degraded))
  }
}
