import SheafKit

/// An explanation as people read it in a terminal: first how many articles became what, then each of them.
///
/// What is printed comes in the order of the digest, then what came near, then the rest.
public struct ExplanationPage {
  /// Whether every article is named; otherwise a list of those that stay out ends after `shortLength`.
  public var isComplete: Bool

  /// Makes a page.
  public init(isComplete: Bool = false) { self.isComplete = isComplete }

  /// The articles that a shortened list names.
  public static let shortLength = 10

  /// The page, clean for terminals: an article may hold what turns one around.
  public func text(of explanation: CourseExplanation) -> String {
    let groups = Group.all.map { ($0, $0.accounts(of: explanation)) }.filter { !$0.1.isEmpty }
    let count = explanation.accounts.count
    var page = "\(count) \(count == 1 ? "article" : "articles") read for \(explanation.recipe), "
    page += "issue of \(explanation.issueDate)\n"
    page += groups.map { group, accounts in
      Columns.right(String(accounts.count), 6) + "  " + group.summary(explanation) + "\n"
    }.joined()
    for (group, accounts) in groups {
      page += "\n\(group.heading(explanation)): \(accounts.count)\n"
      page += group == .printed ? printed(accounts) : list(accounts, of: group)
    }
    return PrintableText.lines(page).text
  }

  private func printed(_ accounts: [Account]) -> String {
    var page = ""
    var section: String?
    for account in accounts {
      if case .printed(let home?, _) = account.fate, home != section {
        section = home
        page += "\n  \(PrintableText.line(home).text)\n"
      }
      page += AccountLines(account).printed
    }
    return page
  }

  private func list(_ accounts: [Account], of group: Group) -> String {
    let shown = isComplete ? accounts[...] : accounts.prefix(Self.shortLength)
    let lines = shown.map { AccountLines($0).out }.joined()
    let more = accounts.count - shown.count
    return lines + (more > 0 ? "  … and \(more) more (--all names them)\n" : "")
  }
}

extension ExplanationPage {
  /// Articles with the same fate.
  enum Group: Hashable {
    case printed
    case cut
    case unplaced
    case folded
    case refused(Refusal.Reason)

    /// In the order of the page: what came near first.
    static var all: [Group] {
      [.printed, .refused(.minimum), .cut, .unplaced, .folded, .refused(.unpublished), .refused(.dropped)]
        + [Refusal.Reason.none, .all, .any, .published, .undated, .source].map { .refused($0) }
    }

    /// The group of a fate.
    init(_ fate: Fate) {
      self =
        switch fate {
        case .printed: .printed
        case .folded: .folded
        case .cut: .cut
        case .unplaced: .unplaced
        case .refused(let refusal): .refused(refusal.reason)
        }
    }

    /// Its accounts: those with a score from the highest down, the rest in the order of reading.
    func accounts(of explanation: CourseExplanation) -> [Account] {
      guard self != .printed else { return explanation.printed }
      return explanation.accounts.enumerated().filter { Group($0.element.fate) == self }
        .sorted { (-($0.element.score ?? 0), $0.offset) < (-($1.element.score ?? 0), $1.offset) }.map(\.element)
    }

    /// The words of the first lines, behind a count.
    func summary(_ explanation: CourseExplanation) -> String {
      switch self {
      case .printed: "printed"
      case .cut: "cut by a limit of `select`"
      case .unplaced: "chosen, and without a section"
      case .folded: "folded into another that carries the same text"
      case .refused(let reason): "out: " + reason.summary(minimum: explanation.minimum)
      }
    }

    /// The words over the list.
    func heading(_ explanation: CourseExplanation) -> String {
      let text = summary(explanation)
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }
}

extension Refusal.Reason {
  /// What it says of many articles.
  func summary(minimum: Int) -> String {
    switch self {
    case .minimum: "the score is below the minimum of \(Thousandths.text(minimum))"
    case .none: "`none` holds"
    case .all: "something of `all` is missing"
    case .any: "too little of `any`"
    case .published: "published on other days"
    case .undated: "no day of publication"
    case .source: "left out by `sources`"
    case .dropped: "dropped by the editor"
    case .unpublished: "printed in an earlier issue"
    }
  }
}
