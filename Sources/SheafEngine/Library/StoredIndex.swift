import Glibc
import SheafLibrary

/// The files that a library holds, found by their paths.
struct StoredIndex: Sendable {
  /// The files, those of one path side by side.
  private let files: [StoredFile]
  /// Behind the file that was found last: whoever asks for paths in their order finds the next one there.
  private var next = 0

  /// Takes files in the order of `StoredArticles.files()`.
  init(_ files: [StoredFile]) { self.files = files }

  /// The places of the readings of a file, each under rules of its own.
  private mutating func places(of path: String) -> Range<Int> {
    var path = path
    let start = path.withUTF8 { path in
      next < files.count && Self.order(files[next].path, path) == 0 ? next : first(notBefore: path)
    }
    var end = start
    while end < files.count, path.withUTF8({ Self.order(files[end].path, $0) == 0 }) { end += 1 }
    next = end
    return start..<end
  }

  /// The reading of a file under some rules.
  mutating func reading(of path: String, rules: UInt64) -> StoredFile? {
    places(of: path).first { files[$0].rules == rules }.map { files[$0] }
  }

  private func first(notBefore path: UnsafeBufferPointer<UInt8>) -> Int {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.order(files[middle].path, path) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Below 0, 0 or above, as a path stands before another, is it, or stands behind it: by their bytes, since the system does
  /// so too: `é` has two spellings, and may be two files.
  private static func order(_ path: String, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    var path = path
    return path.withUTF8 { path in
      guard let left = path.baseAddress, let right = other.baseAddress else { return path.count - other.count }
      let order = Int(memcmp(left, right, min(path.count, other.count)))
      return order == 0 ? path.count - other.count : order
    }
  }
}
