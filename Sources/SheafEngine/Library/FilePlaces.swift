import SheafLibrary

/// Where the files that a library holds stand among the files of a run, by their numbers.
struct FilePlaces: Sendable {
  /// By rising numbers.
  private let files: [(key: FileKey, place: Int32)]

  /// Looks at the files of a run.
  init(_ held: HeldFiles) {
    var files: [(key: FileKey, place: Int32)] = []
    files.reserveCapacity(held.count)
    var isSorted = true
    for place in held.indices {
      guard let file = held[place] else { continue }
      if let last = files.last, last.key > file.key { isSorted = false }
      files.append((file.key, Int32(truncatingIfNeeded: place)))
    }
    self.files = isSorted ? files : files.sorted { $0.key < $1.key }
  }

  /// The place of a file; nil for one that is not of the run, or not held as it is on disk.
  subscript(key: FileKey) -> Int? {
    var (low, high) = (0, files.count)
    while low < high {
      let middle = (low + high) / 2
      if files[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].key == key ? Int(files[low].place) : nil
  }
}
