/// The form that the titles of a document have in common: subheadings are shorter, or stand closer.
struct TitleForm {
  private let columns: Int
  private let gap: Int
  private let marks: Set<Mark>

  /// Takes the form of titles that are known; the first stands where nothing is above it.
  init(of titles: [Paragraph]) {
    columns = titles.map(\.shape.columns).min() ?? 0
    gap = titles.dropFirst().map(\.gap).min() ?? 0
    marks = Set(titles.map { Mark(of: $0.text) })
  }

  /// Whether a line is set as the titles are: no narrower than the narrowest by a quarter, no closer to what is above it.
  func fits(_ line: Paragraph) -> Bool {
    line.shape.columns * 4 >= columns * 3 && line.gap >= gap && marks.contains(Mark(of: line.text))
  }

  /// Whether half of the lines below the first open with the same character, or with a figure, as headings of one article
  /// are worded alike: 第一年, 第二年; 关于早晨, 关于夜晚. Its title is not.
  static func areParallel(_ lines: [Paragraph]) -> Bool {
    let openings = lines.map { line in line.text.firstScalar.map { DateText.isDigit($0) ? "0" : $0 } }
    let rest = openings.dropFirst()
    let most = Dictionary(rest.map { ($0, 1) }, uniquingKeysWith: +).max { $0.value < $1.value }
    guard let most, most.value >= 2, most.value * 2 >= rest.count else { return false }
    return openings.first != most.key
  }

  /// What marks a line: the style of its number, its ornament, or nothing.
  enum Mark: Hashable {
    case plain
    case number(TitleNumber.Style)
    case ornament(Unicode.Scalar?)

    /// Reads the mark off a line.
    init(of line: ArraySlice<UInt8>) {
      if let number = TitleNumber(line) {
        self = .number(number.style)
      } else if TitleMark.ornament(of: line) != nil {
        self = .ornament(line.firstScalar)
      } else {
        self = .plain
      }
    }
  }
}
