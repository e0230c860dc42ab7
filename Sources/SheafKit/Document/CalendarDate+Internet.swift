/// Days in the forms of the Internet, for formats whose dates must have a time: the midnight, in UTC, that the day
/// begins with. In China it is eight in the morning then, and nowhere east of London is it another day.
extension CalendarDate {
  /// `2021-03-08T00:00:00Z` (RFC 3339).
  public var timestamp: String { "\(self)T00:00:00Z" }

  /// `Mon, 08 Mar 2021 00:00:00 +0000` (RFC 5322 §3.3, and RFC 822 with a year of four digits).
  public var mailDate: String {
    let names = description.split(separator: "-")
    let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[weekday]), \(names[2]) \(months[month - 1]) \(names[0]) 00:00:00 +0000"
  }

  /// The day of the week, from 0 for Sunday to 6.
  private var weekday: Int {
    // Sakamoto’s method (comp.lang.c, 1993): months are counted from March, so that the leap day ends a year.
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
  }
}
