import SheafKit

/// Written as `{"recipe": "weekly.yaml", "date": "2021-03-08", "outputs": ["weekly.html"], "articles": [{"article":
/// "00c0ffee00c0ffee", "title": "…", "file": "clips/a.html"}]}`.
extension PrintedIssue: JSONDescribed {
  package static let json = JSONForm<PrintedIssue>.record(
    "printedIssue", "An issue that was composed, with what it printed.",
    blank: PrintedIssue(recipe: "", date: .earliest),
    [
      .required("recipe", \.recipe, .text, "The name of the recipe file, without its folder."),
      .required("date", \.date, .date, "The day of the issue."),
      .optional("number", \.number, .text, "The number of the issue as its masthead prints it."),
      .required("outputs", \.outputs, .list(of: .text), "The files that were written."),
      .required("articles", \.articles, .list(of: Printing.self), "The articles, in the order of the digest."),
    ])
}

extension Printing: JSONDescribed {
  package static let json = JSONForm<Printing>.record(
    "printing", "An article in an issue.", blank: Printing(article: "", title: "", file: ""),
    [
      .required("article", \.article, .text, "The id of the article."),
      .required("title", \.title, .text, "Its title."),
      .required("file", \.file, .text, "The file that it was read from."),
      .added("folded", \.folded, .list(of: .text), "The ids of articles with the same text, folded into it."),
    ])
}
