import SheafLibrary

/// The files of a run as a library holds them, in their order; nil for one that it does not hold as it is on disk.
struct HeldFiles: Sendable, RandomAccessCollection {
  /// What the library held when it was looked at.
  var index: StoredIndex
  /// What was put since.
  private var added: [StoredFile] = []
  /// For each file its place in the index, behind its end among those that were added, below 0 for none.
  private var places: [Int32]

  /// Holds none of so many files.
  init(_ index: StoredIndex, count: Int) {
    self.index = index
    places = [Int32](repeating: -1, count: count)
  }

  /// The first place.
  var startIndex: Int { 0 }
  /// Behind the last.
  var endIndex: Int { places.count }

  /// What is held of a file.
  subscript(place: Int) -> StoredFile? {
    let stored = Int(places[place])
    guard stored >= 0 else { return nil }
    return stored < index.files.count ? index.files[stored] : added[stored - index.files.count]
  }

  /// Whether a file is held.
  func holds(_ place: Int) -> Bool { places[place] >= 0 }

  /// A hash of what was read of each; nil where one is not held.
  var readings: ContentHash? {
    var list = ValueList(capacity: count * 64)
    for file in self {
      guard let file else { return nil }
      list.add(file.path)
      list.add(file.rules)
      list.add(file.content)
    }
    return list.hash
  }

  /// Says what is held of a file, by its place in the index; its path takes no room of its own then.
  mutating func hold(_ place: Int, stored: Int, as path: String) {
    places[place] = Int32(truncatingIfNeeded: stored)
    index.share(path, at: stored)
  }

  /// Says what is held of a file that was put since.
  mutating func hold(_ place: Int, _ file: StoredFile) {
    places[place] = Int32(truncatingIfNeeded: index.files.count + added.count)
    added.append(file)
  }
}
