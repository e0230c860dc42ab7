import SheafKit

extension Fact: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(label)
    writer.text(text)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(label: try reader.text(), text: try reader.text())
  }
}

extension Figure: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(text)
    kind.pack(into: &writer)
    writer.text(counted)
    writer.text(owner)
    writer.integer(exact)
    writer.integer(block)
    range.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      text: try reader.text(), kind: try Kind(from: &reader), counted: try reader.textOrNil(),
      owner: try reader.textOrNil(), exact: try reader.integerOrNil(), block: try reader.integer(),
      range: try TextRange(from: &reader))
  }
}

extension Figure.Kind: Packed {
  func pack(into writer: inout PackWriter) { writer.text(rawValue) }

  init(from reader: inout PackReader) throws(StoreProblem) {
    guard let kind = Figure.Kind(rawValue: try reader.text()) else { throw PackReader.damaged }
    self = kind
  }
}

extension Person: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(name)
    writer.text(role)
    writer.text(organisation)
    writer.integer(age)
    writer.integer(block)
    range.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      name: try reader.text(), role: try reader.textOrNil(), organisation: try reader.textOrNil(),
      age: try reader.integerOrNil(), block: try reader.integer(), range: try TextRange(from: &reader))
  }
}

extension Quotation: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(text)
    writer.text(speaker)
    writer.integer(block)
    range.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      text: try reader.text(), speaker: try reader.textOrNil(), block: try reader.integer(),
      range: try TextRange(from: &reader))
  }
}
