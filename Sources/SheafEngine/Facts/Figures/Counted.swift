/// What a figure counts, as far as the text says so right beside it.
enum Counted {
  /// Behind the unit (`146名|抢修人员`, `6万多个|家庭`), else right before the number (`抢修人员|146名`); nil where it is not certain.
  static func range(of figure: FigureScanner.Found, in text: FactText) -> Range<Int>? {
    if let counted = figure.counted { return counted }
    guard figure.kind == .count || figure.kind == .weight || figure.kind == .share,
      text.count > figure.unit.upperBound || figure.range.lowerBound > 0
    else { return nil }
    var start = figure.range.upperBound
    let isOf = text.at(start) == "的"
    if isOf { start += 1 }
    // 60多人坚守岗位, 90%来自外地: what follows says what they do.
    let isPeople = text.at(figure.unit.upperBound - 1) == "人"
    if !isOf, figure.kind == .share || isPeople && PhraseWords.begins(in: text, at: start) {
      return isPeople ? NounWords.ending(at: figure.range.lowerBound, in: text) : nil
    }
    if !text.isStop(start) {
      if let head = NounWords.head(in: text, from: start, to: min(text.count, start + 12)) { return head }
      let end = text.clauseEnd(start, reach: 9)
      let isShort = text.isStop(end) && end - start >= 1 && end - start <= 8
      let isPhrase = NounWords.isNominal(start..<end, in: text)
      return isShort && isPhrase && text.kind(start).contains(.han) && figure.kind == .count ? start..<end : nil
    }
    return figure.kind == .count ? NounWords.ending(at: figure.range.lowerBound, in: text) : nil
  }
}
