import SheafKit
import SheafYAML

extension ShapeChecker {
  /// Checks an item of `outputs`: `html`, or `html: {…}`.
  mutating func checkOutput(_ node: YAMLNode, as subject: Subject) {
    guard let pairs = node.pairs else {
      guard let scalar = node.scalar, case .string(let name) = scalar.value else {
        return wrongType(node, "the name of a format", as: subject)
      }
      return checkFormat(name, node)
    }
    guard let pair = pairs.first else {
      return problems.error(.emptyValue, "\(subject.name) is empty", at: node, help: subject.help)
    }
    guard pairs.count == 1 else {
      let name = pair.key.scalar?.text.shortened ?? ""
      return problems.error(
        .wrongType, "an output names one format, and this mapping has \(pairs.count) keys", at: node,
        help: "indent the options deeper than `\(name):`, and start each format with `- `")
    }
    guard let name = pair.key.scalar?.text else {
      return problems.error(.wrongType, "a format must be a word, not \(pair.key.kindName)", at: pair.key)
    }
    checkFormat(name, pair.key)
    guard let format = formats.first(where: { $0.name == name }) else { return }
    // `html:` with nothing behind it is the format without options.
    guard !pair.value.isNull, pair.value.pairs?.isEmpty != true else { return }
    let table = Language.output(format)
    check(pair.value, .table(table), as: Subject(name: "`\(name)`", example: "\(name): {\(Language.file.example)}"))
  }

  private mutating func checkFormat(_ name: String, _ node: YAMLNode) {
    let names = formats.map(\.name)
    guard !names.contains(name) else { return }
    if let slip = ScalarSlips.formatSlip(node, in: problems.file) { return problems.add([slip]) }
    let all = names.isEmpty ? "there are no formats" : "there are \(names.joined(separator: ", "))"
    let nearest =
      Self.formatWords[name.lowercased()].flatMap { names.contains($0) ? $0 : nil } ?? NearestName.of(name, in: names)
    problems.error(
      .unknownFormat, "there is no format `\(name.shortened)`", at: node,
      help: nearest.map { "did you mean `\($0)`? Otherwise \(all)" } ?? all)
  }

  /// What people call the built-in formats.
  private static let formatWords = [
    "txt": "text", "plain": "text", "plaintext": "text", "文本": "text", "纯文本": "text", "htm": "html",
    "网页": "html", "md": "markdown", "commonmark": "markdown",
  ]
}
