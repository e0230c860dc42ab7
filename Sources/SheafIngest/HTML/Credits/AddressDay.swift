import SheafKit

/// The day in the path of an address, where content systems put that of publication: `/2019/0926/`, `/202006/t20200604_1`.
enum AddressDay {
  /// The day; nil when the path has none, or one that no page of the web can have.
  static func day(in address: String) -> CalendarDate? {
    let path = Array(address.utf8.prefix(400))
    guard let start = path.firstRange(of: Array("://".utf8))?.upperBound else { return nil }
    // Runs of digits, with what stands between each and the next.
    var runs: [(digits: ArraySlice<UInt8>, joint: UInt8?)] = []
    var place = start
    while place < path.count {
      let digits = path[place...].prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else {
        place += 1
        continue
      }
      let next = digits.endIndex + 1
      let isJoined = next < path.count && "/-_".utf8.contains(path[next - 1]) && (0x30...0x39).contains(path[next])
      runs.append((digits, isJoined ? path[next - 1] : nil))
      place = digits.endIndex
    }
    return runs.indices.lazy.compactMap { day(of: runs[$0...].prefix(3)) }.first
  }

  private static func day(of runs: ArraySlice<(digits: ArraySlice<UInt8>, joint: UInt8?)>) -> CalendarDate? {
    var digits: [UInt8] = []
    var counts: [Int] = []
    for run in runs {
      digits += run.digits
      counts.append(run.digits.count)
      if digits.count >= 8 || run.joint == nil { break }
    }
    let isWhole = counts == [8] || counts == [4, 4] || counts == [6, 2] || counts == [4, 2, 2]
    guard isWhole, let year = Int(digits.prefix(4)[...].string), (1994...2099).contains(year),
      let month = Int(digits[4..<6].string), let day = Int(digits[6..<8].string)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
