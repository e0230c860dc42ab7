import SheafKit
import SheafYAML

/// Slips of a Chinese keyboard in a text that is no YAML because of them, found line by line without a parser.
///
/// Only sure signs count: this runs when YAML has failed already, and its findings take the place of the vague one.
struct SourceSlips {
  private let file: String
  /// The words that a colon follows: keys and formats.
  private let names: Set<String>
  private var found: [Diagnostic] = []
  private var line = 0
  /// The indentation of the line that a block of text (`note: |`) hangs on.
  private var blockIndent: Int?

  /// The slips in a text, in order; at most 100.
  static func find(in bytes: [UInt8], file: String, formats: any RecipeFormats) -> [Diagnostic] {
    var slips = SourceSlips(file: file, names: Language.keyNames.union(formats.names))
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "\n" }
    for line in lines {
      slips.line += 1
      slips.look(at: Array(line.last == "\r" ? line.dropLast() : line))
      if slips.found.count >= 100 { break }
    }
    return slips.found
  }

  /// Problems of YAML, with the slips in place of a syntax error: a full-width sign explains one better than the parser
  /// does. Other problems stay.
  static func explaining(
    _ diagnostics: [Diagnostic], in bytes: [UInt8], file: String, formats: any RecipeFormats
  ) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.id == YAMLDiagnostics.syntaxError }) else { return diagnostics }
    let slips = find(in: bytes, file: file, formats: formats)
    guard !slips.isEmpty else { return diagnostics }
    return (diagnostics.filter { $0.id != YAMLDiagnostics.syntaxError } + slips).inReadingOrder()
  }

  private init(file: String, names: Set<String>) {
    self.file = file
    self.names = names
  }

  private mutating func look(at line: [Unicode.Scalar]) {
    guard let start = line.firstIndex(where: { !Self.blanks.contains($0) }) else { return }
    if let blockIndent {
      if start > blockIndent { return }
      self.blockIndent = nil
    }
    guard line[start] != "#" else { return }
    if let blank = line[..<start].firstIndex(where: { $0 != " " }) { indentation(line[blank], at: blank) }
    first(line[start], at: start)
    var quote: Unicode.Scalar?
    var hasColon = false
    for index in start..<line.count {
      switch (line[index], quote) {
      case ("\"", nil), ("'", nil): quote = line[index]
      case (let scalar, .some(let open)): quote = scalar == open ? nil : open
      case ("#", nil) where index == 0 || line[index - 1] == " ": return
      case (":", nil): hasColon = true
      case ("：", nil):
        colon(in: line, at: index, isFirst: !hasColon)
        hasColon = true
      case ("［", nil), ("｛", nil), ("“", nil): opening(in: line, at: index)
      default: break
      }
    }
    if Self.startsBlock(line) { blockIndent = start }
  }

  private static let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{3000}", "\u{A0}"]

  /// Whether a line ends in `|` or `>`, perhaps with digits and signs behind it.
  private static func startsBlock(_ line: [Unicode.Scalar]) -> Bool {
    let last = line.split(separator: " ").last ?? []
    guard let first = last.first, first == "|" || first == ">" else { return false }
    return last.dropFirst().allSatisfy { "+-123456789".unicodeScalars.contains($0) }
  }

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

  /// A name and a weight have at most so many characters; without a bound long lines would cost their square.
  private static let longestName = 40

  private mutating func colon(in line: [Unicode.Scalar], at index: Int, isFirst: Bool) {
    let word = line[..<index].suffix(Self.longestName).reversed().prefix {
      !Self.blanks.contains($0) && !"{,，｛[［：".unicodeScalars.contains($0)
    }
    let name = String(String.UnicodeScalarView(word.reversed()))
    guard !name.isEmpty, isFirst || names.contains(name) else { return }
    let behind = line[(index + 1)...].prefix(Self.longestName).filter { $0 != " " }
    let weight = Double(FullWidth.folded(String(String.UnicodeScalarView(behind))))
    // A name of the recipe's own choice, a theme or a term, shows only by what stands behind it: nothing, or a weight.
    guard names.contains(name) || behind.isEmpty || weight != nil else { return }
    add("`：` means nothing to YAML", at: index, help: "write `\(name): ` with a half-width colon and a space")
  }

  /// A bracket or quotation mark where a value starts.
  private mutating func opening(in line: [Unicode.Scalar], at index: Int) {
    let before = line[..<index].suffix(Self.longestName).last { !Self.blanks.contains($0) }
    guard before == ":" || before == "：" || before == "-" else { return }
    switch line[index] {
    case "［": add("`［` means nothing to YAML", at: index, help: "write `[` and `]`")
    case "｛": add("`｛` means nothing to YAML", at: index, help: "write `{` and `}`")
    default:
      let rest = line[index...].prefix(Self.longestName)
      guard rest.contains(":") || rest.contains("#") else { return }
      add("“ ” are no quotation marks to YAML", at: index, help: "put half-width marks around the text: \"…\"")
    }
  }

  private mutating func add(_ message: String, at index: Int, help: String) {
    let location = SourceLocation(file: file, line: line, column: index + 1, length: 1)
    found.append(
      Diagnostic(.error, id: RecipeProblem.fullWidthSign.rawValue, message, at: location, help: help))
  }
}
