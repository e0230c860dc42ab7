import SheafKit

/// Nests flat runs into pieces: at each place the mark that reaches furthest stands outermost.
struct InlineNesting {
  private var runs: [StyledRun]
  private(set) var pieces: [InlinePiece] = []

  /// Nests runs.
  init(_ runs: [StyledRun]) {
    self.runs = runs
    nest(0..<runs.count, under: [], link: nil)
    partDelimiters()
  }

  private static func delimiters(_ style: StyledRun.Style) -> (opening: String, closing: String) {
    switch style {
    case .strong: ("**", "**")
    case .emphasis: ("*", "*")
    case .mark: ("<mark>", "</mark>")
    }
  }

  /// `*` beside `**` would read as `***`; there emphasis is written with `_`.
  private mutating func partDelimiters() {
    var opened: [Int] = []
    for index in pieces.indices {
      switch pieces[index] {
      case .opening(.emphasis, _): opened.append(index)
      case .closing(.emphasis, _):
        guard let start = opened.popLast(), isBesideStrong(start) || isBesideStrong(index) else { continue }
        pieces[start] = .opening(.emphasis, delimiter: "_")
        pieces[index] = .closing(.emphasis, delimiter: "_")
      case .text, .code, .lineBreak, .opening, .closing, .link: continue
      }
    }
  }

  private func isBesideStrong(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { neighbour in
      guard pieces.indices.contains(neighbour) else { return false }
      switch pieces[neighbour] {
      case .opening(.strong, _), .closing(.strong, _): return true
      case .text, .code, .lineBreak, .opening, .closing, .link: return false
      }
    }
  }

  private mutating func nest(_ range: Range<Int>, under styles: Set<StyledRun.Style>, link: WebAddress?) {
    var i = range.lowerBound
    while i < range.upperBound {
      let linkEnd = runs[i].link == link ? i : reach(from: i, to: range.upperBound) { $0.link == runs[i].link }
      let (style, styleEnd) = furthestStyle(from: i, to: range.upperBound, notIn: styles, link: link)
      if let address = runs[i].link, linkEnd > i, linkEnd >= styleEnd {
        let range = i..<linkEnd
        if linkEnd == i + 1, runs[i].isBareAddress {
          pieces.append(.link("<\(address)>"))
          i = linkEnd
          continue
        }
        wrap(range, .link("["), .link("](\(Self.destination(address)))")) {
          $0.nest(range, under: styles, link: address)
        }
        i = linkEnd
      } else if let style {
        let range = i..<styleEnd
        let (opening, closing) = Self.delimiters(style)
        wrap(range, .opening(style, delimiter: opening), .closing(style, delimiter: closing)) {
          $0.nest(range, under: styles.union([style]), link: link)
        }
        i = styleEnd
      } else {
        put(runs[i].text, isCode: runs[i].isCode)
        i += 1
      }
    }
  }

  private func reach(from start: Int, to end: Int, where holds: (StyledRun) -> Bool) -> Int {
    runs[start..<end].firstIndex { !holds($0) } ?? end
  }

  /// The style not yet open that reaches furthest, without ending inside a link.
  private func furthestStyle(
    from start: Int, to end: Int, notIn open: Set<StyledRun.Style>, link: WebAddress?
  ) -> (StyledRun.Style?, Int) {
    var best: (style: StyledRun.Style?, end: Int) = (nil, start)
    for style in StyledRun.Style.allCases where runs[start].styles.contains(style) && !open.contains(style) {
      var reached = reach(from: start, to: end) { $0.styles.contains(style) }
      while link == nil, reached < end, reached > start + 1, runs[reached].link != nil,
        runs[reached].link == runs[reached - 1].link
      {
        reached -= 1
      }
      if reached > best.end { best = (style, reached) }
    }
    return best
  }

  /// Puts white space at the ends outside the delimiters: beside white space they delimit nothing.
  private mutating func wrap(
    _ range: Range<Int>, _ opening: InlinePiece, _ closing: InlinePiece, _ inside: (inout InlineNesting) -> Void
  ) {
    var (before, after) = ("", "")
    for i in range {
      guard !runs[i].isCode else { break }
      let (space, rest) = Self.splitLeadingSpace(runs[i].text)
      before += space
      runs[i].text = rest
      if !rest.isEmpty { break }
    }
    for i in range.reversed() {
      guard !runs[i].isCode else { break }
      let (rest, space) = Self.splitTrailingSpace(runs[i].text)
      after = space + after
      runs[i].text = rest
      if !rest.isEmpty { break }
    }
    put(before, isCode: false)
    if range.contains(where: { !runs[$0].text.isEmpty }) {
      pieces.append(opening)
      inside(&self)
      pieces.append(closing)
    }
    put(after, isCode: false)
  }

  private mutating func put(_ text: String, isCode: Bool) {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return put(line: text, isCode: isCode) }
    // A code span holds no line breaks.
    guard !isCode else { return put(line: text.replacing("\n", with: " "), isCode: true) }
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { pieces.append(.lineBreak) }
      put(line: String(Substring(line)), isCode: false)
    }
  }

  /// Puts text without line breaks; text beside text is one piece, which grows in its place.
  private mutating func put(line: String, isCode: Bool) {
    guard !isCode else { return pieces.append(.code(line)) }
    guard !line.isEmpty else { return }
    guard case .text(var words)? = pieces.last else { return pieces.append(.text(.init(text: line))) }
    pieces.removeLast()
    words.text += line
    pieces.append(.text(words))
  }

  /// An address as CommonMark takes it; one with brackets in angle brackets, and `&` where it would begin an entity.
  private static func destination(_ address: WebAddress) -> String {
    let text =
      address.description.contains(";") ? address.description.replacing("&", with: "&amp;") : address.description
    return text.contains { $0 == "(" || $0 == ")" } ? "<\(text)>" : text
  }

  private static func splitLeadingSpace(_ text: String) -> (space: String, rest: String) {
    let rest = text.unicodeScalars.drop(while: Flanking.isSpace)
    return (String(text.unicodeScalars[..<rest.startIndex]), String(rest))
  }

  private static func splitTrailingSpace(_ text: String) -> (rest: String, space: String) {
    var end = text.unicodeScalars.endIndex
    while end > text.unicodeScalars.startIndex {
      let before = text.unicodeScalars.index(before: end)
      guard Flanking.isSpace(text.unicodeScalars[before]) else { break }
      end = before
    }
    return (String(text.unicodeScalars[..<end]), String(text.unicodeScalars[end...]))
  }
}

extension StyledRun {
  /// Whether it is a link whose words are its address and that can be written as `<https://…>`.
  fileprivate var isBareAddress: Bool {
    !isCode && styles.isEmpty && text == link?.description && !text.utf8.contains(UInt8(ascii: "&"))
  }
}
