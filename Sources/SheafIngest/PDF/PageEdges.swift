import SheafKit

/// What a document prints at the edges of its pages (书眉、页脚): its name, the issue, the day, the number of the page.
struct PageEdges {
  /// The pages without it.
  private(set) var pages: [PrintedPage]
  /// What was taken out, with the page that it stood on.
  private(set) var taken: [(run: PrintedRun, page: Int)] = []

  /// How many rows at the top and at the bottom of a page may be running heads and feet.
  private static let depth = 3

  /// A run at the edge of a page.
  private struct Candidate {
    let page: Int
    let run: Int
    /// The same for text that differs in figures only.
    let key: UInt64
    let centre: Double
  }

  /// Takes running heads, feet and page numbers out of pages.
  init(_ pages: [PrintedPage]) {
    self.pages = pages
    var removed: [Set<Int>] = pages.map { _ in [] }
    let candidates = pages.indices.flatMap { Self.candidates(pages[$0], at: $0) }
    for candidate in Self.recurring(candidates, in: pages.count) { removed[candidate.page].insert(candidate.run) }
    for page in pages.indices { removed[page] = Self.outermost(removed[page], of: pages[page]) }
    for page in pages.indices { removed[page].formUnion(Self.lone(pages[page], without: removed[page])) }
    for page in pages.indices where !removed[page].isEmpty {
      taken += removed[page].sorted().map { (pages[page].runs[$0], pages[page].number) }
      self.pages[page].runs = pages[page].runs.indices.filter { !removed[page].contains($0) }.map {
        pages[page].runs[$0]
      }
    }
  }

  // MARK: - What recurs

  /// The runs of the first and the last rows of a page, by their places among its runs.
  private static func edges(_ page: PrintedPage, without removed: Set<Int>) -> (top: [[Int]], bottom: [[Int]]) {
    let order = page.runs.indices.filter { !removed.contains($0) }
      .sorted { page.runs[$0].box.centre < page.runs[$1].box.centre }
    return (rows(order, in: page), rows(order.reversed(), in: page))
  }

  private static func rows(_ order: some Sequence<Int>, in page: PrintedPage) -> [[Int]] {
    var rows: [[Int]] = []
    for index in order {
      let run = page.runs[index]
      if let first = rows.last?.first,
        abs(run.box.centre - page.runs[first].box.centre) < 0.45 * min(run.size, page.runs[first].size)
      {
        rows[rows.count - 1].append(index)
      } else {
        guard rows.count < depth else { break }
        rows.append([index])
      }
    }
    return rows
  }

  private static func candidates(_ page: PrintedPage, at index: Int) -> [Candidate] {
    let (top, bottom) = edges(page, without: [])
    return Set((top + bottom).flatMap { $0 }).sorted().map { place in
      let run = page.runs[place]
      return Candidate(page: index, run: place, key: key(run.text), centre: run.box.centre)
    }
  }

  /// Those that stand at one height on several pages, with one text but for figures.
  private static func recurring(_ candidates: [Candidate], in pageCount: Int) -> [Candidate] {
    var found: [Candidate] = []
    for (_, group) in Dictionary(grouping: candidates, by: \.key) {
      var rest = group.sorted { ($0.centre, $0.page) < ($1.centre, $1.page) }[...]
      while let first = rest.first {
        let same = rest.prefix { $0.centre - first.centre <= 4 }
        rest = rest.dropFirst(same.count)
        // On left and right pages heads may differ, and a head may change with the chapter.
        if Set(same.map(\.page)).count >= max(2, min(4, pageCount / 4)) { found += same }
      }
    }
    return found
  }

  /// Those of the recurring runs of a page that have nothing of larger type between them and the edge, but for what recurs
  /// too: a title stands over what belongs to its article, and not over a running head.
  private static func outermost(_ recurring: Set<Int>, of page: PrintedPage) -> Set<Int> {
    guard !recurring.isEmpty else { return recurring }
    let (top, bottom) = edges(page, without: [])
    var found: Set<Int> = []
    for rows in [top, bottom] {
      var largest = 0.0
      for row in rows {
        found.formUnion(row.filter { recurring.contains($0) && page.runs[$0].size * 1.1 > largest })
        largest = row.filter { !recurring.contains($0) }.map { page.runs[$0].size }.reduce(largest, max)
      }
    }
    return found
  }

  /// A number for a text, the same for texts that differ in figures and white space only.
  private static func key(_ text: [UInt8]) -> UInt64 {
    var hash = FowlerNollVo.basis
    for byte in text where byte > 0x20 && !(0x30...0x39).contains(byte) {
      hash = FowlerNollVo.adding(byte, to: hash)
    }
    return hash
  }

  // MARK: - What shows by itself

  /// Page numbers on lines of their own, and a head or foot that is spread from margin to margin.
  private static func lone(_ page: PrintedPage, without removed: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    let (top, bottom) = edges(page, without: removed)
    let body = BodyType(of: [page])
    let left = page.runs.map(\.box.left).min() ?? 0
    let right = page.runs.map(\.box.right).max() ?? 0
    for rows in [top, bottom] {
      for (index, row) in rows.enumerated() {
        let runs = row.map { page.runs[$0] }.sorted { $0.box.left < $1.box.left }
        let text = PrintedRow.rows(of: runs).first?.text ?? []
        let isNumber = index < 2 && PageFurniture.isPageNumber(text[...])
        let gap =
          rows.indices.contains(index + 1)
          ? abs(page.runs[rows[index + 1][0]].box.centre - page.runs[row[0]].box.centre) : 1000
        guard isNumber || index == 0 && gap > 1.8 * body.size && isSpread(runs, left, right, body) else { break }
        // A number that is all there is on a page is its text.
        guard page.runs.count > removed.count + row.count else { break }
        found.formUnion(row)
      }
    }
    return found
  }

  /// Whether short texts stand at both margins with nothing near them, one of which says which page or issue it is.
  private static func isSpread(_ runs: [PrintedRun], _ left: Double, _ right: Double, _ body: BodyType) -> Bool {
    guard runs.count >= 2, let first = runs.first, let last = runs.last, first.box.left - left < 2 * body.size,
      right - last.box.right < 2 * body.size, runs.allSatisfy({ $0.box.width < 18 * body.size }),
      zip(runs, runs.dropFirst()).contains(where: { $1.box.left - $0.box.right > 5 * body.size })
    else { return false }
    return runs.contains { run in
      let text = run.text[...]
      return run.size < 0.95 * body.size || PageFurniture.isPageNumber(text) || Masthead.isIssue(text)
        || DateText.first(in: text) != nil || CreditLine.isWhole(text)
    }
  }
}
