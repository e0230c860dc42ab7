import FoundationEssentials
import SheafKit

/// How the text is read out of a file of some media type.
enum TextReader {
  case plain
  case markdown
  case markup
  /// A feed, whose items hold HTML as escaped text.
  case feed
  case json
  case jsonFeed
  case pandoc

  /// The reader for a media type without parameters; nil when files of it cannot be read here.
  init?(mediaType: String) {
    switch mediaType {
    case "text/plain", "text/csv", "text/gemini": self = .plain
    case "text/markdown": self = .markdown
    case "application/rss+xml", "application/atom+xml": self = .feed
    case "application/feed+json": self = .jsonFeed
    case "application/json": self = .json
    case "text/html", "text/xml": self = .markup
    case let type where type.hasSuffix("xml"): self = .markup
    default: return nil
    }
  }

  /// The text, and the names of the elements in it.
  func read(_ bytes: [UInt8]) -> (text: String, elements: Set<String>) {
    switch self {
    case .plain: return (String(decoding: bytes, as: UTF8.self), [])
    case .markdown:
      let markdown = MarkdownText(String(decoding: bytes, as: UTF8.self))
      return (markdown.text, markdown.elements)
    case .markup:
      let page = MarkupText(String(decoding: bytes, as: UTF8.self))
      return (page.text, page.elements)
    case .feed:
      let source = String(decoding: bytes, as: UTF8.self)
      let feed = MarkupText(source)
      let inner = MarkupText(feed.text)
      // The categories of Atom are attributes.
      let terms = source.ranges(of: " term=\"").map { source[$0.upperBound...].prefix { $0 != "\"" } }
      // Titles are text: what looks like a tag in them is read both ways.
      return ((terms.map(String.init) + [feed.text, inner.text]).joined(separator: "\n"), feed.elements)
    case .json, .jsonFeed, .pandoc:
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return ("", []) }
      if case .object(let object) = value, object["pandoc-api-version"] != nil {
        return (PandocText.text(of: .object(object)), [])
      }
      let strings = Self.strings(in: value)
      guard self == .jsonFeed else { return (strings.joined(separator: "\n"), []) }
      let pages = strings.map { MarkupText($0) }
      return ((strings + pages.map(\.text)).joined(separator: "\n"), [])
    }
  }

  private static func strings(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values):
      // The runs of a paragraph, which marks part, are read together.
      [values.flatMap { strings(in: $0) }.joined()]
    case .object(let object):
      object.keys.sorted().filter { $0 != "type" && $0 != "destination" }.compactMap { object[$0] }.flatMap {
        strings(in: $0)
      }
    case .null, .boolean, .integer, .number: []
    }
  }
}
