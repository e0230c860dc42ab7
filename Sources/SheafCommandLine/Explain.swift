import ArgumentParser
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf explain`: why each article is in or out.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say of every article why it is in the digest, or why it is not.",
    discussion: """
      First how many articles became what; then what is printed, in the order of the digest, with the terms, the fields \
      and the score; then what came near, best first; then the rest, of which long lists are shortened. Nothing is \
      written.
      """)

  @Argument(help: "The recipe file.", completion: .file(extensions: ["yaml", "yml"]))
  var recipe: String

  @Option(
    help: ArgumentHelp(
      "Tell everything of one article: its id, its title or a part of it, or its file.", valueName: "article"))
  var article: String?

  @OptionGroup var drawn: DrawnArticles

  @OptionGroup var issue: IssueDate

  @OptionGroup var settings: Settings

  @OptionGroup var library: LibraryUse

  @OptionGroup var timings: Timings

  @Flag(help: "Shorten no list.")
  var all = false

  @Flag(help: "Print one JSON object a line, an article each.")
  var json = false

  func run() throws {
    let file = RecipeFile(recipe, settings: settings.parameters)
    guard let recipe = file.recipe else { return try Report().tell(file.diagnostics, sources: file.sources) }
    let date = try issue.date(of: recipe)
    let explaining = timings.watching { observer in
      Engine(formatters: SheafProgram.formats, libraries: library.libraries(observer: observer))
        .explain(recipe, articles: drawn.paths, issueDate: date)
    }
    var problems: [Diagnostic] = []
    if let article {
      problems = tell(of: article, explaining)
    } else if json {
      for account in explaining.explanation.accounts { Self.print(account.json()) }
    } else {
      Console.standardOutput(ExplanationPage(isComplete: all).text(of: explaining.explanation))
    }
    let sources = file.sources.merging(explaining.sources) { first, _ in first }
    try Report().tell(file.diagnostics + explaining.diagnostics + problems, sources: sources)
  }

  /// Prints what is known of the articles that are meant, or says why that cannot be told.
  private func tell(of words: String, _ explaining: Engine.Explaining) -> [Diagnostic] {
    let accounts = explaining.explanation.accounts
    let sought = SoughtArticle(words)
    switch sought.find(among: accounts.map(\.subject)) {
    case .articles(let places):
      for (index, place) in places.enumerated() {
        let detail = explaining.detail(of: accounts[place])
        if json {
          Self.print(accounts[place].json(detail: detail))
        } else {
          let page = AccountPage(isComplete: all)
            .text(of: accounts[place], detail: detail, minimum: explaining.explanation.minimum)
          Console.standardOutput((index > 0 ? "\n" : "") + page)
        }
      }
      return []
    case .ambiguous(let places): return [sought.ambiguity(of: places.map { accounts[$0].subject })]
    case .nothing(let nearest):
      let list = "sheaf explain \(recipe) --all"
      return [sought.absence(among: "no article that was read", nearest: nearest, list: list)]
    }
  }

  private static func print(_ value: JSONValue) { Console.standardOutput(JSONText.text(of: value) + "\n") }
}
