import SheafKit
import SheafLibrary
import SheafRecipe

extension RecipeLibrary {
  /// The heads of the articles that a query holds for, judged as a recipe with nothing but the query would judge them,
  /// in the order of the files, each with its score in thousandths.
  public func heads(
    holding query: Query, unit: SelectionUnit = .article, observer: any WorkObserver = Unobserved()
  ) throws -> [(head: ArticleHead, score: Int)] {
    let recipe = Recipe(
      file: query.location.file, title: "", articles: [], selection: Selection(query: query, unit: unit), outputs: [])
    // The query asks for no days that would be counted from one.
    let selector = Selector(recipe, issueDate: CalendarDate.earliest)
    return try store.read { view in
      let heads = try heads(in: view, of: try view.candidates(for: selector.candidates))
      let keys = heads.compactMap(\.key)
      var scores: [ArticleKey: Int] = [:]
      observer.begins(.choose)
      defer { observer.ends(.choose) }
      observer.expects(.choose, files: keys.count, bytes: 0)
      for start in stride(from: 0, to: keys.count, by: Self.batch) {
        let stored = try view.articles(Array(keys[start..<min(keys.count, start + Self.batch)]))
        let judged = Parallel.map(stored) { one in
          Result { (one.key, selector.judge(try Article(packed: one.bytes))) }
        }
        for one in judged {
          let (key, judged) = try one.get()
          if judged.isChosen { scores[key] = judged.score ?? 0 }
        }
        observer.did(.choose, files: stored.count, bytes: 0)
      }
      return heads.compactMap { head in head.key.flatMap { scores[$0] }.map { (head, $0) } }
    }
  }
}
