import SheafKit

/// What a number makes with the unit behind it and the words around it, in Chinese text.
extension FigureScanner {
  /// A number with its multiplier: the 8万 of 6万多个.
  func multiplied(_ number: NumberText) -> NumberText {
    var number = number
    var end = number.range.upperBound
    while end < text.count, let multiple = NumberReader.multiple(text.folded[end]) {
      number.value *= multiple
      number.step = multiple
      end += 1
      if end - number.range.upperBound >= 3 { break }
    }
    number.range = number.range.lowerBound..<end
    return number
  }

  /// The figure that a number makes with the unit behind it.
  func hanFigure(_ number: NumberText) -> Found? {
    for candidate in readings(of: number) {
      var unitStart = candidate.range.upperBound
      if text.at(unitStart) == " ", text.kind(unitStart + 1).contains(.han) { unitStart += 1 }
      if let unit = Units.match(in: text.folded, at: unitStart) {
        // 15人次日出发: the day after belongs to no unit.
        let isDayAfter = text.at(unitStart + unit.length - 1) == "次" && text.at(unitStart + unit.length) == "日"
        let range = unitStart..<(unitStart + unit.length - (isDayAfter ? 1 : 0))
        // 5g is no weight and 80kmh no length.
        if text.kind(range.upperBound - 1).contains(.letter), text.kind(range.upperBound).contains(.letter) { continue }
        let figure = finished(candidate, unit: range, kind: isDayAfter ? .count : unit.value)
        if FigureNames.isFigure(figure, in: text) { return figure }
      } else if candidate.value >= 100 {
        let length = Units.nouns.length(in: text.folded, from: unitStart, to: min(text.count, unitStart + 5))
        if length > 0 {
          var figure = finished(candidate, unit: unitStart..<(unitStart + length), kind: .count)
          figure.counted = figure.unit
          if FigureNames.isFigure(figure, in: text) { return figure }
        }
      }
    }
    return nil
  }

  /// A number with as much behind it as can belong to it, the longest reading first: 多, 余, 几 and multipliers.
  func readings(of number: NumberText) -> [NumberText] {
    var readings = [number]
    var current = number
    for _ in 0..<5 {
      let end = current.range.upperBound
      let scalar = text.at(end)
      if scalar == "多" || scalar == "余" || scalar == "来" || scalar == "几" {
        guard !current.isRounded || current.isHan else { break }
        // 十余, 三百多, 10多, but not 3多.
        guard current.value >= 10 else { break }
        if current.step == 1, current.value.truncatingRemainder(dividingBy: 10) == 0 {
          current.step = current.value.truncatingRemainder(dividingBy: 100) == 0 ? 100 : 10
        }
        current.isRounded = true
        current.isSmall = false
        current.needsWord = false
      } else if let multiple = NumberReader.multiple(scalar) {
        current.value *= multiple
        current.step *= multiple
        current.isSmall = false
      } else {
        break
      }
      current.range = current.range.lowerBound..<(end + 1)
      readings.append(current)
    }
    return readings.reversed()
  }

  /// A figure with the words before and behind it.
  func finished(_ number: NumberText, unit: Range<Int>, kind: Figure.Kind) -> Found {
    var figure = Found(range: number.range.lowerBound..<unit.upperBound, number: number, unit: unit, kind: kind)
    if number.isRounded { figure.rounding = .down }
    var end = unit.upperBound
    if kind == .duration || kind == .length || kind == .weight, text.at(end) == "半" || text.at(end) == "多" {
      if text.at(end) == "多" { figure.rounding = .down }
      end += 1
    }
    if let words = FigureWords.after.longest(in: text.folded, from: end, to: min(text.count, end + 3)) {
      figure.rounding = words.value
      end += words.length
    }
    var start = figure.range.lowerBound
    for _ in 0..<2 {
      guard let words = FigureWords.before(start, of: figure, in: text) else { break }
      if let rounding = words.rounding { figure.rounding = rounding }
      start -= words.length
    }
    figure.range = start..<end
    return figure
  }
}
