import SheafLibrary

/// The files that a library holds, found by their paths.
struct StoredIndex {
  /// The files, those of one path side by side.
  let files: [StoredFile]
  private let starts: [String: Int]

  /// Takes files in the order of `StoredArticles.files()`.
  init(_ files: [StoredFile]) {
    self.files = files
    var starts: [String: Int] = [:]
    starts.reserveCapacity(files.count)
    for (place, file) in files.enumerated() where place == 0 || files[place - 1].path != file.path {
      starts[file.path] = starts[file.path] ?? place
    }
    self.starts = starts
  }

  /// The places of the readings of a file, each under rules of its own.
  func places(of path: String) -> Range<Int> {
    guard let start = starts[path] else { return 0..<0 }
    var end = start
    // Paths are compared by their bytes, since the system does: `é` has two spellings, and may be two files.
    while end < files.count, files[end].path.utf8.elementsEqual(path.utf8) { end += 1 }
    return start..<end
  }

  /// The reading of a file under some rules.
  func reading(of path: String, rules: UInt64) -> StoredFile? {
    files[places(of: path)].first { $0.rules == rules }
  }
}
