import SheafIngest
import SheafKit
import SheafLibrary
import SheafRecipe

/// What the result of composing a recipe is made of, as a hash: where two are the same, composing gives the same bytes.
///
/// There is none for a run that may come to something else without a change of what is hashed: one that asks programs or
/// folders of templates for its outputs.
struct OutcomeKey: Hashable {
  fileprivate let ingredients: ContentHash
  /// Under which key it is kept where the bodies of entries stand in the outputs: of the last digest of the recipe.
  let bodies: [UInt8]

  /// The key of a recipe, but for its articles; nil where what comes of it is not to be kept.
  init?(
    _ recipe: Recipe, from written: WrittenRecipe, outputs: [Output], formatters: FormatterRegistry,
    issueDate: CalendarDate
  ) {
    guard let program = ProgramStamp() else { return nil }
    var list = ValueList()
    list.add("outcome 6")
    list.add(program)
    list.add(recipe, from: written)
    list.add(issueDate.description)
    // Sorted, since a dictionary has no order.
    let ledger = LedgerReading(for: recipe, issueDate: issueDate)
    for (article, printing) in ledger.earlier.printings.sorted(by: { $0.key < $1.key }) {
      for text in [article, printing.date.description, printing.recipe] { list.add(text) }
    }
    for problem in ledger.diagnostics { list.add(problem) }
    var formats = ValueList()
    for output in outputs {
      guard formats.add(output, of: recipe, formatters) else { return nil }
    }
    list.add(formats.bytes)
    ingredients = list.hash
    list = ValueList()
    list.add("bodies")
    list.add(program)
    list.add(FilePath.name(of: recipe.file))
    list.add(FilePath.absolute(FilePath.folder(of: recipe.file)))
    list.add(recipe.language)
    list.add(formats.bytes)
    bodies = list.hash.key
  }

  /// The key with the files that are drawn on, as a library holds them; nil where it does not hold all of them.
  func whole(with files: ArticleFiles, _ held: Walk.Held) -> [UInt8]? {
    guard let readings = held.readings else { return nil }
    var list = ValueList()
    list.add(ingredients)
    for problem in files.problems { list.add(problem) }
    for (path, hash) in files.beside.settingsTexts {
      list.add(path)
      list.add(hash)
    }
    list.add(readings)
    return list.hash.key
  }

  /// The key of what formats make of a digest: with what is in it beside what the recipe and the day say.
  func printing(_ digest: Digest, _ entries: EntryKeys) -> [UInt8] {
    var list = ValueList()
    list.add("renderings")
    list.add(ingredients)
    for section in digest.sections {
      list.add(section.title)
      list.add(section.number)
      list.add(section.groups.count)
      for group in section.groups {
        list.add(group.title)
        list.add(group.entries.count)
      }
    }
    // Their numbers follow from their order.
    for entry in entries.all { list.add(entry) }
    list.add(digest.sources.packed)
    for number in [digest.provenance.articlesRead, digest.provenance.articlesChosen] { list.add(number) }
    return list.hash.key
  }

  /// The key under which the whole key is found again as long as the library is in one state.
  func trusted(at generation: Int64) -> [UInt8] {
    var list = ValueList()
    list.add("trusted")
    list.add(ingredients)
    list.add(Int(generation))
    return list.hash.key
  }
}

extension ValueList {
  /// Adds what a result is made of beside its articles.
  mutating func add(_ key: OutcomeKey) { add(key.ingredients) }
}

extension ContentHash {
  /// Its sixteen bytes.
  var key: [UInt8] {
    var list = ValueList()
    list.add(self)
    return list.bytes
  }
}

extension ValueList {
  /// Adds an output with its format and the files that its options name; false where what comes of it is not to be kept.
  fileprivate mutating func add(_ output: Output, of recipe: Recipe, _ formatters: FormatterRegistry) -> Bool {
    guard output.program == nil, let format = formatters.format(named: output.format)?.details else { return false }
    for format in [format, format.from.flatMap { formatters.format(named: $0)?.details }] {
      guard let format else { continue }
      guard format.origin == .builtIn else { return false }
      add(format.name)
      add(format.version)
    }
    guard format.from == nil || formatters.format(named: format.from ?? "") != nil else { return false }
    add(output.file)
    add(output.location.description)
    add(JSONText.text(of: output.options))
    guard case .object(let options) = output.options else { return true }
    for option in format.options where option.kind == .file {
      guard case .string(let name)? = options[option.name] else { continue }
      let path = FilePath.join(FilePath.folder(of: recipe.file), name)
      guard let bytes = try? SourceFile.read(path, limit: Renderer.resourceLimit).bytes else { return false }
      add(bytes)
    }
    return true
  }
}
