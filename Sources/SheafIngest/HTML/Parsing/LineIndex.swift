import Glibc
import SheafKit

/// The lines of a text by the offsets of their bytes.
struct LineIndex {
  private let ends: [Int32]

  /// Finds the line ends of a text.
  init(_ text: [UInt8]) {
    var ends: [Int32] = []
    text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var place = 0
      while place < bytes.count, let end = memchr(start + place, 0x0A, bytes.count - place) {
        ends.append(Int32(clamping: start.distance(to: UnsafeRawPointer(end))))
        place = start.distance(to: UnsafeRawPointer(end)) + 1
      }
    }
    self.ends = ends
  }

  /// The line of an offset, from 1; nil for an offset below zero.
  func line(of offset: Int) -> Int? {
    guard offset >= 0 else { return nil }
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// The place of what a node holds, in an element that is named by its tag and class.
  func place(of node: HTMLTree.Index, in element: HTMLTree.Index, _ tree: HTMLTree) -> SourcePlace {
    SourcePlace(line: line(of: Int(tree.nodes[node].offset)), element: tree.label(of: element))
  }
}
