import SheafKit

/// What a `formatter.yaml` says of a format made of templates.
struct FormatterManifest: Sendable {
  /// What each file that is written holds.
  enum Unit: String, CaseIterable, Sendable {
    /// The whole digest.
    case digest
    /// One section.
    case section
    /// One entry.
    case entry
  }

  /// A file that is written, or one for each section or entry.
  struct Output: Sendable {
    /// Its path with `{name}`, and the numbers `{section}` and `{entry}`.
    var path: String
    /// The template, without `.mustache`.
    var template: String
    /// What one such file holds.
    var unit: Unit
    /// Its media type.
    var mediaType: String
    /// How its text is escaped.
    var escaping: Escaping
    /// Where the template is named.
    var location: SourceLocation
  }

  /// One line that says what it makes.
  var summary: String
  /// The version.
  var version: String?
  /// The media type of the main file.
  var mediaType: String
  /// The extension of the main file, without the dot.
  var fileExtension: String
  /// The files, the main one first; never empty.
  var outputs: [Output]
  /// What a recipe can set.
  var options: [OptionDescription]
}
