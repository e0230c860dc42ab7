import SheafKit

// What signs and the frame of a newspaper say of medium and day.
extension PageCredits {
  /// What stands in place of a picture of a line, `来源：某某日报` under a logo; and the sign of the medium on a page that
  /// carries several.
  mutating func readPictures(in nodes: Range<Int>) {
    for index in nodes where tree.nodes[index].tag == .img && credits.source == nil {
      guard let text = tree.bytes(of: .alt, at: index), text.count <= 120 else { continue }
      let place = lineIndex.place(of: index, in: index, tree)
      if let found = CreditLine.whole(text) {
        credits.merge(found, from: text, at: place)
      } else if let line = labelled(text, at: index), let found = CreditLine.whole(line), found.source != nil {
        credits.merge(Credits(source: found.source), from: line, at: place)
      } else if ClassHint.names(Self.signs, tree, index), ClassHint.names(Self.ofMedia, tree, index) {
        named.addSource(text.string, at: place)
      }
    }
  }

  /// What stands in place of a picture, behind the label right before it: `来源：` and the sign of a paper; nil without one.
  private func labelled(_ text: ArraySlice<UInt8>, at picture: HTMLTree.Index) -> ArraySlice<UInt8>? {
    let before = (max(0, picture - 4)..<picture).last { tree.nodes[$0].tag == .text }
    guard let before, case let label = tree.text(of: before).drop(while: { $0 <= 0x20 }), label.count <= 40,
      CreditLabel.longest(at: label.scalars[...])?.meaning == .source
    else { return nil }
    let colon = label.lastIndex { $0 > 0x20 }.map { label[...$0] } ?? []
    return colon.last == 0x3A || colon.hasSuffix(Array("：".utf8)) ? colon + text : nil
  }

  private static let signs = ClassHint.words("logo")

  private static let ofMedia = ClassHint.words("media press publisher source medium newspaper")

  /// The paper and the day over the pages of a newspaper that is shown page by page; on other pages such a date is that
  /// of the visit.
  mutating func readEdition(_ units: ArraySlice<TextUnit>) {
    let head = units.prefix(80)
    guard
      head.contains(where: {
        $0.columns <= 120 && Self.editionWords.occur(in: tree.text(of: $0.nodes.lowerBound))
      })
    else { return }
    for unit in head where unit.columns <= 120 {
      let line = InfoLine(tree, unit).text
      guard let date = DateText.first(in: line) else { continue }
      let place = place(of: unit)
      if dayRank < .timed {
        credits.replace(published: date, from: line, at: place)
        dayRank = .timed
      }
      if let source = CreditLine.read(line)?.source { named.addSource(source, at: place) }
    }
  }

  private static let editionWords = Phrases("版： 返回目录 版面导航 版面目录 标题导航 本版新闻 本版标题 上一版 下一版 版面導航 標題導航")
}
