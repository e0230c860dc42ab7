import SheafKit
import SheafYAML

/// Slips of a Chinese keyboard that leave valid YAML: a full-width sign makes plain text of what was meant as
/// structure.
enum ScalarSlips {
  /// The slip that explains why a list or a mapping is missing; nil when none does.
  static func instead(ofCollection node: YAMLNode, in file: String) -> Diagnostic? {
    guard let text = plainText(node), let first = text.unicodeScalars.first else { return nil }
    switch first {
    case "［", "【", "〔": return sign(first, at: 0, of: node, in: file, "write `[` and `]`")
    case "｛": return sign(first, at: 0, of: node, in: file, "write `{` and `}`")
    case "－", "—", "–", "•", "·":
      return sign(first, at: 0, of: node, in: file, "start each item with a half-width `-` and a space")
    default: return keyBeforeColon(text).map { colon(after: $0.key, at: $0.index, of: node, in: file) }
    }
  }

  /// The slip in a key that is unknown; nil when there is none.
  static func inKey(_ key: YAMLNode, of table: KeyTable, in file: String) -> Diagnostic? {
    guard let text = plainText(key), let first = text.unicodeScalars.first else { return nil }
    switch first {
    case "\u{3000}", "\u{A0}":
      let name = first == "\u{3000}" ? "full-width" : "no-break"
      return Diagnostic(
        .error, id: RecipeProblem.fullWidthSign.rawValue, "this line is indented with a \(name) space",
        at: place(of: key, from: 0, in: file), help: "indent with half-width spaces")
    case "＃": return sign(first, at: 0, of: key, in: file, "start a comment with a half-width `#`")
    case "－": return sign(first, at: 0, of: key, in: file, "start each item with a half-width `-` and a space")
    default: break
    }
    if let (name, index) = keyBeforeColon(text) { return colon(after: name, at: index, of: key, in: file) }
    let folded = FullWidth.folded(text)
    guard folded != text, table.key(folded) != nil else { return nil }
    return Diagnostic(
      .error, id: RecipeProblem.fullWidthSign.rawValue, "the key `\(text)` is written with full-width letters",
      at: key.location(in: file), help: "write `\(folded)`")
  }

  /// The slips in a term or a pattern that is plain text.
  static func inTerm(_ node: YAMLNode, in file: String) -> [Diagnostic] {
    guard let text = plainText(node) else { return [] }
    let scalars = Array(text.unicodeScalars)
    if let index = scalars.lastIndex(of: "：") {
      let behind = FullWidth.folded(String(String.UnicodeScalarView(scalars[(index + 1)...])))
      if Double(behind.filter { $0 != " " }) != nil {
        return [sign("：", at: index, of: node, in: file, "write a half-width `:` and a space before the weight")]
      }
    }
    if scalars.first == "“", scalars.last == "”", scalars.count > 2 {
      return [
        Diagnostic(
          .warning, id: RecipeProblem.fullWidthSign.rawValue, "the quotation marks “ ” are a part of this text",
          at: node.location(in: file),
          help: "write it without them, or put it in half-width quotation marks to keep them")
      ]
    }
    return []
  }

  /// A weight behind a colon without a space, `巾帼:3`, which YAML takes for a part of the word. A number before the
  /// colon makes a score or a time of day of it, and what is meant as it stands is put in quotation marks.
  static func weightWithoutSpace(in node: YAMLNode, of file: String) -> [Diagnostic] {
    guard let scalars = plainText(node).map({ Array($0.unicodeScalars) }), let index = scalars.lastIndex(of: ":"),
      index > 0, !("0"..."9").contains(scalars[index - 1])
    else {
      return []
    }
    let (term, weight) = (scalars[..<index], scalars[(index + 1)...])
    guard (1...4).contains(weight.count), weight.allSatisfy({ $0 == "." || ("0"..."9").contains($0) }),
      Double(String(String.UnicodeScalarView(weight))) != nil
    else { return [] }
    let text = String(String.UnicodeScalarView(term)).shortened
    return [
      Diagnostic(
        .warning, id: RecipeProblem.weightInTerm.rawValue, "without a space behind it `:` is a part of the term",
        at: place(of: node, from: index, in: file),
        help: "write `\(text): \(String(String.UnicodeScalarView(weight)))`, or put the term in quotation marks")
    ]
  }

  /// The full-width comma that makes one item of two in a list in brackets.
  static func inBrackets(_ item: YAMLNode, in file: String) -> [Diagnostic] {
    guard let text = plainText(item) else { return [] }
    return text.unicodeScalars.enumerated().filter { $0.element == "，" || $0.element == "、" }.prefix(1).map {
      index, comma in
      Diagnostic(
        .warning, id: RecipeProblem.fullWidthSign.rawValue, "`\(comma)` does not part items: this is one item",
        at: place(of: item, from: index, in: file),
        help: "write a half-width `,`, or put the whole text in quotation marks")
    }
  }

  /// The slip in the name of a format that is unknown: `html：{…}`, or the word in quotation marks “ ”.
  static func formatSlip(_ node: YAMLNode, in file: String) -> Diagnostic? {
    guard let text = plainText(node) else { return nil }
    if let index = Array(text.unicodeScalars).firstIndex(of: "：") {
      return sign("：", at: index, of: node, in: file, "write a half-width `:` and a space")
    }
    return inTerm(node, in: file).first
  }

  private static func plainText(_ node: YAMLNode) -> String? {
    node.scalar.flatMap { $0.style == .plain ? $0.text : nil }
  }

  /// The key of the language that a full-width colon follows, at the start of the text or behind a brace or comma.
  private static func keyBeforeColon(_ text: String) -> (key: String, index: Int)? {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "：" {
      let word = scalars[..<index].reversed().prefix { $0 == "-" || ("a"..."z").contains($0) }
      let name = String(String.UnicodeScalarView(word.reversed()))
      if Language.keyNames.contains(name) { return (name, index) }
    }
    return nil
  }

  private static func colon(after key: String, at index: Int, of node: YAMLNode, in file: String) -> Diagnostic {
    sign("：", at: index, of: node, in: file, "write `\(key): ` with a half-width colon and a space")
  }

  private static func sign(
    _ sign: Unicode.Scalar, at index: Int, of node: YAMLNode, in file: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(
      .error, id: RecipeProblem.fullWidthSign.rawValue, "`\(sign)` means nothing to YAML",
      at: place(of: node, from: index, in: file), help: help)
  }

  /// The place of one code point of a plain scalar; of the scalar's start when it spans lines.
  private static func place(of node: YAMLNode, from index: Int, in file: String) -> SourceLocation {
    let isOnOneLine = node.start.line == node.end.line
    return SourceLocation(
      file: file, line: node.start.line, column: node.start.column + (isOnOneLine ? index : 0), length: 1)
  }
}
