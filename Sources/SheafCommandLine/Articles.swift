import ArgumentParser
import SheafEngine
import SheafKit

/// `sheaf articles`: what the engine reads out of files.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "Show what the engine reads out of files: titles, credits and text.",
    discussion: """
      With --json one object a line, an article each, with everything that is known of it. With --evidence also the text \
      that each field was read from and where, the place of each block, where a file of several articles was divided, and \
      what was left out by which rule.
      """)

  @Argument(help: "Files or folders.", completion: .file())
  var paths: [String]

  @Flag(help: "Print one JSON object a line, an article each.")
  var json = false

  @Flag(help: "Show where each field and block was read, and what was left out.")
  var evidence = false

  @OptionGroup var timings: Timings

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func run() throws {
    let collection = timings.watching { ArticleCollection(paths: paths, keepsDropped: evidence, observer: $0) }
    for article in collection.articles { print(article) }
    try Report(strict: strict).tell(collection.diagnostics, sources: collection.sources)
    if collection.articles.isEmpty { throw ExitStatus.input }
  }

  private func print(_ article: Article) {
    guard json else { return ArticlePage(showsEvidence: evidence).write(article) { Console.standardOutput($0) } }
    var article = article
    if !evidence { article.evidence = nil }
    // Its bytes as they are: an article may be as large as a book.
    var line = article.json()
    line.append(UInt8(ascii: "\n"))
    Console.standardOutput(line)
  }
}
