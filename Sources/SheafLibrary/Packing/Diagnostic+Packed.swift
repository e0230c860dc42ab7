import SheafKit

extension Diagnostic: Packed {
  func pack(into writer: inout PackWriter) {
    severity.pack(into: &writer)
    writer.text(id)
    writer.text(message)
    writer.value(location)
    writer.text(help)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      try Severity(from: &reader), id: try reader.text(), try reader.text(), at: try reader.valueOrNil(),
      help: try reader.textOrNil())
  }
}

extension Diagnostic.Severity: Packed {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .note: writer.byte(0)
    case .warning: writer.byte(1)
    case .error: writer.byte(2)
    }
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    switch try reader.byte() {
    case 0: self = .note
    case 1: self = .warning
    case 2: self = .error
    default: throw PackReader.damaged
    }
  }
}

extension SourceLocation: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(file)
    writer.integer(line)
    writer.integer(column)
    writer.integer(length)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      file: try reader.text(), line: try reader.integerOrNil(), column: try reader.integerOrNil(),
      length: try reader.integerOrNil())
  }
}
