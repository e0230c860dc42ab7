import SheafKit

/// What became of every article of a run, and why.
///
/// It is made after the fact out of what the phases kept, so that plain composing pays nothing for it. It is plain data
/// without a word of layout: `ExplanationPage` and `AccountPage` print it for people, `json` for programs.
public struct CourseExplanation: Hashable, Sendable {
  /// The recipe file as the user named it.
  public var recipe: String
  /// The day of issue.
  public var issueDate: CalendarDate
  /// The score below which nothing enters, in thousandths.
  public var minimum: Int
  /// The titles of the sections, in the order of the recipe; empty when it has none.
  public var sections: [String]
  /// One for each article that was read, in the order of reading.
  public var accounts: [Account]

  /// The accounts of what is printed, in the order of printing.
  public var printed: [Account] {
    accounts.filter(\.isPrinted).sorted { ($0.entries.first ?? 0) < ($1.entries.first ?? 0) }
  }
}
