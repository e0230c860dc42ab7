import ArgumentParser
import Glibc
import SheafEngine
import SheafKit
import SheafLibrary

/// `sheaf show`: one article of the library.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one article of the library with its evidence.",
    discussion: """
      ARTICLE is an id or its beginning, a file, or a title or a part of it, as `sheaf list` shows them. What was left out \
      around the text is shown, too, as long as the file is as it was when it was read. Exit status 1 when none is meant, \
      or more than one.
      """)

  @Argument(help: "The article.")
  var article: String

  @OptionGroup var chosen: ChosenLibrary

  @Flag(help: "Print the article as one JSON object, with its evidence.")
  var json = false

  func run() throws {
    let library = try chosen.open()
    try withLibrary {
      let heads = try library.heads()
      let subjects = heads.map(Account.Subject.init)
      let sought = SoughtArticle(article)
      var found = sought.find(among: subjects)
      // A path from the folder that one is in, or a whole one.
      if case .nothing = found, article.contains("/"), access(article, F_OK) == 0 {
        found = SoughtArticle(LibraryPath.path(of: article, from: library.folder)).find(among: subjects)
      }
      switch found {
      case .articles(let places):
        for place in places { try show(heads[place], of: library) }
      case .ambiguous(let places):
        try Report().tell([sought.ambiguity(of: places.map { subjects[$0] })])
      case .nothing(let nearest):
        try Report().tell([sought.absence(among: "no article of the library", nearest: nearest, list: "sheaf list")])
      }
    }
  }

  private func show(_ head: ArticleHead, of library: RecipeLibrary) throws {
    guard let article = try library.articleWithEvidence(head) else { return }
    Console.standardOutput(
      json
        ? String(decoding: article.json(), as: UTF8.self) + "\n"
        : ArticlePage(showsEvidence: true).text(of: article))
  }
}
