import FoundationEssentials
import SheafKit

/// The words that a reader finds in a rendered file, without the form they are set in.
///
/// Compared are letters, digits and Han characters alone: line filling, indents, escapes and punctuation that a format
/// writes in another way do not count.
struct ReadText {
  private let words: String
  /// Whether the markup that stands in the hostile sample as text has become markup.
  let hasCanary: Bool

  /// Reads plain text, Markdown, HTML or JSON; nil for any other media type.
  init?(_ file: RenderedFile) {
    switch file.mediaType.prefix(while: { $0 != ";" }) {
    case "text/plain":
      words = Self.words(of: file.text)
      hasCanary = false
    case "text/markdown":
      let markdown = MarkdownText(file.text)
      words = Self.words(of: markdown.text)
      hasCanary = markdown.elements.contains(SampleDigests.canary)
    case "text/html":
      let page = MarkupText(file.text)
      words = Self.words(of: page.text)
      hasCanary = page.elements.contains(SampleDigests.canary)
    case "application/json":
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(file.bytes)) else { return nil }
      words = Self.strings(in: value).map { Self.words(of: $0) }.joined(separator: "\n")
      hasCanary = false
    default: return nil
    }
  }

  /// Whether a text can be read in the file.
  func contains(_ text: String) -> Bool {
    let wanted = Self.words(of: PrintableText.lines(text).text)
    return wanted.isEmpty || words.contains(wanted)
  }

  /// How often it can be read.
  func count(of text: String) -> Int {
    let wanted = Self.words(of: PrintableText.lines(text).text)
    return wanted.isEmpty ? 0 : words.ranges(of: wanted).count
  }

  /// Whether files of a media type hold text.
  static func isText(_ mediaType: String) -> Bool {
    mediaType.hasPrefix("text/") || mediaType.hasPrefix("application/json")
  }

  /// What is wrong with the characters of a text file.
  static func problems(of file: RenderedFile) -> [String] {
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return ["\(file.path) is not UTF-8"] }
    return PrintableText.lines(text).removed > 0
      ? ["\(file.path) holds control characters or bidirectional overrides"] : []
  }

  private static func words(of text: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      words.append(scalar)
    }
    return String(words)
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
