import SheafKit

/// A checked recipe: what to draw on, what to take, how to arrange it and what to write.
///
/// A value of this type has no problems left in it: every name in it is known, every number in range, every theme
/// resolved. What the recipe does not say has its default.
public struct Recipe: Sendable, Hashable {
  /// The recipe file as the user named it.
  public var file: String
  /// The title of the digest.
  public var title: String
  /// The language of labels, numbering and typography, as a BCP 47 tag.
  public var language: String
  /// The day of issue; nil leaves it to the command line.
  public var date: CalendarDate?
  /// What masthead and foot say.
  public var issue: Issue
  /// The editor's note, as Markdown-free paragraphs separated by blank lines; nil when there is none.
  public var note: String?
  /// Globs of the articles to draw on, relative to the recipe's folder.
  public var articles: [ArticleGlob]
  /// How to read the pages of some hosts, or some files.
  public var sites: [Site]
  /// Which media to draw on.
  public var sources: SourceFilter
  /// What enters the digest.
  public var selection: Selection
  /// Where it stands; empty when everything stands in one untitled section.
  public var sections: [SectionRule]
  /// What becomes of a section that gets nothing.
  public var emptySections: EmptySections
  /// What is shown of each article.
  public var entries: EntryRule
  /// The file with the editor's last word, relative to the recipe's folder; nil when the recipe names none.
  public var edits: NamedFile?
  /// What to write.
  public var outputs: [Output]
  /// The recipe's own test.
  public var expectation: Expectation?

  /// Makes a recipe from its parts.
  public init(
    file: String, title: String, language: String = "zh-Hans", date: CalendarDate? = nil, issue: Issue = Issue(),
    note: String? = nil, articles: [ArticleGlob], sites: [Site] = [], sources: SourceFilter = SourceFilter(),
    selection: Selection = Selection(), sections: [SectionRule] = [], emptySections: EmptySections = .omit,
    entries: EntryRule = EntryRule(), edits: NamedFile? = nil, outputs: [Output], expectation: Expectation? = nil
  ) {
    self.file = file
    self.title = title
    self.language = language
    self.date = date
    self.issue = issue
    self.note = note
    self.articles = articles
    self.sites = sites
    self.sources = sources
    self.selection = selection
    self.sections = sections
    self.emptySections = emptySections
    self.entries = entries
    self.edits = edits
    self.outputs = outputs
    self.expectation = expectation
  }
}

/// A pattern that names files.
public struct ArticleGlob: Sendable, Hashable {
  /// The pattern: `*`, `?`, `**`, `[…]` and `{a,b}`, or a plain path.
  public var pattern: String
  /// Where the recipe says so.
  public var location: SourceLocation

  /// Makes a glob.
  public init(pattern: String, location: SourceLocation) {
    self.pattern = pattern
    self.location = location
  }
}

/// A file that a recipe names.
public struct NamedFile: Sendable, Hashable {
  /// Its path, from the folder of the recipe.
  public var path: String
  /// Where the recipe names it.
  public var location: SourceLocation

  /// Makes a file with the place that names it.
  public init(path: String, location: SourceLocation) {
    self.path = path
    self.location = location
  }
}
