import SheafKit

// Lines of the head that open with a day and are text: entries of a chronicle, and when something takes place.
extension PageCredits {
  /// The places of lines that tell what happened on several days, `2018年12月1日 夜校开学`, or whose day is that of a meeting:
  /// `时间：…` over `地点：…`.
  ///
  /// A page has one day of publication. Where lines open with different ones and state nothing else, none of them is
  /// it, but for one that stands alone over entries with words behind their days.
  func datedText(among places: Range<Int>, in units: [TextUnit]) -> [Int] {
    let dated = places.filter { isDated(units[$0]) }
    guard !dated.isEmpty else { return [] }
    var events: [Int] = []
    var entries: [(place: Int, day: CalendarDate, isAlone: Bool)] = []
    for place in dated {
      let line = InfoLine(tree, units[place], joint: " ").text
      if Self.times.start(line) {
        let isEvent =
          units.indices.contains(place + 1) && Self.places.start(tree.text(of: units[place + 1].nodes.lowerBound))
        if isEvent { events.append(place) }
      } else if let found = CreditLine.read(line), let day = found.published, DayRank(of: line) == .bare,
        found.source == nil, found.byline.isEmpty, found.editors.isEmpty
      {
        entries.append((place, day, found.isWholeLine))
      }
    }
    guard Set(entries.map(\.day)).count >= 2 else { return events }
    let isStamped = entries.first?.isAlone == true && !entries.dropFirst().contains(where: \.isAlone)
    return events + entries.dropFirst(isStamped ? 1 : 0).map(\.place)
  }

  /// Whether a unit opens with a year or a word for a time: cheap, since most lines do not.
  private func isDated(_ unit: TextUnit) -> Bool {
    guard (8...120).contains(unit.columns) else { return false }
    let text = tree.text(of: unit.nodes.lowerBound).drop { $0 <= 0x20 }
    return Self.years.start(text) && text.prefix(24).firstRange(of: Self.year) != nil || Self.times.start(text)
  }

  private static let years = Phrases("19 20")
  private static let year = Array("年".utf8)
  private static let times = Phrases("时间： 时间: 時間：")
  private static let places = Phrases("地点 地點")
}
