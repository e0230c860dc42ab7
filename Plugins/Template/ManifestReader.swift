import SheafKit
import SheafYAML

/// Reads a `formatter.yaml`, held to the letter, and tells all that is wrong with it at once.
struct ManifestReader {
  private var fields: ManifestFields

  static let keys = ["summary", "version", "media-type", "extension", "escape", "template", "files", "options"]

  /// Reads the manifest of a format as far as it goes; nil when there is nothing to go by. It is to be used only if no
  /// diagnostic is an error.
  static func read(_ bytes: [UInt8], file: String) -> (manifest: FormatterManifest?, diagnostics: [Diagnostic]) {
    var reader = ManifestReader(fields: ManifestFields(file: file))
    do {
      guard let root = try YAMLReader.document(bytes, file: file) else {
        let empty = Diagnostic(
          .error, id: "empty-manifest", "the file says nothing", at: SourceLocation(file: file),
          help: "write `summary`, `media-type`, `extension` and `template`")
        return (nil, [empty])
      }
      let manifest = reader.manifest(root)
      return (manifest, reader.fields.diagnostics.inReadingOrder())
    } catch {
      return (nil, error.diagnostics)
    }
  }

  private mutating func manifest(_ root: YAMLNode) -> FormatterManifest? {
    let also = ["description": "summary", "mediatype": "media-type", "type": "media-type", "templates": "files"]
    guard
      let pairs = fields.pairs(
        root, keys: Self.keys, of: "formatter.yaml", also: also, example: "summary: a letter to members")
    else { return nil }
    let summary = required("summary", "a letter to members", in: pairs, root)
    let mediaType = required("media-type", "text/html; charset=utf-8", in: pairs, root)
    let suffix = required("extension", "html", in: pairs, root)
    let version = pairs["version"].flatMap { fields.text($0, "version", example: "1.0.0") }
    if let mediaType, let node = pairs["media-type"] { checkMediaType(mediaType, node) }
    let isExtension = suffix.flatMap { suffix in pairs["extension"].map { checkExtension(suffix, $0) } } ?? false
    let escaping = escaping(pairs["escape"], mediaType: mediaType, root)
    let options = pairs["options"].map { readOptions($0) } ?? []
    let outputs = outputs(
      pairs, root, mediaType: mediaType ?? "", suffix: isExtension ? suffix : nil, escaping: escaping ?? .none)
    return FormatterManifest(
      summary: summary ?? "", version: version, mediaType: mediaType ?? "", fileExtension: suffix ?? "",
      outputs: outputs,
      options: options)
  }

  private mutating func required(
    _ key: String, _ example: String, in pairs: [String: YAMLNode], _ root: YAMLNode
  ) -> String? {
    guard let node = pairs[key] else {
      let start = YAMLNode(root.content, start: root.start, end: root.start)
      fields.report("missing-key", "formatter.yaml needs `\(key)`", start, help: "for example `\(key): \(example)`")
      return nil
    }
    return fields.text(node, key, example: example)
  }

  /// RFC 9110, section 8.3.1, as far as it is worth checking.
  private mutating func checkMediaType(_ text: String, _ node: YAMLNode) {
    let parts = text.prefix { $0 != ";" }.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else {
      fields.report(
        "unknown-value", "`\(text.prefix(40))` is no media type", node, help: "for example `text/html; charset=utf-8`")
      return
    }
  }

