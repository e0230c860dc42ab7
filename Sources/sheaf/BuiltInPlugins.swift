import JSON
import Markdown
import PlainText
import SheafEngine
enum BuiltInPlugins {
  static let formatters = FormatterRegistry([PlainTextFormatter.self, MarkdownFormatter.self, JSONFormatter.self])
}
