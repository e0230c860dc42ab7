import SheafKit

/// Reads the forms that a full date is written in, from one place on.
struct DateReader {
  let text: ArraySlice<Unicode.Scalar>
  /// Where reading stands; after a date was read, behind it.
  var position: Int

  /// Reads `2021-03-08`, `2021/3/8`, `2021.3.8`, `2021年3月8日`; a time that follows is not taken.
  mutating func yearFirst() -> CalendarDate? {
    guard let year = number(digits: 4...4), year >= 1000 else { return nil }
    let yearEnd = position
    skipSpaces()
    // A year set over its day: 2020 12/14.
    if position > yearEnd, peek.flatMap(Self.digit) != nil { return monthAndDay(of: year) }
    guard let separator = take(where: { "-/／.年—–년".unicodeScalars.contains($0) }) else { return nil }
    skipSpaces()
    guard let month = number(digits: 1...2) else { return nil }
    skipSpaces()
    guard take(where: { $0 == (separator == "年" ? "月" : separator == "년" ? "월" : separator) }) != nil else {
      return nil
    }
    skipSpaces()
    guard let day = number(digits: 1...2) else { return nil }
    if separator == "年" || separator == "년" {
      skipSpaces()
      guard take(where: { $0 == "日" || $0 == "号" || $0 == "號" || $0 == "일" }) != nil else { return nil }
    } else if separator == ".", peek == ".", let after = scalar(at: position + 1), Self.digit(after) != nil {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  private mutating func monthAndDay(of year: Int) -> CalendarDate? {
    guard (1990...2099).contains(year), let month = number(digits: 1...2) else { return nil }
    skipSpaces()
    guard take(where: { $0 == "/" || $0 == "-" }) != nil else { return nil }
    skipSpaces()
    guard let day = number(digits: 1...2), peek != "/", peek != "-" else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `8 March 2021`, `8th of March, 2021`, `8. März 2021`, `8 de marzo de 2021`, `08.03.2021`; with dots the day
  /// always comes first.
  mutating func dayFirst(from start: Int) -> CalendarDate? {
    position = start
    guard let day = number(digits: 1...2) else { return nil }
    if peek == ".", scalar(at: position + 1).flatMap(Self.digit) != nil { return dotted(day) }
    // No month is named in Han characters: 3个, 12日.
    if let next = peek, next.value > 0x3100 { return nil }
    skipOrdinal()
    _ = take { $0 == "." || $0 == "º" }
    skipSpaces()
    for word in ["of", "de"] { skip(word) }
    skipSpaces()
    let monthStart = position
    guard let month = monthName() else { return nil }
    skipMarks()
    if skip("de") { skipMarks() }
    guard let year = number(digits: 4...4) else { return nil }
    // Thailand counts the years of the Buddhist era.
    let isThai = scalar(at: monthStart).map { (0x0E00...0x0E7F).contains($0.value) } ?? false
    return CalendarDate(year: isThai && year > 2400 ? year - 543 : year, month: month, day: day)
  }

  private mutating func dotted(_ day: Int) -> CalendarDate? {
    position += 1
    guard let month = number(digits: 1...2), take(where: { $0 == "." }) != nil, let year = number(digits: 4...4),
      year >= 1900, peek != "."
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `十一月 6th, 2009`, as blogs set their English form of a date with Chinese words.
  mutating func hanMonthFirst(from start: Int) -> CalendarDate? {
    position = start
    guard let month = hanNumber(), take(where: { $0 == "月" }) != nil else { return nil }
    skipMarks()
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    guard take(where: { $0 == "," || $0 == "，" }) != nil else { return nil }
    skipMarks()
    guard let year = number(digits: 4...4) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// Reads `令和3年3月8日`, `平成元年1月8日`, `民國110年3月8日`: years counted from the start of an era.
  mutating func inEra(from start: Int) -> CalendarDate? {
    position = start
    if text[position...].starts(with: ["中", "華"]) { position += 2 }
    guard let era = Self.eras.first(where: { text[position...].starts(with: $0.name) }) else {
      position = start
      return nil
    }
    position += era.name.count
    skipSpaces()
    let year = take(where: { $0 == "元" }) != nil ? 1 : number(digits: 1...3)
    guard let year, take(where: { $0 == "年" }) != nil, let month = number(digits: 1...2),
      take(where: { $0 == "月" }) != nil, let day = number(digits: 1...2), take(where: { $0 == "日" }) != nil
    else {
      position = start
      return nil
    }
    return CalendarDate(year: era.before + year, month: month, day: day)
  }

  /// Eras with the year before their first.
  private static let eras: [(name: [Unicode.Scalar], before: Int)] = [
    (["令", "和"], 2018), (["平", "成"], 1988), (["昭", "和"], 1925), (["民", "國"], 1911), (["民", "国"], 1911),
  ]

  /// Reads `March 8, 2021`, `Mar. 8th 2021`, and `Mon Mar 08 09:30:00 CST 2021`, as programs print a time.
  mutating func monthFirst() -> CalendarDate? {
    for day in Self.weekdays where text[position...].starts(with: day) {
      position += day.count
      skipMarks()
    }
    guard let month = monthName() else { return nil }
    skipMarks()
    guard let day = number(digits: 1...2) else { return nil }
    skipOrdinal()
    skipMarks()
    skipClock()
    guard let year = number(digits: 4...4) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map { Array($0.unicodeScalars) }

  /// Reads `21-03-08` and `20210308`, which are days only where a label says so.
  mutating func abbreviated() -> CalendarDate? {
    let digits = text[position...].prefix(9).prefix { Self.digit($0) != nil }
    if digits.count == 8, let year = number(in: digits.prefix(4)), (1990...2099).contains(year),
      let month = number(in: digits.dropFirst(4).prefix(2)), let day = number(in: digits.suffix(2))
    {
      position = digits.endIndex
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let year = number(digits: 2...2), let mark = take(where: { $0 == "-" || $0 == "/" || $0 == "." }),
      let month = number(digits: 1...2), take(where: { $0 == mark }) != nil, let day = number(digits: 1...2),
      peek != mark, peek.flatMap(Self.digit) == nil
    else { return nil }
    return CalendarDate(year: 2000 + year, month: month, day: day)
  }

  /// Reads `二〇二一年三月八日`, as official papers write it.
  mutating func inHan() -> CalendarDate? {
    var year = 0
    for _ in 0..<4 {
      guard let scalar = peek, let digit = Self.hanDigit(scalar) else { return nil }
      year = year * 10 + digit
      position += 1
    }
    guard year >= 1000, take(where: { $0 == "年" }) != nil, let month = hanNumber(),
      take(where: { $0 == "月" }) != nil, let day = hanNumber(), take(where: { $0 == "日" }) != nil
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The value of a decimal digit in half or full width.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    case 0x0660...0x17E9: ScriptDigits.value(of: scalar)
    default: nil
    }
  }

  private static let hanDigits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  /// The value of a digit in Han characters.
  static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    scalar == "○" || scalar == "零" ? 0 : hanDigits.firstIndex(of: scalar)
  }

}
