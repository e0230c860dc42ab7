import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

/// What the values that are kept of articles depend on beside the articles, as a hash.
struct KeptKey: Sendable {
  /// The key in the library.
  let bytes: [UInt8]

  /// The key of a recipe; nil where the program does not know itself.
  init?(_ recipe: Recipe, from written: WrittenRecipe, issueDate: CalendarDate) {
    guard let program = ProgramStamp() else { return nil }
    var list = ValueList()
    list.add("articles 1")
    list.add(program)
    list.add(recipe, from: written)
    // Only the days that are asked for may depend on the day of issue.
    if case .last? = recipe.selection.published { list.add(issueDate.description) }
    // What earlier issues printed is drawn on though it is not chosen.
    list.add(LedgerReading(for: recipe, issueDate: issueDate).earlier.printings.keys.sorted())
    bytes = list.hash.key
  }
}

extension ValueList {
  /// Adds a recipe by the texts that it was read from, and the edits that it names.
  mutating func add(_ recipe: Recipe, from written: WrittenRecipe) {
    add(recipe.file)
    add(FilePath.absolute(FilePath.folder(of: recipe.file)))
    for (name, text) in written.texts.sorted(by: { $0.key < $1.key }) {
      add(name)
      add(text)
    }
    add(written.settings.count)
    for setting in written.settings {
      add(setting.name)
      add(setting.value)
    }
    guard let edits = recipe.edits else { return }
    let path = FilePath.join(FilePath.folder(of: recipe.file), edits.path)
    add((try? SourceFile.read(path).bytes) ?? [])
  }

  /// Adds texts.
  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }
}
