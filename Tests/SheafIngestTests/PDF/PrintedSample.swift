@testable import SheafIngest

/// A page for tests: lines of type that is ten points wide and high, unless said otherwise.
struct PrintedSample {
  private(set) var runs: [PrintedRun] = []

  /// Puts a line on the page.
  mutating func line(_ text: String, _ left: Double, _ top: Double, size: Double = 10) {
    let width = Double(text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }) * size / 2
    runs.append(
      PrintedRun(
        text: Array(text.utf8), box: PrintedBox(left: left, top: top, right: left + width, bottom: top + size)))
  }

  /// Puts lines under one another.
  mutating func column(_ lines: [String], _ left: Double, _ top: Double) {
    for (index, text) in lines.enumerated() { line(text, left, top + 15 * Double(index)) }
  }

  /// The page.
  func page(_ number: Int = 1) -> PrintedPage { PrintedPage(number: number, width: 600, height: 800, runs: runs) }

  /// The lines of the page in reading order.
  var order: [String] {
    let pages = [page()]
    return PrintedPart.parts(of: pages, body: BodyType(of: pages)).map { $0.line.text.string }
  }
}
