import SheafKit
import SheafYAML

/// Reads `sheaf.yaml`, which stands beside articles and says how to read them.
public enum SettingsReader {
  /// The name of the file.
  public static let fileName = "sheaf.yaml"

  /// What came of reading such a file.
  public struct Reading: Sendable {
    /// The sites; none when there is an error.
    public var sites: [Site]
    /// Every problem found, in the order of the text.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks a file as `RecipeReader` does; `file` is its name for diagnostics.
  public static func read(bytes: [UInt8], file: String) -> Reading {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    guard yaml.isComplete else {
      return Reading(
        sites: [],
        diagnostics: SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: [FormatDescription]()))
    }
    var problems = Problems(file: file)
    guard let root = yaml.documents.first, !root.isNull else {
      problems.error(
        .emptyValue, "the file is empty", at: SourceLocation(file: file, line: 1, column: 1),
        help: "write `\(Language.sites.example)`, or take the file away")
      return Reading(sites: [], diagnostics: problems.diagnostics)
    }
    if let key = root.pairs?.first(where: { $0.key.scalar?.text == "sheaf" })?.key {
      problems.error(
        .unknownKey, "`sheaf.yaml` says how to read the articles beside it, and this is a recipe", at: key,
        help: "give the recipe another name")
      return Reading(sites: [], diagnostics: problems.diagnostics)
    }
    problems.add(yaml.diagnostics)
    var checker = ShapeChecker(formats: [FormatDescription](), problems: problems)
    checker.checkSettings(root)
    SiteParts.check(root["sites"], problems: &checker.problems)
    let diagnostics = checker.problems.diagnostics
    return Reading(
      sites: diagnostics.hasErrors ? [] : SiteBuilder(file: file).sites(root["sites"]), diagnostics: diagnostics)
  }
}
