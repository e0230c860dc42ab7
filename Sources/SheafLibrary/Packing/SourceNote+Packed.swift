import SheafKit

extension [SourceNote] {
  /// The notes in bytes, as they are kept.
  package var packed: [UInt8] { sealed(capacity: 4096) }

  /// Reads notes from such bytes. Throws `StoreProblem.damaged` when they are none.
  package init(packed bytes: ArraySlice<UInt8>) throws { try self.init(sealed: bytes) }
}

extension SourceNote: Packed {
  func pack(into writer: inout PackWriter) {
    writer.integer(entry)
    writer.text(article)
    writer.text(title)
    writer.text(source)
    writer.value(published)
    origin.pack(into: &writer)
    writer.list(reposts)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      entry: try reader.integer(), article: try reader.text(), title: try reader.text(),
      source: try reader.textOrNil(), published: try reader.valueOrNil(), origin: try Origin(from: &reader),
      reposts: try reader.list())
  }
}
