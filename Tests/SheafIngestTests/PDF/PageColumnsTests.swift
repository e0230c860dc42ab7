import Testing

@testable import SheafIngest

@Suite("Columns of a page")
struct PageColumnsTests {
  private static func lines(_ name: String, _ count: Int) -> [String] {
    (1...count).map { "\(name)\($0)" + String(repeating: "字", count: 18) }
  }

  private static func short(_ order: [String]) -> [String] { order.map { String($0.prefix { $0 != "字" }) } }

  @Test("two columns are read one after the other, also where their lines stand on one grid")
  func two() {
    var sample = PrintedSample()
    sample.line("横跨两栏的标题文字很长很长很长", 100, 20, size: 18)
    sample.column(Self.lines("a", 5), 40, 60)
    sample.column(Self.lines("b", 5), 260, 60)
    #expect(
      Self.short(sample.order).dropFirst() == ["a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5"])
  }

  @Test("a headline inside a column does not cut the column beside it")
  func headlineInColumn() {
    var sample = PrintedSample()
    sample.column(Self.lines("a", 10), 40, 60)
    sample.column(Self.lines("b", 3), 260, 60)
    sample.line("栏内的标题", 280, 125, size: 15)
    sample.column(Self.lines("c", 4), 260, 160)
    #expect(
      Self.short(sample.order) == (1...10).map { "a\($0)" } + ["b1", "b2", "b3", "栏内的标题", "c1", "c2", "c3", "c4"])
  }

  @Test("a headline across columns ends what stands above it")
  func headlineAcross() {
    var sample = PrintedSample()
    sample.column(Self.lines("a", 4), 40, 60)
    sample.column(Self.lines("b", 4), 260, 60)
    sample.line("横跨两栏的标题文字很长很长很长", 100, 150, size: 18)
    sample.column(Self.lines("c", 4), 40, 200)
    sample.column(Self.lines("d", 4), 260, 200)
    #expect(
      Self.short(sample.order).filter { $0.count == 2 } == ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4"]
        + ["c1", "c2", "c3", "c4", "d1", "d2", "d3", "d4"])
  }

  @Test("the cells of a table are rows, not columns of text")
  func table() {
    var sample = PrintedSample()
    sample.column(Self.lines("a", 3), 40, 20)
    for (index, cells) in [["项目名称", "数量", "单价"], ["编织袋", "8000", "1.2"], ["水泵机组", "14", "960"]].enumerated() {
      for (cell, left) in zip(cells, [40.0, 160, 260]) { sample.line(cell, left, 90 + 20 * Double(index)) }
    }
    let pages = [sample.page()]
    let parts = PrintedPart.parts(of: pages, body: BodyType(of: pages))
    guard case .table(let table, _)? = parts.last else {
      Issue.record("no table")
      return
    }
    #expect(parts.count == 4 && table.hasHead)
    #expect(
      table.rows.map { $0.map(\.plain) } == [["项目名称", "数量", "单价"], ["编织袋", "8000", "1.2"], ["水泵机组", "14", "960"]])
  }

  @Test("points whose marks stand apart are no table")
  func list() {
    var sample = PrintedSample()
    for index in 1...4 {
      sample.line("\(index).", 40, 20 * Double(index))
      sample.line("一件做完了的事", 80, 20 * Double(index))
    }
    #expect(sample.order.count == 4)
  }

  /// A run that holds a line of each of two columns, a character apart.
  private static func both(_ left: String, _ right: String, _ top: Double) -> PrintedRun {
    let width = Double(left.utf8.count) * 5
    let gap = PrintedRun.Gap(end: left.utf8.count, start: left.utf8.count + 1, space: (40 + width)...(50 + width))
    return PrintedRun(
      text: Array("\(left) \(right)".utf8),
      box: PrintedBox(left: 40, top: top, right: 50 + width + Double(right.utf8.count) * 5, bottom: top + 10),
      gaps: [gap])
  }

  @Test("columns that stand a character apart are columns, also where their lines run into one another")
  func narrow() {
    let word = String(repeating: "abcd ", count: 7) + "abc"
    let runs = (0..<8).map { row in
      Self.both("l\(row)" + word, "r\(row)" + word, 60 + 14 * Double(row))
    }
    let page = PrintedPage(number: 1, width: 600, height: 800, runs: runs)
    let lines = PrintedPart.parts(of: [page], body: BodyType(of: [page])).map { $0.line.text.string.prefix(2) }
    #expect(lines == (0..<8).map { "l\($0)" } + (0..<8).map { "r\($0)" })
    // Two gaps that happen to stand under one another are none.
    let few = PrintedPage(number: 1, width: 600, height: 800, runs: Array(runs.prefix(2)))
    #expect(PrintedPart.parts(of: [few], body: BodyType(of: [few])).count == 2)
  }

  @Test("a small table whose cells stand a character apart is one where a column holds figures")
  func closeCells() {
    func row(_ cells: [String], _ top: Double) -> PrintedRun {
      var text: [UInt8] = []
      var gaps: [PrintedRun.Gap] = []
      for (index, cell) in cells.enumerated() {
        if index > 0 {
          let left = 40 + 40 * Double(index)
          gaps.append(PrintedRun.Gap(end: text.count, start: text.count + 1, space: (left - 8)...left))
          text.append(0x20)
        }
        text += Array(cell.utf8)
      }
      let right = 40 + 40 * Double(cells.count - 1) + 30
      return PrintedRun(text: text, box: PrintedBox(left: 40, top: top, right: right, bottom: top + 10), gaps: gaps)
    }
    func parts(_ rows: [[String]]) -> [PrintedPart] {
      let runs = rows.enumerated().map { row($1, 40 + 15 * Double($0)) }
      let page = PrintedPage(number: 1, width: 600, height: 800, runs: runs)
      return PrintedPart.parts(of: [page], body: BodyType(of: [page]))
    }
    let cells = [["渡口", "船数", "人次"], ["东岸", "3", "41,200"], ["西岸", "4", "39,870"]]
    guard case .table(let table, _)? = parts(cells).first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.map(\.plain) } == cells)
    #expect(parts([["渡口", "船夫"], ["东岸", "韩立春"], ["西岸", "孟祥"]]).count == 3)
    #expect(parts([["电话", "6621043"], ["传真", "6621044"]]).count == 2)
  }
}
