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
    article.title = text("title", in: node)?.map(marked)
    article.subtitle = text("subtitle", in: node)?.map(marked)
    article.kicker = text("kicker", in: node)?.map(marked)
    article.organisation = text("organisation", "organization", in: node)
    article.language = text("language", "lang", in: node)
    article.address = text("address", "url", in: node)
    if let source = text("source", in: node) { article.credits.merge(source: source) }
    for names in people("author", "authors", "byline", in: node) {
      article.credits.merge(Credits(byline: names.value), from: names.text, at: names.place)
    }
    for names in people("editor", "editors", in: node) {
      article.credits.merge(Credits(editors: names.value), from: names.text, at: names.place)
    }
    if let (node, key) = value(["date", "published"], in: node), let text = text(of: node) {
      let day = DateText.first(in: text)
      if day == nil { warn("`\(text)` is no full date", node, help: "write it as 2021-03-08") }
      article.credits.merge(Credits(published: day), from: text, at: place(of: node, key))
    }
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

  private mutating func text(_ keys: String..., in node: YAMLNode) -> Stated<String>? {
    guard let (value, key) = value(keys, in: node) else { return nil }
    return text(of: value).map { Stated($0, from: $0, at: place(of: value, key)) }
  }

  private func place(of node: YAMLNode, _ key: String) -> SourcePlace {
    SourcePlace(line: node.location(in: file).line, element: key)
  }

  private mutating func text(of node: YAMLNode) -> String? {
    guard let text = node.scalar?.text else {
      warn("text is expected here", node, help: "write a line of text")
      return nil
    }
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.isEmpty ? nil : folded
  }

  /// People as text (`记者 王芳`, `王芳、李小满`), as a list of such texts, or as mappings of `name` and `role`.
  private mutating func people(_ keys: String..., in node: YAMLNode) -> [Stated<[Contributor]>] {
    var people: [Stated<[Contributor]>] = []
    for key in keys {
      guard let value = node[key], !value.isNull else { continue }
      for item in value.items ?? [value] {
        let place = place(of: item, key)
        if item.pairs != nil {
          guard let name = text("name", in: item) else { continue }
          let role = text("role", in: item)?.value
          let text = [role, name.value].compactMap { $0 }.joined(separator: " ")
          people.append(Stated([Contributor(name: name.value, role: role)], from: text, at: place))
        } else if let text = text(of: item) {
          people.append(Stated(Self.people(in: text), from: text, at: place))
        }
      }
    }
    return people.map { $0.map { $0.filter { !PersonNames.isNobody($0.name) } } }
  }

  private static func people(in text: String) -> [Contributor] {
    if let credits = CreditLine.read(text), credits.isWholeLine, !credits.byline.isEmpty { return credits.byline }
    let scalars = Array(text.unicodeScalars)
    if let names = PersonNames.parse(scalars[...], allowsOrganisations: true) {
      return names.map { Contributor(name: $0) }
    }
    return [Contributor(name: text)]
  }

  private mutating func warn(_ message: String, _ node: YAMLNode, help: String) {
    diagnostics.append(
      Diagnostic(.warning, id: "front-matter", message, at: node.location(in: file), help: help))
  }
}
