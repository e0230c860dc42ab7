import SheafKit
import SheafProcess

/// Finds formats by their names; nothing is run and no file is read.
struct FormatSearch {
  let places: FormatPlaces
  /// The folder of the recipe; nil where there is none.
  let recipeFolder: String?

  /// The file that makes a folder a format.
  static let manifest = "formatter.yaml"
  /// What stands before a format's name in the name of a program.
  static let prefix = "sheaf-format-"

  /// Every format that is not compiled in, in the order in which they count; names may come twice.
  var all: [FoundFormat] {
    var found: [FoundFormat] = []
    for folder in places.shipped { found += folders(in: folder) { .shipped($0) } }
    if let recipeFolder {
      let folder = recipeFolder == "." ? "" : "\(recipeFolder)/"
      found += folders(in: folder + FormatPlaces.folderName) { .besideRecipe($0) }
    }
    if let settings = places.settings { found += folders(in: "\(settings)/\(FormatPlaces.folderName)") { .user($0) } }
    for program in ProgramPath.names(startingWith: Self.prefix) {
      let name = String(program.dropFirst(Self.prefix.count))
      guard FoundFormat.isName(name), let path = try? ProgramPath.find(program) else { continue }
      found.append(FoundFormat(name: name, place: .path(path)))
    }
    return found
  }

  /// The folders that have a manifest; those of the package are named in capitals, as modules are.
  private func folders(in parent: String, _ place: (String) -> FoundFormat.Place) -> [FoundFormat] {
    DiskPath.names(in: parent).compactMap { folder in
      let name = folder.lowercased()
      let path = "\(parent)/\(folder)"
      guard FoundFormat.isName(name), DiskPath.isFile("\(path)/\(Self.manifest)") else { return nil }
      return FoundFormat(name: name, place: place(path))
    }
  }
}
