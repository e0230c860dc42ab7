import SheafKit

extension Article {
  /// The article in bytes, as stores keep it.
  public var packed: [UInt8] { sealed(capacity: 8192) }

  /// Reads an article from such bytes. Throws `StoreProblem.damaged` when they are none.
  public init(packed bytes: [UInt8]) throws { try self.init(sealed: bytes[...]) }
}

extension Article: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(id)
    writer.text(title)
    writer.text(kicker)
    writer.text(subtitle)
    writer.text(organisation)
    writer.text(source)
    writer.text(repostedFrom)
    writer.list(byline)
    writer.list(editors)
    writer.text(dateline)
    writer.value(published)
    writer.text(language)
    writer.text(sourceNote)
    writer.list(blocks)
    origin.pack(into: &writer)
    writer.value(extent)
    writer.value(evidence)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(
      id: try reader.text(), title: try reader.text(), kicker: try reader.textOrNil(),
      subtitle: try reader.textOrNil(), organisation: try reader.textOrNil(), source: try reader.textOrNil(),
      repostedFrom: try reader.textOrNil(), byline: try reader.list(), editors: try reader.list(),
      dateline: try reader.textOrNil(), published: try reader.valueOrNil(), language: try reader.textOrNil(),
      sourceNote: try reader.textOrNil(), blocks: try reader.list(), origin: try Origin(from: &reader),
      extent: try reader.valueOrNil(), evidence: try reader.valueOrNil())
  }
}

extension Contributor: Packed {
  func pack(into writer: inout PackWriter) {
    writer.text(name)
    writer.text(role)
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    self.init(name: try reader.text(), role: try reader.textOrNil())
  }
}

extension Extent: Packed {
  func pack(into writer: inout PackWriter) {
    switch self {
    case .stub: writer.byte(0)
    }
  }

  init(from reader: inout PackReader) throws(StoreProblem) {
    switch try reader.byte() {
    case 0: self = .stub
    default: throw PackReader.damaged
    }
  }
}
