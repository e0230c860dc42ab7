import SheafKit

extension Evidence: Packed {
  func pack(into writer: inout PackWriter) {
    writer.list(fields)
    writer.text(division)
    writer.list(dropped)
    writer.integer(droppedMore)
  }

  // Set, not handed over: what makes evidence puts it in order and cuts it, which was done when it was read.
  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init()
    fields = try reader.list()
    division = try reader.textOrNil()
    dropped = try reader.list()
    droppedMore = try reader.integerOrNil()
  }
}

extension FieldEvidence: Packed {
  func pack(into writer: inout PackWriter) {
    writer.byte(Field.numbers[field] ?? .max)
    writer.text(text)
    place.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    let number = Int(try reader.byte())
    guard number < Field.all.count else { throw PackReader.damaged }
    self.init(Field.all[number], "", at: .unknown)
    text = try reader.text()
    place = try SourcePlace(from: &reader)
  }
}

extension FieldEvidence.Field {
  /// The fields by their numbers in a store.
  fileprivate static let all = allCases
  /// Their numbers.
  fileprivate static let numbers = Dictionary(
    uniqueKeysWithValues: all.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) })
}

extension DroppedText: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(text)
    place.pack(into: &writer)
    writer.text(rule)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init("", at: .unknown, rule: "")
    text = try reader.text()
    place = try SourcePlace(from: &reader)
    rule = try reader.text()
  }
}
