import SheafKit

// The place and medium that open the text.
extension MarkupFinish {
  /// Takes the dateline off the first paragraph of running text.
  ///
  /// `source` is the medium that is known already: 某某发布讯 is a dateline where 某某发布 published the text.
  mutating func takeDateline(source: String?) -> Stated<Dateline>? {
    var looked = 0
    for paragraph in paragraphs
    where paragraph.isProse || paragraph.shape.columns > 60 || Self.topics.occur(in: paragraph.text) {
      guard case .paragraph(var text) = drafts[paragraph.line].content else { continue }
      let opening = paragraph.text.clipped(to: 600)
      let split = Self.split(opening, source)
      // Notes may stand before the text; behind them only an agency’s name shows where it starts or, in Chinese, the reporter
      // behind it.
      let isSure = AlphabetDateline.namesAgency(split) || split.text != nil && split.credits?.byline.isEmpty == false
      guard split.text != nil || split.credits != nil, looked == 0 || isSure else {
        looked += 1
        if looked < (Han.isChinese(utf8: opening) ? 2 : 4) { continue }
        return nil
      }
      text.keep((opening.endIndex - split.rest.utf8.count)..<text.bytes.count)
      drafts[paragraph.line].content = .paragraph(text)
      datelined = paragraph.line
      let taken = opening.prefix(opening.count - split.rest.utf8.count)
      // `某某社3月8日电 题：…` names the title once more, and the text starts below.
      if split.text != nil, !paragraph.shape.isEnded, split.rest.hasPrefix("题："), paragraph.shape.columns <= 160 {
        log.add(Array(split.rest.utf8)[...], at: SourcePlace(line: paragraph.line), by: .repeatedTitle)
        paragraphs.removeAll { $0.line == paragraph.line }
      }
      return Stated(split, from: taken, at: place(of: paragraph.line))
    }
    return nil
  }

  /// What stands between the dateline of an agency and the title.
  private static let topics = Phrases("电题： 电_题： 电__题：")

  private static func split(_ opening: ArraySlice<UInt8>, _ source: String?) -> Dateline {
    let split =
      Dateline.mayOpenInAnyScript(opening)
      ? Dateline.split(opening.string) : Dateline(text: nil, credits: nil, rest: "")
    guard split.text == nil, split.credits == nil else { return split }
    if AlphabetDateline.mayOpen(opening), let alphabetic = AlphabetDateline.split(opening.string) { return alphabetic }
    guard let source else { return split }
    let name = Array(source.utf8)
    guard opening.hasPrefix(name + Array("讯".utf8)) else { return split }
    // Any medium that is known to be one reads like this one.
    var own = Dateline.split("本网" + opening.dropFirst(name.count).string)
    if own.text != nil { own.text = source + "讯" }
    return own
  }
}
