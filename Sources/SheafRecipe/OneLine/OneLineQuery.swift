import SheafKit

/// A query as the command line writes it, in one line: `巾帼^3 (疫情 OR 抗疫) -招聘 title:支部 source:某某网`.
///
/// Words side by side must all be there, `OR` parts alternatives and binds less than that, `-` rules out, brackets
/// group. A phrase stands in quotes, a regular expression between slashes, `^3` weighs, `女性 NEAR/12 先锋` asks for both
/// within 12 characters, and a field with a colon says where to look. It means what the same query means in a recipe.
public enum OneLineQuery {
  /// What came of reading: a query unless something is wrong, and all that is.
  public struct Reading: Sendable {
    /// The query; nil when a diagnostic is an error.
    public var query: Query?
    /// What is wrong, in the order of the line.
    public var diagnostics: [Diagnostic]
    /// The line that the diagnostics point into: the text, with spaces for its line breaks.
    public var line: String
  }

  /// The most bytes of UTF-8 in a line.
  public static let limit = 10_000

  /// Reads a line; diagnostics call it `file`.
  public static func read(_ text: String, named file: String = "query") -> Reading {
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    var problems = OneLineProblems(file: file)
    guard line.utf8.count <= limit else {
      problems.add("the query has more than \(limit) bytes", at: 0, help: "write a recipe: it may be as long as needed")
      return Reading(query: nil, diagnostics: problems.diagnostics, line: line.shortened)
    }
    let scanner = OneLineScanner(line, problems: problems)
    var parser = OneLineParser(scanner.tokens, problems: scanner.problems)
    let query = parser.query()
    problems = parser.problems
    if problems.diagnostics.isEmpty, !query.asksForSomething {
      problems.add(
        query.isEmpty ? "the query is empty" : "the query only says what must not be there", at: 0,
        length: line.unicodeScalars.count, help: "say what to look for: `巾帼 -招聘`")
    }
    let diagnostics = problems.diagnostics.inReadingOrder()
    return Reading(query: diagnostics.isEmpty ? query : nil, diagnostics: diagnostics, line: line)
  }
}

extension Query {
  /// Whether something must be there, whatever else holds.
  fileprivate var asksForSomething: Bool {
    func asks(_ clause: Clause) -> Bool {
      switch clause {
      case .term, .near, .pattern: true
      case .query(let query), .theme(_, let query): query.asksForSomething
      }
    }
    return all.contains(where: asks) || (!any.isEmpty && any.allSatisfy(asks))
  }
}
