import SheafLibrary

/// The files of a run as a library holds them, in their order; nil for one that it does not hold as it is on disk.
struct HeldFiles: Sendable, RandomAccessCollection {
  private var stored: [StoredFile]
  /// For each file its place among those that are stored, below 0 for none.
  private var places: [Int32]

  /// Holds none of so many files; `stored` is what the library holds.
  init(_ stored: [StoredFile], count: Int) {
    self.stored = stored
    places = [Int32](repeating: -1, count: count)
  }

  /// The first place.
  var startIndex: Int { 0 }
  /// Behind the last.
  var endIndex: Int { places.count }

  /// What is held of a file.
  subscript(place: Int) -> StoredFile? { places[place] < 0 ? nil : stored[Int(places[place])] }

  /// Whether a file is held.
  func holds(_ place: Int) -> Bool { places[place] >= 0 }

  /// Says what is held of a file, by its place among those that are stored.
  mutating func hold(_ place: Int, stored index: Int) { places[place] = Int32(truncatingIfNeeded: index) }

  /// Says what is held of a file that was put since.
  mutating func hold(_ place: Int, _ file: StoredFile) {
    hold(place, stored: stored.count)
    stored.append(file)
  }
}
