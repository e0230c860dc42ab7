import SheafKit
import SheafYAML

/// The theme files that a recipe includes, each read and checked once, and the themes in them.
///
/// A file that is included twice counts once. One that includes itself, over however many others, is told with the
/// whole circle.
struct ThemeFiles {
  /// One item of `include` of the recipe.
  struct Inclusion {
    /// The pattern.
    var pattern: String
    /// Where the recipe states it.
    var location: SourceLocation
    /// The files that it brought in, those that they include among them.
    var files: Set<String> = []
  }

  /// What bounds a recipe's theme files: how many there are, how deep they include each other, and their bytes
  /// together.
  private static let most = (files: 200, depth: 16, bytes: 8 << 20)

  /// The themes of the recipe and then those of the files, in the order in which they were included.
  private(set) var themes: [WrittenTheme]
  /// What the recipe includes.
  private(set) var inclusions: [Inclusion] = []
  /// What is wrong with the files, and with what is said to include.
  private(set) var problems: Problems
  /// The text of each file by its name, for quoting.
  private(set) var sources: [String: String] = [:]
  /// What the recipe and the files have spent so far.
  private var spent: ShapeChecker.Spent

  private let files: any RecipeFiles
  /// What each file includes.
  private var below: [String: [String]] = [:]
  /// The files that are being read, outermost first, to tell a circle.
  private var open: [String]
  private var byteCount = 0

  /// Reads what a recipe includes; `spent` is what it has spent itself.
  init(of recipe: YAMLNode, file: String, files: any RecipeFiles, spent: ShapeChecker.Spent) {
    self.files = files
    self.spent = spent
    problems = Problems(file: file)
    themes = WrittenTheme.all(in: recipe["themes"], of: file)
    open = [FileName.join(".", file)]
    for item in recipe["include"]?.items ?? [] {
      guard let pattern = item.scalar?.text else { continue }
      let location = item.location(in: file)
      let found = include(pattern, from: file, at: location)
      inclusions.append(Inclusion(pattern: pattern, location: location, files: reached(from: found)))
    }
    checkNames()
  }

  /// Reads the files that a pattern names, and returns their names.
  private mutating func include(_ pattern: String, from file: String, at location: SourceLocation) -> [String] {
    // The checker has told that nothing is looked for.
    guard BraceExpansion.alternatives(of: pattern) != nil else { return [] }
    let folder = FileName.folder(of: file)
    let plain = FileName.join(folder, pattern)
    let found = files.matching(pattern, in: folder).map { FileName.join(folder, $0) }
    // A pattern takes in the file that states it, which does not mean itself; a name that does is a circle.
    let own = open.last
    let named = found.filter { $0 != own || $0 == plain }
    if named.isEmpty {
      problems.error(
        .missingFile, "no theme file matches `\(pattern.shortened)`", at: location,
        help: "patterns start from the folder of the file that states them, `\(folder)`")
    }
    return named.filter { read($0, at: location) }
  }

  /// Reads a file; false when it cannot be used.
  private mutating func read(_ file: String, at location: SourceLocation) -> Bool {
    if let start = open.firstIndex(of: file) {
      let circle = (open[start...] + [file]).map { "`\($0)`" }.joined(separator: " → ")
      problems.error(
        .includeCycle, "`\(file)` includes itself: \(circle)", at: location, help: "take it out of one of them")
      return false
    }
    guard below[file] == nil else { return true }
    guard below.count < Self.most.files, open.count <= Self.most.depth, byteCount < Self.most.bytes else {
      problems.error(
        .includeCycle,
        "from here on there are more than \(Self.most.files) theme files, or \(Self.most.depth) inside each other, "
          + "or \(Self.most.bytes >> 20) MiB of them", at: location, help: "include fewer")
      return false
    }
    below[file] = []
    guard let bytes = bytes(of: file, at: location) else { return false }
    guard let root = tree(of: bytes, file: file) else { return true }
    var checker = ShapeChecker(formats: [FormatDescription](), problems: Problems(file: file))
    checker.spent = spent
    checker.checkThemeFile(root)
    spent = checker.spent
    problems.add(checker.problems)
    themes += WrittenTheme.all(in: root["themes"], of: file)
    open.append(file)
    for item in root["include"]?.items ?? [] {
      guard let pattern = item.scalar?.text else { continue }
      below[file, default: []] += include(pattern, from: file, at: item.location(in: file))
    }
    open.removeLast()
    return true
  }

  private mutating func bytes(of file: String, at location: SourceLocation) -> [UInt8]? {
    do throws(DiagnosticError) {
      let bytes = try files.bytes(of: file, limit: YAMLLimits.recipe.bytes)
      byteCount += bytes.count
      sources[file] = String(decoding: bytes, as: UTF8.self)
      return bytes
    } catch {
      for diagnostic in error.diagnostics {
        problems.error(.missingFile, diagnostic.message, at: location, help: diagnostic.help)
      }
      return nil
    }
  }

  /// The tree of a theme file, when it is one.
  private mutating func tree(of bytes: [UInt8], file: String) -> YAMLNode? {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    problems.add(SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: [FormatDescription]()))
    guard yaml.isComplete else { return nil }
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard let root = yaml.documents.first, !root.isNull else {
      problems.error(
        .emptyValue, "the theme file is empty", at: start,
        help: "write `sheaf: 1` and, below it, `\(Language.themes.example)`")
      return nil
    }
    if root["articles"] != nil || root["outputs"] != nil {
      problems.error(
        .wrongType, "this is a recipe, and no theme file", at: start,
        help: "a theme file has the keys \(Language.themeFile.keys.map(\.name).joined(separator: ", "))")
      return nil
    }
    if let newer = RecipeReader.newerLanguage(root, file: file) {
      problems.add([newer])
      return nil
    }
    return root
  }

  /// The files that some files bring in, themselves among them.
  private func reached(from files: [String]) -> Set<String> {
    var reached: Set<String> = []
    var waiting = files
    while let file = waiting.popLast() {
      if reached.insert(file).inserted { waiting += below[file] ?? [] }
    }
    return reached
  }

  /// Every name is of one theme.
  private mutating func checkNames() {
    var first: [String: WrittenTheme] = [:]
    for theme in themes {
      guard let other = first[theme.name] else {
        first[theme.name] = theme
        continue
      }
      // Twice in one file is told already, as a key that is there twice.
      guard other.file != theme.file else { continue }
      problems.error(
        .repeatedTheme, "the theme `\(theme.name.shortened)` is defined twice: here and in \(other.location)",
        at: theme.location, help: "rename one of the two, or take one out")
    }
  }
}
