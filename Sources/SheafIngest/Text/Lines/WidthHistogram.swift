/// How wide the lines of a document are: wrapped lines crowd at one width, paragraphs on one line each do not.
struct WidthHistogram {
  /// The width that the lines are wrapped at, in columns; nil when they are not.
  private(set) var wrapWidth: Int?
  /// Whether most of the text is Chinese.
  private(set) var isChinese = true

  /// No printed line is wider than this.
  private static let widest = 160

  /// Weighs the lines.
  ///
  /// They are wrapped when most of the lines that stop in the middle of a sentence stop at one place, when these are no
  /// small part of all lines, and when hardly any text stands in lines that are wider.
  init(_ lines: [TextLine], by unit: LineUnit) {
    var all = 0
    var ideographs = 0
    var words = 0
    // The widths of the lines that stop in the middle of a sentence.
    var unended: [Int] = []
    var substantial = 0
    var title: Int?
    for index in lines.indices {
      let shape = lines[index].shape
      let columns = lines[index].printedColumns(by: unit)
      all += columns
      ideographs += shape.ideographs
      words += shape.words
      // A rule is drawn as wide as the title over it.
      guard columns <= Self.widest, columns >= 20, shape.ideographs + shape.words > 0 else { continue }
      substantial += 1
      guard !shape.isEnded, shape.ending != .colon else { continue }
      // What a signature in brackets closes is done too.
      if shape.sentences > 0, ClosingBracket.ends(lines[index].text) { continue }
      if index == 0 { title = columns }
      unended.append(columns)
    }
    isChinese = ideographs > words
    guard unended.count >= 2, unended.count * 4 >= substantial else { return }
    // How much text stands in lines of each width, all that are wider than print together.
    var text = [Int](repeating: 0, count: Self.widest + 2)
    for index in lines.indices {
      let columns = lines[index].printedColumns(by: unit)
      text[min(columns, Self.widest + 1)] += columns
    }
    // What is wider than print is wider than the width that lines are wrapped at: mostly it settles the last test below.
    let widestUnended = unended.max() ?? 0
    guard text[Self.widest + 1] * 5 < all || widestUnended + 5 > Self.widest + 1 else { return }
    var counts = [Int](repeating: 0, count: Self.widest + 1)
    for columns in unended { counts[columns] += 1 }
    // The first line mostly is a title, which is as wide as its words are; of a few lines each counts.
    if let title, unended.count >= 5 { counts[title] -= 1 }
    let window = isChinese ? 6 : 16
    var inWindow = 0
    var best = (count: 0, end: 0)
    for end in 0...Self.widest {
      inWindow += counts[end] - (end >= window ? counts[end - window] : 0)
      if inWindow >= best.count { best = (inWindow, end) }
    }
    // Lines of less than half that width are titles, which say nothing of it.
    let long = counts.dropFirst(best.end / 2).reduce(0, +)
    guard best.count >= 2, best.count * 20 >= long * 9 else { return }
    let width = (0...best.end).last { counts[$0] > 0 } ?? best.end
    // What is wider than the width that lines are wrapped at is an odd line, not most of the text; a mark may hang over.
    guard text.dropFirst(width + 5).reduce(0, +) * 5 < all else { return }
    wrapWidth = width
  }
}
