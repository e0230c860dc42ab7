import SheafKit
import SheafYAML

/// Reads a `formatter.yaml`, held to the letter, and tells all that is wrong with it at once.
struct ManifestReader {
  /// The fields of the file, and what is wrong with them.
  var fields: ManifestFields

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

  /// Holds a media type to RFC 9110, section 8.3.1, as far as it is worth checking.
  mutating func checkMediaType(_ text: String, _ node: YAMLNode) {
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
  mutating func escaping(_ node: YAMLNode?, mediaType: String?, _ root: YAMLNode) -> Escaping? {
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
