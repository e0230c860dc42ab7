extension JSONForm<CalendarDate> {
  /// A day as `"2021-03-08"`.
  package static let date = JSONForm(
    write: { $1.text($0.description) },
    read: { reader throws(JSONProblem) in
      reader.skipSpace()
      let start = reader.index
      guard let date = CalendarDate(try reader.text()) else {
        throw .value("is no day such as 2021-03-08", at: start)
      }
      return date
    }, schema: { _ in ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"] })
}
