import SheafIngest
import SheafRecipe

/// What a recipe was read from: by it a result that was kept is known again.
public struct WrittenRecipe: Sendable {
  /// The text of the recipe and of every file that it was read with, by its name.
  public var texts: [String: String]
  /// The values that were given to its parameters.
  public var settings: [ParameterSetting]

  /// Puts together what a recipe was read from.
  public init(texts: [String: String], settings: [ParameterSetting]) { (self.texts, self.settings) = (texts, settings) }
}

extension ValueList {
  /// Adds a recipe by the texts that it was read from, and the edits that it names.
  mutating func add(_ recipe: Recipe, from written: WrittenRecipe) {
    add(recipe.file)
    add(FilePath.absolute(FilePath.folder(of: recipe.file)))
    for (name, text) in written.texts.sorted(by: { $0.key < $1.key }) {
      add(name)
      add(text)
    }
    add(written.settings.count)
    for setting in written.settings {
      add(setting.name)
      add(setting.value)
    }
    guard let edits = recipe.edits else { return }
    let path = FilePath.join(FilePath.folder(of: recipe.file), edits.path)
    add((try? SourceFile.read(path).bytes) ?? [])
  }

  /// Adds texts.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}
