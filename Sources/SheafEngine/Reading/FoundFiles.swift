import Glibc
import SheafIngest

/// The files of a run, in the order in which their articles count: their paths one behind the other, since a text for
/// each of a hundred thousand would take several times the room.
struct FoundFiles: RandomAccessCollection, Sendable {
  /// The bytes of all paths.
  private(set) var bytes: [UInt8] = []
  /// Where each path ends.
  private(set) var ends: [Int] = []
  /// The patterns that found files, each with the place behind the last of its files.
  private var patterns: [(pattern: String, end: Int)] = []

  /// The first place.
  var startIndex: Int { 0 }
  /// Behind the last.
  var endIndex: Int { ends.count }

  /// A file, with its path as a text.
  subscript(place: Int) -> CorrectionFiles.Found {
    CorrectionFiles.Found(path: path(at: place), pattern: pattern(at: place))
  }

  /// The path of a file.
  func path(at place: Int) -> String { withPath(at: place) { String(decoding: $0, as: UTF8.self) } }

  /// The paths of all files.
  var paths: [String] { indices.map(path) }

  /// Hands over the bytes of the path of a file.
  @inline(__always)
  func withPath<Value>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
    let range = (place == 0 ? 0 : ends[place - 1])..<ends[place]
    return try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The pattern that found a file.
  func pattern(at place: Int) -> String { patterns.first { place < $0.end }?.pattern ?? "" }

  /// Adds a file behind the others.
  mutating func append(_ path: String, foundBy pattern: String) {
    var path = path
    path.withUTF8 { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    if patterns.last?.pattern == pattern {
      patterns[patterns.count - 1].end = ends.count
    } else {
      patterns.append((pattern, ends.count))
    }
  }
}

/// Finds files by their paths. Whoever asks for paths in the order of their bytes goes through the files once.
struct FoundPlaces {
  private let files: FoundFiles
  /// The places of the files in the order of the bytes of their paths; nil where they stand so.
  private let order: [Int]?
  private var next = 0

  /// Looks at the order of files.
  init(_ files: FoundFiles) {
    self.files = files
    let isSorted = files.indices.dropFirst().allSatisfy { place in
      files.withPath(at: place) { Self.order(files, place - 1, $0) < 0 }
    }
    order =
      isSorted
      ? nil
      : files.indices.sorted { left, right in files.withPath(at: right) { Self.order(files, left, $0) < 0 } }
  }

  /// The place of the file of a path that stands where the one before does, or behind it; nil where there is none.
  mutating func place(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    while next < files.count {
      let place = order.map { $0[next] } ?? next
      let order = Self.order(files, place, path)
      if order == 0 { return place }
      if order > 0 { return nil }
      next += 1
    }
    return nil
  }

  /// Below 0, 0 or above, as the path of a file stands before another, is it, or stands behind it: by their bytes,
  /// since the system does so too: `é` has two spellings, and may be two files.
  private static func order(_ files: FoundFiles, _ place: Int, _ other: UnsafeBufferPointer<UInt8>) -> Int {
    files.withPath(at: place) { path in
      guard let left = path.baseAddress, let right = other.baseAddress else { return path.count - other.count }
      let order = Int(memcmp(left, right, Swift.min(path.count, other.count)))
      return order == 0 ? path.count - other.count : order
    }
  }
}
