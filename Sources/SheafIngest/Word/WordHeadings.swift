/// Finds the headings inside an article: by outline levels, and where there are none by how lines are set.
enum WordHeadings {
  /// The lines with their headings.
  static func marked(_ lines: ArraySlice<WordLine>, _ body: WordBody) -> [WordLine] {
    var lines = Array(lines)
    let isSet = lines.contains { line in
      if case .heading = line.look.role { return true }
      return line.isTitleLike && body.isApart(line.look)
    }
    for index in lines.indices {
      guard var text = lines[index].text, let level = level(of: index, in: lines, body, isSet: isSet) else { continue }
      // A heading that is bold as a whole is just a heading.
      if lines[index].look.isBold { text.unmark(.strong) }
      lines[index].block.content = .heading(level: level, text)
    }
    return lines
  }

  private static func level(of index: Int, in lines: [WordLine], _ body: WordBody, isSet: Bool) -> Int? {
    let line = lines[index]
    guard case .paragraph = line.block.content, let paragraph = line.paragraph else { return nil }
    if case .heading(let level)? = line.look.role {
      // Whole paragraphs get an outline level by mistake; a heading that ends with 。 is still one.
      return paragraph.shape.columns > 160 || paragraph.shape.sentences > 2 ? nil : level * 2 - 1
    }
    guard line.isTitleLike, !paragraph.shape.isEnded, line.look.role != .caption,
      paragraph.shape.columns <= (paragraph.shape.isChinese ? 64 : 90), isFollowed(index, in: lines, body)
    else { return nil }
    let mark = markLevel(line)
    // A centred line under a picture, set like text, is its caption.
    let isUnderPicture = index > 0 && lines[index - 1].paragraph == nil
    if isUnderPicture, line.look.isCentred, !line.look.isBold, body.excess(line.look) == 0 { return nil }
    let isApart = body.isApart(line.look)
    // Where nothing at all is set apart, a short line before running text is all the evidence that there is.
    guard isApart || mark != nil || !isSet && paragraph.shape.ending == .open && line.number == nil else { return nil }
    if let mark { return mark }
    return body.excess(line.look) > 0 || line.look.isCentred ? 1 : 2
  }

  /// Whether running text, a list, a table or a heading that is set otherwise comes next.
  private static func isFollowed(_ index: Int, in lines: [WordLine], _ body: WordBody) -> Bool {
    guard let next = lines[(index + 1)...].first(where: { $0.paragraph != nil }), let text = next.paragraph else {
      return false
    }
    if next.text == nil || text.isProse || text.shape.isEnded || text.shape.ending == .colon { return true }
    if case .heading? = next.look.role { return true }
    let marks = (markLevel(lines[index]), markLevel(next))
    // 一、 over （一）.
    if let below = marks.1 { return marks.0.map { $0 < below } ?? true }
    return body.isApart(lines[index].look) && !body.isApart(next.look)
  }

  /// 1 for 一、, 3 for （一）, 5 for 1.; nil for a line without such a mark. The levels between are for headings without.
  private static func markLevel(_ line: WordLine) -> Int? {
    if let number = line.number, !number.text.isEmpty {
      // What a list may show is no heading by its number alone; what only print shows, such as 第一章, is.
      return number.isPlain ? nil : markLevel(ArraySlice(number.text)) ?? 1
    }
    return line.number == nil ? markLevel(line.paragraph?.text ?? []) : nil
  }

  private static func markLevel(_ text: ArraySlice<UInt8>) -> Int? {
    if ChapterMark.isChapter(text) { return 1 }
    guard ListMark.starts(text), let first = text.firstScalar else { return nil }
    if "一二三四五六七八九十".unicodeScalars.contains(first) { return 1 }
    if first == "（" || first == "(" { return 3 }
    return DateText.isDigit(first) ? 5 : nil
  }
}
