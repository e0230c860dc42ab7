import SheafKit
import SheafYAML

extension ShapeChecker {
  /// Checks an item of `outputs`: `html`, or `html: {…}`.
  mutating func checkOutput(_ node: YAMLNode, as subject: Subject) {
    guard let pairs = node.pairs else {
      guard let scalar = node.scalar, case .string(let name) = scalar.value else {
        return wrongType(node, "the name of a format", as: subject)
      }
      checkFormat(name, node)
      return
    }
    guard let pair = pairs.first else {
      return problems.error(.emptyValue, "\(subject.name) is empty", at: node, help: subject.help)
    }
    if let command = pairs.first(where: { $0.names(Language.command) }) {
      return checkProgram(command.value, node)
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
    guard let format = checkFormat(name, pair.key) else { return }
    // `html:` with nothing behind it is the format without options.
    guard !pair.value.isNull, pair.value.pairs?.isEmpty != true else { return }
    let table = Language.output(format)
    check(pair.value, .table(table), as: Subject(name: "`\(name)`", example: "\(name): {\(Language.file.example)}"))
  }

  /// Checks an output that a program makes: `{command: ./report, file: …}`.
  private mutating func checkProgram(_ command: YAMLNode, _ node: YAMLNode) {
    var format: FormatDescription?
    if let scalar = command.scalar, case .string(let program) = scalar.value {
      format = used(at: command) { (formats) throws(DiagnosticError) in try formats.description(ofProgram: program) }
      // Without its description nothing is known of its options.
      guard format != nil else { return }
    }
    checkTable(node, Language.output(ofProgram: format), as: Subject(name: "an output with `command`"))
  }

  /// A format that is described, or what keeps it from being used, told at the place that names it.
  private mutating func used(
    at node: YAMLNode, _ describe: (any RecipeFormats) throws(DiagnosticError) -> FormatDescription?
  ) -> FormatDescription? {
    do throws(DiagnosticError) {
      return try describe(formats)
    } catch {
      problems.add(
        error.diagnostics.map { diagnostic in
          var placed = diagnostic
          if placed.location == nil { placed.location = node.location(in: problems.file) }
          return placed
        })
      return nil
    }
  }

  /// What the format of a name is; nil when there is none or it cannot be used, which is told.
  @discardableResult
  private mutating func checkFormat(_ name: String, _ node: YAMLNode) -> FormatDescription? {
    let names = formats.names
    if names.contains(name) {
      return used(at: node) { (formats) throws(DiagnosticError) in try formats.description(of: name) }
    }
    tellUnknownFormat(name, node, names)
    return nil
  }

  private mutating func tellUnknownFormat(_ name: String, _ node: YAMLNode, _ names: [String]) {
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
