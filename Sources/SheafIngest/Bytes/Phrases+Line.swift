extension Phrases {
  /// How many of the words stand in a line that is made of them, of `joints`, and of figures and signs of ASCII alone; nil for
  /// every other line.
  func count(makingUp line: ArraySlice<UInt8>, with joints: Phrases) -> Int? {
    var rest = line
    var words = 0
    while let first = rest.first {
      if let length = prefix(of: rest) {
        words += 1
        rest = rest.dropFirst(length)
      } else if let length = joints.prefix(of: rest) {
        rest = rest.dropFirst(length)
      } else if first < 0x80, !(0x61...0x7A).contains(first | 0x20) {
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return words
  }
}
