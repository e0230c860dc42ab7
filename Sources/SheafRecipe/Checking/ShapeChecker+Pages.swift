import SheafKit
import SheafSelectors
import SheafYAML

extension ShapeChecker {
  /// Checks a CSS selector, and tells its faults where they stand.
  mutating func checkSelector(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    spent.selectors += scalar.text.unicodeScalars.count
    if spent.selectors > Self.selectorLimit {
      return problems.error(
        .outOfRange, "the selectors up to here have more than \(Self.selectorLimit) characters together", at: node,
        help: "divide them")
    }
    do throws(SelectorFault) {
      _ = try SelectorList(parsing: scalar.text)
    } catch {
      problems.error(
        .badSelector, "\(subject.name): \(error.message)", at: place(at: error.offset, length: error.length, in: node),
        help: error.help)
    }
  }

  /// The most characters of all selectors of a file, so that looking for them stays quick.
  private static let selectorLimit = 20_000

  /// The place of a part of a text, in code points; that of the whole text where quoting or line breaks hide which
  /// character is meant.
  func place(at offset: Int, length: Int, in node: YAMLNode) -> SourceLocation {
    let width = node.end.column - node.start.column
    guard let scalar = node.scalar, node.start.line == node.end.line else { return node.location(in: problems.file) }
    let whole = scalar.text.unicodeScalars.count
    let mark: Int
    switch scalar.style {
    case .plain where width == whole: mark = 0
    case .singleQuoted where width == whole + 2, .doubleQuoted where width == whole + 2: mark = 1
    default: return node.location(in: problems.file)
    }
    return SourceLocation(
      file: problems.file, line: node.start.line, column: node.start.column + mark + offset, length: length)
  }

  /// Says that an item of a list of selectors is missing, which is most often a `#` that YAML takes for a comment.
  mutating func missingSelector(_ node: YAMLNode, as subject: Subject) {
    problems.error(
      .emptyValue, "\(subject.name) has no value", at: node,
      help: "a `#` starts a comment in YAML: put the selector in quotation marks, as in `\"#content\"`")
  }

  /// Checks the name of a host: no address, no pattern.
  mutating func checkHost(_ node: YAMLNode, _ scalar: YAMLScalar, as subject: Subject) {
    let text = scalar.text
    let folded = FullWidth.folded(text).replacing("。", with: ".")
    let isName = { (name: String) in !name.isEmpty && name.unicodeScalars.allSatisfy(Self.isHostCharacter) }
    if isName(text) { return }
    if isName(folded) {
      return problems.error(
        .fullWidthSign, "\(subject.name) is written with full-width signs", at: node, help: "write `\(folded)`")
    }
    var name = folded.split(separator: "://", maxSplits: 1).last.map(String.init) ?? ""
    name = String(name.prefix { !"/?#:".contains($0) })
    if name.hasPrefix("*.") { name = String(name.dropFirst(2)) }
    problems.error(
      .badText, "\(subject.name) must be the name of a host, not `\(text.shortened)`", at: node,
      help: isName(name) ? "write `\(name)`; its subdomains are a part of it" : subject.help)
  }

  private static func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }
}
