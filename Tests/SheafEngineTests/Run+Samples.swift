import SheafKit
import SheafRecipe

@testable import SheafEngine

extension Samples {
  /// Takes a recipe through all phases with articles that are at hand.
  static func run(_ recipe: Recipe, _ articles: Article...) -> Run {
    Run(recipe, of: ArticleCollection(articles), issueDate: issueDate)
  }

  /// An article that is printed as three profiles under its title.
  static func rowOfProfiles() -> (recipe: Recipe, run: Run) {
    var recipe = recipe(query(any: [term("她"), term("走过")]))
    recipe.selection.unit = .passage
    let article = article(
      "守湖的人", "白砚营业厅店长王芳：除夕夜里，她带着两名同事赶到现场，一直守到凌晨三点。",
      "青笠分公司客户经理李小满：她负责的片区有三家医院，用水一刻也不能断。",
      "柳汀管网所巡线员赵铁山：走过的路能绕湖四十圈，今年是第19个年头。")
    return (recipe, run(recipe, article))
  }
}
