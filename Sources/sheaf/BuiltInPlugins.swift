import JSON
import PlainText
import SheafEngine
enum BuiltInPlugins { static let formatters = FormatterRegistry([PlainTextFormatter.self, JSONFormatter.self]) }
