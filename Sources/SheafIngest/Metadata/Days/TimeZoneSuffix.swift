/// By which clock a time for machines is told: `2021-11-19T21:40:02Z`, `2021-11-20T05:40:02+08:00` (ISO 8601, 4.3.13).
enum TimeZoneSuffix {
  /// None is stated.
  case none
  /// That of Greenwich, which says little of the day where the page was made.
  case universal
  /// One that is so many hours before or behind it.
  case local

  /// Reads the end of a time.
  init(of time: String) {
    let text = Array(time.utf8.suffix(6))
    if text.last == UInt8(ascii: "Z") || text.suffix(3).elementsEqual("GMT".utf8)
      || text.suffix(3).elementsEqual("UTC".utf8)
    {
      self = .universal
      return
    }
    let sign = text.lastIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let digits = text.filter { (0x30...0x39).contains($0) }
    guard let sign, time.utf8.count >= 19, [5, 6].contains(text.count - sign),
      text[(sign + 1)...].filter({ $0 != UInt8(ascii: ":") }).count == 4, digits.count >= 4
    else {
      self = .none
      return
    }
    self = text[(sign + 1)...].contains { (0x31...0x39).contains($0) } ? .local : .universal
  }
}
