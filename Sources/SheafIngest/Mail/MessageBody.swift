import SheafKit

/// The text of a part as a file of its own: a page or plain text, handed to its importer.
struct MessageBody {
  private let part: MessagePart
  private let address: String?
  private let isLetter: Bool

  /// Takes a part that is text, and the address that it was fetched from; `isLetter` tells what somebody wrote from a page
  /// that was saved.
  init(_ part: MessagePart, address: String? = nil, isLetter: Bool = false) {
    self.part = part
    self.address = address
    self.isLetter = isLetter
  }

  /// Reads the articles; they carry the file that the part stands in, and places in that file where the part's lines are
  /// the file's own.
  func read(_ file: SourceFile, _ context: ImportContext) -> ImportResult {
    let isPage = part.mediaType.hasSuffix("html") || part.mediaType.hasSuffix("xhtml+xml")
    let site = context.sites.forFile(file.path).site(ofHost: address.flatMap(HostName.of(address:)))
    let text = part.text(site)
    let body = SourceFile(
      path: file.path, bytes: isPage ? text.bytes : plain(text.bytes), name: isPage ? "part.html" : "part.txt",
      address: address, isDecoded: true, isLetter: isLetter)
    guard body.bytes.contains(where: { $0 > 0x20 }) else { return ImportResult() }
    var result = context.read(body)
    result.diagnostics += [text.damage(in: file.path)].compactMap { $0 }
    for index in result.articles.indices {
      result.articles[index].blocks = result.articles[index].blocks.map(placed)
      result.articles[index].evidence = result.articles[index].evidence?.relocated(placed)
      result.articles[index].origin.line = result.articles[index].origin.line.flatMap {
        placed(SourcePlace(line: $0)).line
      }
    }
    return result
  }

  private func placed(_ block: Block) -> Block {
    var block = block
    block.place = placed(block.place)
    switch block.content {
    case .quote(let blocks): block.content = .quote(blocks.map(placed))
    case .list(let ordered, let items): block.content = .list(ordered: ordered, items: items.map { $0.map(placed) })
    case .heading, .paragraph, .image, .table, .preformatted: break
    }
    return block
  }

  /// A place in the part as one in the file. Where the part is encoded, its lines are no lines of the file.
  private func placed(_ place: SourcePlace) -> SourcePlace {
    guard let line = place.line else { return place }
    if case .identity = part.encoding { return SourcePlace(line: part.line + line - 1, element: place.element) }
    let element = "\(part.mediaType) from line \(part.line), line \(line)"
    return SourcePlace(element: place.element.map { "\(element), \($0)" } ?? element)
  }

  /// Plain text with the lines joined that were broken for sending alone: `format=flowed` marks them by a space at their
  /// end (RFC 3676).
  private func plain(_ text: [UInt8]) -> [UInt8] {
    let parameters = part.header.parameters("content-type")
    guard parameters?["format"]?.lowercased() == "flowed" else { return text }
    let dropsSpace = parameters?["delsp"]?.lowercased() == "yes"
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var isJoint = false
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      // Many programs break Chinese lines so without `delsp`; no space was there.
      if isJoint, Self.isWide(line.firstScalar?.value), Self.isWide(joined.dropLast().lastValue) { joined.removeLast() }
      isJoint = false
      // The mark of a signature ends with a space, and is no broken line.
      if line.last == 0x20, !line.elementsEqual("-- ".utf8) {
        joined += dropsSpace ? line.dropLast() : line
        isJoint = !dropsSpace
      } else {
        joined += line
        joined.append(0x0A)
      }
    }
    return joined
  }

  private static func isWide(_ value: UInt32?) -> Bool { value.map { $0 >= 0x2E80 } ?? false }
}
