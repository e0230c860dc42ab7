import SheafKit

/// The head of an official paper (版头): who issues it, `某县教育局文件`, and its number, `某教〔2018〕12号`.
///
/// GB/T 9704-2012 sets both over the title; where a paper is printed on a page, its number may stand under it.
enum OfficialHead {
  /// How many paragraphs before the title are such a head: those who issue the paper, if any, and its number.
  static func length(of paragraphs: [Paragraph]) -> Int {
    let marks = paragraphs.prefix(3).prefix(while: isMark).count
    let issuers = paragraphs.dropFirst(marks).prefix(mostIssuers).prefix(while: isIssuer)
    guard issuers.endIndex < paragraphs.count, isNumber(paragraphs[issuers.endIndex]) else { return 0 }
    return issuers.endIndex + 1
  }

  /// Whether a line over the head is the number of the copy, how secret the paper is, or how urgent: `000012`, `机密★1年`,
  /// `特急`.
  static func isMark(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 16 else { return false }
    let text = line.text.scalars.filter { !$0.isSpace }
    if text.count == 6, text.allSatisfy(DateText.isDigit) { return true }
    return urgencies.contains(line.text) || secrecies.prefix(of: line.text) == 6 && text.count <= 8
  }

  /// Whether a line is the number of a paper: the sign of an office, a year in brackets, a number, 号. Who signs it (签发人)
  /// may stand on the same line.
  static func isNumber(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 40, line.text.firstRange(of: unit) != nil else { return false }
    let text = line.text.scalars.filter { !$0.isSpace }
    let sign = text.prefix { Han.isIdeograph($0) }
    guard !sign.isEmpty, let open = text.dropFirst(sign.count).first, opening.contains(open) else { return false }
    let year = text.dropFirst(sign.count + 1).prefix(while: DateText.isDigit)
    guard year.count == 4, let close = text.dropFirst(sign.count + 5).first, closing.contains(close) else {
      return false
    }
    let number = text.dropFirst(sign.count + 6).drop { $0 == "第" }
    let digits = number.prefix(while: DateText.isDigit)
    let end = number.dropFirst(digits.count)
    return !digits.isEmpty && end.first == "号"
      && (end.count == 1 || end.dropFirst().starts(with: "签发人".unicodeScalars))
  }

  /// Whether a line is who issues a paper, with the word for it or without.
  static func isIssuer(_ line: Paragraph) -> Bool {
    guard line.shape.columns <= 48, line.shape.ending == .open else { return false }
    let printed = line.text.scalars
    let text = printed.contains(where: \.isSpace) ? printed.filter { !$0.isSpace } : printed
    let name = text.suffix(2).elementsEqual("文件".unicodeScalars) ? text.dropLast(2) : text[...]
    return PersonNames.isOffice(name)
  }

  /// Papers that several offices issue name each of them on a line of its own.
  static let mostIssuers = 6
  private static let secrecies = Phrases("秘密 机密 绝密")
  private static let urgencies: Set<ArraySlice<UInt8>> = Set(["特急", "加急", "平急", "急件"].map { Array($0.utf8)[...] })
  private static let unit = Array("号".utf8)
  private static let opening = ScalarSet("〔［[（(".unicodeScalars)
  private static let closing = ScalarSet("〕］]）)".unicodeScalars)
}
