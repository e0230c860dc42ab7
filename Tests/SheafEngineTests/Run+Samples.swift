import SheafKit
import SheafRecipe

@testable import SheafEngine

extension Samples {
  /// Takes a recipe through all phases with articles that are at hand.
  static func run(_ recipe: Recipe, _ articles: Article...) -> Run {
    Run(recipe, of: ArticleCollection(articles), issueDate: issueDate)
  }
}
