import SheafLibrary

/// The files of a run as a library holds them, in their order; nil for one that it does not hold as it is on disk.
struct HeldFiles: Sendable, RandomAccessCollection {
  /// A file as a library holds it; what its path is, and by which rules it was read, is known of the run.
  struct File: Sendable {
    /// Its number.
    var key: FileKey
    /// What it held when it was read.
    var content: ContentHash
    /// How many articles it holds.
    var articles: Int32

    /// Takes what is needed of a record.
    init(key: FileKey, content: ContentHash, articles: Int) {
      (self.key, self.content) = (key, content)
      self.articles = Int32(truncatingIfNeeded: articles)
    }
  }

  /// For each file what is held of it, under a number below 0 for nothing.
  private var files: [File]

  /// Holds none of so many files.
  init(count: Int) {
    let none = File(key: FileKey(-1), content: ContentHash(high: 0, low: 0), articles: 0)
    files = [File](repeating: none, count: count)
  }

  /// The first place.
  var startIndex: Int { 0 }
  /// Behind the last.
  var endIndex: Int { files.count }

  /// What is held of a file.
  subscript(place: Int) -> File? {
    let file = files[place]
    return file.key.value < 0 ? nil : file
  }

  /// Whether a file is held.
  func holds(_ place: Int) -> Bool { files[place].key.value >= 0 }

  /// Says what is held of a file.
  mutating func hold(_ place: Int, _ file: File) { files[place] = file }

  /// A hash of what was read of some files, and by which rules; nil where one is not held.
  func readings(of found: FoundFiles, _ disk: FilesOnDisk) -> ContentHash? {
    var list = ValueList(capacity: found.bytes.count + count * 40)
    list.add(found.bytes)
    for place in indices {
      guard let file = self[place] else { return nil }
      list.add(found.ends[place])
      list.add(disk.rules[place] ?? 0)
      list.add(file.content)
    }
    return list.hash
  }
}
