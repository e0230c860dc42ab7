import DOCX
import HTML
import JSON
import Markdown
import Pandoc
import PlainText
import SheafKit

/// The one list of built-in formats; a new one under `Plugins/` gets a line here and a name in `Package.swift`.
enum BuiltInFormats {
  /// The formats, in the order in which `sheaf formatters` shows them.
  static let all: [any Format] = [
    ModuleFormat(PlainTextFormatter.self),
    ModuleFormat(HTMLFormatter.self),
    ModuleFormat(MarkdownFormatter.self),
    ModuleFormat(JSONFormatter.self),
    ModuleFormat(PandocFormatter.self),
    ModuleFormat(DOCXFormatter.self),
  ]
}
