import SheafKit

extension Origin: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(file)
    writer.text(format)
    writer.integer(line)
    writer.integer(page)
    writer.text(address)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      file: try reader.text(), format: try reader.text(), line: try reader.integerOrNil(),
      page: try reader.integerOrNil(), address: try reader.textOrNil())
  }
}

extension SourcePlace: Packed {
  func pack(into writer: inout PackWriter) {
    writer.integer(line)
    writer.integer(page)
    writer.text(element)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      line: try reader.integerOrNil(), page: try reader.integerOrNil(), element: try reader.textOrNil())
  }
}

extension CalendarDate: Packed {
  func pack(into writer: inout PackWriter) {
    writer.integer(year)
    writer.byte(UInt8(truncatingIfNeeded: month))
    writer.byte(UInt8(truncatingIfNeeded: day))
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    let (year, month, day) = (try reader.integer(), Int(try reader.byte()), Int(try reader.byte()))
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw PackReader.damaged }
    self = date
  }
}
