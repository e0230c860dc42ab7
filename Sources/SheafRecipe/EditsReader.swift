import SheafKit
import SheafYAML

/// Reads files of edits: the editor's last word on single articles.
public enum EditsReader {
  /// What came of reading such a file.
  public struct Reading: Sendable {
    /// The edits; nil when there is an error.
    public var edits: Edits?
    /// Every problem found, in the order of the text.
    public var diagnostics: [Diagnostic]
  }

  /// Reads and checks a file as `RecipeReader` does; `file` is its name for diagnostics.
  ///
  /// A file without edits is sound: it is what is left when every edit was taken back.
  public static func read(bytes: [UInt8], file: String) -> Reading {
    let yaml = YAMLReader.read(bytes, file: file).asOneDocument(in: file)
    guard yaml.isComplete else {
      return Reading(
        edits: nil,
        diagnostics: SourceSlips.explaining(yaml.diagnostics, in: bytes, file: file, formats: [FormatDescription]()))
    }
    guard let root = yaml.documents.first, !root.isNull else {
      return Reading(edits: Edits(file: file), diagnostics: yaml.diagnostics)
    }
    var problems = Problems(file: file)
    problems.add(yaml.diagnostics)
    var checker = ShapeChecker(formats: [FormatDescription](), problems: problems)
    checker.checkEdits(root)
    problems = checker.problems
    let edits = Edits(file: file, list: (root["edits"]?.items ?? []).filter { $0.pairs != nil }.map { edit($0, file) })
    check(edits, problems: &problems)
    let diagnostics = problems.diagnostics
    return Reading(edits: diagnostics.hasErrors ? nil : edits, diagnostics: diagnostics)
  }

  private static func edit(_ node: YAMLNode, _ file: String) -> Edit {
    func text(_ node: YAMLNode) -> Edit.Text? { node.scalar.map { Edit.Text($0.text, at: node.location(in: file)) } }
    var edit = Edit(
      article: node.text("article"), title: node.text("title"),
      location: SourceLocation(file: file, from: node.start, to: node.start))
    edit.pins = node.boolean("pin") ?? false
    edit.drops = node.boolean("drop") ?? false
    edit.section = node["section"].flatMap(text)
    edit.position = node.integer("position")
    edit.headline = node.text("headline")
    edit.cut = (node["cut"]?.items ?? []).compactMap(text)
    edit.add = (node["add"]?.items ?? []).compactMap(text)
    edit.note = node.text("note")
    return edit
  }

  /// Each edit says which article it is about, is the only one about it, and does not both keep and drop it.
  private static func check(_ edits: Edits, problems: inout Problems) {
    var first: [String: SourceLocation] = [:]
    for edit in edits.list {
      guard let key = edit.article ?? edit.title else {
        problems.error(
          .missingKey, "the edit does not say which article it is about", at: edit.location,
          help: "write its `article:` or its `title:`; `sheaf edits new` writes both")
        continue
      }
      if let other = first[key]?.line {
        problems.error(
          .repeatedValue, "the article `\(key.shortened)` has an edit on line \(other) already", at: edit.location,
          help: "put the two together")
      } else {
        first[key] = edit.location
      }
      if edit.drops, edit.pins {
        problems.error(
          .contradiction, "the edit pins the article and drops it", at: edit.location, help: "keep one of the two")
      }
    }
  }
}
