/// The heads of official papers (版头) among the blocks of a document: who issues a paper, in large red type, and its number.
///
/// They are set larger than the title, and are none. The words for them are those of plain text, `OfficialHead`.
enum PaperHead {
  /// The places of their blocks, and of numbers that stand under the title in place of it.
  static func places(in blocks: [PrintedBlock]) -> Set<Int> {
    var places: Set<Int> = []
    for index in blocks.indices where blocks[index].lines.count == 1 && OfficialHead.isNumber(paragraph(blocks[index]))
    {
      var start = index
      while start > 0, index - start < OfficialHead.mostIssuers, isIssuer(blocks[start - 1]) { start -= 1 }
      let isUnderTitle = start == index && index > 0 && blocks[index - 1].isDisplay
      guard start < index || index == 0 || isUnderTitle else { continue }
      if !isUnderTitle {
        while start > 0, OfficialHead.isMark(paragraph(blocks[start - 1])) { start -= 1 }
      }
      places.formUnion(start...index)
    }
    return places
  }

  /// Whether a block names who issues a paper, or several who do, on a line each.
  private static func isIssuer(_ block: PrintedBlock) -> Bool {
    guard block.isText || block.isDisplay else { return false }
    return OfficialHead.isIssuer(paragraph(block))
      || block.lines.count > 1 && block.lines.allSatisfy { OfficialHead.isIssuer(Paragraph($0.text, line: 0)) }
  }

  private static func paragraph(_ block: PrintedBlock) -> Paragraph { Paragraph(block.text, line: 0) }
}
