import HTML
import JSON
import Markdown
import PlainText
import SheafEngine
import SheafKit

/// The one list of built-in formats; a new one under `Plugins/` gets a line here and a name in `Package.swift`.
enum BuiltInPlugins {
  /// The formats, in the order in which `sheaf formatters` shows them.
  static let formatters = FormatterRegistry([
    PlainTextFormatter.self,
    HTMLFormatter.self,
    MarkdownFormatter.self,
    JSONFormatter.self,
  ])
}
