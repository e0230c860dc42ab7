/// A word as `pdftotext` has it: Han characters that stand close are one word.
struct PrintedWord {
  /// The text in UTF-8.
  var text: [UInt8]
  /// Where it stands; its height is that of the font, which is not the size of the type.
  var box: PrintedBox
  /// How many code points it has, when all of them are as wide as they are high.
  let wideCount: Int?

  /// Makes a word; nil when nothing of it prints.
  init?(_ text: [UInt8], box: PrintedBox) {
    var count = 0
    var isWide = true
    text.withUnsafeBufferPointer { bytes in
      var cursor = UTF8Cursor(bytes)
      while let value = cursor.next() {
        count += 1
        isWide = isWide && Glyph(value) == .han
      }
    }
    guard count > 0 else { return nil }
    // Text that runs up or down the page is a watermark or the name of an axis.
    guard count < 3 || box.height < 2 * box.width else { return nil }
    self.text = text
    self.box = box
    wideCount = isWide ? count : nil
  }

  /// The size of its type, in points, as far as the word tells: Han characters are as wide as their type is high.
  var size: Double { wideCount.map { box.width / Double($0) } ?? box.height }

  /// The words of a line put together where they stand close; a gap of more than a character and a half parts them.
  static func runs(of words: [PrintedWord], ratio: Double) -> [PrintedRun] {
    let words = words.sorted { $0.box.left < $1.box.left }
    var runs: [PrintedRun] = []
    var start = 0
    for index in 1...max(1, words.count) {
      let isEnd = index == words.count
      guard
        isEnd
          || words[index].box.left - words[index - 1].box.right > 1.4 * min(words[index].size, words[index - 1].size)
      else { continue }
      runs.append(run(words[start..<index], ratio))
      start = index
    }
    return runs
  }

  private static func run(_ words: ArraySlice<PrintedWord>, _ ratio: Double) -> PrintedRun {
    var wide = (count: 0, width: 0.0)
    var box = words[words.startIndex].box
    var height = 0.0
    for word in words {
      if let count = word.wideCount { wide = (wide.count + count, wide.width + word.box.width) }
      box = box.union(word.box)
      height = max(height, word.box.height)
    }
    let size = wide.count >= 2 ? wide.width / Double(wide.count) : height * ratio
    // A few characters that are all set apart are one word: `目　录`.
    let isSpacedOut = words.count <= 4 && words.allSatisfy { $0.wideCount == 1 }
    let isClose = words.count { $0.wideCount == 1 } * 2 < words.count
    var text: [UInt8] = []
    var gaps: [PrintedRun.Gap] = []
    var end = box.left
    for word in words {
      let length = text.count
      if !text.isEmpty, !isSpacedOut,
        PrintedGap.isSpace(
          word.box.left - end, after: text[...].lastValue, before: word.text[...].firstScalar?.value, size: size,
          isClose: isClose)
      {
        text.append(0x20)
      }
      if word.box.left - end > 0.55 * size, !isSpacedOut {
        gaps.append(PrintedRun.Gap(end: length, start: text.count, space: end...word.box.left))
      }
      text += word.text
      end = word.box.right
    }
    let centre = box.centre
    return PrintedRun(
      text: text,
      box: PrintedBox(left: box.left, top: centre - size / 2, right: box.right, bottom: centre + size / 2),
      gaps: gaps)
  }

  /// The height of Han characters over that of their font, in the whole document; 1 where there are none.
  ///
  /// Fonts say differently how high they are. With this the size of a line of digits can be compared with the size of a
  /// line of Han characters.
  static func ratio(of words: some Sequence<PrintedWord>) -> Double {
    var ratios: [(ratio: Double, count: Int)] = []
    for word in words where ratios.count < 20_000 {
      if let count = word.wideCount, count >= 2, word.box.height > 0 {
        ratios.append((word.box.width / Double(count) / word.box.height, count))
      }
    }
    let total = ratios.reduce(0) { $0 + $1.count }
    guard total >= 6 else { return 1 }
    var seen = 0
    let middle = ratios.sorted { $0.ratio < $1.ratio }.first { entry in
      seen += entry.count
      return seen * 2 >= total
    }
    return middle?.ratio ?? 1
  }
}
