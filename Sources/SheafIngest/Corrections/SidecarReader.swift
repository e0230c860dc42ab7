import SheafKit
import SheafYAML

/// Reads what a sidecar says, held to the letter: every key known, every value fit.
struct SidecarReader {
  private var fields: FieldReader
  private let file: String

  /// The most articles that one sidecar can speak of.
  private static let entryLimit = 10_000

  /// Starts on a file.
  init(file: String) {
    self.file = file
    fields = FieldReader(file: file, severity: .error)
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] { fields.diagnostics.inReadingOrder() }

  /// What the file says about all of its articles, and about some.
  mutating func read(_ root: YAMLNode) -> (ArticleOverrides, [Sidecar.Entry]) {
    let all = overrides(root, keys: SidecarKey.ofFile, subject: "a sidecar", titleIsKey: false)
    guard let list = root[SidecarKey.articles.rawValue] else { return (all, []) }
    guard let items = list.items, !items.isEmpty else {
      fields.report(
        "wrong-type", "`articles` must be a list of articles", list,
        help: "write each as `- title: …` with what is true of it below")
      return (all, [])
    }
    var titles: Set<TextKey> = []
    let entries = items.prefix(Self.entryLimit).compactMap { item -> Sidecar.Entry? in
      let overrides = overrides(item, keys: SidecarKey.ofEntry, subject: "an item of `articles`", titleIsKey: true)
      guard item.pairs != nil else { return nil }
      guard let node = item[SidecarKey.title.rawValue], let title = fields.text(node) else {
        fields.report(
          "missing-key", "an item of `articles` needs `title`", item,
          help: "write the title as `sheaf articles` shows it")
        return nil
      }
      if !titles.insert(TextKey(ArraySlice(title))).inserted {
        fields.report("repeated-value", "“\(title)” is in `articles` twice", node, help: "keep one of the two")
      }
      return Sidecar.Entry(title: title, overrides: overrides)
    }
    return (all, entries)
  }

  private mutating func overrides(
    _ node: YAMLNode, keys: [SidecarKey], subject: String, titleIsKey: Bool
  ) -> ArticleOverrides {
    var overrides = ArticleOverrides(
      location: SourceLocation(file: file, from: node.start, to: node.start))
    guard let pairs = node.pairs else {
      if fullWidthColon(in: node, keys) { return overrides }
      fields.report("wrong-type", "\(subject) must be a mapping of keys", node, help: "for example `source: 砚湖晚报`")
      return overrides
    }
    for pair in pairs {
      guard let name = pair.key.scalar?.text, let key = SidecarKey(rawValue: name), keys.contains(key) else {
        unknown(pair.key, keys, subject)
        continue
      }
      if titleIsKey, key == .title { continue }
      read(key, pair.value, into: &overrides)
    }
    return overrides
  }

