import SheafKit
import SheafYAML

/// The YAML at the head of a Markdown file, between two lines of dashes.
struct FrontMatter {
  /// What it states about the article.
  private(set) var article = MarkupArticle()
  /// What was wrong with it, as warnings: the text is read all the same.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text behind it.
  private(set) var body: ArraySlice<UInt8>
  /// The line that the text starts on, from 1.
  private(set) var bodyLine = 1

  private let file: String

  /// Front matter ends within so many bytes, or there is none.
  private static let byteLimit = 1 << 16

  /// Reads the front matter of a Markdown text; keys that are not known say nothing.
  init(_ text: [UInt8], file: String) {
    self.file = file
    body = text[...]
    guard let (yaml, rest, lines) = Self.split(text) else { return }
    body = rest
    bodyLine = lines + 1
    do throws(DiagnosticError) {
      guard let node = try YAMLReader.document(Array(yaml), file: file, firstLine: 2) else { return }
      guard node.pairs != nil else {
        warn("the front matter has no keys", node, help: "write lines such as `title: …` between the dashes")
        return
      }
      read(node)
    } catch {
      diagnostics = error.diagnostics.map { problem in
        var problem = problem
        problem.severity = .warning
        return problem
      }
    }
  }

  /// The YAML, the text behind it, and how many lines it takes up with its dashes; nil when there is none.
  private static func split(_ text: [UInt8]) -> (yaml: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, lines: Int)? {
    let head = text.prefix(byteLimit)
    var lineStart = 0
    var lines = 0
    var yamlStart: Int?
    while lineStart < head.count {
      let lineEnd = head[lineStart...].firstIndex(of: 0x0A) ?? head.count
      var line = head[lineStart..<lineEnd]
      while let last = line.last, last <= 0x20 { line.removeLast() }
      lines += 1
      lineStart = min(lineEnd + 1, head.count)
      guard let start = yamlStart else {
        guard line.elementsEqual("---".utf8) else { return nil }
        yamlStart = lineStart
        continue
      }
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        return (text[start..<(lineEnd - (lineEnd - line.startIndex))], text[lineStart...], lines)
      }
    }
    return nil
  }

  // MARK: - Keys

  private mutating func read(_ node: YAMLNode) {
    var fields = FieldReader(file: file, severity: .warning)
    article.title = text("title", in: node, &fields)?.map(marked)
    article.subtitle = text("subtitle", in: node, &fields)?.map(marked)
    article.kicker = text("kicker", in: node, &fields)?.map(marked)
    article.organisation = text("organisation", "organization", in: node, &fields)
    article.language = text("language", "lang", in: node, &fields)
    article.address = text("address", "url", in: node, &fields)
    if let source = text("source", in: node, &fields) { article.credits.merge(source: source) }
    for names in people("author", "authors", "byline", in: node, &fields) {
      article.credits.merge(Credits(byline: names.value), from: names.text, at: names.place)
    }
    for names in people("editor", "editors", in: node, &fields) {
      article.credits.merge(Credits(editors: names.value), from: names.text, at: names.place)
    }
    if let (node, key) = value(["date", "published"], in: node), let day = fields.day(node) {
      article.credits.merge(Credits(published: day), from: node.scalar?.text ?? "", at: place(of: node, key))
    }
    diagnostics += fields.diagnostics
  }

  private func marked(_ text: String) -> MarkedText {
    var marked = MarkedText()
    marked.append(text)
    return marked
  }

  /// The first of some keys that has a value, with the value.
  private func value(_ keys: [String], in node: YAMLNode) -> (node: YAMLNode, key: String)? {
    keys.lazy.compactMap { key in node[key].map { ($0, key) } }.first { !$0.0.isNull }
  }

  private func text(_ keys: String..., in node: YAMLNode, _ fields: inout FieldReader) -> Stated<String>? {
    guard let (value, key) = value(keys, in: node) else { return nil }
    return fields.text(value).map { Stated($0, from: $0, at: place(of: value, key)) }
  }

  private func place(of node: YAMLNode, _ key: String) -> SourcePlace {
    SourcePlace(line: node.location(in: file).line, element: key)
  }

  private func people(
    _ keys: String..., in node: YAMLNode, _ fields: inout FieldReader
  ) -> [Stated<[Contributor]>] {
    var found: [Stated<[Contributor]>] = []
    for key in keys {
      guard let value = node[key], !value.isNull else { continue }
      for item in value.items ?? [value] {
        guard let (people, text) = fields.people(item) else { continue }
        let named = people.filter { !PersonNames.isNobody($0.name) }
        found.append(Stated(named, from: text, at: place(of: item, key)))
      }
    }
    return found
  }

  private mutating func warn(_ message: String, _ node: YAMLNode, help: String) {
    diagnostics.append(
      Diagnostic(.warning, id: "front-matter", message, at: node.location(in: file), help: help))
  }
}
