import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

/// What the values that are kept of articles depend on beside the articles, as hashes: each kind of value by what it is made
/// of, so that a recipe with another title, order or output finds all of them again.
///
/// Places in the recipe play no part: a line that is added above moves them.
struct KeptKey: Sendable {
  /// The key in the library: the recipe, and what verdicts are made of. What is chosen from, edits and limits are no part of
  /// it, since every run minds them anew.
  let bytes: [UInt8]
  /// What entries depend on beside.
  let entries: ContentHash
  /// What likenesses depend on beside.
  let likenesses: ContentHash
  /// The articles that are drawn on though they are not chosen, since earlier issues printed them.
  let others: ContentHash

  /// The key of a recipe; nil where the program does not know itself.
  init?(_ recipe: Recipe, issueDate: CalendarDate) {
    guard let program = ProgramStamp() else { return nil }
    var list = ValueList()
    list.add("articles 2")
    list.add(program)
    list.add(FilePath.name(of: recipe.file))
    list.add(FilePath.absolute(FilePath.folder(of: recipe.file)))
    list.addVerdicts(of: recipe, issueDate: issueDate)
    bytes = list.hash.key
    list = ValueList()
    list.add(recipe.language)
    list.add(recipe.entries.show.map(\.rawValue))
    list.add(recipe.entries.sentences)
    list.add(recipe.entries.characters)
    list.add(recipe.entries.marksTerms ? 1 : 0)
    entries = list.hash
    list = ValueList()
    list.add(recipe.selection.reposts.similarity.bitPattern)
    likenesses = list.hash
    list = ValueList()
    list.add(LedgerReading(for: recipe, issueDate: issueDate).earlier.printings.keys.sorted())
    others = list.hash
  }
}

extension ValueList {
  /// Adds all that the verdict on an article depends on, and what sections take it.
  fileprivate mutating func addVerdicts(of recipe: Recipe, issueDate: CalendarDate) {
    add(recipe.sources.only)
    add(recipe.sources.except)
    let selection = recipe.selection
    add(selection.unit.rawValue)
    add(selection.minimum.bitPattern)
    switch selection.published {
    case nil: add("any day")
    case .between(let from, let to)?:
      add("between")
      add(from?.description)
      add(to?.description)
    case .last(let days)?:
      add("last")
      add(days)
      add(issueDate.description)
    }
    add(selection.query)
    add(recipe.sections.count)
    for section in recipe.sections { add(section.query) }
  }

  private mutating func add(_ query: Query?) {
    add(query == nil ? 0 : 1)
    guard let query else { return }
    add(query.atLeast)
    for clauses in [query.any, query.all, query.none] {
      add(clauses.count)
      for clause in clauses { add(clause) }
    }
  }

  private mutating func add(_ clause: Clause) {
    switch clause {
    case .term(let term):
      add("term")
      add(term.text)
      add(term.weight.bitPattern)
      add(term.field?.rawValue)
      add(term.except)
    case .near(let near):
      add("near")
      add(near.terms)
      add(near.within)
      add(near.weight.bitPattern)
      add(near.field?.rawValue)
    case .pattern(let pattern):
      add("pattern")
      add(pattern.text)
      add(pattern.weight.bitPattern)
      add(pattern.field?.rawValue)
    case .query(let query):
      add("query")
      add(query)
    case .theme(let name, let query):
      add("theme")
      add(name)
      add(query)
    }
  }
}
