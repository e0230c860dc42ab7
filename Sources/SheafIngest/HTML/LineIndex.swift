/// The lines of a text by the offsets of their bytes.
struct LineIndex {
  private let ends: [Int]

  /// Finds the line ends of a text.
  init(_ text: [UInt8]) {
    var ends: [Int] = []
    text.withUnsafeBufferPointer { bytes in
      for place in 0..<bytes.count where bytes[place] == 0x0A { ends.append(place) }
    }
    self.ends = ends
  }

  /// The line of an offset, from 1; nil for an offset below zero.
  func line(of offset: Int) -> Int? {
    guard offset >= 0 else { return nil }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
