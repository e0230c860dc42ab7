import SheafKit

/// A message cut into its parts.
struct MessageText {
  /// The fields of the whole message.
  let header: MessageHeader
  /// The parts, in their order, forms of one text from the fullest to the plainest.
  private(set) var parts: [MessagePart] = []
  /// Whether some of it is encrypted.
  private(set) var isEncrypted = false
  /// Whether it breaks off: a boundary is never closed, or letters that stand for bytes end in the middle of one.
  private(set) var isBroken = false
  /// Whether there were more parts, or deeper ones, than are read.
  private(set) var isCut = false

  /// How deep parts may stand in parts, and how many are read.
  static let depthLimit = 12
  static let countLimit = 1000

  /// Reads a message.
  init(_ bytes: [UInt8]) {
    header = MessageHeader(bytes[...])
    read(header, bytes[header.end...], line: header.lineCount + 1, depth: 0)
  }

  /// The warning that it breaks off; nil when it is whole.
  func breakingOff(in file: String) -> Diagnostic? {
    guard isBroken else { return nil }
    return Diagnostic(
      .warning, id: "damaged-article", "`\(file)` breaks off; it was read as far as it goes",
      at: SourceLocation(file: file), help: "save it once more")
  }

  /// Whether a part is text that was encrypted before it was written (RFC 9580, 6.2).
  var holdsEncryptedText: Bool {
    parts.contains { part in
      part.mediaType == "text/plain"
        && part.body.drop { $0 <= 0x20 }.starts(with: "-----BEGIN PGP MESSAGE-----".utf8)
    }
  }

  private mutating func read(_ header: MessageHeader, _ body: ArraySlice<UInt8>, line: Int, depth: Int) {
    let type = header.parameters("content-type")
    let name = type?.value ?? ""
    if name == "multipart/encrypted" || name.hasPrefix("application/") && name.hasSuffix("pkcs7-mime") {
      isEncrypted = true
    }
    guard name.hasPrefix("multipart/"), let boundary = type?.bytes("boundary"), !boundary.isEmpty, boundary.count <= 200
    else {
      if !name.hasPrefix("multipart/") || !body.isEmpty {
        let part = MessagePart(header: header, body: body, line: line)
        if part.breaksOff { isBroken = true }
        parts.append(part)
      }
      return
    }
    guard depth < Self.depthLimit else { return isCut = true }
    let start = parts.count
    let (pieces, isClosed) = Self.pieces(of: body, boundary: boundary, line: line)
    if !isClosed { isBroken = true }
    for (piece, pieceLine) in pieces {
      guard parts.count < Self.countLimit else { return isCut = true }
      let inner = MessageHeader(piece)
      read(inner, piece[inner.end...], line: pieceLine + inner.lineCount, depth: depth + 1)
    }
    // The forms of one text stand from the plainest to the fullest (RFC 2046, 5.1.4).
    if name == "multipart/alternative", parts.count > start + 1 {
      parts[start...].reverse()
      let page = parts[start...].firstIndex { $0.mediaType == "text/html" } ?? start
      parts.swapAt(start, page)
      for index in parts.indices[(start + 1)...] where parts[index].mediaType.hasPrefix("text/") {
        parts[index].isSecondForm = true
      }
    }
  }

  /// What stands between the lines of a boundary, each with the line it starts on; and whether the last line is there.
  private static func pieces(
    of body: ArraySlice<UInt8>, boundary: [UInt8], line: Int
  ) -> (pieces: [(ArraySlice<UInt8>, Int)], isClosed: Bool) {
    let mark = Array("--".utf8) + boundary
    var pieces: [(ArraySlice<UInt8>, Int)] = []
    var open: (start: Int, line: Int)?
    var (place, number) = (body.startIndex, line)
    while place < body.endIndex {
      let lineEnd = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
      let next = lineEnd < body.endIndex ? lineEnd + 1 : lineEnd
      if body[place..<lineEnd].starts(with: mark) {
        let rest = body[(place + mark.count)..<lineEnd]
        let isLast = rest.starts(with: "--".utf8)
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          if let open { pieces.append((trimmed(body[open.start..<place]), open.line)) }
          open = isLast ? nil : (next, number + 1)
          if isLast || pieces.count > countLimit { return (pieces, true) }
        }
      }
      (place, number) = (next, number + 1)
    }
    // A message that was cut off has its last part all the same.
    if let open { pieces.append((body[open.start...], open.line)) }
    return (pieces, false)
  }

  /// The line end before a boundary belongs to the boundary.
  private static func trimmed(_ piece: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var piece = piece
    if piece.last == 0x0A { piece = piece.dropLast() }
    if piece.last == 0x0D { piece = piece.dropLast() }
    return piece
  }
}
