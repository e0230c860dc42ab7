import SheafKit

/// Short lines without an end mark between paragraphs: the headings inside an article (小标题).
enum Subheadings {
  /// The parts as blocks, their form normalised.
  static func blocks(of parts: [Captions.Part]) -> [Block] {
    // Found out when it is asked for, since most texts have no headings of the second level.
    var hasChapters: Bool?
    var blocks: [Block] = []
    blocks.reserveCapacity(parts.count)
    for index in parts.indices {
      switch parts[index] {
      case .caption(let text, let line):
        let caption = ChineseText.normalise(text)
        blocks.append(Block(.image(Image(caption: [.text(caption)])), line: line))
      case .text(let paragraph):
        let text = ChineseText.normalise(paragraph.text, shape: paragraph.shape)
        guard !text.isEmpty else { continue }
        guard isHeading(paragraph, in: parts, at: index) else {
          blocks.append(.paragraph(text, line: paragraph.line))
          continue
        }
        let isSecond = level(of: parts[index]) == 2
        if isSecond, hasChapters == nil { hasChapters = parts.contains { level(of: $0) == 1 } }
        blocks.append(.heading(text, level: isSecond && hasChapters == true ? 2 : 1, line: paragraph.line))
      }
    }
    return blocks
  }

  /// A heading stands alone before running text; of several short lines in a row none is one, but the last two may be.
  private static func isHeading(_ paragraph: Paragraph, in parts: [Captions.Part], at index: Int) -> Bool {
    let shape = paragraph.shape
    guard paragraph.isTitleLike, !paragraph.isProse, shape.columns <= (shape.isChinese ? 64 : 90),
      !NoticeFields.isContact(paragraph),
      shape.ending == .open || ListMark.starts(paragraph.text) && !shape.isEnded
    else { return false }
    for (distance, part) in parts[(index + 1)...].prefix(2).enumerated() {
      guard case .text(let next) = part else { continue }
      if next.isProse || next.shape.isEnded { return distance == 0 || ListMark.starts(paragraph.text) }
      if next.shape.ending == .colon { return true }
    }
    return false
  }

  /// 1 for 一、, 2 for （一）; nil for a line with neither.
  private static func level(of part: Captions.Part) -> Int? {
    guard case .text(let paragraph) = part, paragraph.shape.columns <= 64,
      let first = paragraph.text.prefix(3).scalars.first
    else { return nil }
    if first == "（" || first == "(" { return 2 }
    return "一二三四五六七八九十".unicodeScalars.contains(first) && ListMark.starts(paragraph.text) ? 1 : nil
  }
}
