import ArgumentParser
import FoundationEssentials
import SheafEngine
import SheafKit
import SheafRecipe

/// `sheaf search`: articles that a query in one line finds.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles by a query in one line, best first.",
    discussion: """
      巾帼 抗疫              both must be there
      疫情 OR 抗疫           one of the two; what stands side by side belongs closer together
      巾帼 (疫情 OR 抗疫)    brackets group
      -招聘                  must not be there
      "三八 红旗手"          words as they stand, with their spaces
      title:支部             in one field: title, heading, body, source, organisation, byline
      巾帼^3                 counts three times as much
      女性 NEAR/12 先锋      both within 12 characters, in either order
      /女(职工|干部)/        a regular expression

      Without files or folders it asks the library: the articles that were read for the recipes here, as they were when \
      it was brought up to date. Exit status 0 when something is found, 1 when nothing is, 2 when the query is wrong.
      """)

  @Argument(help: "What to look for; quote it, so that the shell leaves it alone.")
  var query: String

  @Argument(help: "Files or folders; else the library is asked.", completion: .file())
  var paths: [String] = []

  @OptionGroup var chosen: ChosenLibrary

  @Option(help: ArgumentHelp("The most articles to show.", valueName: "number"))
  var limit = 20

  @Option(help: "What is judged: the whole article, or its passages, each with what stands over it.")
  var unit: SelectionUnit = .article

  @OptionGroup var timings: Timings

  @Flag(help: "Print one JSON object a line, an article each.")
  var json = false

  mutating func validate() throws {
    if limit < 1 { throw ValidationError("--limit is at least 1") }
    if chosen.library != nil, !paths.isEmpty {
      throw ValidationError("--library and paths exclude each other; name one of the two")
    }
  }

  func run() throws {
    let reading = OneLineQuery.read(DashedQuery.plain(query))
    guard let query = reading.query else {
      try? Report().tell(reading.diagnostics, sources: ["query": reading.line])
      throw ExitStatus.usage
    }
    let search = Search(query, unit: unit)
    guard !paths.isEmpty else {
      let library = try chosen.open()
      let (results, count) = try withLibrary {
        try timings.watching { observer in
          try observer.during(.choose) { (try library.results(of: search, limit: limit), try library.count()) }
        }
      }
      return try tell(results, of: count)
    }
    let (collection, results) = timings.watching { observer in
      let collection = ArticleCollection(paths: paths, observer: observer)
      return (collection, observer.during(.choose) { search.results(in: collection.articles, limit: limit) })
    }
    try tell(results, of: collection.articles.count) {
      try Report().tell(collection.diagnostics, sources: collection.sources)
    }
  }

  /// Prints what was found, of so many articles.
  private func tell(_ results: Search.Results, of count: Int, problems: () throws -> Void = {}) throws {
    let page = SearchPage(colour: Console.outputWantsColour)
    for found in results.found { Console.standardOutput(json ? page.json(found) : page.text(of: found)) }
    try problems()
    let shown = results.found.count < results.count ? ", \(results.found.count) shown" : ""
    // Of very many that may be found not all are looked at.
    Console.standardError("\(results.mayBeFewer ? "at most " : "")\(results.count) of \(count) articles\(shown)\n")
    if results.count == 0 { throw ExitStatus.input }
  }
}

extension SelectionUnit: ExpressibleByArgument {}
