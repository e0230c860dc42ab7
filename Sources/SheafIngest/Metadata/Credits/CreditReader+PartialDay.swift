import SheafKit

// Days that are none without their year, before fields that are sure.
extension CreditReader {
  /// `3月5日　来源：…`, `2021年3月 记者：…`, `今天 09:30 来源：…`: what is no full day is passed over where a label with its colon stands
  /// behind it, so that the rest of the line is not lost with it.
  mutating func partialDay() -> Bool {
    var place = Self.visits.prefix(of: rest).map { position + $0.count } ?? position
    place = line[place...].drop(while: Self.isPart).startIndex
    if let word = Self.spans.prefix(of: line[place...]) { place += word.count }
    let field = line[place...].drop(while: \.isCreditSeparator)
    guard place > position, field.startIndex - position <= 24, line[field.startIndex - 1].isCreditSeparator,
      let label = CreditLabel.longest(at: field), hasColon(after: label, at: field.startIndex)
    else { return false }
    position = field.startIndex
    return true
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool { DateText.isDigit(scalar) || parts.contains(scalar) }

  private static let parts = ScalarSet("０１２３４５６７８９年月日号號时時分秒:：-－/／.． \u{3000}".unicodeScalars)
  private static let visits = ScalarWords(list: "今天 今日 昨天 昨日 前天 刚刚 剛剛")
  private static let spans = ScalarWords(list: "小时前 小時前 分钟前 分鐘前 天前 周前")
}
