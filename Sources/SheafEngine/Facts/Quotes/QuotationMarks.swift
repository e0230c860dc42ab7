/// The quotation marks of a text, paired within a line.
struct QuotationMarks {
  /// What stands between the marks, the outermost alone, in the order of the text.
  private(set) var quoted: [Range<Int>] = []
  /// What stands between 《 and 》.
  private(set) var works: [Range<Int>] = []

  /// How many marks may be open; what was opened before is given up, so that a text of nothing but marks costs no more.
  private static let depth = 8

  init(in scalars: [Unicode.Scalar]) {
    var open: [(mark: Unicode.Scalar, index: Int)] = []
    var work: Int?
    func close(_ partner: Unicode.Scalar, at index: Int) {
      // A mark that has no partner, such as an apostrophe, closes nothing.
      guard let match = open.lastIndex(where: { $0.mark == partner }) else { return }
      let start = open[match].index + 1
      open.removeSubrange(match...)
      if open.isEmpty, start < index { quoted.append(start..<index) }
    }
    for (index, scalar) in scalars.enumerated() where !(0x4E00...0x9FFF).contains(scalar.value) {
      switch scalar {
      case "“", "‘", "「", "『":
        open.append((scalar, index))
        if open.count > Self.depth { open.removeFirst() }
      case "”": close("“", at: index)
      case "’": close("‘", at: index)
      case "」": close("「", at: index)
      case "』": close("『", at: index)
      case "\"":
        if open.contains(where: { $0.mark == scalar }) {
          close(scalar, at: index)
        } else {
          open.append((scalar, index))
          if open.count > Self.depth { open.removeFirst() }
        }
      case "《": work = index
      case "》":
        if let start = work, index - start <= 60 { works.append((start + 1)..<index) }
        work = nil
      case "\n":
        open.removeAll()
        work = nil
      default: break
      }
    }
  }
}
