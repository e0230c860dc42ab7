/// Numbers as people read them on a terminal, the same in every locale.
enum Amount {
  /// `10,000`.
  static func whole(_ number: Int) -> String {
    var groups: [Substring] = []
    var rest = Substring(String(number.magnitude))
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return (number < 0 ? "-" : "") + ([rest] + groups).joined(separator: ",")
  }

  /// `12.3` for 123 tenths.
  static func tenths(_ number: Int) -> String { "\(whole(number / 10)).\(number.magnitude % 10)" }

  /// Bytes: `512 bytes`, `3.4 kB`, `95 MB`; in powers of ten.
  static func bytes(_ count: Int) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    guard count >= 1_000 else { return count == 1 ? "1 byte" : "\(count) bytes" }
    var (value, unit) = (count, 0)
    while value >= 999_500, unit + 1 < units.count { (value, unit) = (value / 1_000, unit + 1) }
    let number = value < 9_950 ? tenths((value + 50) / 100) : whole((value + 500) / 1_000)
    return "\(number) \(units[unit])"
  }

  /// A number with its noun: `1 file`, `2 files`.
  static func of(_ count: Int, _ noun: String) -> String { "\(whole(count)) \(noun)\(count == 1 ? "" : "s")" }
}
