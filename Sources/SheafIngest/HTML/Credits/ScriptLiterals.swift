/// The names in a program on a page that a text in quotation marks or a figure is given to: `var source = "…"`,
/// `"source":"…"`, `source: '…'`.
struct ScriptLiterals: Sequence, IteratorProtocol {
  /// One of them.
  struct Literal {
    /// The name, in small letters and without underscores.
    let name: [UInt8]
    /// What stands between the quotation marks, escapes and all; a figure as it stands.
    let value: ArraySlice<UInt8>
  }

  /// The most scripts of a page that are asked for what the page does not show.
  static let mostScripts = 256

  private let text: ArraySlice<UInt8>
  private var place: Int

  /// Starts at the start of a script, whose end tag ends it.
  init(_ script: ArraySlice<UInt8>) {
    text = script
    place = script.startIndex
  }

  /// The next one; the walk along a script takes time in proportion to its length.
  mutating func next() -> Literal? {
    while place < text.endIndex {
      let byte = text[place]
      if byte == UInt8(ascii: "<"), Self.end.start(text[place...]) { return nil }
      guard Self.isName(byte) else {
        place += 1
        continue
      }
      let name = text[place...].prefix(while: Self.isName)
      place = name.endIndex
      if let value = value(), name.count <= 24 {
        return Literal(name: name.compactMap { $0 == 0x5F ? nil : $0 | 0x20 }, value: value)
      }
    }
    return nil
  }

  /// What is given to the name that ends here; its end is where the walk goes on.
  private mutating func value() -> ArraySlice<UInt8>? {
    var rest = text[place...].prefix(8).drop { Self.isQuote($0) || $0 == UInt8(ascii: "\\") || $0 == 0x20 }
    guard let sign = rest.first, sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") else { return nil }
    rest = text[(rest.startIndex + 1)...].prefix(16).drop { $0 <= 0x20 }
    guard let first = rest.first else { return nil }
    guard Self.isQuote(first) else {
      let figure = text[rest.startIndex...].prefix { (0x30...0x39).contains($0) }
      guard !figure.isEmpty else { return nil }
      place = figure.endIndex
      return figure
    }
    var end = rest.startIndex + 1
    while end < text.endIndex, text[end] != first {
      end += text[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < text.endIndex else {
      place = text.endIndex
      return nil
    }
    defer { place = end + 1 }
    return text[(rest.startIndex + 1)..<end]
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isName(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }

  private static let end = Phrases("</script")
}
