import SheafKit

extension [Entry] {
  /// The entries in bytes, as they are kept.
  package var packed: [UInt8] { sealed(capacity: 4096) }

  /// Reads entries from such bytes. Throws `StoreProblem.damaged` when they are none.
  package init(packed bytes: ArraySlice<UInt8>) throws { try self.init(sealed: bytes) }
}

extension Entry: Packed {
  func pack(into writer: inout PackWriter) {
    writer.integer(number)
    writer.text(article)
    writer.text(headline)
    writer.text(kicker)
    writer.text(subtitle)
    writer.text(byline)
    writer.list(parts)
    writer.text(source)
    writer.text(reposts)
    writer.value(note)
    writer.list(facts)
    writer.list(figures)
    writer.list(people)
    writer.list(quotes)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      number: try reader.integer(), article: try reader.text(), headline: try reader.text(),
      kicker: try reader.textOrNil(), subtitle: try reader.textOrNil(), byline: try reader.textOrNil(),
      parts: try reader.list(), source: try reader.textOrNil(), reposts: try reader.textOrNil(),
      note: try reader.valueOrNil(), facts: try reader.list(), figures: try reader.list(), people: try reader.list(),
      quotes: try reader.list())
  }
}

extension EntryPart: Packed {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .highlights(let highlights):
      writer.byte(0)
      writer.list(highlights)
    case .text(let blocks):
      writer.byte(1)
      writer.list(blocks)
    }
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    switch try reader.byte() {
    case 0: self = .highlights(try reader.list())
    case 1: self = .text(try reader.list())
    default: throw PackReader.damaged
    }
  }
}

extension Highlight: Packed {
  func pack(into writer: inout PackWriter) {
    writer.list(inlines)
    writer.text(article)
    writer.integer(block)
    range.pack(into: &writer)
    SourcePlace(line: line, page: page, element: element).pack(into: &writer)
    writer.flag(followsOmission)
    writer.value(supplied)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      inlines: try reader.list(), article: try reader.text(), block: try reader.integer(),
      range: try TextRange(from: &reader), at: try SourcePlace(from: &reader), followsOmission: try reader.flag(),
      supplied: try reader.valueOrNil())
  }
}

extension TextRange: Packed {
  func pack(into writer: inout PackWriter) {
    writer.integer(start)
    writer.integer(end)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(start: try reader.integer(), end: try reader.integer())
  }
}
