import SheafKit

extension Inline: Packed {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .text(let text):
      writer.byte(0)
      writer.text(text)
    case .emphasis(let inner):
      writer.byte(1)
      writer.list(inner)
    case .strong(let inner):
      writer.byte(2)
      writer.list(inner)
    case .link(let inner, let destination):
      writer.byte(3)
      writer.list(inner)
      writer.text(destination)
    case .code(let text):
      writer.byte(4)
      writer.text(text)
    case .mark(let inner):
      writer.byte(5)
      writer.list(inner)
    case .lineBreak: writer.byte(6)
    }
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self = try reader.nested { reader throws(StoreProblem) in
      switch try reader.byte() {
      case 0: .text(try reader.text())
      case 1: .emphasis(try reader.list())
      case 2: .strong(try reader.list())
      case 3: .link(try reader.list(), destination: try reader.text())
      case 4: .code(try reader.text())
      case 5: .mark(try reader.list())
      case 6: .lineBreak
      default: throw PackReader.damaged
      }
    }
  }
}
