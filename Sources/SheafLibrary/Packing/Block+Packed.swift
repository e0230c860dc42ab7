import SheafKit

extension Block: Packed {
  func pack(into writer: inout PackWriter) {
    content.pack(into: &writer)
    place.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    let content = try reader.nested { reader throws(StoreProblem) in try Content(from: &reader) }
    self.init(content, at: try SourcePlace(from: &reader))
  }
}

extension Block.Content: Packed {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .heading(let level, let inlines):
      writer.byte(0)
      writer.integer(level)
      writer.list(inlines)
    case .paragraph(let inlines):
      writer.byte(1)
      writer.list(inlines)
    case .quote(let blocks):
      writer.byte(2)
      writer.list(blocks)
    case .list(let ordered, let items):
      writer.byte(3)
      writer.flag(ordered)
      writer.list(items)
    case .image(let image):
      writer.byte(4)
      image.pack(into: &writer)
    case .table(let rows, let hasHead):
      writer.byte(5)
      writer.list(rows)
      writer.flag(hasHead)
    case .preformatted(let text):
      writer.byte(6)
      writer.text(text)
    }
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    switch try reader.byte() {
    case 0: self = .heading(level: try reader.integer(), try reader.list())
    case 1: self = .paragraph(try reader.list())
    case 2: self = .quote(try reader.list())
    case 3: self = .list(ordered: try reader.flag(), items: try reader.list())
    case 4: self = .image(try Image(from: &reader))
    case 5: self = .table(rows: try reader.list(), hasHead: try reader.flag())
    case 6: self = .preformatted(try reader.text())
    default: throw PackReader.damaged
    }
  }
}

extension Image: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(source)
    writer.text(alternative)
    writer.list(caption)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(source: try reader.textOrNil(), alternative: try reader.textOrNil(), caption: try reader.list())
  }
}

/// A list inside a list: the items of a list, the rows and cells of a table.
extension Array: Packed where Element: Packed {
  func pack(into writer: inout PackWriter) { writer.list(self) }

  init(from reader: inout PackReader) throws(StoreProblem) { self = try reader.list() }
}
