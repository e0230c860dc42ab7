import SheafArchive

/// The parts of an Office document: files in a ZIP archive that refer to one another (ECMA-376 part 2).
struct OfficePackage {
  private let archive: ZipReader
  private let entries: [String: ZipEntry]
  private let context: ImportContext

  /// Opens the package in an archive; what is unpacked of it goes off the budget of the context.
  init(_ archive: ZipReader, context: ImportContext) {
    self.archive = archive
    self.context = context
    entries = Dictionary(archive.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }

  /// The bytes of a part, in UTF-8; nil when there is none. Names are compared without regard to case.
  func part(_ name: String) throws(ZipProblem) -> ZipReader.Unpacked? {
    guard let entry = entries[name.lowercased()] else { return nil }
    var unpacked = try archive.read(entry, limit: min(SourceFile.byteLimit, context.bytesLeft))
    guard context.spend(bytes: unpacked.bytes.count) else { throw .tooLarge(limit: 0) }
    // XML may be in UTF-16, and some programs forget to say so.
    unpacked.bytes = DecodedText(unpacked.bytes).bytes
    return unpacked
  }

  /// A part as a tree; nil when there is none or when it cannot be read.
  func tree(_ name: String) -> OfficeTree? {
    guard let found = try? part(name) else { return nil }
    return OfficeTree(found.bytes)
  }

  /// The part that the package is about: `word/document.xml` for most.
  var mainPart: String? {
    let stated = relation(of: "", kind: "officeDocument")?.target
    return [stated, "word/document.xml"].compactMap { $0 }.first { entries[$0.lowercased()] != nil }
  }

  /// Where a part's references lead, by their ids.
  func relations(of part: String) -> [String: OfficeRelation] {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
    guard let tree = tree(path), let root = tree.root else { return [:] }
    var relations: [String: OfficeRelation] = [:]
    for (place, index) in tree.children(of: root).enumerated() {
      guard tree.tag(index) == .relationship, let id = tree.string(.relationshipID, of: index),
        let type = tree.string(.relationshipType, of: index), let target = tree.string(.target, of: index)
      else { continue }
      let isOutside = tree.string(.targetMode, of: index) == "External"
      relations[id] = OfficeRelation(
        kind: String(type.split(separator: "/").last ?? ""), isOutside: isOutside,
        target: isOutside ? target : Self.path(target, from: folder), place: place)
    }
    return relations
  }

  /// The first reference of a kind that a part makes to another part; nil when there is none.
  func relation(of part: String, kind: String) -> OfficeRelation? {
    relations(of: part).values.filter { $0.kind == kind && !$0.isOutside }.min { $0.place < $1.place }
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

/// What a part refers to.
struct OfficeRelation {
  /// What it is to the part, the last word of the relationship's type: `hyperlink`, `image`, `footnotes`.
  var kind: String
  /// Whether it is outside of the document.
  var isOutside: Bool
  /// The part's path in the package, or the address of what is outside.
  var target: String
  /// Its place among the references of the same part, from 0.
  var place: Int
}
