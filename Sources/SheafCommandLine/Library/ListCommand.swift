import ArgumentParser
import SheafEngine
import SheafKit
import SheafLibrary
import SheafRecipe

/// `sheaf list`: the articles of the library, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles of the library: by source, by date, by theme.",
    discussion: """
      sheaf list --source 砚湖日报 --since 2021-03-01
        sheaf list --theme '女职工 -招聘'                   # a query in one line, as for sheaf search
        sheaf list --theme recipes/themes/women.yaml#women  # a theme of a theme file
        sheaf list --sort source,-published
      What is listed is what the library held when it was last brought up to date. Exit status 0 when there is something \
      to list, 1 when there is nothing, 2 when something is asked for wrongly.
      """)

  @Option(help: ArgumentHelp("Only this medium, in whatever way it is written; once for each.", valueName: "medium"))
  var source: [String] = []

  @Option(
    help: ArgumentHelp("Only what was published on this day or later.", valueName: "date"), transform: ListedDay.read)
  var since: CalendarDate?

  @Option(
    help: ArgumentHelp("Only what was published on this day or before.", valueName: "date"), transform: ListedDay.read)
  var until: CalendarDate?

  @Option(help: ArgumentHelp("Only what a theme holds for: FILE#name, or a query in one line.", valueName: "theme"))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "The order, as published, title, source, organisation or file, each from large to small with a - before it; several with commas.",
      valueName: "keys"),
    transform: ListOrder.read)
  var sort = ListOrder(keys: [ListOrder.Key(value: .published, isDescending: true)])

  @Option(help: ArgumentHelp("The most articles to list.", valueName: "number"))
  var limit: Int?

  @OptionGroup var chosen: ChosenLibrary

  @Flag(help: "Print one JSON object a line, an article each.")
  var json = false

  mutating func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is at least 1") }
    if let since, let until, since > until {
      throw ValidationError("--since \(since) is after --until \(until), so no day is left")
    }
  }

  func run() throws {
    let query = try theme.map(ThemeArgument.query)
    let library = try chosen.open()
    let (all, heads) = try withLibrary {
      try Timings.watching { observer -> ([ArticleHead], [ArticleHead]) in
        let all = try library.heads()
        guard let query else { return (all, all) }
        return (all, try library.heads(holding: query, observer: observer).map(\.head))
      }
    }
    let sources = Set(source.map(TextFold.bytes))
    let listed = sort.sorted(
      heads.filter { head in
        if !sources.isEmpty, !(head.source.map { sources.contains(TextFold.bytes(of: $0)) } ?? false) { return false }
        guard since != nil || until != nil else { return true }
        guard let day = head.published else { return false }
        return since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
      })
    let shown = Array(listed.prefix(limit ?? listed.count))
    Console.standardOutput(json ? ListPage.json(shown) : ListPage.text(shown))
    for name in source where !all.contains(where: { $0.source.map(TextFold.bytes) == TextFold.bytes(of: name) }) {
      let known = Set(all.compactMap(\.source)).sorted()
      let hint = NearestName.of(name, in: known).map { "did you mean `\($0)`?" }
      try Report().tell([
        Diagnostic(.warning, id: "unknown-source", "no article is from `\(name)`", help: hint)
      ])
    }
    let part = shown.count < listed.count ? ", \(Amount.whole(shown.count)) listed" : ""
    Console.standardError("\(Amount.whole(listed.count)) of \(Amount.of(all.count, "article"))\(part)\n")
    if listed.isEmpty { throw ExitStatus.input }
  }
}

/// A day on the command line.
enum ListedDay {
  static func read(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw ValidationError("“\(text)” is not a date such as 2021-03-08") }
    return date
  }
}
