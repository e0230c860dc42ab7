import SheafKit

/// Figures of Latin text, and amounts of money behind the sign of a currency.
extension FigureScanner {
  /// An amount behind a sign of a currency: `£1,200`, `$3.5 million`, `￥30万`. Gives the place where the scan goes on.
  mutating func scanMoney(_ number: NumberText) -> Int {
    var number = number
    var end = number.range.upperBound
    let multiple = EnglishNumbers.multiple(in: text, at: end)
    if multiple > 0 {
      end += multiple
    } else {
      number = multiplied(number)
      end = number.range.upperBound
      if let unit = Units.match(in: text.folded, at: end), unit.value == .money { end += unit.length }
    }
    let start = EnglishNumbers.start(before: number.range.lowerBound - 1, in: text)
    let rounding = start < number.range.lowerBound - 1 ? Rounding.near : .exact
    return add(Found(range: start..<end, number: number, unit: end..<end, kind: .money, rounding: rounding))
  }

  /// A word of Latin text, which may be a number that is written out.
  mutating func scanWord(at start: Int) -> Int {
    var end = start
    func goesOn(_ index: Int) -> Bool {
      text.kind(index).contains(.letter) || text.at(index) == "-" && text.kind(index + 1).contains(.letter)
    }
    while end < text.count, goesOn(end) {
      end += 1
    }
    if !text.kind(start - 1).contains(.letter), !text.kind(start - 1).contains(.digit), !text.isInTerm(start),
      let figure = EnglishNumbers.written(start..<end, in: text)
    {
      return add(figure)
    }
    return end
  }
}
