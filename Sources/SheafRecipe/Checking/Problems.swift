import SheafKit
import SheafYAML

/// The kinds of problem that a recipe can have, beside those of YAML itself; the raw value is the diagnostic's id.
enum RecipeProblem: String, CaseIterable, Sendable {
  /// Nothing but white space and comments.
  case emptyRecipe = "empty-recipe"
  /// A version of the language that this Sheaf does not know.
  case newerLanguage = "newer-language"
  /// A key that is not in the language.
  case unknownKey = "unknown-key"
  /// A key that must be there.
  case missingKey = "missing-key"
  /// A key without a value, an empty list, an empty mapping, blank text.
  case emptyValue = "empty-value"
  /// A list where text is wanted, and the like.
  case wrongType = "wrong-type"
  /// A word outside its closed set.
  case unknownValue = "unknown-value"
  /// The same word twice in a list where each counts once.
  case repeatedValue = "repeated-value"
  /// A number that is too large or too small.
  case outOfRange = "out-of-range"
  /// Text with a line break or control character where it cannot have one.
  case badText = "bad-text"
  /// No day of the calendar, or none in the right form.
  case badDate = "bad-date"
  /// A pattern or a file name that cannot be used.
  case badFile = "bad-file"
  /// A regular expression that cannot be read, or is found everywhere.
  case badPattern = "bad-pattern"
  /// A CSS selector that cannot be read.
  case badSelector = "bad-selector"
  /// A sign from a Chinese keyboard where YAML needs the half-width one.
  case fullWidthSign = "full-width-sign"
  /// A term that ends as a term with a weight does, but for the space.
  case weightInTerm = "weight-in-term"
  /// A file that the recipe names and that is not there, or cannot be read.
  case missingFile = "missing-file"
  /// Theme files that include each other in a circle, or without measure.
  case includeCycle = "include-cycle"
  /// Two themes of one name.
  case repeatedTheme = "repeated-theme"
  /// A theme, or an included file of them, that nothing uses.
  case unusedTheme = "unused-theme"
  /// A parameter that is not there.
  case unknownParameter = "unknown-parameter"
  /// A parameter without a value, or with one of another type.
  case badParameter = "bad-parameter"
  /// A parameter that nothing uses.
  case unusedParameter = "unused-parameter"
  /// A theme that is not there.
  case unknownTheme = "unknown-theme"
  /// A theme that includes itself, or unfolds without measure.
  case themeCycle = "theme-cycle"
  /// A query that takes nothing, or says only what to leave out.
  case emptyQuery = "empty-query"
  /// A query that cannot hold.
  case contradiction = "contradiction"
  /// A term that another in the same list covers.
  case coveredTerm = "covered-term"
  /// A rule that can never do anything.
  case idleRule = "idle-rule"
  /// A section that nothing can reach.
  case unreachableSection = "unreachable-section"
  /// A format that is not there.
  case unknownFormat = "unknown-format"
  /// Two outputs to one file.
  case sameFile = "same-file"
  /// More problems than are worth showing.
  case moreProblems = "more-problems"
}

/// The problems of a recipe, as they are found.
///
/// Only so many are kept: a hostile recipe has a hundred thousand, and nobody reads past the first screens.
struct Problems {
  /// The most problems that are kept.
  static let most = 200

  /// The recipe file as the user named it.
  let file: String
  /// What was found so far, in no particular order.
  private(set) var list: [Diagnostic] = []
  /// How many were found and not kept.
  private(set) var uncounted = 0

  /// Starts without problems.
  init(file: String) { self.file = file }

  /// Adds an error at a place.
  mutating func error(_ problem: RecipeProblem, _ message: String, at location: SourceLocation, help: String? = nil) {
    add([Diagnostic(.error, id: problem.rawValue, message, at: location, help: help)])
  }

  /// Adds an error at a node.
  mutating func error(_ problem: RecipeProblem, _ message: String, at node: YAMLNode, help: String? = nil) {
    error(problem, message, at: node.location(in: file), help: help)
  }

  /// Adds a note at a place.
  mutating func note(_ problem: RecipeProblem, _ message: String, at location: SourceLocation, help: String? = nil) {
    add([Diagnostic(.note, id: problem.rawValue, message, at: location, help: help)])
  }

  /// Adds a warning at a place.
  mutating func warning(_ problem: RecipeProblem, _ message: String, at location: SourceLocation, help: String? = nil) {
    add([Diagnostic(.warning, id: problem.rawValue, message, at: location, help: help)])
  }

  /// Adds diagnostics that are made already.
  mutating func add(_ diagnostics: [Diagnostic]) {
    let room = Self.most - list.count
    list += diagnostics.prefix(max(0, room))
    uncounted += max(0, diagnostics.count - room)
  }

  /// Adds the problems that were found elsewhere.
  mutating func add(_ problems: Problems) {
    add(problems.list)
    uncounted += problems.uncounted
  }

  /// Whether no more are kept, so that advice for them need not be worked out.
  var isFull: Bool { list.count >= Self.most }

  /// What was kept, in the order of the text, with a last word on what was not.
  var diagnostics: [Diagnostic] {
    let kept = list.inReadingOrder()
    guard uncounted > 0 else { return kept }
    let message = "\(uncounted) more problems are not shown"
    return kept + [
      Diagnostic(.note, id: RecipeProblem.moreProblems.rawValue, message, at: SourceLocation(file: file))
    ]
  }
}
