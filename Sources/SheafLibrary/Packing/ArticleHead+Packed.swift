import SheafKit

extension ArticleHead: Packed {
  // Its numbers stand beside it in a store.
  func pack(into writer: inout PackWriter) {
    writer.text(id)
    writer.text(title)
    writer.text(source)
    writer.text(organisation)
    writer.value(published)
    origin.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    let (id, title) = (try reader.text(), try reader.text())
    let (source, organisation) = (try reader.textOrNil(), try reader.textOrNil())
    let published: CalendarDate? = try reader.valueOrNil()
    self.init(
      Article(
        id: id, title: title, organisation: organisation, source: source, published: published, blocks: [],
        origin: try Origin(from: &reader)))
  }
}

extension ArticleHead {
  /// The head in bytes, without its numbers.
  package var packed: [UInt8] { sealed() }

  /// Reads a head from such bytes. Throws `StoreProblem.damaged` when they are none.
  package init(packed bytes: ArraySlice<UInt8>) throws { try self.init(sealed: bytes) }
}
