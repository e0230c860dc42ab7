import SheafKit

// Fields that say when and where in print: days, hours, pages, issues, addresses.
extension CreditReader {
  mutating func date() -> Bool {
    guard let match = day(at: position) else { return false }
    if credits.published == nil { credits.published = match.date }
    position = match.range.upperBound
    return true
  }

  /// The day at a place, or behind the name of its weekday there.
  func day(at place: Int) -> DateText.Match? {
    if let match = DateText.match(in: line, at: place) { return match }
    guard place == line.startIndex || !line[place - 1].properties.isAlphabetic,
      let length = Weekday.length(at: line[place...])
    else { return nil }
    return DateText.match(in: line, at: place + length)
  }

  /// A time of day beside a date: `09:30`, `T10:00:00+08:00`, `上午10时`, `星期一`, `GMT`.
  mutating func time() -> Bool {
    let start = position
    if peek == "T" || peek == "t" { position += 1 }
    if let word = Self.timeWords.prefix(of: rest) {
      position += word.count
      return true
    }
    guard let hour = digits(), hour.count <= 2, let separator = peek, ":：时点".unicodeScalars.contains(separator) else {
      position = start
      return false
    }
    position += 1
    while let digitGroup = digits(), digitGroup.count <= 3 {
      guard let next = peek, ":：.+-分秒Z".unicodeScalars.contains(next) else { break }
      position += 1
    }
    return true
  }

  /// The page of a newspaper: `第4版：副刊`, `A04版`, `第A04版`.
  mutating func page() -> Bool {
    let start = position
    if peek == "第" { position += 1 }
    if peek.map(Self.pageLetters.contains) == true { position += 1 }
    if position > start, peek == " " { position += 1 }
    let hasNumber = digits() != nil
    if peek == " " { position += 1 }
    guard hasNumber, peek == "版" else {
      position = start
      return false
    }
    position += 1
    if let colon = peek, colon == "：" || colon == ":" {
      position = rest.dropFirst().drop(while: \.isSpace).prefix(12).drop(while: Han.isIdeograph).startIndex
    }
    return true
  }

  /// The issue of a magazine: `2010年第18期`, `总第203期`.
  mutating func issue() -> Bool {
    let start = position
    if digits()?.count == 4, peek == "年" { position += 1 } else { position = start }
    if peek == "总" || peek == "總" { position += 1 }
    guard peek == "第" else {
      position = start
      return false
    }
    position += 1
    guard let number = digits(), number.count <= 5, peek == "期" else {
      position = start
      return false
    }
    position += 1
    return true
  }

  /// The address of the site that opens a line of credits.
  mutating func address() -> Bool {
    position == line.startIndex && passAddress(rest)
  }

  /// `某某县人民政府办公室　www.county.example`: the name of the site and its address, before the day.
  mutating func site() -> Bool {
    guard position == line.startIndex else { return false }
    let name = rest.prefix(24).prefix(while: Han.isIdeograph)
    let address = line[name.endIndex...].drop(while: \.isSpace)
    guard name.count >= 3, address.startIndex > name.endIndex, Self.schemes.prefix(of: address) != nil,
      PersonNames.isOffice(name) || MediumName.isLike(name)
    else { return false }
    return passAddress(address)
  }

  /// Goes on behind an address, where text starts with one and does not end with it.
  private mutating func passAddress(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard Self.schemes.prefix(of: text) != nil else { return false }
    position = text.prefix { (0x21...0x7E).contains($0.value) && $0 != "|" }.endIndex
    return position < line.endIndex
  }

  private static let schemes = ScalarWords(list: "http:// https:// www.")

  private static let pageLetters = ScalarSet("ABCDEFGHabcdefgh".unicodeScalars)

  static let timeWords = ScalarWords([
    "上午", "下午", "中午", "晚上", "凌晨", "北京时间", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "周一", "周二",
    "周三", "周四", "周五", "周六", "周日", "週一", "週二", "週三", "週四", "週五", "週六", "週日", "GMT", "UTC", "BST", "EST", "CST", "a.m.",
    "p.m.", "am", "pm", "AM", "PM",
  ])
}
