import SheafArchive

/// The parts of a user's own document (ECMA-376 part 2).
struct ReferencePackage {
  /// What a part refers to.
  struct Reference {
    var id: String
    /// The last word of the relationship's type.
    var kind: String
    /// The path in the package, or the address of what is outside.
    var target: String
    var isOutside: Bool
  }

  /// What a document may unpack to: a template with pictures takes a few MiB.
  private static let byteLimit = 64 << 20

  private let parts: [String: [UInt8]]

  /// Opens the package.
  init(_ bytes: [UInt8]) throws(ReferenceProblem) {
    // The old binary format of Word (MS-CFB); a document with a password comes in the same shell.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .foreign("an old .doc file, or one with a password") }
    let files: [ZipFile]
    do { files = try ZipFile.all(in: bytes, total: Self.byteLimit) } catch { throw .archive(error) }
    if files.first?.name == "mimetype" { throw .foreign("an OpenDocument file or a book") }
    parts = Dictionary(files.map { ($0.name.lowercased(), $0.bytes) }) { first, _ in first }
  }

  /// The bytes of a part; names are compared without regard to case.
  subscript(path: String) -> [UInt8]? { parts[path.lowercased()] }

  /// A part as a tree.
  func tree(_ path: String) throws(ReferenceProblem) -> XMLTree? {
    guard let bytes = self[path] else { return nil }
    guard let tree = XMLTree(bytes) else { throw .unreadable(path) }
    return tree
  }

  /// What a part refers to, in the order of its relationships; the package itself is the part without a name.
  func references(of part: String) throws(ReferenceProblem) -> [Reference] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (part.split(separator: "/").last ?? "") + ".rels"
    guard let root = try tree(path)?.root else { return [] }
    return root.children.compactMap { element in
      let attributes = element.attributes
      guard element.name == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"]
      else { return nil }
      let isOutside = attributes["TargetMode"] == "External"
      return Reference(
        id: id, kind: String(type.split(separator: "/").last ?? ""),
        target: isOutside ? target : Self.path(target, from: folder), isOutside: isOutside)
    }
  }

  /// The path of a part that is named from a folder, or from the top when it starts with `/`.
  private static func path(_ target: String, from folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
