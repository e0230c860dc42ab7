import SheafLibrary

extension RecipeLibrary {
  /// The best `limit` of its articles, best first.
  public func results(of search: Search, limit: Int) throws -> Search.Results {
    try search.results(in: store, limit: limit)
  }

  /// How many articles it holds, each once.
  public func count() throws -> Int {
    try store.read { view in
      let state = try view.state()
      return state.holdsEachOnce ? state.articles : try readings(in: view).reduce(0) { $0 + $1.articles }
    }
  }
}
