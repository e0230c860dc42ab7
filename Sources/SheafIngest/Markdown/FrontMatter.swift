import SheafKit
import SheafYAML

/// What a Markdown file states about itself, in YAML between two lines of `---` at its head.
struct FrontMatter {
  var title: String?
  var kicker: String?
  var subtitle: String?
  var organisation: String?
  var source: String?
  var byline: [Contributor] = []
  var editors: [Contributor] = []
  var published: CalendarDate?
  var language: String?
  var address: String?
  var diagnostics: [Diagnostic] = []

  /// Cuts a file in front matter and text; `lineCount` is the number of lines that the front matter takes.
  static func split(_ text: String) -> (yaml: Substring?, body: Substring, lineCount: Int) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func isFence(_ line: Substring, _ fences: [Substring]) -> Bool {
      fences.contains { line.hasPrefix($0) && line.dropFirst(3).allSatisfy(\.isWhitespace) }
    }
    guard let first = lines.first, isFence(first, ["---"]),
      let last = lines.dropFirst().firstIndex(where: { isFence($0, ["---", "..."]) })
    else { return (nil, text[...], 0) }
    let start = lines[1].startIndex
    let body = last + 1 < lines.count ? text[lines[last + 1].startIndex...] : ""
    return (text[start..<lines[last].startIndex], body, last + 1)
  }

  /// Reads front matter; what is broken in it is told and the rest of the file still read.
  init(_ yaml: Substring, file: String) {
    do throws(DiagnosticError) {
      guard let node = try YAMLReader.document(String(yaml), file: file, firstLine: 2) else { return }
      read(node)
    } catch {
      diagnostics = error.diagnostics.map { problem in
        Diagnostic(
          .warning, id: "front-matter", "the front matter cannot be read: \(problem.message)", at: problem.location,
          help: problem.help)
      }
    }
  }

  private mutating func read(_ node: YAMLNode) {
    func text(_ keys: String...) -> String? {
      keys.lazy.compactMap { node[$0]?.text }.map(ChineseText.normalise).first { !$0.isEmpty }
    }
    title = text("title")
    kicker = text("kicker")
    subtitle = text("subtitle")
    organisation = text("organisation", "organization")
    source = text("source")
    language = text("language", "lang")
    address = text("address", "url", "link")
    published = text("date", "published").flatMap { DateText.first(in: $0) }
    for key in ["byline", "author", "authors"] { byline += Self.contributors(node[key]) }
    for key in ["editor", "editors"] { editors += Self.contributors(node[key]) }
  }

  /// Names as text, as a list, or with their roles as `{name: …, role: …}`.
  private static func contributors(_ node: YAMLNode?) -> [Contributor] {
    guard let node else { return [] }
    if let items = node.items { return items.flatMap { contributors($0) } }
    if let name = node["name"]?.text { return [Contributor(name: name, role: node["role"]?.text)] }
    guard let text = node.text.map(ChineseText.normalise), !text.isEmpty else { return [] }
    if let credits = CreditLine.read(text), credits.isWholeLine, !credits.byline.isEmpty { return credits.byline }
    return text.split { "、,，;；".contains($0) }
      .map { Contributor(name: ChineseText.normalise(String($0))) }.filter { !$0.name.isEmpty }
  }
}

extension YAMLNode {
  /// The text of a scalar as it is written, whatever its type: a date or a number is text, too.
  fileprivate var text: String? {
    guard let scalar, scalar.value != .null else { return nil }
    return scalar.text
  }
}
