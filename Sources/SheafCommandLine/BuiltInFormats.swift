import DOCX
import EPUB
import Feeds
import HTML
import JSON
import Mail
import Markdown
import Pandoc
import PlainText
import SheafKit
import WeChat

/// The one list of built-in formats; a new one under `Plugins/` gets a line here and a name in `Package.swift`.
enum BuiltInFormats {
  /// The formats, in the order in which `sheaf formatters` shows them.
  static let all: [any Format] = [
    ModuleFormat(PlainTextFormatter.self),
    ModuleFormat(HTMLFormatter.self),
    ModuleFormat(MarkdownFormatter.self),
    ModuleFormat(JSONFormatter.self),
    ModuleFormat(DOCXFormatter.self),
    ModuleFormat(EPUBFormatter.self),
    ModuleFormat(WeChatFormatter.self),
    ModuleFormat(MailFormatter.self),
    ModuleFormat(RSSFormatter.self),
    ModuleFormat(AtomFormatter.self),
    ModuleFormat(JSONFeedFormatter.self),
    ModuleFormat(PandocFormatter.self),
  ]
}
