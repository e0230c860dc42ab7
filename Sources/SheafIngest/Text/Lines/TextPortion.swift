import SheafKit

/// As much of a text as is read.
///
/// A line becomes a paragraph, and a sign of markup a node, which take a hundred times the memory that they take in the
/// file: a few million lines of one character would ask for gigabytes. No clipping has so many.
struct TextPortion {
  /// The text, or its beginning.
  private(set) var bytes: ArraySlice<UInt8>
  /// Whether text was left behind.
  private(set) var isCut = false

  /// The most lines with something on them.
  static let lineLimit = 400_000
  /// The most signs of markup.
  static let signLimit = 1_000_000

  /// Takes the beginning of a text that keeps within the limits; `signs` are bytes of ASCII.
  init(_ text: ArraySlice<UInt8>, signs: String = "") {
    bytes = text
    // A line has a byte and an end.
    guard text.count > Self.lineLimit else { return }
    var isSign = [Bool](repeating: false, count: 256)
    for sign in signs.utf8 { isSign[Int(sign)] = true }
    var (lines, marks, holdsText) = (0, 0, false)
    let end = text.withUnsafeBufferPointer { text in
      text.indices.first { place in
        let byte = text[place]
        if isSign[Int(byte)] { marks += 1 }
        if byte > 0x20 {
          holdsText = true
        } else if holdsText, (0x0A...0x0D).contains(byte) {
          lines += 1
          holdsText = false
        }
        return lines > Self.lineLimit || marks > Self.signLimit
      }
    }
    guard let end else { return }
    bytes = text.prefix(end)
    isCut = true
  }

  /// The warning that some of it was left behind; nil when nothing was.
  func cut(in file: String) -> Diagnostic? {
    guard isCut else { return nil }
    return Diagnostic(
      .warning, id: "too-large",
      "only the beginning is read: there are more than \(Self.lineLimit) lines or \(Self.signLimit) signs of markup",
      at: SourceLocation(file: file, line: bytes.count { $0 == 0x0A } + 1),
      help: "split the file, or keep of it what is needed")
  }
}
