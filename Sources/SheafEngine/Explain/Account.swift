import SheafKit

/// What became of one article, and why.
public struct Account: Hashable, Sendable {
  /// What one article is told from others by.
  public struct Subject: Hashable, Sendable {
    /// The id of the article.
    public var id: String
    /// Its own title.
    public var title: String
    /// The medium, where stated.
    public var source: String?
    /// The day of publication, where stated.
    public var published: CalendarDate?
    /// Where it was read.
    public var origin: Origin

    init(_ article: Article) {
      (id, title, source) = (article.id, article.title, article.source)
      (published, origin) = (article.published, article.origin)
    }
  }

  /// What a section of the recipe says to an article.
  public struct Asked: Hashable, Sendable {
    /// The title of the section.
    public var section: String
    /// Whether its query takes the article.
    public var takes: Bool
    /// Whether it has no query and takes what is left.
    public var isRest: Bool
    /// The limit that left it no room there, as one clause; nil when it had room or was not asked.
    public var full: String?
  }

  /// Another article that carries the text of this one, or the other way round.
  public struct Likeness: Hashable, Sendable {
    /// The other article.
    public var other: Subject
    /// How similar the two are, in thousandths; 1000 is letter for letter.
    public var similarity: Int
    /// What was done to the text (`same text`, `altered`, `shortened`, `longer`).
    public var kind: String
  }

  /// The article.
  public var subject: Subject
  /// What became of it.
  public var fate: Fate
  /// The score in thousandths; nil where the query does not hold or another condition came first.
  public var score: Int?
  /// What the score is the sum of, in the order of the recipe.
  public var shares: [Share]
  /// What keeps it out but for the editor, who pinned it; nil for all others.
  public var pinnedDespite: Refusal?
  /// What each section of the recipe says to it, in order; empty where it was never asked.
  public var sections: [Asked]
  /// The articles that are folded into this one.
  public var reposts: [Likeness]
  /// The keys of the editor’s edit of it, in the order of the reference page (`pin`, `section`); empty without an edit.
  public var edit: [String]

  /// Whether it is printed.
  public var isPrinted: Bool {
    if case .printed = fate { true } else { false }
  }

  /// The numbers under which it is printed; empty when it is not.
  public var entries: [Int] {
    if case .printed(_, let entries) = fate { entries } else { [] }
  }

  /// The sections whose query takes it, too, beside the one that it went to.
  public var otherSections: [String] {
    let home: String? = if case .printed(let section, _) = fate { section } else { nil }
    return sections.filter { $0.takes && !$0.isRest && $0.section != home }.map(\.section)
  }
}

/// What became of an article.
public enum Fate: Hashable, Sendable {
  /// It is printed: in the section with the title, nil when the recipe has none, under the numbers; one that is printed
  /// as a row of profiles has several.
  case printed(section: String?, entries: [Int])
  /// Another article is printed in its place.
  case folded(into: Account.Likeness)
  /// It is chosen, and a limit of `select` leaves it out; one clause says which.
  case cut(limit: String)
  /// It is chosen, and no section takes it or has room for it.
  case unplaced
  /// It is not chosen.
  case refused(Refusal)
}
