import SheafKit

/// The first output that is not as a record says.
package struct Deviation: Hashable, Sendable {
  /// How it differs.
  package enum Kind: Hashable, Sendable {
    /// The file on disk and what composing gives differ.
    case differs(FirstDifference)
    /// The file on disk is what composing gives, and neither is what was recorded.
    case isNewer
    /// The file is gone; `isSame` says whether composing gives what was recorded.
    case isGone(isSame: Bool)
    /// Composing does not give such a file any more.
    case isNotComposed
    /// Composing gives such a file, and the record has none.
    case isNotRecorded
  }

  /// The path of the output, from the folder of the record.
  package let path: String
  /// How it differs.
  package let kind: Kind
  /// How many outputs are not as recorded.
  package let count: Int

  /// Compares what was recorded with what lies on disk and what composing gives: files by their paths. Nil when all is
  /// the same.
  static func first(
    of recorded: [DigestRecord.File], composed: [RenderedFile], found: (String) -> [UInt8]?
  ) -> (deviation: Deviation, isEdited: Bool)? {
    let bytes = Dictionary(composed.map { ($0.path, $0.bytes) }) { first, _ in first }
    var all: [(path: String, kind: Kind, isEdited: Bool)] = []
    for file in recorded {
      guard let composed = bytes[file.path] else {
        all.append((file.path, .isNotComposed, false))
        continue
      }
      let isSame = FileDigest.of(composed) == file.digest
      guard let disk = found(file.path) else {
        all.append((file.path, .isGone(isSame: isSame), isSame))
        continue
      }
      if let difference = FirstDifference(disk, composed) {
        all.append((file.path, .differs(difference), isSame))
      } else if !isSame {
        all.append((file.path, .isNewer, false))
      }
    }
    let known = Set(recorded.map(\.path))
    all += composed.filter { !known.contains($0.path) }.map { ($0.path, .isNotRecorded, false) }
    // What composing gives otherwise says more than what somebody wrote to a file.
    guard let first = all.first(where: { !$0.isEdited }) ?? all.first else { return nil }
    return (Deviation(path: first.path, kind: first.kind, count: all.count), first.isEdited)
  }
}
