import SheafKit
import SheafYAML

/// The names of media under `only` or `except`: a list in the recipe, or a file.
struct MediaList {
  /// The names, in the order in which they are written.
  private(set) var names: [WrittenText] = []
  /// What is wrong with the file.
  private(set) var problems: Problems
  /// The text of the file under its name, for quoting.
  private(set) var sources: [String: String] = [:]

  /// The most bytes of a file.
  private static let limit = 1 << 20

  /// Reads the value of a key of `sources`.
  init(_ node: YAMLNode?, of recipe: String, files: any RecipeFiles) {
    problems = Problems(file: recipe)
    if let items = node?.items { names = Self.names(items, in: recipe) }
    guard let file = node?["file"], let path = file.scalar?.text, file.scalar?.value != .null else { return }
    let name = FileName.join(FileName.folder(of: recipe), path)
    let location = file.location(in: recipe)
    do throws(DiagnosticError) {
      let bytes = try files.bytes(of: name, limit: Self.limit)
      sources[name] = String(decoding: bytes, as: UTF8.self)
      if FileName.isYAML(name) { readYAML(bytes, file: name) } else { readLines(bytes, file: name) }
      if names.isEmpty, !problems.diagnostics.hasErrors {
        problems.error(
          .emptyValue, "the file `\(name)` names no medium", at: location, help: "write one name on each line")
      }
    } catch {
      for diagnostic in error.diagnostics {
        problems.error(.missingFile, diagnostic.message, at: location, help: diagnostic.help)
      }
    }
  }

  /// One name a line; `#` starts a comment at the start of a line and behind white space.
  private mutating func readLines(_ bytes: [UInt8], file: String) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return problems.error(
        .badFile, "the file is not UTF-8", at: SourceLocation(file: file), help: "save it as UTF-8 and try again")
    }
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (index, line) in lines.enumerated() {
      var previous: Unicode.Scalar = " "
      var name = String.UnicodeScalarView()
      for scalar in line where scalar != "\u{FEFF}" {
        if scalar == "#", previous.properties.isWhitespace { break }
        name.append(scalar)
        previous = scalar
      }
      while name.last?.properties.isWhitespace == true { name.removeLast() }
      let trimmed = name.drop { $0.properties.isWhitespace }
      guard let first = trimmed.first else { continue }
      if first == "＃" {
        problems.error(
          .fullWidthSign, "`＃` starts no comment", at: SourceLocation(file: file, line: index + 1, column: 1),
          help: "start a comment with a half-width `#`")
      }
      let place = SourceLocation(
        file: file, line: index + 1, column: name.count - trimmed.count + 1, length: trimmed.count)
      names.append(WrittenText(String(trimmed), at: place))
    }
  }

  private mutating func readYAML(_ bytes: [UInt8], file: String) {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    problems.add(SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: [FormatDescription]()))
    guard yaml.isComplete, let root = yaml.documents.first, !root.isNull else { return }
    var checker = ShapeChecker(formats: [FormatDescription](), problems: Problems(file: file))
    checker.check(root, .list(of: .text(.line)), as: ShapeChecker.Subject(name: "a list of media", example: "- 砚湖日报"))
    problems.add(checker.problems)
    names = Self.names(root.items ?? [], in: file)
  }

  private static func names(_ items: [YAMLNode], in file: String) -> [WrittenText] {
    items.compactMap { item in item.scalar.map { WrittenText($0.text, at: item.location(in: file)) } }
  }
}
