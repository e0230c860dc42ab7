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
