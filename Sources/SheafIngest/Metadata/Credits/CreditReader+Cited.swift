import SheafKit

// What the brackets hold that close a piece taken from a paper: `（《某某晚报》3月8日 记者 王芳）`.
extension CreditReader {
  /// The paper, in the marks of a title or before its day.
  mutating func citedPaper() -> Bool {
    guard isInBrackets, credits.source == nil else { return false }
    let isMarked = position > line.startIndex && line[position - 1] == "《"
    let name = rest.prefix(20).prefix { Han.isIdeograph($0) || $0.isLatinLetter || $0 == "·" }
    guard MediumName.isLike(name) else { return false }
    let behind = line[name.endIndex...]
    guard isMarked ? behind.first == "》" : Self.undatedDay(behind.drop(while: \.isSpace)) != nil else { return false }
    credits.source = String(scalars: name)
    position = name.endIndex
    return true
  }

  /// `据《某某周刊》报道` on a line of its own: where the text is from.
  mutating func reported() -> Bool {
    guard position == line.startIndex, rest.starts(with: ["据", "《"]),
      let close = rest.prefix(24).firstIndex(of: "》"), case let name = rest[..<close].dropFirst(2),
      (2...18).contains(name.count), case let behind = line[(close + 1)...].trimming(\.isSpace),
      behind.isEmpty || Self.reportings.contains(where: { $0.elementsEqual(behind) })
    else { return false }
    credits.source = credits.source ?? String(scalars: name)
    position = line.endIndex
    return true
  }

  private static let reportings = ["报道", "消息", "报", "电", "載", "报导"].map { Array($0.unicodeScalars) }

  /// The day beside the paper: without a year, which is not guessed, it dates nothing.
  mutating func citedDay() -> Bool {
    guard isInBrackets, credits.source != nil || rest.contains("《"), let length = Self.undatedDay(rest) else {
      return false
    }
    position += length
    return true
  }

  /// Who wrote it, behind paper and day and without a role: `（《某某晚报》3月8日 王芳）`.
  mutating func citedWriter() -> Bool {
    guard isInBrackets, credits.source != nil, credits.byline.isEmpty else { return false }
    let names = rest.trimming(\.isCreditSeparator).split(whereSeparator: \.isCreditSeparator).map {
      String(scalars: $0)
    }
    guard (1...3).contains(names.count),
      names.allSatisfy({ PersonNames.isHanPerson($0) && !PersonNames.endsLikePlace($0) })
    else { return false }
    addAuthors(names, role: nil)
    position = line.endIndex
    return true
  }

  private var isInBrackets: Bool {
    guard let first = line.first, let last = line.last else { return false }
    return "（(".unicodeScalars.contains(first) && "）)".unicodeScalars.contains(last)
  }

  /// How long the month and the day are that a text starts with; nil when it starts with none.
  static func undatedDay(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let month = text.prefix(2).prefix(while: DateText.isDigit)
    let behind = text.dropFirst(month.count)
    guard !month.isEmpty, behind.first == "月" else { return nil }
    let day = behind.dropFirst().prefix(2).prefix(while: DateText.isDigit)
    guard !day.isEmpty, let unit = behind.dropFirst(day.count + 1).first, unit == "日" || unit == "号" else { return nil }
    return month.count + day.count + 2
  }
}
