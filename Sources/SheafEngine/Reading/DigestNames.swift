import SheafIngest
import SheafKit
import SheafRecipe

/// What the digests of the recipes in a folder are called, so that those which lie among the articles are told from
/// them.
///
/// A digest is known by its name alone: where it lies, and whether the ledger knows it, may differ from one machine to
/// another, and the same files are to make the same digest.
struct DigestNames {
  /// The names that the recipe at hand gives to outputs, by their parts around the day: `{slug}` is filled in.
  ///
  /// Of those that start as the usual ones there are none. A name without `{slug}` counts in the standard folder alone:
  /// elsewhere `index.html` may be anything.
  let ownNames: [[String]]
  private let recipe: String
  /// The names of the recipe files in the folder, without their extensions; looked for when a file has a name with a
  /// day.
  private lazy var recipes: Set<String> = {
    let found = FilePattern.expand("*.{yaml,yml}", in: FilePath.folder(of: recipe))
    return Set(found.map(FilePath.stem(of:)) + [FilePath.stem(of: recipe)])
  }()

  /// Makes the names of a recipe's digests and of those of the recipes beside it.
  init(of recipe: Recipe) {
    self.recipe = recipe.file
    ownNames = Self.ownNames(of: recipe)
  }

  /// `ownNames` of a recipe.
  static func ownNames(of recipe: Recipe) -> [[String]] {
    let slug = FilePath.stem(of: recipe.file)
    return recipe.outputs.compactMap { output in
      guard let file = output.file, !file.hasPrefix(OutputName.standard + ".") else { return nil }
      let name = file.contains("{slug}") ? file : OutputFolder.standard + "/" + file
      return name.replacing("{slug}", with: slug).split(separator: "{date}", omittingEmptySubsequences: false).map(
        String.init)
    }
  }

  /// Whether a file is called as a digest.
  mutating func contain(_ path: String) -> Bool {
    if !ownNames.isEmpty, ownNames.contains(where: { Self.ends(path, as: $0) }) { return true }
    guard let stem = Self.stemBeforeDay(of: path) else { return false }
    return stem == FilePath.stem(of: recipe) || recipes.contains(stem)
  }

  /// What stands before the day in the name of a file that is called as outputs and records are, `aid-2021-03-08.txt`;
  /// nil for other names.
  private static func stemBeforeDay(of path: String) -> String? {
    var path = path
    return path.withUTF8 { bytes in
      let start = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
      // `-2021-03-08.` is twelve bytes long.
      var place = bytes.count - 12
      while place > start {
        if bytes[place] == UInt8(ascii: "-"), bytes[place + 11] == UInt8(ascii: "."),
          isDay(bytes[(place + 1)..<(place + 11)])
        {
          return String(decoding: bytes[start..<place], as: UTF8.self)
        }
        place -= 1
      }
      return nil
    }
  }

  /// Whether a path ends as a name does: its parts, and a day between two.
  private static func ends(_ path: String, as name: [String]) -> Bool {
    var rest = Array(path.utf8)[...]
    for (number, part) in name.reversed().enumerated() {
      if number > 0 {
        guard rest.count >= 10, isDay(rest.suffix(10)) else { return false }
        rest = rest.dropLast(10)
      }
      guard rest.suffix(part.utf8.count).elementsEqual(part.utf8) else { return false }
      rest = rest.dropLast(part.utf8.count)
    }
    return rest.isEmpty || rest.last == UInt8(ascii: "/")
  }

  /// Whether ten bytes have the form of a day: `2021-03-08`.
  private static func isDay(_ bytes: some Sequence<UInt8>) -> Bool {
    zip(bytes, "0000-00-00".utf8).allSatisfy { byte, form in
      form == UInt8(ascii: "-") ? byte == form : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }
}