  /// Tells of `title：…`, where a colon of full width makes one text of a key and its value; false where there is none.
  private mutating func fullWidthColon(in node: YAMLNode, _ keys: [SidecarKey]) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain, let colon = scalar.text.firstIndex(of: "：") else {
      return false
    }
    let name = String(scalar.text[..<colon])
    guard let key = SidecarKey(rawValue: name) ?? SidecarKey.also[name], keys.contains(key) else { return false }
    let column = node.start.column + name.unicodeScalars.count
    fields.report(
      Diagnostic(
        .error, id: "full-width-sign", "`：` means nothing to YAML",
        at: SourceLocation(file: file, line: node.start.line, column: column, length: 1),
        help: "write `\(key.rawValue): ` with a half-width colon and a space"))
    return true
  }

  private mutating func unknown(_ key: YAMLNode, _ keys: [SidecarKey], _ subject: String) {
    if fullWidthColon(in: key, keys) { return }
    let name = key.scalar?.text ?? ""
    let names = keys.map(\.rawValue)
    let all = "the keys are " + names.joined(separator: ", ")
    let meant = SidecarKey.also[name].flatMap { keys.contains($0) ? $0.rawValue : nil }
    let shown = name.prefix { !$0.isNewline }.prefix(40)
    fields.report(
      "unknown-key", "\(subject) has no key `\(shown)`", key,
      help: meant.map { "write `\($0)`; \(all)" }
        ?? NearestName.of(name, in: names).map { "did you mean `\($0)`? Otherwise \(all)" } ?? all)
  }

  // MARK: - Values

  private mutating func read(_ key: SidecarKey, _ node: YAMLNode, into overrides: inout ArticleOverrides) {
    switch key {
    case .title, .newTitle: overrides.title = title(node)
    case .kicker: overrides.kicker = line(node)
    case .subtitle: overrides.subtitle = line(node)
    case .organisation: overrides.organisation = line(node)
    case .source: overrides.source = line(node)
    case .repostedFrom: overrides.repostedFrom = line(node)
    case .byline: overrides.byline = people(node)
    case .editors: overrides.editors = people(node)
    case .dateline: overrides.dateline = line(node)
    case .published: overrides.published = day(node)
    case .language: overrides.language = language(node)
    case .address: overrides.address = address(node)
    case .drop: overrides.drops = boolean(node)
    case .articles: break
    }
  }

  private mutating func line(_ node: YAMLNode) -> ArticleOverrides.Override<String?>? {
    if node.items?.isEmpty == true || node.scalar?.value == .null { return made(nil, nil, node) }
    guard let scalar = node.scalar else {
      _ = fields.text(node)
      return nil
    }
    if case .boolean = scalar.value {
      fields.report(
        "wrong-type", "text is expected here, and `\(scalar.text)` is none", node,
        help: "put it in quotation marks: \"\(scalar.text)\"")
      return nil
    }
    let text = fields.text(node)
    return made(text, text, node)
  }

  private mutating func title(_ node: YAMLNode) -> ArticleOverrides.Override<String>? {
    guard let line = line(node) else { return nil }
    guard let title = line.value else {
      fields.report(
        "empty-value", "an article cannot be without a title", node, help: "write one, or leave the key out")
      return nil
    }
    return made(title, title, node)
  }

  private mutating func people(_ node: YAMLNode) -> ArticleOverrides.Override<[Contributor]>? {
    if node.isNull { return made([], nil, node) }
    var people: [Contributor] = []
    var texts: [String] = []
    for item in node.items ?? [node] {
      let unknown = (item.pairs ?? []).filter { !["name", "role"].contains($0.key.scalar?.text ?? "") }
      for pair in unknown {
        fields.report(
          "unknown-key", "somebody has a `name` and a `role`, and no `\(pair.key.scalar?.text ?? "")`", pair.key,
          help: "write `{name: 王芳, role: 记者}`")
      }
      guard unknown.isEmpty, let (named, text) = fields.people(item) else { continue }
      people += named.filter { !people.contains($0) }
      texts.append(text)
    }
    return made(people, people.isEmpty ? nil : texts.joined(separator: " "), node)
  }

  private mutating func day(_ node: YAMLNode) -> ArticleOverrides.Override<CalendarDate?>? {
    if node.isNull { return made(nil, nil, node) }
    guard let text = fields.text(node) else { return nil }
    if let day = CalendarDate(text) { return made(day, text, node) }
    let meant = DateText.first(in: text)?.description
    fields.report(
      "bad-date", "`published` must be a date such as 2021-03-08", node,
      help: meant.map { "write `\($0)`" } ?? "write year, month and day of a day that exists")
    return nil
  }

  private mutating func language(_ node: YAMLNode) -> ArticleOverrides.Override<String?>? {
    guard let line = line(node) else { return nil }
    guard let tag = line.value else { return line }
    let isTag =
      tag.utf8.count <= 35
      && tag.split(separator: "-", omittingEmptySubsequences: false).allSatisfy {
        (1...8).contains($0.utf8.count)
          && $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
      }
    if isTag { return line }
    fields.report(
      "unknown-value", "`\(tag.prefix(40))` is no language tag", node, help: "for example `zh-Hans` or `en`")
    return nil
  }

  private mutating func address(_ node: YAMLNode) -> ArticleOverrides.Override<String?>? {
    guard let line = line(node) else { return nil }
    guard let address = line.value else { return line }
    if HostName.of(address: address) != nil, let safe = LinkDestination.safe(address) {
      return made(safe, address, node)
    }
    fields.report(
      "unknown-value", "`\(address.prefix(40))` is no address of a page", node, help: "write it with `https://`")
    return nil
  }

  private mutating func boolean(_ node: YAMLNode) -> Bool {
    if case .boolean(let value) = node.scalar?.value { return value }
    fields.report("wrong-type", "`drop` must be true or false", node, help: "write `drop: true`, or leave it out")
    return false
  }

  private func made<Value>(_ value: Value, _ text: String?, _ node: YAMLNode) -> ArticleOverrides.Override<Value> {
    ArticleOverrides.Override(value: value, text: text, location: node.location(in: file))
  }
}
