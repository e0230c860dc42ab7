/// Watches for text that only tags break which make no element, such as end tags of nothing.
///
/// The parser puts such text together piece by piece, each time copying what it has, so that a page of a few megabytes
/// can ask for terabytes. Text inside a table but outside its cells is put together before the table, whatever stands
/// between. Where pieces × bytes passes the limit, tags that make no element have to go.
struct TextMerging {
  /// The most pieces × bytes of one text.
  private static let limit = 1 << 25

  private var end = 0
  /// What stands between the last tag that stayed and `end`: text, and tags that were blanked out.
  private var piece = (bytes: 0, holdsText: false)
  private var isInCell = true
  private var flow = (pieces: 0, bytes: 0)
  private var foster = (pieces: 0, bytes: 0)

  /// Whether a tag may stay. `isInTable` and `isInSelect` tell what is open before it.
  mutating func admits(
    _ tag: TagScanner.Tag, in page: UnsafeBufferPointer<UInt8>, isInTable: Bool, isInSelect: Bool
  ) -> Bool {
    read(to: tag, in: page)
    let isFostered = isInTable && !isInCell
    if isFostered, piece.holdsText {
      foster.pieces += 1
      foster.bytes += piece.bytes
    }
    if piece.bytes > 0 {
      flow.pieces += 1
      flow.bytes += piece.bytes
    }
    piece = (0, false)
    follow(tag)
    let makesElement = makesElement(tag, isInTable: isInTable) && !isInSelect
    if makesElement, foster.pieces * foster.bytes <= Self.limit || !isFostered {
      flow = (0, 0)
      return true
    }
    return flow.pieces * flow.bytes <= Self.limit && foster.pieces * foster.bytes <= Self.limit
  }

  /// A tag is blanked out: the text before it goes on behind it.
  mutating func blank(_ tag: TagScanner.Tag, in page: UnsafeBufferPointer<UInt8>) {
    read(to: tag, in: page)
    piece.bytes += tag.range.count
  }

  private mutating func read(to tag: TagScanner.Tag, in page: UnsafeBufferPointer<UInt8>) {
    let gap = end..<max(end, tag.range.lowerBound)
    end = max(end, tag.range.upperBound)
    piece.bytes += gap.count
    if !piece.holdsText { piece.holdsText = page[gap].contains { $0 > 0x20 } }
  }

  private func makesElement(_ tag: TagScanner.Tag, isInTable: Bool) -> Bool {
    guard !tag.isEnd else { return false }
    switch tag.name.kind {
    case .void, .implied, .formatting, .barrier, .block, .inline, .foreign: return true
    case .table, .cell: return isInTable
    case .once, .comment: return false
    }
  }

  private mutating func follow(_ tag: TagScanner.Tag) {
    switch tag.name.kind {
    case .cell: isInCell = !tag.isEnd
    case .table: isInCell = false
    case .barrier where tag.name == .table: isInCell = tag.isEnd
    default: break
    }
  }
}
