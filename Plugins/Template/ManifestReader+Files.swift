import SheafKit
import SheafYAML

// The files that a format writes.
extension ManifestReader {
  /// What a format writes: one file by `template`, or those under `files`.
  mutating func outputs(
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
}
