/// A table of contents (目录): its entries say what the titles are, and are no text themselves.
struct ContentsPage {
  /// What is left of the document.
  private(set) var parts: [PrintedPart] = []
  /// What was taken out.
  private(set) var taken: [PrintedLine] = []
  /// The titles that the entries name.
  private(set) var titles: Set<TextKey> = []

  /// Takes tables of contents out.
  ///
  /// One starts with a line that says so, and has two entries at least that end in a number; without such a line only dots
  /// that lead to numbers show it.
  init(_ all: [PrintedPart]) {
    var index = 0
    while index < all.count {
      let end = Self.end(of: all, from: index)
      guard end > index else {
        parts.append(all[index])
        index += 1
        continue
      }
      for part in all[index..<end] {
        taken.append(part.line)
        titles.formUnion(Self.entries(of: part).compactMap(Self.title))
      }
      index = end
    }
  }

  /// Where a table of contents ends that starts at a place; the place itself when none does.
  private static func end(of parts: [PrintedPart], from start: Int) -> Int {
    let isHeaded = isHeading(parts[start].line)
    guard isHeaded || isDotted(parts[start].line) else { return start }
    var end = start + 1
    var entries = isHeaded ? 0 : 1
    for index in parts.indices[(start + 1)...] {
      // A title may take up two lines before its number.
      guard index - end < 3 else { break }
      let found = isHeaded ? Self.entries(of: parts[index]).count : isDotted(parts[index].line) ? 1 : 0
      guard found > 0 else { continue }
      entries += found
      end = index + 1
    }
    return entries >= 2 ? end : start
  }

  private static func isHeading(_ line: PrintedLine) -> Bool {
    guard line.shape.columns <= 24 else { return false }
    return headings.contains(String(decoding: TextKey(line.text).bytes, as: UTF8.self).lowercased())
  }

  private static let headings: Set<String> = [
    "目录", "目次", "本期目录", "本期要目", "本期导读", "本期内容", "要目", "目錄", "目次表", "contents", "tableofcontents", "inthisissue",
  ]

  private static func isDotted(_ line: PrintedLine) -> Bool { PageFurniture.isContentsEntry(line.text) }

  /// The texts of the entries in a part; titles and numbers that stand far apart look like a table.
  private static func entries(of part: PrintedPart) -> [ArraySlice<UInt8>] {
    switch part {
    case .line(let line): line.endsInNumber || isDotted(line) ? [line.text] : []
    case .table(let table, let line):
      line.endsInNumber ? table.rows.map { $0.dropLast().reduce(into: [UInt8]()) { $0 += $1.bytes }[...] } : []
    }
  }

  /// The title in an entry, without the dots and the number behind it.
  private static func title(of text: ArraySlice<UInt8>) -> TextKey? {
    let scalars = text.scalars
    let end = scalars.lastIndex { !"0123456789 .…·⋯()（）\u{3000}\u{A0}-—".unicodeScalars.contains($0) } ?? 0
    let title = scalars[...max(0, min(end, scalars.count - 1))]
    return title.count >= 4 ? TextKey(ArraySlice(String(scalars: title))) : nil
  }
}
