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

/// What a recipe says about the issue: parts of the masthead and the foot, each optional.
public struct Issue: Sendable, Hashable {
  /// The number in the year (第12期).
  public var number: Int?
  /// The number since the beginning (总第60期).
  public var total: Int?
  /// Who publishes it.
  public var publisher: String?
  /// The classification.
  public var classification: String?
  /// Who edited it.
  public var editor: String?
  /// Who it is reported to (报).
  public var report: [String] = []
  /// Who it is sent to (送).
  public var send: [String] = []
  /// Who it is issued to (发).
  public var issueTo: [String] = []
  /// How many copies there are.
  public var copies: Int?

  /// Makes an issue that says nothing.
  public init() {}
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

/// Which media to draw on, by the name in `Article.source`.
public struct SourceFilter: Sendable, Hashable {
  /// Only these, when not empty.
  public var only: [String]
  /// All but these.
  public var except: [String]
  /// Where each of the names is written.
  public var locations: [String: SourceLocation] = [:]

  /// Makes a filter; one without names lets everything through.
  public init(only: [String] = [], except: [String] = []) {
    self.only = only
    self.except = except
  }
}

/// What a recipe writes.
public struct Output: Sendable, Hashable {
  /// The name of the format; for a program that is named outright, the words that name it (`command: ./report`).
  public var format: String
  /// The program that makes it, where the recipe names one outright: a path from its folder, or a name in `PATH`.
  public var program: String?
  /// The options of the format, checked against its descriptions; always an object.
  public var options: JSONValue
  /// The file inside the output folder, with `{slug}` and `{date}` still in it; nil for `{slug}-{date}.EXTENSION`.
  public var file: String?
  /// Where the recipe names it.
  public var location: SourceLocation
  /// Where the recipe states each of the options, by their names.
  public var optionLocations: [String: SourceLocation] = [:]

  /// Makes an output that a program makes.
  public init(program: String, options: JSONValue = .object([:]), file: String? = nil, location: SourceLocation) {
    self.init(format: "command: \(program)", options: options, file: file, location: location)
    self.program = program
  }

  /// Makes an output.
  public init(format: String, options: JSONValue = .object([:]), file: String? = nil, location: SourceLocation) {
    self.format = format
    self.options = options
    self.file = file
    self.location = location
  }
}

/// What a recipe expects of its own digest; a broken expectation is an error.
public struct Expectation: Sendable, Hashable {
  /// The least number of entries.
  public var atLeast: Int?
  /// The largest number of entries.
  public var atMost: Int?
  /// Texts that some headline must contain.
  public var includes: [Expected]
  /// Texts that no headline may contain.
  public var excludes: [Expected]
  /// Texts that some entry must print, in its headline or below it.
  public var prints: [Expected]
  /// Texts that no entry may print.
  public var omits: [Expected]
  /// Where the recipe says so.
  public var location: SourceLocation

  /// A text and where the recipe states it.
  public struct Expected: Sendable, Hashable {
    /// A part of what is printed.
    public var text: String
    /// Where the recipe states it.
    public var location: SourceLocation

    /// Makes an expected text.
    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// Makes an expectation.
  public init(
    atLeast: Int? = nil, atMost: Int? = nil, includes: [Expected] = [], excludes: [Expected] = [],
    prints: [Expected] = [], omits: [Expected] = [], location: SourceLocation
  ) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.includes = includes
    self.excludes = excludes
    self.prints = prints
    self.omits = omits
    self.location = location
  }
}
