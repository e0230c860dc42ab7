import SheafArchive
import SheafKit
import SheafMarkup

/// A part that is taken over, with what it refers to.
struct CopiedPart {
  /// Its path from the folder of the text.
  var path: String
  /// Its files, as paths from the folder of the text, itself first.
  var files: [ZipFile]
  /// The extensions of its pictures.
  var extensions: Set<String>
}

/// Copies heads, feet and the theme out of a user's document, with their pictures and their links to web addresses;
/// what else they refer to, or load, is refused.
struct PartCopier {
  private let package: ReferencePackage
  private var count = 0

  init(_ package: ReferencePackage) { self.package = package }

  /// The media types of pictures in documents, by their extensions.
  static let pictureTypes = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf",
  ]

  /// Copies a part of a kind under a name of its own.
  mutating func copy(_ path: String, kind: String) throws(ReferenceProblem) -> CopiedPart {
    guard let tree = try package.tree(path), let bytes = package[path] else { throw .withoutPart("part `\(path)`") }
    try Self.check(tree, path)
    let name = nextName(kind, "xml")
    var copied = CopiedPart(path: name, files: [ZipFile(name, bytes)], extensions: [])
    var xml = MarkupWriter.part()
    xml.open("Relationships", ("xmlns", WordNamespace.package))
    let references = try package.references(of: path)
    for reference in references {
      var attributes: [MarkupWriter.Attribute] = [
        ("Id", reference.id), ("Type", WordNamespace.relationships + "/" + reference.kind),
      ]
      switch (reference.kind, reference.isOutside) {
      case ("image", false):
        let (file, ending) = try picture(reference.target, path)
        copied.files.append(file)
        copied.extensions.insert(ending)
        attributes.append(("Target", file.name.split(separator: "/").last.map { String($0) } ?? ""))
      case ("hyperlink", true):
        guard let address = WebAddress(reference.target) else {
          throw .unwanted(part: path, what: "a link to something else than a web address")
        }
        attributes += [("Target", address.description), ("TargetMode", "External")]
      default:
        throw .unwanted(
          part: path, what: reference.isOutside ? "something that is loaded from elsewhere" : "an embedded object")
      }
      xml.void("Relationship", attributes)
    }
    xml.close("Relationships")
    if !references.isEmpty {
      let file = name.split(separator: "/").last ?? ""
      copied.files.append(ZipFile("reference/_rels/\(file).rels", xml.bytes))
    }
    return copied
  }

  private mutating func picture(
    _ target: String, _ path: String
  ) throws(ReferenceProblem) -> (ZipFile, ending: String) {
    let ending = target.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard Self.pictureTypes[ending] != nil, let bytes = package[target] else {
      throw .unwanted(part: path, what: "a picture that is missing or of an unknown kind")
    }
    return (ZipFile(nextName("image", ending), bytes, packing: .stored), ending)
  }

  private mutating func nextName(_ kind: String, _ ending: String) -> String {
    count += 1
    return "reference/\(kind)\(count).\(ending)"
  }

  /// What fields of Word load or run.
  private static let unwantedFields: Set<String> = [
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "LINK", "IMPORT", "EMBED", "DATABASE", "MACROBUTTON", "RD",
  ]

  /// Refuses fields that load or run something, and pictures of the old kind that name an address.
  private static func check(_ tree: XMLTree, _ path: String) throws(ReferenceProblem) {
    var instructions = ""
    for element in tree.root?.all ?? [] {
      switch element.name {
      // The words of a field may be cut into runs anywhere.
      case "instrText": instructions += element.text
      case "fldChar": instructions += " "
      case "fldSimple": instructions += " " + (element.attributes["instr"] ?? "") + " "
      default:
        let attributes = element.attributes
        if [attributes["src"], attributes["href"]].contains(where: { $0?.isEmpty == false }) {
          throw .unwanted(part: path, what: "a picture that is loaded from elsewhere")
        }
      }
    }
    let words = instructions.uppercased().split { !$0.isLetter }.map { String($0) }
    if let field = words.first(where: { unwantedFields.contains($0) }) {
      throw .unwanted(part: path, what: "a field of the kind \(field)")
    }
  }
}
