import SheafKit

/// Slips of a Chinese keyboard in a text that is no YAML because of them, found line by line without a parser.
///
/// Only sure signs count: this runs when YAML has failed already, and its findings take the place of the vague one.
struct SourceSlips {
  private let file: String
  private var found: [Diagnostic] = []
  private var line = 0
  /// The indentation of the line that a block of text (`note: |`) hangs on.
  private var blockIndent: Int?

  /// The slips in a text, in order; at most 100.
  static func find(in bytes: [UInt8], file: String) -> [Diagnostic] {
    var slips = SourceSlips(file: file)
    for line in String(decoding: bytes, as: UTF8.self).unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    {
      slips.line += 1
      slips.look(at: Array(line.last == "\r" ? line.dropLast() : line))
      if slips.found.count >= 100 { break }
    }
    return slips.found
  }

  private init(file: String) { self.file = file }

  private mutating func look(at line: [Unicode.Scalar]) {
    guard let start = line.firstIndex(where: { !Self.blanks.contains($0) }) else { return }
    if let blockIndent {
      if start > blockIndent { return }
      self.blockIndent = nil
    }
    guard line[start] != "#" else { return }
    if let blank = line[..<start].firstIndex(where: { $0 != " " }) { indentation(line[blank], at: blank) }
    first(line[start], at: start)
    for index in line.indices.dropFirst(start) where line[index] == "：" {
      let before = line[start..<index]
      if isOpen(before) { colon(after: before, at: index, endsLine: index == line.count - 1) }
    }
    if let last = line.last(where: { $0 != " " }), last == "|" || last == ">" || line.dropLast().last == "|" {
      blockIndent = start
    }
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}", "\u{A0}"]

  private mutating func indentation(_ blank: Unicode.Scalar, at index: Int) {
    let name =
      switch blank {
      case "\t": "a tab"
      case "\u{3000}": "a full-width space"
      default: "a no-break space"
      }
    add("this line is indented with \(name)", at: index, help: "indent with half-width spaces")
  }

  private mutating func first(_ scalar: Unicode.Scalar, at index: Int) {
    switch scalar {
    case "＃": add("`＃` means nothing to YAML", at: index, help: "start a comment with a half-width `#`")
    case "－": add("`－` means nothing to YAML", at: index, help: "start each item with a half-width `-` and a space")
    default: break
    }
  }

  /// Whether the text before a place leaves it outside quotation marks and comments.
  private func isOpen(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    var quote: Unicode.Scalar?
    var previous: Unicode.Scalar = " "
    for scalar in before {
      switch (scalar, quote) {
      case ("\"", nil), ("'", nil): quote = scalar
      case (_, .some(let open)) where open == scalar: quote = nil
      case ("#", nil) where previous == " ": return false
      default: break
      }
      previous = scalar
    }
    return quote == nil
  }

  private mutating func colon(after before: ArraySlice<Unicode.Scalar>, at index: Int, endsLine: Bool) {
    let word = before.reversed().prefix { !Self.blanks.contains($0) && !"{,，｛[［".unicodeScalars.contains($0) }
    let name = String(String.UnicodeScalarView(word.reversed()))
    // A name of the recipe's own choice, such as that of a theme, shows only where nothing stands behind it.
    guard Language.keyNames.contains(name) || (endsLine && !before.contains(":")) else { return }
    add("`：` means nothing to YAML", at: index, help: "write `\(name): ` with a half-width colon and a space")
  }

  private mutating func add(_ message: String, at index: Int, help: String) {
    let location = SourceLocation(file: file, line: line, column: index + 1, length: 1)
    found.append(
      Diagnostic(.error, id: RecipeProblem.fullWidthSign.rawValue, message, at: location, help: help))
  }
}