  private mutating func checkExtension(_ text: String, _ node: YAMLNode) -> Bool {
    let isFit =
      text.utf8.count <= 16
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      }
    if !isFit {
      fields.report(
        "unknown-value", "`\(text.prefix(40))` is no extension", node, help: "write it without a dot: `html`")
    }
    return isFit
  }

  /// How text is escaped: as the manifest says, or else as the media type needs it.
  private mutating func escaping(_ node: YAMLNode?, mediaType: String?, _ root: YAMLNode) -> Escaping? {
    let names = Escaping.allCases.map(\.rawValue)
    if let node {
      guard let text = fields.text(node, "escape", example: "html") else { return nil }
      if let escaping = Escaping(rawValue: text) { return escaping }
      fields.report(
        "unknown-value", "there is no escaping `\(text.prefix(40))`", node,
        help: NearestName.of(text, in: names).map { "did you mean `\($0)`?" } ?? "one of "
          + names.joined(separator: ", "))
      return nil
    }
    guard let mediaType else { return nil }
    if let escaping = Escaping(mediaType: mediaType) { return escaping }
    let start = YAMLNode(root.content, start: root.start, end: root.start)
    fields.report(
      "missing-key", "it is not known how text is escaped in \(mediaType.prefix(60))", start,
      help: "write `escape:` with one of " + names.joined(separator: ", "))
    return nil
  }

  // MARK: - Files

  private mutating func outputs(
    _ pairs: [String: YAMLNode], _ root: YAMLNode, mediaType: String, suffix: String?, escaping: Escaping
  ) -> [FormatterManifest.Output] {
    let main = "{name}.\(suffix ?? "html")"
    func output(_ template: String, at node: YAMLNode) -> FormatterManifest.Output {
      .init(
        path: main, template: template, unit: .digest, mediaType: mediaType, escaping: escaping,
        location: node.location(in: fields.file))
    }
    switch (pairs["template"], pairs["files"]) {
    case (let node?, nil):
      return template(node).map { [output($0, at: node)] } ?? []
    case (nil, let node?):
      return files(node, like: output("", at: node), checksMain: suffix != nil)
    case (let node?, .some):
      fields.report(
        "conflicting-keys", "`template` and `files` both say what is written", node, help: "keep one of the two")
    case (nil, nil):
      let start = YAMLNode(root.content, start: root.start, end: root.start)
      fields.report(
        "missing-key", "formatter.yaml needs `template`", start, help: "for example `template: page.mustache`")
    }
    return []
  }

  private mutating func template(_ node: YAMLNode) -> String? {
    guard let text = fields.text(node, "template", example: "page.mustache") else { return nil }
    let name = text.hasSuffix(".mustache") ? String(text.dropLast(".mustache".count)) : ""
    guard TemplateFolder.isTemplateName(name) else {
      fields.report(
        "unknown-value", "`\(text.prefix(60))` is no template of this folder", node,
        help: "write the name of a file beside formatter.yaml, such as `page.mustache`")
      return nil
    }
    return name
  }

  private mutating func files(
    _ node: YAMLNode, like standard: FormatterManifest.Output, checksMain: Bool
  ) -> [FormatterManifest.Output] {
    guard let items = node.items, !items.isEmpty, items.count <= 20 else {
      fields.report(
        "wrong-type", "`files` must be a list of 1 to 20 files", node,
        help: "for example `- {path: \"\(standard.path)\", template: page.mustache}`")
      return []
    }
    let outputs = items.compactMap { file($0, like: standard) }
    if let first = outputs.first, let node = items[0]["path"] ?? items.first,

      checksMain, first.path != standard.path || first.unit != .digest
    {
      fields.report(
        "unknown-value", "the first file must be the main one, with the whole digest", node,
        help: "write `path: \"\(standard.path)\"` without `each`, and other files below it")
    }
    return outputs
  }

  private mutating func file(_ node: YAMLNode, like standard: FormatterManifest.Output) -> FormatterManifest.Output? {
    let example = "{path: \"\(standard.path)\", template: page.mustache}"
    let keys = ["path", "template", "each", "media-type", "escape"]
    guard let pairs = fields.pairs(node, keys: keys, of: "a file", example: example) else { return nil }
    var output = standard
    guard let templateNode = pairs["template"], let pathNode = pairs["path"] else {
      fields.report("missing-key", "a file needs `path` and `template`", node, help: "for example `\(example)`")
      return nil
    }
    output.location = templateNode.location(in: fields.file)
    if let each = pairs["each"] {
      guard let unit = (each.scalar?.text).flatMap({ FormatterManifest.Unit(rawValue: $0) }) else {
        fields.report("unknown-value", "`each` must be section or entry", each, help: "leave it out for one file")
        return nil
      }
      output.unit = unit
    }
    if let node = pairs["media-type"], let type = fields.text(node, "media-type", example: "text/html") {
      output.mediaType = type
      checkMediaType(type, node)
    }
    if pairs["media-type"] != nil || pairs["escape"] != nil {
      output.escaping = escaping(pairs["escape"], mediaType: output.mediaType, node) ?? .none
    }
    guard let template = template(templateNode), let path = path(pathNode, unit: output.unit) else { return nil }
    (output.template, output.path) = (template, path)
    return output
  }

  private mutating func path(_ node: YAMLNode, unit: FormatterManifest.Unit) -> String? {
    guard let text = fields.text(node, "path", example: "\"{name}.html\"") else { return nil }
    var bare = text
    let allowed = unit == .digest ? ["{name}"] : ["{name}", "{\(unit.rawValue)}"]
    for placeholder in allowed {
      bare = bare.split(separator: placeholder, omittingEmptySubsequences: false).joined(separator: "x")
    }
    let isPlain = bare.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      part.utf8.contains { $0 != UInt8(ascii: ".") } && part.utf8.allSatisfy(Self.isPathByte)
    }
    guard isPlain, text.contains("{name}") else {
      fields.report(
        "unknown-value", "`\(text.prefix(60))` is no path for this file", node,
        help: "it has letters, digits, `-`, `_`, `.` and `/`, `{name}`, "
          + (unit == .digest ? "and nothing else in braces" : "and `{\(unit.rawValue)}` for its number"))
      return nil
    }
    guard unit == .digest || text.contains("{\(unit.rawValue)}") else {
      fields.report(
        "unknown-value", "every \(unit.rawValue) would be written to the same file", node,
        help: "write `{\(unit.rawValue)}` where its number is to stand: `\"{name}-{\(unit.rawValue)}.html\"`")
      return nil
    }
    return text
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: - Options

  private mutating func readOptions(_ node: YAMLNode) -> [OptionDescription] {
    let example = "tone: {one-of: [plain, warm], default: plain, summary: how readers are spoken to}"
    guard let pairs = node.pairs, pairs.count <= 40 else {
      fields.report(
        "wrong-type", "`options` must be a mapping of at most 40 names", node, help: "for example `\(example)`")
      return []
    }
    return pairs.compactMap { pair in
      guard let name = fields.word(pair.key, "options", example: "tone") else { return nil }
      return OptionReader.read(name, pair.value, with: &fields, example: example)
    }
  }
}
