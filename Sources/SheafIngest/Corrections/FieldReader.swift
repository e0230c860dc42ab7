import SheafKit
import SheafYAML

/// Reads the fields of an article out of YAML: for front matter, which is taken as it comes, and for sidecars, which are
/// held to the letter.
struct FieldReader {
  /// The YAML file.
  let file: String
  /// What was wrong.
  private(set) var diagnostics: [Diagnostic] = []

  /// The severity of what is wrong.
  private let severity: Diagnostic.Severity

  /// Starts on a file.
  init(file: String, severity: Diagnostic.Severity) {
    self.file = file
    self.severity = severity
  }

  /// A line of text, white space folded; nil when there is none, which is told unless it is only blank.
  mutating func text(_ node: YAMLNode) -> String? {
    guard let scalar = node.scalar else {
      report("wrong-type", "text is expected here", node, help: "write a line of text")
      return nil
    }
    let folded = scalar.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.isEmpty || scalar.value == .null ? nil : folded
  }

  /// A day, in any form that print knows; nil when it is none, which is told.
  mutating func day(_ node: YAMLNode) -> CalendarDate? {
    guard let text = text(node) else { return nil }
    let day = DateText.first(in: text)
    if day == nil { report("bad-date", "`\(text)` is no full date", node, help: "write it as 2021-03-08") }
    return day
  }

  /// Some people: `记者 王芳`, `王芳、李小满`, or a mapping of `name` and `role`; with the text for their evidence.
  mutating func people(_ node: YAMLNode) -> (people: [Contributor], text: String)? {
    guard node.pairs != nil else { return text(node).map { (Self.people(in: $0), $0) } }
    guard let nameNode = node["name"], let name = text(nameNode) else {
      report("missing-key", "somebody without a name", node, help: "write `{name: 王芳, role: 记者}`")
      return nil
    }
    let role = node["role"].flatMap { text($0) }
    return ([Contributor(name: name, role: role)], [role, name].compactMap { $0 }.joined(separator: " "))
  }

  private static func people(in text: String) -> [Contributor] {
    if let credits = CreditLine.read(text), credits.isWholeLine, case let people = credits.byline + credits.editors,
      !people.isEmpty
    {
      return people
    }
    let scalars = Array(text.unicodeScalars)
    if let names = PersonNames.parse(scalars[...], allowsOrganisations: true) {
      return names.map { Contributor(name: $0) }
    }
    return [Contributor(name: text)]
  }

  /// Says what is wrong at a node.
  mutating func report(_ id: String, _ message: String, _ node: YAMLNode, help: String?) {
    report(Diagnostic(severity, id: id, message, at: node.location(in: file), help: help))
  }

  /// Adds what is wrong already.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
