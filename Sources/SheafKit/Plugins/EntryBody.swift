/// What a format set under the headline of an entry: a stretch of its main file.
///
/// It hangs on what the entry says, on the options and on the labels and the language of the digest, but not on the
/// number of the entry, nor on what stands around it. So a format that tells where the bodies stand is spared those
/// that it set for the digest before.
public struct EntryBody: Hashable, Sendable {
  /// The number of the entry in the digest.
  public var entry: Int
  /// How deep the headline stands, where the body hangs on that, too; else 0.
  public var level: Int
  /// Its bytes in the main file.
  public var range: Range<Int>
  /// What of it could not be shown.
  public var degraded: [FormattedDigest.Degradation]

  /// Puts the parts together.
  public init(entry: Int, level: Int = 0, range: Range<Int>, degraded: [FormattedDigest.Degradation] = []) {
    (self.entry, self.level, self.range, self.degraded) = (entry, level, range, degraded)
  }
}

/// The bodies of the entries of a file: those that are known before it is set, and where those stand that were set.
public struct EntryBodies: Sendable {
  /// Where the bodies stand that were set, in their order; none where nobody is to know.
  public private(set) var all: [EntryBody] = []
  private let file: [UInt8]
  private let known: [Int: EntryBody]
  private let areTold: Bool

  /// Bodies of which none is known, and nobody is told.
  public static let none = EntryBodies(in: [], areTold: false)

  /// Bodies that stand in a file that was set before, with the numbers that their entries have now.
  public init(_ known: [EntryBody] = [], in file: [UInt8] = []) {
    self.init(known, in: file, areTold: true)
  }

  private init(_ known: [EntryBody] = [], in file: [UInt8], areTold: Bool) {
    let there = known.filter { $0.range.upperBound <= file.count }
    self.known = Dictionary(there.map { ($0.entry, $0) }) { first, _ in first }
    (self.file, self.areTold) = (file, areTold)
  }

  /// Whether the body of an entry is known, at whatever level.
  func knows(_ entry: Entry) -> Bool { known[entry.number] != nil }

  /// What was set under the headline of an entry before; nil where it has to be set.
  public func known(of entry: Entry, level: Int = 0) -> (
    bytes: ArraySlice<UInt8>, degraded: [FormattedDigest.Degradation]
  )? {
    guard let body = known[entry.number], body.level == level else { return nil }
    return (file[body.range], body.degraded)
  }

  /// Takes note of what was set under the headline of an entry.
  public mutating func note(
    _ entry: Entry, level: Int = 0, at range: Range<Int>, degraded: [FormattedDigest.Degradation]
  ) {
    if areTold { all.append(EntryBody(entry: entry.number, level: level, range: range, degraded: degraded)) }
  }
}
