import ArgumentParser
import SheafEngine
import SheafKit
import SheafLibrary

/// `sheaf library ledger`: which digest printed which article, when.
struct LibraryLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Show which issue printed which article, when.",
    discussion: """
      `sheaf compose` notes in .sheaf/ledger.jsonl beside the recipe what an issue prints, each time it writes files; an \
      issue that is composed again takes the place of the one of the same recipe and day. `unpublished: true` in a recipe \
      leaves out what its earlier issues printed. Exit status 1 when --article names one that no issue printed.
      """)

  @Option(
    help: ArgumentHelp(
      "Only this article: its id or the beginning of it, its file, or a title or a part of it.", valueName: "article"))
  var article: String?

  @OptionGroup var chosen: ChosenLibrary

  @Flag(help: "Print one JSON object a line, an issue each.")
  var json = false

  func run() throws {
    guard let folder = chosen.folder(with: "ledger.jsonl") else {
      return try Report().tell([
        Diagnostic(
          .error, id: "no-ledger", chosen.library.map { "there is no ledger at `\($0)`" } ?? "there is no ledger here",
          help: "`sheaf compose` begins one beside the recipe when it writes an issue")
      ])
    }
    let ledger = Ledger(in: folder)
    let contents: Ledger.Contents
    do {
      contents = try ledger.read()
    } catch let problem as StoreProblem {
      throw SystemFailure("the ledger `\(ledger.path)` cannot be read: \(problem.explained)")
    }
    var issues = contents.issues.inOrder
    if let article {
      let sought = SoughtPrinting(article)
      issues = issues.compactMap { issue in
        var issue = issue
        issue.articles = issue.articles.filter(sought.means)
        return issue.articles.isEmpty ? nil : issue
      }
    }
    for issue in issues {
      Console.standardOutput(json ? String(decoding: issue.json(), as: UTF8.self) + "\n" : LedgerPage.text(of: issue))
    }
    try Report().tell(contents.diagnostics)
    guard let article, issues.isEmpty else { return }
    let titles = contents.issues.flatMap(\.articles).map(\.title)
    try Report().tell([
      Diagnostic(
        .error, id: "unknown-article", "no issue printed an article with the id, title or file “\(article)”",
        help: NearestName.of(article, in: titles).map { "did you mean “\($0)”?" })
    ])
  }
}

/// The printed article that somebody means by an id, a title or a file.
struct SoughtPrinting {
  private let words: String
  private let folded: [UInt8]

  init(_ words: String) {
    self.words = words
    folded = TextFold.bytes(of: words)
  }

  func means(_ printed: Printing) -> Bool {
    if printed.article == words || printed.file == words || printed.file.hasSuffix("/" + words) { return true }
    if words.utf8.count >= 4, printed.article.hasPrefix(words.lowercased()) { return true }
    return !folded.isEmpty && TextFold.bytes(of: printed.title).firstRange(of: folded) != nil
  }
}

/// An issue as people read it.
enum LedgerPage {
  /// The day, the recipe and the number, then a line for each article.
  static func text(of issue: PrintedIssue) -> String {
    let number = issue.number.map { ", number \($0)" } ?? ""
    let lines = issue.articles.map { one in
      "  " + PrintableText.line("\(one.title)  (\(one.file), \(one.article))").text + "\n"
    }
    return PrintableText.line("\(issue.date)  \(issue.recipe)\(number)").text + "\n" + lines.joined()
  }
}
